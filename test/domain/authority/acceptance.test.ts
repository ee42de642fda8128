import { describe, expect, it } from 'vitest';
import { acceptersOf } from '../../../src/domain/authority/acceptance.ts';
import { committee, role } from '../../../src/domain/authority/seats.ts';
import type { Risk } from '../../../src/domain/audit/state.ts';

const nowhere = { state: null as never };

/** A risk as far as its acceptance asks. */
function risk(category: Risk['category'], residual: { severity: number; likelihood: number } | null): Risk {
  return { category, residual, inherent: null, owner: null } as unknown as Risk;
}

const high = { severity: 4, likelihood: 3 };

describe('who accepts a residual risk', () => {
  it.each([
    ['patient safety', 'CMO'],
    ['payment', 'CFO'],
    ['privacy and security', 'CISO'],
    ['equity', 'Chief compliance officer'],
    ['regulatory', 'Chief compliance officer'],
    ['operational', 'CIO'],
    ['vendor', 'CIO'],
    ['reputational', 'CEO'],
    ['financial', 'CFO'],
  ] as const)('a High one of %s: the committee, and the %s', (category, executive) => {
    expect(acceptersOf(nowhere, risk(category, high))).toEqual([[committee], [role(executive)]]);
  });

  it('one nobody has scored has no level: it is asked of the committee', () => {
    expect(acceptersOf(nowhere, risk('payment', null))).toEqual([[committee]]);
  });
});
