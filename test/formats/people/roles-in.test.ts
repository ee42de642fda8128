import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../../src/formats/people/roles-in.ts';

describe('the roles a title names', () => {
  it.each([
    ['CMIO', ['CMIO']],
    ['chief medical informatics officer', ['CMIO']],
    ['Chief Medical Officer', ['CMO']],
    ['Chief Information Security Officer (CISO)', ['CISO']],
    ['CIO, Release manager', ['CIO', 'Release manager']],
    ['Clinical Safety Officer and Privacy Officer', ['Clinical safety officer', 'Privacy officer']],
    ['The Registrar', ['Registrar']],
    ['CMIO / Chief Medical Information Officer', ['CMIO']],
    ['Hospitalist, CMIO', ['CMIO']],
    ['Data Protection Officer', ['Privacy officer']],
  ])('%s: %o', (title, roles) => {
    expect(rolesIn(title)).toEqual(roles);
  });

  it.each([
    'Deputy CIO',
    'Assistant to the CMO',
    'Executive assistant to the CEO',
    'Former CISO',
    'Acting CFO',
    'Associate CMIO',
    'Vice president, CIO office',
    'Office of the General counsel',
    'CISO (interim)',
    'Director of nursing',
    'Product marketing manager',
    'Physician',
    '',
  ])('%s: none, beyond doubt', (title) => {
    expect(rolesIn(title)).toEqual([]);
  });
});
