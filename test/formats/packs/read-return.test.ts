import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/formats/packs/return-problem.ts';
import { writePackHtml } from '../../../src/formats/packs/write-pack-html.ts';
import { writePackXlsx } from '../../../src/formats/packs/write-pack-xlsx.ts';
import { workbook } from '../imports/support/workbook.ts';
import {
  columnAt,
  filledRow,
  harbourPack,
  knownBy,
  packWith,
  readBytes,
  refusal,
  saved,
  savedBehindCopy,
  taken,
  typedInto,
  type Sheet,
} from './support/packs.ts';

const answered = { kind: 'Answered', answer: 'Data hall 2' };
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`test/data/packs/${name}`));

/** The sheet with one column gone. */
function without(sheet: Sheet, ...ids: readonly Parameters<typeof columnAt>[1][]): Sheet {
  const gone = new Set(ids.map((id) => columnAt(sheet, id)));
  const keep = (row: readonly string[]): readonly string[] => row.filter((_, at) => !gone.has(at));
  return { above: sheet.above, headers: keep(sheet.headers), rows: sheet.rows.map(keep) };
}

describe('a pack saved by LibreOffice', () => {
  it('loads without a question: line ends, markup, a leading “=”, emoji and a row behind a filter', async () => {
    const { answers, leftOut, warnings, returnedBy } = taken(await readBytes(fixture('filled-in-libreoffice.xlsx')));
    expect({ leftOut, warnings, returnedBy }).toEqual({ leftOut: [], warnings: [], returnedBy: 'Dana Reyes' });
    expect(answers).toEqual([
      {
        deploymentId: 'DEP-0007',
        question: 'Q1',
        kind: 'answered',
        text: 'On premises, data hall 2 of St. Brannoc; Azure tenant “hlrh-prod” for failover.\nSwitched off by the service desk, ext. 4410.',
      },
      { deploymentId: 'DEP-0007', question: 'Q2', kind: 'not mine', ask: 'Bo Lindqvist, Operations' },
      { deploymentId: 'DEP-0007', question: 'Q3', kind: 'do not know' },
      { deploymentId: 'DEP-0007', question: 'Q4', kind: 'answered', text: '=not a formula, just text & <b>markup</b>' },
      { deploymentId: 'DEP-0011', question: 'Q1', kind: 'answered', text: '+1 for the EHR team 😀' },
    ]);
  });

  it('is refused only in the rows that hold a formula, with their place, whatever result was saved', async () => {
    const { answers, leftOut } = taken(await readBytes(fixture('formula-in-libreoffice.xlsx')));
    expect(answers).toEqual([{ deploymentId: 'DEP-0007', question: 'Q2', kind: 'answered', text: 'Noor Haddad' }]);
    expect(leftOut.map((problem) => [placeOf(problem), problem.found])).toEqual([
      ['Questions, row 5, Your answer', '2'],
      ['Questions, row 7, Kind of answer', 'Answered'],
    ]);
    expect(leftOut[0]?.why).toContain('formula');
  });

  it('names the columns somebody deleted', async () => {
    const problem = refusal(await readBytes(fixture('column-deleted-in-libreoffice.xlsx')));
    expect([placeOf(problem), problem.why]).toEqual([
      'Questions, row 4',
      'The column “Deployment (leave as it is)” is missing: deleted, or called something else.',
    ]);
  });
});

