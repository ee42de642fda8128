import { describe, expect, it } from 'vitest';
import { draftOf, onTheDay, readText } from './support/reading.ts';

async function warnings(header: string, cells: readonly string[]): Promise<readonly string[]> {
  const rows = cells.map((cell, i) => `Model ${i},Live,"${cell.replaceAll('"', '""')}"`).join('\n');
  const { problems } = draftOf(await readText('list.csv', `Model,Stage,${header}\n${rows}\n`, onTheDay));
  return problems
    .filter(({ why }) => why.startsWith('This looks like'))
    .map(({ row, column, found, why }) => `${row} ${column}: ${found} | ${why}`);
}

describe('text that looks like a patient’s identifiers', () => {
  it.each([
    ['MRN 00482913 mis-triaged', 'a medical record number'],
    ['pt MRN: A-4482913', 'a medical record number'],
    ['medical record number is 4482913', 'a medical record number'],
    ['SSN 123-45-6789 on the form', 'a social security number'],
    ['his social security number, 123456789', 'a social security number'],
    ['NHS number 943 476 5919', 'an NHS number'],
    ['Jane Ashdown, DOB 12/03/1961', 'a date of birth with a name'],
    ['born 12 Mar 1961, Jane Ashdown', 'a date of birth with a name'],
    ['Patient: Jane Ashdown', 'a patient’s name'],
  ])('raises a warning for %j', async (cell, what) => {
    const said = await warnings('Remarks', ['fine', cell]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`This looks like ${what}.`);
    expect(said[0]).toMatch(/^3 Remarks: /);
  });

  it('covers the digits and the names in what it shows', async () => {
    const [said] = await warnings('Remarks', ['Jane Ashdown, DOB 12/03/1961']);
    expect(said).not.toMatch(/Ashdown|1961/);
    expect(said).toContain('J… A…, D… ••/••/••••');
  });

  it('warns once for a column, and counts the rest', async () => {
    expect(await warnings('MRN', ['4482913', '4482914', '4482915'])).toEqual([
      '2 MRN: ••••••• | This looks like medical record numbers, and 2 more cells of this column.',
    ]);
    expect(await warnings('Date of birth', ['12/03/1961'])).toHaveLength(1);
    expect(await warnings('Patient name', ['Ashdown, Jane'])).toHaveLength(1);
  });

  it.each([
    'matches on MRN and DOB',
    'uses SSN, DOB and name to link records',
    'MRN',
    'no MRN kept',
    'date of birth is masked',
    'ticket 123-45-6789',
    'contract 36C10B21D0012',
    'Dr Ann Lee, since 12/03/2021',
    'MRN matching since 2021-05-06',
    'call 555-010-1234',
    'patient-facing: yes',
    'born out of a 2021 pilot',
  ])('raises none for the mere words %j', async (cell) => {
    expect(await warnings('Remarks', [cell])).toEqual([]);
  });

  it('warns of a person’s e-mail and telephone in a column that is not for them, and not in one that is', async () => {
    const cell = 'Jo Tarrish, jo@vendor.example, (555) 010-1234';
    expect(await warnings('Contract no', [cell])).toEqual([expect.stringContaining('This looks like a person’s contact details')]);
    expect(await warnings('Contact', [cell])).toEqual([]);
  });
});
