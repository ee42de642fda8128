import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/formats/packs/return-problem.ts';
import { writePackXlsx } from '../../../src/formats/packs/write-pack-xlsx.ts';
import { savedByLibreOffice, whyNoLibreOffice } from './support/libre-office.ts';
import { harbourPack, readBytes, taken, typedInto } from './support/packs.ts';

const missing = whyNoLibreOffice();
if (missing !== null) console.log(`Skipped: a pack through LibreOffice. ${missing}`);

describe.skipIf(missing !== null)('a pack through the LibreOffice of this machine', () => {
  it('comes back with its answers, without a question', async () => {
    const typed = typedInto(writePackXlsx(harbourPack), {
      B3: 'Noor Haddad',
      F5: 'Answered',
      G5: 'Data hall 2,\n“east”; <b>not bold</b> & 😀',
      F6: 'Not mine',
      H6: 'Bo Lindqvist',
      F7: 'I do not know',
      G8: '=text, no formula',
    });
    const { answers, leftOut, warnings, returnedBy } = taken(await readBytes(savedByLibreOffice(typed)));
    expect({ leftOut, warnings, returnedBy }).toEqual({ leftOut: [], warnings: [], returnedBy: 'Noor Haddad' });
    expect(answers).toEqual([
      { deploymentId: 'DEP-0007', question: 'Q1', kind: 'answered', text: 'Data hall 2,\n“east”; <b>not bold</b> & 😀' },
      { deploymentId: 'DEP-0007', question: 'Q2', kind: 'not mine', ask: 'Bo Lindqvist' },
      { deploymentId: 'DEP-0007', question: 'Q3', kind: 'do not know' },
      { deploymentId: 'DEP-0007', question: 'Q4', kind: 'answered', text: '=text, no formula' },
    ]);
  });

  it('comes back with nothing where nothing was filled in', async () => {
    expect(taken(await readBytes(savedByLibreOffice(writePackXlsx(harbourPack))))).toMatchObject({
      packId: 'PACK-003',
      answers: [],
      leftOut: [],
    });
  });

  it('is refused where a formula stands, whose result LibreOffice worked out and saved', async () => {
    const typed = typedInto(writePackXlsx(harbourPack), { G5: 'formula:1+1', G6: 'Noor Haddad' });
    const { answers, leftOut } = taken(await readBytes(savedByLibreOffice(typed)));
    expect(answers.map(({ question }) => question)).toEqual(['Q2']);
    expect(leftOut.map(placeOf)).toEqual(['Questions, row 5, Your answer']);
  });
});
