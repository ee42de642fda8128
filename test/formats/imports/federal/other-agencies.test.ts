import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../../src/domain/imports/row.ts';
import type { ReadOutcome } from '../../../../src/formats/imports/outcome.ts';
import { factOf, named, said, stagesOf, tally } from '../support/inventory.ts';
import { draftOf, readPath } from '../support/reading.ts';

const at = (name: string): string => `test/data/federal/${name}`;

function status(file: ReadFile, name: string, about: string): unknown {
  return said(named(file, name).evidence.find((each) => each.about === about)?.status);
}

describe('the short 2025 form of other agencies', () => {
  let file: ReadFile;
  let outcome: ReadOutcome;
  beforeAll(async () => {
    outcome = await readPath(at('2025-short.csv'));
    file = draftOf(outcome);
  });

  it('is read without a question', () => {
    expect(outcome.kind).toBe('read');
    expect(file.source.format).toBe('federal-2025');
    expect(file.rows).toHaveLength(9);
  });

  it('does not take “Not deployed” for deployed', () => {
    expect(named(file, 'Moor Fire Watch').deployments[0]).toMatchObject({
      stage: { notReported: 'unrecognised', verbatim: 'Not deployed' },
      spells: [],
    });
    expect(file.problems.find(({ found }) => found === 'Not deployed')).toMatchObject({
      severity: 'warning',
      row: 5,
      column: 'development_stage',
    });
  });

  it('calls an answer that belongs to another question unrecognised, and keeps it', () => {
    const monitoring = named(file, 'Silt Reader').evidence.find(({ about }) => about === 'Monitoring');
    expect(monitoring).toMatchObject({
      status: 'unrecognised',
      verbatim: 'Yes – by an agency AI oversight board not directly involved in the AI’s development',
    });
    expect(status(file, 'Silt Reader', 'Operator training')).toBe('unrecognised');
    expect(status(file, 'Col Router', 'Consultation')).toBe('unrecognised');
  });

  it('reads waived, precluded by law, not applicable and in progress as what they are, never as met', () => {
    expect(status(file, 'Col Router', 'Independent review')).toBe('waived');
    expect(status(file, 'Col Router', 'Pre-deployment testing')).toBe('not met');
    expect(status(file, 'Silt Reader', 'Appeal')).toBe('not met');
    expect(status(file, 'Silt Reader', 'Fail-safe or override')).toBe('not applicable');
    expect(status(file, 'Silt Reader', 'Impact assessment')).toBe('in progress');
    expect(status(file, 'Col Router', 'Operator training')).toBe('in progress');
  });

  it('reads Python lists, and [] as no answer', () => {
    expect(status(file, 'Silt Reader', 'Consultation')).toBe('met');
    expect(status(file, 'Bothy Chat', 'Consultation')).toBe('not reported: not asked');
  });

  it('reads a link as met, a promise as in progress, no personal data without a link as not applicable, other words as unrecognised', () => {
    expect(status(file, 'Bothy Chat', 'Privacy assessment')).toBe('met');
    expect(status(file, 'Snow Line Forecast', 'Privacy assessment')).toBe('in progress');
    expect(status(file, 'Silt Reader', 'Privacy assessment')).toBe('not applicable');
    expect(status(file, 'Moor Fire Watch', 'Privacy assessment')).toBe('unrecognised');
  });

  it('reads dates of every form to the month, keeps words, and reports a day in the future', () => {
    const start = (name: string): unknown => said(named(file, name).deployments[0]?.spells.at(-1)?.from);
    expect(start('Silt Reader')).toBe('2025-09');
    expect(start('Bothy Chat')).toBe('2025-07');
    expect(start('Snow Line Forecast')).toBe('2024-01');
    expect(named(file, 'Ledger Sorter').facts.find(({ label }) => label.startsWith('Start of its pilot'))?.value).toBe('2020');
    expect(file.problems.find(({ found }) => found === 'Q4FY25')?.why).toBe('When this fiscal year begins, the file does not say.');
    expect(file.problems.find(({ found }) => found.startsWith('09/24/2027'))?.why).toContain('after 2025-12-31');
    expect(start('Col Router')).toBe('2027-09');
  });

  it('reports ids that repeat or collide, takes “TBD” for no id, and loses no row', () => {
    expect(file.problems.filter(({ column }) => column === 'id').map(({ row, why }) => `${row}: ${why}`)).toEqual([
      '3: Row 2 has the same id, from Bureau of Tarn Affairs: the id counts within an organisation only.',
      '6: This is no id; two rows that say so would be taken for one.',
      '7: This is no id; two rows that say so would be taken for one.',
      '9: Row 8 has the same id and the same name.',
    ]);
    expect(tally(file.rows.map(({ externalId }) => externalId))).toEqual({ 7: 2, 'OFH – 9': 1, 'OFH-9': 1, null: 2, 'OFH-12': 2, 11: 1 });
  });

  it('holds the record without a name, and says so', () => {
    expect(outcome).toMatchObject({ held: [{ row: 10 }] });
    expect(file.problems.filter(({ severity }) => severity === 'held')).toEqual([
      {
        severity: 'held',
        row: 10,
        column: 'use_case_name',
        found: '(blank)',
        why: 'A model needs a name. The row is held back.',
        todo: 'Write the model’s name.',
      },
    ]);
  });

  it('parts former names from names', () => {
    expect(named(file, 'Snow Line Forecast').formerNames).toEqual(['Snow Guess']);
    expect(named(file, 'Moor Fire Watch').formerNames).toEqual(['Heather Smoke Finder']);
    expect(named(file, 'Snow Line Forecast').notes['use_case_name']).toBe('Renamed: Snow Line Forecast\nPreviously: Snow Guess');
  });

  it('takes a mailbox for no owner', () => {
    expect(named(file, 'Bothy Chat').named).toEqual([]);
    expect(named(file, 'Bothy Chat').notes['contact_email']).toBe('ai.lead@fell.example');
  });

  it('says of benefits processing that it touches payment, and of a technique nothing about who decides', () => {
    expect(named(file, 'Bothy Chat').flags).toMatchObject({ payment: true, autonomy: 'agentic', vendor: true });
    expect(named(file, 'Col Router').flags.autonomy).toEqual({ notReported: 'not on record', verbatim: 'NLP' });
    expect(named(file, 'Scree Counter').flags.autonomy).toEqual({ notReported: 'unrecognised', verbatim: 'Deep Guessing' });
  });
});

