import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportRow } from '../../../src/domain/imports/row.ts';
import { answerWith } from '../../../src/formats/imports/choices.ts';
import type { Choices, Phase, Question } from '../../../src/formats/imports/outcome.ts';
import { readFile } from '../../../src/formats/imports/read-file.ts';
import { signatureOf } from '../../../src/formats/imports/signature.ts';
import { said } from './support/inventory.ts';
import { bytesOf, draftOf, onTheDay, questionsOf, readText } from './support/reading.ts';
import { workbook } from './support/workbook.ts';

const kinds = (questions: readonly Question[]): readonly string[] => questions.map(({ kind }) => kind);

async function rowsOf(text: string, choices: Choices = onTheDay): Promise<readonly ImportRow[]> {
  return draftOf(await readText('list.csv', text, choices)).rows;
}

describe('readFile, on any other file', () => {
  it('asks for the day, suggests the one in the title, and asks nothing more where all is clear', async () => {
    const outcome = await readText('list.csv', 'AI register as at 31 July 2026,,\nModel,Stage,Site\nAlpha,Live,Main\n');
    expect(questionsOf(outcome)).toMatchObject([{ kind: 'snapshot', suggested: '2026-07-31' }]);
    expect(questionsOf(await readText('register-2026-08.csv', 'Model,Stage\nAlpha,Live\n'))).toMatchObject([{ suggested: '2026-08-31' }]);
    expect((await readText('list.csv', 'Model,Stage,Site\nAlpha,Live,Main\n', onTheDay)).kind).toBe('read');
  });

  it('puts answers into choices that settle the questions', async () => {
    const text = 'Model,Stage,Began,Owner\nAlpha,POC,2026-01-02,Ann Lee\nBeta,Live,2026-02-03,Bo Ray Ash\n';
    const first = await readText('list.csv', text);
    expect(kinds(questionsOf(first))).toEqual(['snapshot', 'column', 'column', 'stage value']);
    const answers: Readonly<Record<string, string>> = {
      snapshot: '2026-03-01',
      'column:Began': 'pilotStart',
      'column:Owner': 'modelOwner',
      'stage:poc': 'build',
    };
    const choices = questionsOf(first).reduce((soFar, question) => answerWith(soFar, question, answers[question.id] ?? ''), {} as Choices);
    const outcome = await readText('list.csv', text, choices);
    expect(outcome.kind).toBe('read');
    const [alpha, beta] = draftOf(outcome).rows;
    expect(alpha).toMatchObject({
      deployments: [{ stage: 'build', mapped: 'POC' }],
      named: [{ link: 'L4', name: 'Ann Lee', column: 'Owner' }],
    });
    expect(beta?.deployments[0]?.spells).toEqual([
      { stage: 'pilot', from: '2026-02-03' },
      { stage: 'production', from: { notReported: 'no column' } },
    ]);
  });

  it('asks which comes first in a date only where no date shows it, and only where it matters', async () => {
    const open = 'Model,Stage,Go live\nAlpha,Live,04/05/2024\nBeta,Live,06/07/2024\n';
    expect(kinds(questionsOf(await readText('list.csv', open, onTheDay)))).toEqual(['date order']);
    expect(
      (await rowsOf(open, { ...onTheDay, dateOrder: 'month first' })).map(({ deployments }) => said(deployments[0]?.spells.at(-1)?.from)),
    ).toEqual(['2024-04-05', '2024-06-07']);
    const shown = 'Model,Stage,Logged,Go live\nAlpha,Live,13/01/2024,04/05/2024\n';
    expect((await rowsOf(shown)).map(({ deployments }) => said(deployments[0]?.spells.at(-1)?.from))).toEqual(['2024-05-04']);
    expect((await readText('list.csv', 'Model,Stage,Go live\nAlpha,Live,04/04/2024\nBeta,Live,2024-06-07\n', onTheDay)).kind).toBe('read');
  });

  it('says of a column whose dates disagree how many differ, and asks about the open ones', async () => {
    const outcome = await readText(
      'list.csv',
      'Model,Stage,Go live\nA one,Live,13/01/2024\nB two,Live,14/01/2024\nC three,Live,01/15/2024\nD four,Live,04/05/2024\n',
      onTheDay,
    );
    expect(questionsOf(outcome)).toMatchObject([{ kind: 'date order', suggested: 'day first' }]);
    expect(outcome).toMatchObject({ columns: [{}, {}, { remark: 'Day first. 1 row differs.' }] });
  });

  it('keeps a go-live after the day of the file as a plan, not as production', async () => {
    const [row] = await rowsOf('Model,Stage,Pilot start,Go live\nAlpha,Pilot,2026-03-01,2026-12-01\n');
    expect(row?.deployments).toMatchObject([{ stage: 'pilot', spells: [{ stage: 'pilot', from: '2026-03-01' }] }]);
    expect(row?.facts).toContainEqual({ label: 'Date of production, as the file gives it', value: '2026-12-01', column: 'Go live' });
  });

  it('reports a start after the day of the file, and dates that run backwards, and keeps both', async () => {
    const file = draftOf(
      await readText(
        'list.csv',
        'Model,Stage,Logged,Go live\nAlpha,Live,2026-01-01,2027-01-01\nBeta,Live,2025-06-01,2024-01-01\n',
        onTheDay,
      ),
    );
    expect(file.problems.map(({ row, column, found }) => [row, column, found])).toEqual([
      [2, 'Go live', '2027-01-01'],
      [3, 'Go live', '2024-01-01'],
    ]);
    expect(file.rows.map(({ deployments }) => said(deployments[0]?.spells.at(-1)?.from))).toEqual(['2027-01-01', '2024-01-01']);
  });

  it('names a day that does not exist by row, column, what was found, why, and what to do', async () => {
    const file = draftOf(await readText('list.csv', 'Model,Stage,Date Initiated\nAlpha,Idea,13/01/2026\nBeta,Idea,31/04/2026\n', onTheDay));
    expect(file.problems).toEqual([
      {
        severity: 'warning',
        row: 3,
        column: 'Date Initiated',
        found: '31/04/2026',
        why: 'There is no 31 April.',
        todo: 'Write 30 Apr or 1 May.',
      },
    ]);
  });

  it('shows for each column how it was matched, and reads from none it does not know', async () => {
    const outcome = await readText(
      'list.csv',
      'AI tool,Made by,Where it stands,Traffic light\nAlpha,Acme,Live,Green\nBeta,Bolt,Pilot,Red\n',
      onTheDay,
    );
    expect(outcome).toMatchObject({
      columns: [
        { field: 'name', by: 'exact', samples: ['Alpha', 'Beta'] },
        { field: 'vendorName', by: 'alias' },
        { field: 'stage', by: 'alias' },
        { field: 'note', by: 'not imported', reads: 'Kept as a note' },
      ],
    });
    expect(draftOf(outcome).mapping).toEqual({
      'AI tool': 'Model name',
      'Made by': 'Vendor',
      'Where it stands': 'Stage',
      'Traffic light': 'Kept as a note',
    });
    expect(draftOf(outcome).rows[0]?.notes).toEqual({ 'Traffic light': 'Green' });
  });

  it('finds the stages by their values where no header says so', async () => {
    const outcome = await readText('list.csv', 'Tool,Situation\nAlpha,Live\nBeta,Pilot\nGamma,Idea\n', onTheDay);
    expect(outcome).toMatchObject({ kind: 'read', columns: [{}, { field: 'stage', by: 'shape of values' }] });
  });

  it('asks which column holds the names where no header says so, and suggests the likeliest', async () => {
    const outcome = await readText('list.csv', 'Thing in question,Status\nAlpha,Live\nBeta,Pilot\n', onTheDay);
    expect(questionsOf(outcome)).toMatchObject([{ kind: 'field', field: 'name', suggested: 'Thing in question' }]);
    expect(
      (await readText('list.csv', 'Thing in question,Status\nAlpha,Live\n', { ...onTheDay, columns: { 'Thing in question': 'name' } }))
        .kind,
    ).toBe('read');
  });

  it('takes yes-or-no columns about the model for no sites', async () => {
    const [row] = await rowsOf('Model,Stage,Uses PHI,FDA cleared,Consent\nAlpha,Live,Y,N,Y\nBeta,Live,N,Y,Y\n');
    expect(row?.deployments).toHaveLength(1);
  });

  it('lets the mark of a site say its own stage', async () => {
    const [row] = await rowsOf('Model,Stage,North Hospital,South Hospital,East Hospital\nAlpha,Live,x,trial,-\nBeta,Pilot,x,,x\n');
    expect(row?.deployments.map(({ site, stage }) => [said(site), said(stage)])).toEqual([
      ['North Hospital', 'production'],
      ['South Hospital', 'pilot'],
    ]);
  });

  it('reads a heading over several columns: “Start” under “Pilot”', async () => {
    const rows = [
      ['', '', 'Pilot', '', 'Production'],
      ['Model', 'Stage', 'Start', 'End', 'Start'],
      ['Alpha', 'Live', '2024-01-01', '2024-06-01', '2024-07-01'],
      ['Beta', 'Pilot', '2026-01-01', '2026-12-01', ''],
    ];
    const outcome = await readFile({ name: 'list.xlsx', bytes: workbook([{ name: 'S', rows, merges: ['C1:D1'] }]), choices: onTheDay });
    expect(outcome).toMatchObject({
      kind: 'read',
      columns: [{}, {}, { field: 'pilotStart' }, { field: 'plannedEnd' }, { field: 'productionStart' }],
    });
  });

  it('asks which sheet, where two could be it', async () => {
    const rows = [
      ['Model', 'Stage', 'Vendor'],
      ['Alpha', 'Live', 'Acme'],
      ['Beta', 'Pilot', 'Bolt'],
    ];
    const bytes = workbook([
      { name: 'North', rows },
      { name: 'South', rows: rows.map(([first = '', ...rest]) => [first.replace('Alpha', 'Gamma'), ...rest]) },
    ]);
    expect(questionsOf(await readFile({ name: 'list.xlsx', bytes, choices: onTheDay }))).toMatchObject([
      { kind: 'sheet', options: ['North', 'South'] },
    ]);
    const south = draftOf(await readFile({ name: 'list.xlsx', bytes, choices: { ...onTheDay, sheet: 'South' } }));
    expect(south.rows[0]?.name).toBe('Gamma');
  });

  it('reads JSON as it reads a table', async () => {
    const text = JSON.stringify({
      models: [
        {
          id: 'A-1',
          modelName: 'Alpha',
          developmentStage: 'Live',
          sites: ['Main', 'Annex'],
          goLiveDate: '2024-05-06',
          cost: { annual: 1200 },
        },
      ],
    });
    const file = draftOf(await readText('list.json', text, onTheDay));
    expect(file.rows).toMatchObject([
      {
        row: 1,
        name: 'Alpha',
        externalId: 'A-1',
        deployments: [{ site: 'Main', stage: 'production', spells: [{ from: '2024-05-06' }] }, { site: 'Annex' }],
        costs: [{ kind: 'annual', amount: 1200 }],
      },
    ]);
  });

  it('remembers a matching by its headers, however spaced or cased', () => {
    expect(signatureOf(['Model', ' Stage '])).toBe(signatureOf(['model', 'STAGE']));
    expect(signatureOf(['Model', 'Stage'])).not.toBe(signatureOf(['Stage', 'Model']));
  });

  it('reads a federal form like any other file if it is told to', async () => {
    const outcome = await readFile({ name: 'va-2025.csv', bytes: bytesOf('test/data/va-2025.csv'), choices: { form: 'other' } });
    expect(draftOf(outcome).source.format).toBe('other');
    expect(draftOf(outcome).rows).toHaveLength(367);
  });
});

