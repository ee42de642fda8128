/** Whoever writes themselves into a seat keeps the record, and has nothing else of it until a second person confirms. */
import { describe, expect, it } from 'vitest';
import { hasRole, isOwnWord } from '../../../src/domain/accountability/holding.ts';
import type { Role } from '../../../src/domain/audit/events.ts';
import { institution } from '../../support/authority/institution.ts';
import { stateOf, type Line } from '../../support/record-of.ts';

const opened = (role: Role): Line => [
  '2026-02-01',
  'seat.opened',
  { seatId: 'SEAT-1', role, function: 'AI governance office', siteId: null },
];
const filled = (by: string): Line => ['2026-02-02', 'seat.filled', { seatId: 'SEAT-1', personId: 'nurse', by }];
const confirmed: Line = ['2026-02-03', 'seat.confirmed', { seatId: 'SEAT-1', personId: 'nurse', by: 'engineer' }];

/** Has the nurse a role, by one seat and what was said about it? */
function has(role: Role, ...lines: readonly Line[]): boolean {
  const state = stateOf([...institution(), opened(role), ...lines], '2026-03-01');
  return hasRole(state, state.people.get('nurse')!, role);
}

describe('a seat filled with one’s own name', () => {
  it('gives the keeping of the record at once', () => {
    expect(has('Registrar', filled('nurse'))).toBe(true);
    expect(has('Registrar')).toBe(false);
  });

  it.each<Role>(['Committee chair', 'CISO', 'Product owner'])('does not make somebody %s until a second person confirms it', (role) => {
    expect(has(role, filled('nurse'))).toBe(false);
    expect(has(role, filled('nurse'), confirmed)).toBe(true);
  });

  it('is filled like any other where somebody else wrote it', () => {
    expect(has('Committee chair', filled('engineer'))).toBe(true);
  });
});

describe('a vacant seat', () => {
  it('is nobody’s own word, though nobody wrote and nobody confirmed it', () => {
    expect(isOwnWord({ personId: null, by: null, confirmedBy: null })).toBe(false);
    expect(isOwnWord({ personId: 'nurse', by: 'nurse', confirmedBy: null })).toBe(true);
  });
});
