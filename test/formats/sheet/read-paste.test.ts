import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaste, writeCopy } from '../../../src/formats/sheet/read-paste.ts';

describe('what a spreadsheet puts on the clipboard', () => {
  it('is rows and cells, with the line end at its end left out', () => {
    expect(readPaste('Yes\tNo\r\nNo\t\r\n')).toEqual([
      ['Yes', 'No'],
      ['No', ''],
    ]);
  });

  it('keeps a cell with a line end or quotes inside as one', () => {
    expect(readPaste('"two\nlines"\tshe said ""\n')).toEqual([['two\nlines', 'she said ""']]);
    expect(readPaste('"a ""b"""\tc')).toEqual([['a "b"', 'c']]);
  });

  it('takes a text that stands alone as it is, quotes and all', () => {
    expect(readPaste('the "sepsis" model')).toEqual([['the "sepsis" model']]);
    expect(readPaste('"Imaging"')).toEqual([['"Imaging"']]);
    expect(readPaste('')).toEqual([['']]);
  });

  it('comes back as it was copied from the sheet, cell for cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\t', '\n', ',', 'x') }).map((text) => text.trim());
    const block = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      )
      // A last row of nothing but an empty cell is what the clipboard ends with, and cannot be told from it.
      .filter((rows) => rows.at(-1)?.some((text) => text !== '') ?? false);
    fc.assert(
      fc.property(block, (rows) => {
        expect(readPaste(writeCopy(rows))).toEqual(rows);
      }),
    );
  });
});
