import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureCsv, figureJson, readFigureCsv, readFigureJson, type SavedFigure } from '../../src/formats/saved-figure.ts';

const figure: SavedFigure = {
  title: '14 stalled, "4" of them late',
  measures: [{ name: 'stalled', version: 1 }],
  institution: 'Saltmarsh Health',
  record: 'saltmarsh',
  asOf: '2026-10-30',
  filter: null,
  head: { seq: 4173, hash: 'ab'.repeat(32) },
  address: 'https://countersign.example/portfolio',
  columns: ['Model', 'Days'],
  rows: [
    ['=HYPERLINK("x")', 12],
    ["'=already", null],
    ['-1 lives', -4.5],
  ],
};

/** What a cell can be: text that is neither a number nor the words for silence, a number, or silence. */
const cell = fc.oneof(
  fc.string().filter((text) => !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) && text !== 'not reported'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.constant(null),
);
const tables = fc.integer({ min: 2, max: 4 }).chain((width) =>
  fc.record({
    columns: fc.array(fc.string({ minLength: 1 }), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
  }),
);

describe('a figure as CSV', () => {
  it('says above its table where it comes from', () => {
    const { about } = readFigureCsv(figureCsv(figure));
    expect(Object.fromEntries(about)).toEqual({
      Figure: figure.title,
      Institution: 'Saltmarsh Health',
      Record: 'saltmarsh',
      'As known on': '2026-10-30',
      'Narrowed to': 'nothing',
      Measures: 'stalled v1',
      Entries: '4173',
      'Hash of the last entry': figure.head.hash,
      Address: figure.address,
    });
  });

  it('holds no cell a spreadsheet program would run, and keeps numbers as numbers', () => {
    const csv = figureCsv(figure);
    expect(csv).toContain(`"'=HYPERLINK(""x"")",12`);
    expect(csv).toContain("''=already,not reported");
    expect(csv).toContain("'-1 lives,-4.5");
    expect(readFigureCsv(csv).rows).toEqual(figure.rows);
  });

  it('reads back to the same columns and values, whatever they are', () => {
    fc.assert(
      fc.property(tables, ({ columns, rows }) => {
        const back = readFigureCsv(figureCsv({ ...figure, columns, rows }));
        expect({ columns: back.columns, rows: back.rows }).toEqual({ columns, rows });
      }),
    );
  });

  it('is not mistaken for any other file', () => {
    expect(() => readFigureCsv('a,b\n1,2\n')).toThrow('not saved here');
  });
});

describe('a figure as JSON', () => {
  it('reads back to the very same', () => {
    expect(readFigureJson(figureJson(figure))).toEqual(figure);
    expect(figureJson(figure)).toContain('null');
  });

  it('is refused where it is something else', () => {
    expect(() => readFigureJson('{"title":"x"}')).toThrow(/measures/);
  });
});
