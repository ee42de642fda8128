import { describe, expect, it } from 'vitest';
import { agencyOf, institutionFromFileName, isSameInstitution } from '../../../src/features/imports/institution.ts';

describe('isSameInstitution', () => {
  it.each([
    ['U.S. Department of Veterans Affairs', 'Department of Veterans Affairs '],
    ['U.S. Department of Veterans Affairs', 'VA'],
    ['HHS', 'Department of Health and Human Services'],
    ['DOI', 'Department of the Interior'],
    ['Harrow Bay University Hospitals', 'HARROW BAY  university hospitals'],
  ])('knows that “%s” is “%s”', (one, other) => {
    expect(isSameInstitution(one, other)).toBe(true);
    expect(isSameInstitution(other, one)).toBe(true);
  });

  it.each([
    ['Harrow Bay', 'Harrow Hill'],
    ['Department of Energy', 'Department of Education'],
    ['VA', 'HHS'],
    ['', ''],
    ['Department', 'Department of'],
  ])('never takes “%s” for “%s”', (one, other) => {
    expect(isSameInstitution(one, other)).toBe(false);
  });
});

describe('institutionFromFileName', () => {
  it.each([
    ['harrow-bay_ai-inventory-2026.xlsx', 'Harrow Bay'],
    ['Tallgrass AI register v3 (final).csv', 'Tallgrass'],
    ['ai-inventory-2026-10.csv', ''],
    ['oakridge.tsv', 'Oakridge'],
  ])('reads %s as “%s”', (name, institution) => {
    expect(institutionFromFileName(name)).toBe(institution);
  });
});

describe('agencyOf', () => {
  it('takes what most rows name, and nothing where none does', () => {
    expect(agencyOf(['VA', 'VA ', 'HHS'])).toBe('VA');
    expect(agencyOf([' ', ''])).toBeNull();
  });
});
