import type { Deployment } from '../audit/state.ts';
import type { Day } from '../time.ts';

/** What can change under a signature or a pass. @source reference 3b (valid), 4b */
export type Change = 'major version' | 'scope' | 'tool' | 'limit' | 'hosting' | 'autonomy';

/** When something was said: the day, and its place in the record where two fall on one day. */
export interface Said {
  readonly on: Day;
  readonly seq: number;
}

/** A change that voids what was signed before it. */
export interface Voiding extends Said {
  readonly by: Change;
  /** What changed, in the words of whoever recorded it. */
  readonly what: string;
}

/**
 * The first change since something was signed that voids it; null where none did.
 * A change recorded later on the same day voids it too.
 * @param by the changes that matter to it
 */
export function voidedSince(deployment: Deployment, by: readonly Change[], signed: Said, asOf: Day): Voiding | null {
  if (by.length === 0) return null;
  const found = changesTo(deployment).filter((change) => by.includes(change.by) && change.on <= asOf && isAfter(change, signed));
  return found.reduce<Voiding | null>((first, change) => (first === null || isAfter(first, change) ? change : first), null);
}

/** Was one said after the other? Of two on one day, the one further down the record. */
export function isAfter(one: Said, other: Said): boolean {
  return one.on > other.on || (one.on === other.on && one.seq > other.seq);
}

function changesTo({ versions, scopeChanges, autonomyChanges, changesMade }: Deployment): Voiding[] {
  return [
    ...versions
      .filter(({ major }) => major)
      .map(({ version, what, on, seq }): Voiding => ({ by: 'major version', on, seq, what: `${version}: ${what}` })),
    ...scopeChanges.map(({ on, seq, what }): Voiding => ({ by: 'scope', on, seq, what })),
    ...autonomyChanges
      .filter(({ raised }) => raised)
      .map(({ on, seq, to }): Voiding => ({ by: 'autonomy', on, seq, what: `raised to ${to}` })),
    ...changesMade.flatMap(({ on, seq, effect, what }): Voiding[] => {
      if (effect === 'new tool') return [{ by: 'tool', on, seq, what }];
      if (effect === 'limit' || effect === 'hosting') return [{ by: effect, on, seq, what }];
      return [];
    }),
  ];
}
