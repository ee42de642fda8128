import type { Role } from '../audit/events.ts';
import type { Person } from '../audit/state.ts';
import type { Ask } from './ask.ts';
import { hasRole } from './seats.ts';

const executives: readonly Role[] = [
  'Executive',
  'CEO',
  'CIO',
  'CMO',
  'CFO',
  'CISO',
  'CMIO',
  'CNIO',
  'Chief compliance officer',
  'General counsel',
  'Committee chair',
  'Board member',
];

/** Those among the signers who decide an override; whoever only records it decides nothing. */
export function overriders({ state, signers }: Pick<Ask, 'state' | 'signers'>): Person[] {
  const found = new Map<string, Person>();
  for (const { person } of signers) if (executives.some((name) => hasRole(state, person, name))) found.set(person.personId, person);
  return [...found.values()];
}