describe('the agencies’ own workbooks of 2025', () => {
  it('finds long questions under a banner, with line breaks and double blanks, and leaves hidden sheets out', async () => {
    const outcome = await readPath(at('2025-long.xlsx'));
    const file = draftOf(outcome);
    expect(outcome.kind).toBe('read');
    expect(file.source).toMatchObject({ format: 'federal-2025', encoding: 'XLSX, sheet “Inventory”' });
    expect(stagesOf(file)).toEqual({ production: 1, pilot: 1, build: 1, ended: 1 });
    expect(file.problems[0]).toMatchObject({ row: 0, found: '“Sheet3”, “Selections”' });
    const first = named(file, 'Tideline Triage');
    expect(first.row).toBe(3);
    expect(first.externalId).toBe('GHA – 1');
    expect(said(first.deployments[0]?.spells.at(-1)?.from)).toBe('2025-04');
    expect(tally(first.evidence.map(({ about, status: read }) => `${about}: ${said(read)}`))).toEqual({
      'Security authorisation: met': 1,
      'Privacy assessment: not applicable': 1,
      'Impact assessment: in progress': 1,
      'Pre-deployment testing: met': 1,
      'Independent review: met': 1,
      'Monitoring: met': 1,
      'Operator training: in progress': 1,
      'Fail-safe or override: waived': 1,
      'Appeal: in progress': 1,
      'Consultation: met': 1,
    });
    expect(said(first.agency)).toBe('not reported: no column');
  });

  it('reads a dash that was decoded wrongly upstream, option letters, and “presumed, but not”', async () => {
    const file = draftOf(await readPath(at('2025-long.xlsx')));
    expect(named(file, 'Skua Letters').deployments[0]?.stage).toBe('pilot');
    expect(said(named(file, 'Skua Letters').vendorName)).toBe('not reported: left blank');
    expect(named(file, 'Dune Planner').flags.autonomy).toBe('agentic');
    expect(factOf(named(file, 'Dune Planner'), 'Impact')).toBe('not high');
    expect(factOf(named(file, 'Tideline Triage'), 'Impact')).toBe('high');
  });

  it('recognises 14 columns under an agency’s own names', async () => {
    const outcome = await readPath(at('2025-own-names.xlsx'));
    const file = draftOf(outcome);
    expect(outcome.kind).toBe('read');
    expect(file.source.format).toBe('federal-2025');
    expect(stagesOf(file)).toEqual({ production: 1, pilot: 1, build: 1 });
    expect(factOf(named(file, 'Cairn Counter'), 'Impact')).toBe('high');
    expect(said(named(file, 'Cairn Counter').deployments[0]?.spells.at(-1)?.from)).toBe('2023-03');
    expect(said(named(file, 'Cairn Counter').evidence.find(({ about }) => about === 'Monitoring')?.status)).toBe('not reported: no column');
  });
});

