import { describe, expect, it } from 'vitest';
import { rolesAsked } from '../../../src/domain/authority/roles-asked.ts';
import { day, opened, stateOf, type Line } from '../../support/record-of.ts';

const adopted = (...gatesOn: ('G-ARC' | 'G-ONC' | 'G-ACC' | 'G-SEC' | 'G-AGL')[]): Line => [
  '2026-01-02',
  'ruleset.adopted',
  { ruleset: 'Test', gatesOn, linksOn: ['L1'] },
];
const asked = (...lines: readonly Line[]) => rolesAsked(stateOf([opened, ...lines], '2026-02-01'), day('2026-02-01'));

describe('the roles the rules in force ask for', () => {
  it('are those who keep the record and lead the committee, whatever is switched on', () => {
    expect(asked(adopted())).toEqual(['Registrar', 'Committee chair']);
  });

  it('are one for each gate that is switched on, each once, in the order of the gates', () => {
    expect(asked(adopted('G-SEC', 'G-ARC', 'G-ONC'))).toEqual([
      'Registrar',
      'Committee chair',
      'Enterprise architect',
      'Service owner',
      'CISO',
    ]);
    expect(asked(adopted('G-ARC', 'G-AGL', 'G-SEC')).filter((role) => role === 'CISO')).toHaveLength(1);
  });

  it('ask for no role where a link of the chain signs', () => {
    expect(asked(adopted('G-ACC'))).toEqual(['Registrar', 'Committee chair']);
  });
});
