import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/formats/imports/cells.ts';
import { startWork } from '../../../src/formats/imports/grid.ts';
import { readXlsx, type SheetGrid } from '../../../src/formats/imports/read-xlsx.ts';
import { workbook, workbookParts, zipped, type TestCell, type TestSheet } from './support/workbook.ts';

async function read(bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  return readXlsx(
    bytes,
    startWork(() => undefined, undefined),
  );
}

async function only(rows: readonly (readonly TestCell[])[], more: Partial<TestSheet> = {}, options = {}): Promise<SheetGrid> {
  const [sheet] = await read(workbook([{ name: 'S', rows, ...more }], options));
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const texts = ({ rows }: SheetGrid): readonly (readonly string[])[] => rows.map(({ cells }) => cells.map(textOf));

describe('readXlsx', () => {
  it('reads texts, numbers and truth values, and keeps the row numbers of the sheet', async () => {
    const sheet = await only([['Model', 'Count'], [], ['Ä & <b>', 12.5, true]]);
    expect(texts(sheet)).toEqual([
      ['Model', 'Count'],
      ['Ä & <b>', '12.5', 'TRUE'],
    ]);
    expect(sheet.rows.map(({ row }) => row)).toEqual([1, 3]);
  });

  it('reads a date as precisely as its format shows it', async () => {
    const sheet = await only([
      [
        { serial: 45_000, style: 'day' },
        { serial: 45_000, style: 'month' },
        { serial: 45_000, style: 'year' },
        { serial: 45_000.75, style: 'builtInDay' },
      ],
    ]);
    expect(texts(sheet)).toEqual([['2023-03-15', '2023-03', '2023', '2023-03-15']]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    expect(texts(await only([[{ serial: 43_538, style: 'day' }]], {}, { date1904: true }))).toEqual([['2023-03-15']]);
  });

  it('knows that spreadsheets count a 29 February 1900 that never was', async () => {
    expect(
      texts(
        await only([
          [
            { serial: 59, style: 'day' },
            { serial: 60, style: 'day' },
            { serial: 61, style: 'day' },
          ],
        ]),
      ),
    ).toEqual([['1900-02-28', '60', '1900-03-01']]);
  });

  it('takes the currency from a money format that names one, and leading zeros from a format of zeros', async () => {
    const { rows } = await only([
      [
        { serial: 4000, style: 'pounds' },
        { serial: 4000, style: 'dollars' },
        { serial: 42, style: 'zeros' },
        { serial: 0.5, style: 'time' },
      ],
    ]);
    expect(rows[0]?.cells).toEqual([
      { text: '4000', number: 4000, currency: 'GBP' },
      { text: '4000', number: 4000, currency: 'AUD' },
      { text: '00042', number: 42 },
      { text: '0.5', number: 0.5 },
    ]);
  });

  it('reads a formula by its saved result, never runs it, and says where no result was saved', async () => {
    const sheet = await only([
      ['Model', 'Sum'],
      ['A', { formula: 'HYPERLINK("http://x","y")', value: 'y' }],
      ['B', { formula: 'SUM(1,2)', value: 3 }],
      ['C', { formula: 'NOW()' }],
    ]);
    expect(texts(sheet)).toEqual([['Model', 'Sum'], ['A', 'y'], ['B', '3'], ['C']]);
    expect(sheet.problems).toMatchObject([
      { severity: 'warning', found: 'B4', why: expect.stringContaining('formulas whose results the file does not keep') },
    ]);
  });

  it('leaves hidden sheets and hidden rows out, and says so', async () => {
    const rows = [
      ['Model', 'Stage'],
      ['Seen', 'Live'],
      ['Unseen', 'Live'],
      ['Also seen', 'Pilot'],
    ];
    const grids = await read(
      workbook([
        { name: 'List', rows, hiddenRows: [3] },
        { name: 'Junk', state: 'hidden', rows },
        { name: 'Deep junk', state: 'veryHidden', rows },
      ]),
    );
    expect(grids).toHaveLength(1);
    expect(texts(grids[0] as SheetGrid).map(([first]) => first)).toEqual(['Model', 'Seen', 'Also seen']);
    expect(grids[0]?.problems.map(({ found }) => found)).toEqual(['“Junk”, “Deep junk”', '1 hidden rows in “List”']);
  });

  it('takes a cell merged across a row for a banner, and one merged downwards for each of its rows', async () => {
    const sheet = await only([['Register 2026'], ['Model', 'Site', 'Stage'], ['Alpha', 'Main', 'Live'], [null, 'Annex', 'Pilot']], {
      merges: ['A1:C1', 'A3:A4'],
    });
    expect(sheet.rows.map(({ banner }) => banner ?? false)).toEqual([true, false, false, false]);
    expect(texts(sheet)[3]).toEqual(['Alpha', 'Annex', 'Pilot']);
  });

  it('reads sheets that leave out addresses, write texts inline, or prefix their tags', async () => {
    const parts = workbookParts([{ name: 'S', rows: [] }]);
    parts['xl/worksheets/sheet1.xml'] =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Mo</x:t></x:r><x:r><x:t>del</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c><x:c t="inlineStr"><x:is><x:t>&#128512;_x000D_</x:t></x:is></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const [sheet] = await read(zipped(parts));
    expect(texts(sheet as SheetGrid)).toEqual([['Model', '😀\r'], ['7']]);
  });

  it('takes a broken reference to a text for a blank, not for the end of the file', async () => {
    const sheet = await only([['Model', { raw: '<c r="B1" t="s"><v>999</v></c>' }, 'Stage']]);
    expect(texts(sheet)).toEqual([['Model', '', 'Stage']]);
  });

  it('is not led to a far corner by one cell that claims to stand there', async () => {
    const sheet = await only([['Model', { raw: '<c r="XFD1"><v>1</v></c>' }], [{ raw: '<c r="A9999999"><v>1</v></c>' }]]);
    expect(texts(sheet)[0]).toEqual(['Model']);
    expect(sheet.problems.at(-1)?.why).toContain('Only the first 512 columns');
  });
});
