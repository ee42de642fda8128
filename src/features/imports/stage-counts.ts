import type { ImportRow } from '../../domain/imports/row.ts';
import { rankOf, stages, type Stage } from '../../domain/lifecycle/stages.ts';
import { isReported } from '../../domain/reported.ts';

export interface StageCount {
  readonly stage: Stage | 'not reported';
  readonly count: number;
}

/** A model stands where its furthest deployment not ended does; it has ended when all have. */
function stageOf({ deployments }: ImportRow): Stage | 'not reported' {
  const known = deployments.flatMap(({ stage }) => (isReported(stage) ? [stage] : []));
  const open = known.filter((stage) => stage !== 'ended').toSorted((a, b) => rankOf(b) - rankOf(a));
  return open[0] ?? known[0] ?? 'not reported';
}

/** Models by stage as far as a file is read: what the portfolio would say, while a question is still open. */
export function stageCountsOf(rows: readonly ImportRow[]): readonly StageCount[] {
  const counts = new Map<Stage | 'not reported', number>();
  for (const row of rows) counts.set(stageOf(row), (counts.get(stageOf(row)) ?? 0) + 1);
  return [...stages, 'not reported' as const].map((stage) => ({ stage, count: counts.get(stage) ?? 0 }));
}
