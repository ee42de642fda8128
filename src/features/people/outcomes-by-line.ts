import type { BatchOutcome } from '../../formats/api/batch.ts';
import type { PlannedItem } from './record-draft.ts';

/** What came of one line of a form or file: done, or why not and what to do. */
export type LineOutcome = { readonly kind: 'done' } | { readonly kind: 'not done'; readonly why: string; readonly todo: string };

/**
 * What came of each line. The first item that was not done tells why: what
 * follows in a line rests on it. A line that asked for nothing is left out.
 */
export function outcomesByLine(items: readonly PlannedItem[], outcomes: readonly BatchOutcome[]): ReadonlyMap<number, LineOutcome> {
  const found = new Map<number, LineOutcome>();
  for (const [at, { line }] of items.entries()) {
    if (found.get(line)?.kind !== 'not done') found.set(line, outcomeOf(outcomes[at]));
  }
  return found;
}

function outcomeOf(outcome: BatchOutcome | undefined): LineOutcome {
  switch (outcome?.answer) {
    case undefined:
      return { kind: 'not done', why: 'It was not answered.', todo: 'Record it again.' };
    case 'done':
      return { kind: 'done' };
    case 'refused': {
      const [headline] = outcome.objections;
      return { kind: 'not done', why: headline?.sentence ?? 'The rules refuse it.', todo: headline?.remedy ?? '' };
    }
    case 'overtaken': {
      const [first] = outcome.clashes;
      const who = first === undefined ? 'Something it rests on has changed' : `${first.actor.printedName} ${first.what} meanwhile`;
      return { kind: 'not done', why: `${who}.`, todo: 'Look at the record as it is now, then record it again.' };
    }
    case 'not a command': {
      const [fault] = outcome.faults;
      return { kind: 'not done', why: fault?.why ?? 'It is no command of this record.', todo: fault?.todo ?? '' };
    }
    default:
      return outcome satisfies never;
  }
}
