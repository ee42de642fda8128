import type { DisposedEntry, Entry } from './entry.ts';
import { kindOf } from './entry-kind.ts';

type Line = Entry | DisposedEntry;

/** A decision, and the entries it caused; an old register's decision is one entry alone. */
export interface Decided {
  readonly decision: Line;
  readonly effects: readonly Line[];
}

/** Kinds of entry by which somebody decides: what merely notes a fact, an ask or a risk is left to the timeline. */
const deciding = new Set(['decisions', 'signatures', 'stages', 'rules']);

function effectsOf(entry: Line): number {
  return entry.type === 'decision.recorded' && 'payload' in entry ? entry.payload.effects : 0;
}

/**
 * The decisions among entries in their order, each with what it caused, so that
 * none is told twice: once as decided and once as done. An entry that decides,
 * and is no decision's effect, is a decision of its own: older registers keep
 * only what came of them.
 */
export function decidedIn(entries: readonly Line[]): Decided[] {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const decided: Decided[] = [];
  let caused = 0;
  for (const entry of entries) {
    if (entry.seq <= caused) continue;
    const count = effectsOf(entry);
    caused = entry.seq + count;
    const effects = Array.from({ length: count }, (_, at) => bySeq.get(entry.seq + 1 + at)).filter((one) => one !== undefined);
    const told = effects.length === 0 ? [entry] : effects;
    if (told.some((one) => deciding.has(kindOf(one)))) decided.push({ decision: entry, effects });
  }
  return decided;
}
