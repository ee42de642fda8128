import type { Day } from '../time.ts';
import type { ModelRow } from './model-row.ts';

/** What catching up is measured by. */
interface Progress {
  readonly questions: ModelRow['questions'];
  readonly chain: Pick<ModelRow['chain'], 'count'>;
}

/** Has a model that was inherited caught up: every question accepted, every name it needs given? */
function hasCaughtUp({ questions, chain }: Progress): boolean {
  const { inherited, broken, 'not reported': unknown } = chain.count;
  return questions.every(({ state }) => state === 'accepted') && inherited + broken + unknown === 0;
}

/** Is an inherited model past the day by which it had to catch up? */
export function isCatchUpLate(row: Progress, catchUpBy: Day, asOf: Day): boolean {
  return asOf > catchUpBy && !hasCaughtUp(row);
}
