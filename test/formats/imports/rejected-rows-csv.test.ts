import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCell, unescapeCell } from '../../../src/formats/imports/escape-cell.ts';
import { rejectedRowsCsv } from '../../../src/formats/imports/rejected-rows-csv.ts';
import { draftOf, onTheDay, readText } from './support/reading.ts';

describe('the download of rejected rows', () => {
  it('writes each row as it stood, with the row number, the reason and what to do', async () => {
    const outcome = await readText('list.csv', 'Ref,Model,Stage\nA-1,Alpha,Live\nA-2,,Pilot\nA-3,Gamma,Live,x\n', onTheDay);
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    const csv = rejectedRowsCsv(outcome.headers, outcome.held, outcome.file.problems);
    expect(csv).toBe(
      [
        '\uFEFFRef,Model,Stage,Countersign: row in the file,Countersign: why it was held,Countersign: what to do',
        'A-2,,Pilot,3,Model: A model needs a name. The row is held back.,Write the model’s name.',
        'A-3,Gamma,Live,4,"Stage: The row has 4 cells under 3 columns, so nobody can say which cell belongs where.","Put quotation marks around text that holds the delimiter, or delete the extra cells."',
        '',
      ].join('\r\n'),
    );
  });

  it('makes a formula harmless on the way out, and gives it back unchanged on the way in', async () => {
    const outcome = await readText('list.csv', 'Ref,Model,Stage,Remarks\nA-1,Alpha,Live,\nA-2,,Pilot,"=HYPERLINK(""x"")"\n', onTheDay);
    if (outcome.kind !== 'read') throw new Error(outcome.kind);
    const csv = rejectedRowsCsv(outcome.headers, outcome.held, outcome.file.problems);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    const repaired = draftOf(await readText('rejected.csv', csv.replace('A-2,,', 'A-2,Beta,'), onTheDay));
    expect(repaired.rows).toMatchObject([{ name: 'Beta', externalId: 'A-2', notes: { Remarks: '=HYPERLINK("x")' } }]);
    expect(Object.keys(repaired.mapping)).toEqual(['Ref', 'Model', 'Stage', 'Remarks']);
  });

  it('escapes nothing on import: a dash before a text stays a dash', async () => {
    const file = draftOf(await readText('list.csv', "Model,Stage,Remarks\nAlpha,Live,- fine\nBeta,Live,'=quoted\n", onTheDay));
    expect(file.rows.map(({ notes }) => notes['Remarks'])).toEqual(['- fine', "'=quoted"]);
  });

  it('takes back every escape, and leaves no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\r]?.{0,5}$/)), (text) => {
        const escaped = escapeCell(text);
        expect(unescapeCell(escaped)).toBe(text);
        expect(escaped).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
