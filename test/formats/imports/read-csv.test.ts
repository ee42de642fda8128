import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/formats/imports/cells.ts';
import { readCsv } from '../../../src/formats/imports/read-csv.ts';

function rows(text: string): readonly (readonly string[])[] {
  return readCsv(text, 'UTF-8').rows.map(({ cells }) => cells.map(textOf));
}

describe('readCsv', () => {
  it.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
    ['|', 'bar'],
  ])('finds the delimiter %j, even under a title with commas', (delimiter, name) => {
    const body = [
      ['Model', 'Stage', 'Site'],
      ['Alpha', 'Live', 'Main'],
      ['Beta', 'Pilot', 'North, South'],
    ]
      .map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(delimiter))
      .join('\n');
    const grid = readCsv(`Register, master copy, 2026\n${body}\n`, 'UTF-8');
    expect(grid.label).toBe(`${delimiter === '\t' ? 'TSV' : 'CSV'}, UTF-8, ${name}`);
    expect(grid.rows[2]?.cells).toEqual(['Alpha', 'Live', 'Main']);
  });

  it('follows a spreadsheet’s hint about the delimiter, and counts its line as a row', () => {
    expect(readCsv('sep=;\nModel;Stage\nA;Live', 'UTF-8').rows.map(({ row, banner }) => [row, banner ?? false])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
  });

  it('reads line ends of every kind, a lone CR too, and mixed ones', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(rows(['a,b', '1,2', '3,4'].join(end))).toEqual([
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ]);
    expect(rows('a,b\r\n1,"x\ny"\n3,4\r5,6')).toEqual([
      ['a', 'b'],
      ['1', 'x\ny'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('counts records, not lines: a line end inside quotes starts no row', () => {
    expect(readCsv('a,b\n"x\ny",1\nz,2', 'UTF-8').rows.map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it('names the row and cell of a quotation mark that is never closed, and keeps the rows before it', () => {
    const grid = readCsv('Model,Stage\nAlpha,Live\nBeta,"Pilot\nGamma,Live\nDelta,Live\n', 'UTF-8');
    expect(grid.rows.filter(({ broken }) => broken === undefined).map(({ cells }) => cells[0])).toEqual(['Model', 'Alpha']);
    expect(grid.rows[2]?.broken).toMatchObject({ column: 1, why: expect.stringMatching(/never closed, so the last \d+ lines/) });
  });

  it('shows bytes that are no text as �, and names their cell', () => {
    const grid = readCsv('Model,Stage\nAl\u0000pha,Live', 'UTF-8');
    expect(grid.rows[1]?.cells[0]).toBe('Al\uFFFDpha');
    expect(grid.problems).toMatchObject([{ severity: 'warning', row: 2, column: 'column 1' }]);
  });

  it('reads back what is written, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', ';', 'é', '\r\n', "'", '='), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 12 }), (data) => {
        const table = [['head one', 'head two', 'head three'], ...data];
        expect(rows(Papa.unparse(table, { newline: '\r\n', quotes: true }))).toEqual(table);
      }),
    );
  });
});