describe('readFile, whatever comes', () => {
  it('says how far it is, never backwards', async () => {
    const seen: (readonly [Phase, number])[] = [];
    await readFile({ name: 'va-2025.csv', bytes: bytesOf('test/data/va-2025.csv') }, ({ phase, done }) => seen.push([phase, done]));
    expect(seen.map(([, done]) => done)).toEqual(seen.map(([, done]) => done).toSorted((a, b) => a - b));
    expect(seen.at(-1)).toEqual(['checking rows', 1]);
    expect(seen.at(0)?.[0]).toBe('opening');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(
      await readFile({ name: 'list.csv', bytes: new TextEncoder().encode('Model,Stage\nAlpha,Live\n') }, undefined, stop.signal),
    ).toEqual({ kind: 'cancelled' });
  });

  const va = bytesOf('test/data/va-2025.csv').subarray(0, 60_000);
  const lakeshore = bytesOf('test/data/stranger/lakeshore.xlsx');

  it('never throws, on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.csv', 'a.xlsx', 'a.json', 'a'), async (bytes, name) => {
        expect(['read', 'ask', 'refused']).toContain((await readFile({ name, bytes })).kind);
      }),
      { numRuns: 150 },
    );
  });

  it('never throws, on text that looks like a table or like JSON', async () => {
    const piece = fc.constantFrom(
      'Model',
      'Stage',
      'Live',
      ',',
      '\n',
      '"',
      ';',
      '\t',
      '{',
      '}',
      '[',
      ']',
      ':',
      '1/2/2024',
      'x',
      '\r',
      ' ',
      '__proto__',
      '£5',
      'é',
      '\0',
      '\uFEFF',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
        expect(['read', 'ask', 'refused']).toContain((await readText('a.csv', pieces.join(''), onTheDay)).kind);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['a published inventory', va],
    ['a workbook', lakeshore],
  ])(
    'never throws, on %s with bytes changed, cut or doubled',
    async (_, source) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255)), { maxLength: 30 }),
          fc.nat(source.length),
          fc.boolean(),
          async (changes, cut, double) => {
            const bytes = source.slice(0, cut % 3 === 0 ? cut : source.length);
            for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
            const whole = double ? new Uint8Array([...bytes, ...bytes.subarray(0, 500)]) : bytes;
            expect(['read', 'ask', 'refused']).toContain((await readFile({ name: 'a', bytes: whole })).kind);
          },
        ),
        { numRuns: 25 },
      );
    },
    60_000,
  );

  it('never says that anything is known of a blank', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('', ' ', 'n/a', 'TBC', '-'), { minLength: 6, maxLength: 6 }),
        async ([vendor = '', sponsor = '', stage = '', site = '', date = '', cost = '']) => {
          const text = `Model,Vendor,Executive sponsor,Stage,Site,Go live,Annual cost (£)\nAlpha,Acme,Ann Lee,Live,Main,2024-01-02,£5\nBeta,${vendor},${sponsor},${stage},${site},${date},${cost}\n`;
          const beta = (await rowsOf(text))[1];
          expect(beta).toMatchObject({
            vendorName: { notReported: expect.any(String) },
            named: [],
            costs: [],
            deployments: [{ stage: { notReported: expect.any(String) }, site: { notReported: expect.any(String) }, spells: [] }],
            flags: { vendor: { notReported: expect.any(String) }, care: { notReported: 'no column' } },
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