describe('the 2024 form of other agencies', () => {
  let file: ReadFile;
  let outcome: ReadOutcome;
  beforeAll(async () => {
    outcome = await readPath(at('2024-agencies.csv'));
    file = draftOf(outcome);
  });

  it('is read without a question', () => {
    expect(outcome.kind).toBe('read');
    expect(file.source).toMatchObject({ format: 'federal-2024', encoding: 'CSV, Windows-1252, comma' });
  });

  it('reads drifting values by their leading word', () => {
    const about = Object.fromEntries(named(file, 'Silt Reader').evidence.map((each) => [each.about, said(each.status)]));
    expect(about).toEqual({
      'Security authorisation': 'not met',
      'Privacy assessment': 'met',
      'Impact assessment': 'in progress',
      'Operational testing': 'in progress',
      'Independent evaluation': 'met',
      Monitoring: 'met',
      'A human in the loop': 'not met',
      Appeal: 'not met',
      'Notice to people': 'met',
      'Opt-out': 'not applicable',
      Consultation: 'not met',
    });
    expect(named(file, 'Silt Reader').flags).toMatchObject({ care: true, autonomy: 'agentic', vendor: true });
    expect(said(named(file, 'Silt Reader').bureau)).toBe('BTA: Water');
  });

  it('takes “22-Nov” for November 2022, and other words for no date', () => {
    expect(said(named(file, 'Silt Reader').deployments[0]?.spells[0]?.from)).toBe('2022-11');
    expect(tally(file.problems.filter(({ column }) => column.startsWith('Date')).map(({ found }) => found))).toMatchObject({
      'Pre-2021': 1,
      '10/12023': 1,
      Q4FY25: 1,
    });
    expect(named(file, 'Fog Horn').deployments[0]?.spells).toEqual([
      { stage: 'build', from: { notReported: 'unrecognised', verbatim: 'Q4FY25' } },
    ]);
  });

  it('keeps a start in the future, and reports it', () => {
    expect(said(named(file, 'Scree Counter').deployments[0]?.spells[0]?.from)).toBe('2031-03');
    expect(file.problems.find(({ found }) => found === '3/14/2031')).toMatchObject({
      severity: 'warning',
      why: 'This is after 2024-12-31, the day the file speaks of.',
    });
  });

  it('calls “too new to assess” not determined, which is not a no, and an odd answer unrecognised', () => {
    expect(factOf(named(file, 'Scree Counter'), 'Impact')).toBe('not determined');
    expect(factOf(named(file, 'Ledger Sorter'), 'Impact')).toEqual({ notReported: 'unrecognised', verbatim: 'Case-by-case assessment' });
    expect(named(file, 'Scree Counter').flags.care).toEqual({ notReported: 'unrecognised', verbatim: 'Deep Learning' });
  });

  it('puts off the practices of a row that asked for an extension, and asks none of a commercial product', () => {
    const chat = Object.fromEntries(named(file, 'Bothy Chat').evidence.map((each) => [each.about, said(each.status)]));
    expect(chat).toMatchObject({
      'Impact assessment': 'not reported: deferred',
      Monitoring: 'not reported: deferred',
      'A human in the loop': 'unrecognised',
      'Notice to people': 'unrecognised',
    });
    expect(said(named(file, 'Ledger Sorter').flags.vendor)).toBe('not reported: not asked');
  });

  it('names the office where a blank at the end of the agency is all that tells it apart', () => {
    expect(said(named(file, 'Bothy Chat').agency)).toBe('Bureau of Tarn Affairs, Office of Inspector General');
  });

  it('keeps what explains an answer beside the answer it explains', () => {
    expect(Object.entries(named(file, 'Silt Reader').notes)).toContainEqual([
      expect.stringContaining('If Other, please explain. (to: Do you have access to an enterprise data catalog'),
      'A shared drive',
    ]);
  });

  it('reads an agency’s own part of the questions, numbered and in another order', async () => {
    const own = draftOf(await readPath(at('2024-workbook.xlsx')));
    expect(own.source.format).toBe('federal-2024');
    expect(named(own, 'Tideline Triage').deployments[0]?.spells).toEqual([
      { stage: 'intake', from: '2022-01' },
      { stage: 'build', from: '2023-01' },
      { stage: 'production', from: '2024-01' },
    ]);
    expect(factOf(named(own, 'Skua Letters'), 'Date of production, as the file gives it')).toBe('2024-09');
  });
});
