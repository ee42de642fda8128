import { sendBatch } from '../../data/commands.ts';
import { mostInBatch, type BatchOutcome } from '../../formats/api/batch.ts';
import type { PlannedItem } from './record-draft.ts';

interface Plan {
  readonly record: string;
  readonly items: readonly PlannedItem[];
  /** The entry the plan was made on. */
  readonly decidedOn: number;
  /** One for the whole plan: sent again it writes nothing twice. */
  readonly key: string;
  readonly shownAs: string | null;
}

/**
 * Send a plan. One outcome for each item, in their order.
 * @throws HttpError where somebody else acts by now, or the backend cannot be reached
 */
export async function sendPlan({ record, items, decidedOn, key, shownAs }: Plan): Promise<BatchOutcome[]> {
  const outcomes: BatchOutcome[] = [];
  let position = decidedOn;
  for (let from = 0; from < items.length; from += mostInBatch) {
    const batch = items.slice(from, from + mostInBatch).map(({ command }, at) => ({
      key: `${key}-${from + at}`,
      command: { type: command.type, payload: { ...command.payload } },
      decidedOn: position,
    }));
    // oxlint-disable-next-line no-await-in-loop -- each batch rests on what the one before it left
    const answer = await sendBatch({ in: record, items: batch, shownAs });
    outcomes.push(...answer.outcomes);
    // What this plan wrote itself is no surprise to the rest of it.
    position = answer.head.seq;
  }
  return outcomes;
}
