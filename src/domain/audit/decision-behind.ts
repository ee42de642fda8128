import type { DisposedEntry, Entry } from './entry.ts';

type AnyEntry = Entry | DisposedEntry;

/** A recorded decision, with its content. */
export type DecisionEntry = Entry<'decision.recorded'>;

/** Is this the first entry of a command that was allowed, and is its content still there? */
export function isDecision(entry: AnyEntry | undefined): entry is DecisionEntry {
  return entry !== undefined && entry.type === 'decision.recorded' && 'payload' in entry && entry.payload !== undefined;
}

/**
 * The decision an entry belongs to: itself, or the one whose effect it is.
 * Null where it came from no decision, as old registers and imports do.
 */
export function decisionBehind(entries: readonly AnyEntry[], seq: number): DecisionEntry | null {
  for (let number = seq; number > 0; number -= 1) {
    const entry = entries[number - 1];
    if (isDecision(entry)) return entry.seq + entry.payload.effects >= seq ? entry : null;
  }
  return null;
}

/** The entries a decision caused: those that follow it. */
export function effectsOfDecision(entries: readonly AnyEntry[], decision: DecisionEntry): readonly AnyEntry[] {
  return entries.slice(decision.seq, decision.seq + decision.payload.effects);
}
