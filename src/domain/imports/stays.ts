/** Stays in a stage as a file dates them, made to say what the file says once they stand in a record. */
import type { Spell } from '../audit/state.ts';
import { isReported, notReported, type Reported } from '../reported.ts';
import { firstDayOf, type Day, type When } from '../time.ts';
import type { RowDeployment, RowSpell } from './row.ts';

/** A date that cannot be where it stands: kept letter for letter, and not counted from. */
function setAside(when: When): Reported<When> {
  return notReported('unrecognised', when);
}

/**
 * A row's stays, earliest first, the present stage last. Where dates contradict
 * each other the present stage keeps its own: a record reads stays in the order
 * of their dates, and the stage a file names is the present one.
 */
export function staysOf({ stage, spells }: RowDeployment): RowSpell[] {
  if (!isReported(stage)) return [];
  const stays = spells.at(-1)?.stage === stage ? [...spells] : [...spells, { stage, from: notReported('no column') }];
  let bound: Day | null = null;
  return stays
    .toReversed()
    .map((stay) => {
      if (!isReported(stay.from)) return stay;
      const day = firstDayOf(stay.from);
      if (bound !== null && day > bound) return { ...stay, from: setAside(stay.from) };
      bound = day;
      return stay;
    })
    .toReversed();
}

/** Which of a row's stays a record does not have yet, and what cannot be said of the others. */
export interface Growth {
  readonly added: readonly RowSpell[];
  /** A start the file now gives that is earlier than the one on record: kept beside it, since a stay is never rewritten. */
  readonly earlierStart: RowSpell | null;
}

/**
 * What a newer file adds to a deployment's stays.
 *
 * The record sorts stays by date, an undated one after the one recorded before
 * it: so later history comes first, then the present stage, then earlier history.
 */
export function growthOf(known: readonly Spell[], stays: readonly RowSpell[]): Growth {
  const present = stays.at(-1);
  if (present === undefined) return { added: [], earlierStart: null };
  const last = known.at(-1);
  const latest = known.reduce((day, { from }) => (isReported(from) && firstDayOf(from) > day ? firstDayOf(from) : day), '' as Day);
  const stagesKnown = new Set(known.map(({ stage }) => stage));
  const history = stays
    .slice(0, -1)
    .filter((stay): stay is RowSpell & { from: When } => isReported(stay.from) && !stagesKnown.has(stay.stage));
  const before = history.filter(({ from }) => firstDayOf(from) < latest);

  if (last !== undefined && last.stage === present.stage) {
    if (!isReported(present.from) || present.from === last.from) return { added: before, earlierStart: null };
    const later = firstDayOf(present.from) >= latest;
    return later ? { added: [present, ...before], earlierStart: null } : { added: before, earlierStart: present };
  }
  const after = history.filter(({ from }) => firstDayOf(from) >= latest);
  const bound = after.reduce((day, { from }) => (firstDayOf(from) > day ? firstDayOf(from) : day), latest);
  const from = isReported(present.from) && firstDayOf(present.from) < bound ? setAside(present.from) : present.from;
  return { added: [...after, { ...present, from }, ...before], earlierStart: null };
}