describe('what a row says', () => {
  it.each([
    ['an answer', { kind: 'Answered', answer: 'Data hall 2' }, { kind: 'answered', text: 'Data hall 2' }],
    ['an answer without its kind', { answer: 'Data hall 2' }, { kind: 'answered', text: 'Data hall 2' }],
    [
      'an answer with script in it, as plain text',
      { answer: '<script>alert(1)</script>' },
      { kind: 'answered', text: '<script>alert(1)</script>' },
    ],
    ['I do not know', { kind: 'I do not know' }, { kind: 'do not know' }],
    ['I don’t know, typed by hand', { kind: 'i don’t know.' }, { kind: 'do not know' }],
    ['I do not know, written as the answer', { answer: "I don't know" }, { kind: 'do not know' }],
    ['not mine, and whom to ask', { kind: 'Not mine', ask: 'Bo Lindqvist' }, { kind: 'not mine', ask: 'Bo Lindqvist' }],
    ['whom to ask, without a kind', { ask: 'Bo Lindqvist' }, { kind: 'not mine', ask: 'Bo Lindqvist' }],
    ['not mine, with nobody named', { kind: 'not mine' }, { kind: 'not mine', ask: '' }],
  ])('%s', async (_, cells, expected) => {
    const { answers, warnings, leftOut } = taken(await readBytes(saved(await packWith({ 0: cells }))));
    expect(answers).toEqual([{ deploymentId: 'DEP-0007', question: 'Q1', ...expected }]);
    expect([...warnings, ...leftOut]).toEqual([]);
  });

  it('is nothing where nothing is filled in: silence is no answer', async () => {
    expect(taken(await readBytes(writePackXlsx(harbourPack)))).toMatchObject({
      packId: 'PACK-003',
      answers: [],
      leftOut: [],
      warnings: [],
    });
  });

  it('is nothing where “Answered” is chosen and no answer stands beside it, and that is said', async () => {
    const { answers, warnings } = taken(
      await readBytes(saved(await packWith({ 0: { kind: 'Answered' }, 1: { kind: 'Not mine', ask: 'Bo' } }))),
    );
    expect(answers.map(({ question }) => question)).toEqual(['Q2']);
    expect(warnings.map(placeOf)).toEqual(['Questions, row 5, Your answer']);
  });

  it('keeps what is meant and names the words that were not taken', async () => {
    const { answers, warnings } = taken(
      await readBytes(
        saved(
          await packWith({
            0: { kind: 'I do not know', answer: 'perhaps Azure' },
            1: { kind: 'Not mine', answer: 'ask Bo' },
            2: { kind: 'Answered', answer: 'HIPAA, 1557', ask: 'Bo' },
            3: { kind: 'Not mine', answer: 'the vendor', ask: 'Bo' },
          }),
        ),
      ),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(['do not know', 'not mine', 'answered', 'not mine']);
    expect(answers[1]).toMatchObject({ ask: 'ask Bo' });
    expect(answers[3]).toMatchObject({ ask: 'Bo' });
    expect(warnings.map(({ column, found }) => [column, found])).toEqual([
      ['Your answer', 'perhaps Azure'],
      ['Your answer', 'ask Bo'],
      ['If not yours: whom to ask', 'Bo'],
      ['Your answer', 'the vendor'],
    ]);
  });

  it.each([
    ['a kind that is none of the three', { kind: 'maybe', answer: 'x' }, 'Kind of answer', 'none of the three'],
    ['an answer and whom to ask, without a kind', { answer: 'Azure', ask: 'Bo' }, 'Kind of answer', 'which of the two is meant'],
    ['a text longer than the record keeps', { answer: 'a'.repeat(4_001) }, 'Your answer', '4,001 characters'],
    ['a name longer than the record keeps', { kind: 'Not mine', ask: 'b'.repeat(4_001) }, 'If not yours: whom to ask', '4,001 characters'],
  ])('cannot be taken with %s, and the other rows can', async (_, cells, column, why) => {
    const { answers, leftOut } = taken(await readBytes(saved(await packWith({ 0: cells, 6: answered }))));
    expect(answers).toEqual([{ deploymentId: 'DEP-0011', question: 'Q2', kind: 'answered', text: 'Data hall 2' }]);
    expect(leftOut.map(placeOf)).toEqual([`Questions, row 5, ${column}`]);
    expect(leftOut[0]?.why).toContain(why);
  });

  it('may be as long as the record keeps', async () => {
    const { answers } = taken(await readBytes(saved(await packWith({ 0: { answer: 'a'.repeat(4_000) } }))));
    expect(answers).toHaveLength(1);
  });
});

describe('who answered', () => {
  it('is the owner asked, where the file names nobody', async () => {
    const sheet = await packWith({ 0: answered });
    const above = sheet.above.map((row) => (row[0] === 'Filled in by' ? ['Filled in by'] : row));
    expect(taken(await readBytes(saved({ ...sheet, above }))).returnedBy).toBe('Dana Reyes');
    expect(taken(await readBytes(saved({ ...sheet, above: [] }))).returnedBy).toBe('Dana Reyes');
  });

  it('is whoever the file says filled it in', async () => {
    const bytes = typedInto(writePackXlsx(harbourPack), { B3: '  Noor\n Haddad ', G5: 'Data hall 2' });
    expect(taken(await readBytes(bytes)).returnedBy).toBe('Noor Haddad');
  });

  it('is not the result of a formula', async () => {
    const bytes = typedInto(writePackXlsx(harbourPack), { B3: 'formula:1+1', G5: 'Data hall 2' });
    expect(taken(await readBytes(bytes)).returnedBy).toBe('Dana Reyes');
  });
});

describe('ids that were changed', () => {
  it.each([
    ['deployment id', { 'deployment id': 'DEP-9999' }, 'Deployment (leave as it is)', 'no deployment “DEP-9999”'],
    ['deployment id, cleared', { 'deployment id': '' }, 'Deployment (leave as it is)', 'cleared'],
    ['deployment id, dragged from another model', { 'deployment id': 'DEP-0012' }, 'Deployment (leave as it is)', 'Sepsis Early Warning'],
    ['question id', { 'question id': 'Q9' }, 'Question (leave as it is)', 'no question “Q9”'],
    ['question id, cleared', { 'question id': '' }, 'Question (leave as it is)', 'cleared'],
    ['question id, dragged from another row', { 'question id': 'Q2' }, 'Question (leave as it is)', 'one of the two was moved'],
    ['pack id, of another pack', { 'pack id': 'va-2024/PACK-001' }, 'Pack (leave as it is)', 'va-2024/PACK-001'],
    ['pack id, cleared', { 'pack id': '' }, 'Pack (leave as it is)', 'cleared'],
  ])('%s: the row is left out, with its place, and the others load', async (_, cells, column, why) => {
    const { answers, leftOut } = taken(await readBytes(saved(await packWith({ 0: { ...answered, ...cells }, 6: answered }))));
    expect(answers.map(({ deploymentId }) => deploymentId)).toEqual(['DEP-0011']);
    expect(leftOut.map(placeOf)).toEqual([`Questions, row 5, ${column}`]);
    expect(leftOut[0]?.why).toContain(why);
    expect(leftOut[0]?.todo).not.toBe('');
  });

  it('do not matter in a row that says nothing', async () => {
    const { answers, leftOut } = taken(await readBytes(saved(await packWith({ 0: { 'deployment id': 'DEP-9999' }, 6: answered }))));
    expect([answers.length, leftOut]).toEqual([1, []]);
  });

  it('make the whole file unreadable where no row is left to take', async () => {
    const problem = refusal(await readBytes(saved(await packWith({ 0: { ...answered, 'question id': 'Q9' } }))));
    expect(placeOf(problem)).toBe('Questions, row 5, Question (leave as it is)');
  });

  it('are told apart from a name the owner corrected, which is taken and said', async () => {
    const { answers, warnings } = taken(await readBytes(saved(await packWith({ 0: { ...answered, model: 'Sepsis Early Warning 2' } }))));
    expect(answers).toHaveLength(1);
    expect(warnings.map((problem) => [placeOf(problem), problem.found])).toEqual([['Questions, row 5, Model', 'Sepsis Early Warning 2']]);
  });

  it('in two rows that then answer the same question differently: neither is taken', async () => {
    const sheet = await packWith({ 0: answered });
    const twice = {
      ...sheet,
      rows: [...sheet.rows, filledRow(sheet, sheet.rows[0] ?? [], { answer: 'Data hall 3' }), ...sheet.rows.slice(0, 1)],
    };
    const read = refusal(await readBytes(saved(twice)));
    expect(read.why).toBe('Rows 5 and 20 answer the same question about the same model, and differently.');
  });

  it('in two rows that say the same: taken once', async () => {
    const sheet = await packWith({ 0: answered });
    const { answers, leftOut } = taken(await readBytes(saved({ ...sheet, rows: [...sheet.rows, sheet.rows[0] ?? []] })));
    expect([answers.length, leftOut]).toEqual([1, []]);
  });
});

describe('files that are not this record’s pack', () => {
  it('of another record', async () => {
    const bytes = saved(await packWith({ 0: answered }, { ...harbourPack, recordId: 'saltmarsh' }));
    const problem = refusal(await readBytes(bytes));
    expect([placeOf(problem), problem.why]).toEqual(['The file', 'This pack was written from another record, “saltmarsh”.']);
  });

  it('of a pack nobody wrote here', async () => {
    const bytes = saved(await packWith({ 0: answered }, { ...harbourPack, packId: 'PACK-777' }));
    const read = await readBytes(bytes);
    expect(refusal(read).why).toBe('This record has written no pack PACK-777.');
    expect(read.packId).toBe('PACK-777');
  });

  it('with every pack id cleared, or changed to something that is none', async () => {
    const sheet = await packWith({ 0: answered });
    const all = (mark: string): Sheet => ({ ...sheet, rows: sheet.rows.map((row) => filledRow(sheet, row, { 'pack id': mark })) });
    expect(refusal(await readBytes(saved(all('')))).why).toContain('does not say which pack it is');
    expect(refusal(await readBytes(saved(all('mine')))).why).toContain('“mine” is no pack’s id');
    expect(refusal(await readBytes(saved({ ...sheet, rows: [] }))).why).toContain('does not say which pack it is');
  });

  it('with columns deleted: each is named', async () => {
    const sheet = await packWith({ 0: answered });
    expect(refusal(await readBytes(saved(without(sheet, 'answer')))).why).toBe(
      'The column “Your answer” is missing: deleted, or called something else.',
    );
    expect(refusal(await readBytes(saved(without(sheet, 'kind', 'pack id', 'question id')))).why).toBe(
      'The columns “Kind of answer”, “Pack (leave as it is)” and “Question (leave as it is)” are missing: deleted, or called something else.',
    );
  });

  it('but loads where only columns that nothing is read from were deleted', async () => {
    const sheet = await packWith({ 0: answered });
    expect(taken(await readBytes(saved(without(sheet, 'model', 'site', 'stage', 'question', 'does not count')))).answers).toHaveLength(1);
  });

  it.each([
    ['nothing', new Uint8Array(), 'The file is empty.'],
    [
      'another workbook',
      workbook([
        {
          name: 'Inventory',
          rows: [
            ['Model', 'Stage'],
            ['A', 'Pilot'],
          ],
        },
      ]),
      'no sheet has its columns',
    ],
    ['a PDF', strToU8('%PDF-1.7 …'), 'The file is a PDF'],
    ['a text', strToU8('Dear all, see attached.'), 'no sheet has its columns'],
    ['a web page', strToU8('<!doctype html><title>x</title>'), 'The file is a web page'],
    ['the form instead of its answers', strToU8(writePackHtml(harbourPack)), 'This is the form, and not the answers given in it.'],
    ['another JSON file', strToU8('{"a": 1}'), 'This is not the file that the form saves.'],
    ['JSON that breaks off', strToU8('{"format": "countersign ans'), 'damaged'],
    ['OpenDocument', zipSync({ 'content.xml': strToU8('<a/>') }), 'OpenDocument spreadsheets cannot be read here.'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'cannot be read here'],
    ['a file beyond the limit', new Uint8Array(8 * 1024 * 1024 + 1), 'A returned file may have 8 MB.'],
  ])('%s', async (_, bytes, why) => {
    const problem = refusal(await readBytes(bytes));
    expect(problem.why).toContain(why);
    expect(problem.todo).not.toMatch(/inventory itself/);
    expect(problem.todo).not.toBe('');
  });

  it('a damaged zip, wherever it is cut or bent', async () => {
    const whole = saved(await packWith({ 0: answered }));
    for (let at = 1; at < whole.length; at += Math.ceil(whole.length / 40)) {
      const read = await readBytes(whole.subarray(0, at));
      expect(refusal(read).todo, `cut at ${at}`).not.toBe('');
    }
    const bent = whole.slice();
    bent.fill(0x5a, 200, 400);
    expect((await readBytes(bent)).kind).toBe('unreadable');
  });

  it('a bomb: refused at its limit, not unpacked', async () => {
    const parts = unzipSync(writePackXlsx(harbourPack));
    const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(4 * 1024 * 1024).fill(0x20) });
    expect(refusal(await readBytes(bomb)).why).toContain('inflates to far more than a spreadsheet holds');
  });

  it('more text than a returned workbook may hold, though it looks like one', async () => {
    const parts = unzipSync(writePackXlsx(harbourPack));
    const row = (at: number): string =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>${'padding '.repeat(30)}${(at * 7919) % 99_991}</t></is></c></row>`;
    const rows = Array.from({ length: 82_000 }, (_, at) => row(at + 1)).join('');
    const sheet = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    expect(sheet.length).toBeGreaterThan(24 * 1024 * 1024);
    const big = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet }, { level: 1 });
    expect(refusal(await readBytes(big)).why).toContain('may inflate to 24 MB');
  });
});

describe('what people do to a sheet', () => {
  it('columns in another order, rows sorted, columns and sheets added, rows inserted above: all the same', async () => {
    const sheet = await packWith({ 0: answered, 7: { kind: 'Not mine', ask: 'Bo' }, 14: { kind: 'I do not know' } });
    const expected = taken(await readBytes(saved(sheet))).answers;
    const turn = (row: readonly string[]): readonly string[] => ['note to self', ...row.toReversed()];
    const moved: Sheet = {
      above: [['please see below'], ...sheet.above, [], ['']],
      headers: turn(sheet.headers),
      rows: sheet.rows.map(turn).toReversed(),
    };
    const { answers, leftOut, warnings } = taken(
      await readBytes(
        saved(moved, [
          {
            name: 'My notes',
            rows: [
              ['Model', 'Question', 'Your answer'],
              ['=1+1', 'x', 'y'],
            ],
          },
        ]),
      ),
    );
    expect(answers.toSorted((a, b) => (a.deploymentId + a.question < b.deploymentId + b.question ? -1 : 1))).toEqual(expected);
    expect([...leftOut, ...warnings]).toEqual([]);
  });

  it('a copy of the sheet, even before it, is left alone', async () => {
    const bytes = savedBehindCopy(await packWith({ 0: answered }), await packWith({ 0: { answer: 'an earlier try' } }));
    expect(taken(await readBytes(bytes)).answers).toMatchObject([{ text: 'Data hall 2' }]);
  });

  it('a renamed sheet is found by its columns', async () => {
    const bytes = saved(await packWith({ 0: answered }));
    const parts = unzipSync(bytes);
    const renamed = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace('name="Questions"', 'name="Sheet1 (2)"');
    const { answers } = taken(await readBytes(zipSync({ ...parts, 'xl/workbook.xml': strToU8(renamed) })));
    expect(answers).toHaveLength(1);
  });

  it('a formula in a column of their own matters to nobody', async () => {
    const bytes = typedInto(writePackXlsx(harbourPack), { C5: 'formula:1+1', G5: 'Data hall 2' });
    expect(taken(await readBytes(bytes)).answers).toHaveLength(1);
  });

  it('a formula without a saved result is refused as well', async () => {
    const bytes = strFromU8(
      unzipSync(typedInto(writePackXlsx(harbourPack), { G5: 'formula:1+1' }))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    const parts = unzipSync(typedInto(writePackXlsx(harbourPack), { G6: 'Noor' }));
    const both = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace(/<c r="G5"[^>]*\/>/, '<c r="G5"><f>1+1</f></c>');
    expect(bytes).toContain('<f>1+1</f>');
    const { answers, leftOut } = taken(await readBytes(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(both) })));
    expect(answers.map(({ question }) => question)).toEqual(['Q2']);
    expect(leftOut.map(placeOf)).toEqual(['Questions, row 5, Your answer']);
  });

  it('the sheet saved as CSV loads too', async () => {
    const sheet = await packWith({ 0: { kind: 'Answered', answer: 'Data hall 2, “east”\nsecond line; =1+1' } });
    const csv = [...sheet.above, sheet.headers, ...sheet.rows]
      .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n');
    const { answers } = taken(await readBytes(strToU8(csv), knownBy(harbourPack), 'questions.csv'));
    expect(answers).toEqual([
      { deploymentId: 'DEP-0007', question: 'Q1', kind: 'answered', text: 'Data hall 2, “east”\nsecond line; =1+1' },
    ]);
  });
});

describe('the answers that the form saves', () => {
  const json = (more: Record<string, unknown> = {}): Uint8Array =>
    strToU8(
      JSON.stringify({
        format: 'countersign answers',
        version: 1,
        recordId: 'va-2024',
        packId: 'PACK-003',
        returnedBy: 'Noor Haddad',
        answers: [
          { deploymentId: 'DEP-0007', question: 'Q1', kind: 'answered', text: '<img src=x onerror=alert(1)>', ask: '' },
          { deploymentId: 'DEP-0007', question: 'Q2', kind: 'not mine', text: '', ask: 'Bo' },
          { deploymentId: 'DEP-0007', question: 'Q3', kind: 'do not know', text: '', ask: '' },
          { deploymentId: 'DEP-0007', question: 'Q4', kind: '', text: '', ask: '' },
        ],
        ...more,
      }),
    );

  it('load like a sheet, as plain text', async () => {
    const { answers, returnedBy, leftOut, warnings } = taken(await readBytes(json()));
    expect(returnedBy).toBe('Noor Haddad');
    expect([...leftOut, ...warnings]).toEqual([]);
    expect(answers).toEqual([
      { deploymentId: 'DEP-0007', question: 'Q1', kind: 'answered', text: '<img src=x onerror=alert(1)>' },
      { deploymentId: 'DEP-0007', question: 'Q2', kind: 'not mine', ask: 'Bo' },
      { deploymentId: 'DEP-0007', question: 'Q3', kind: 'do not know' },
    ]);
  });

  it('are refused from a later version, another record or an unknown pack', async () => {
    expect(refusal(await readBytes(json({ version: 2 }))).why).toContain('does not know');
    expect(refusal(await readBytes(json({ recordId: 'saltmarsh' }))).why).toContain('another record');
    expect(refusal(await readBytes(json({ packId: 'PACK-9' }))).why).toContain('no pack PACK-9');
    expect(refusal(await readBytes(json({ packId: '' }))).why).toContain('no pack’s id');
  });

  it('of the wrong shape are left out or not there, and never break the reading', async () => {
    const answers = [
      null,
      7,
      'x',
      [],
      {},
      { deploymentId: 'DEP-0007', question: 'Q1', kind: 'toString', text: 'x' },
      { deploymentId: 5, question: {}, kind: 'answered', text: 'x' },
      { deploymentId: 'DEP-0007', question: 'Q5', kind: 'answered', text: 'Noor' },
    ];
    const read = taken(await readBytes(json({ answers, returnedBy: 7 })));
    expect(read.answers).toEqual([{ deploymentId: 'DEP-0007', question: 'Q5', kind: 'answered', text: 'Noor' }]);
    expect(read.leftOut).toHaveLength(2);
    expect(read.returnedBy).toBe('Dana Reyes');
  });

  it('that are none say so: nothing was filled in', async () => {
    expect(taken(await readBytes(json({ answers: [] })))).toMatchObject({ packId: 'PACK-003', answers: [] });
  });
});
