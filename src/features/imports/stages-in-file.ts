import type { ImportRow } from '../../domain/imports/row.ts';
import { stages, type Stage } from '../../domain/lifecycle/stages.ts';
import { isReported } from '../../domain/reported.ts';

/** Words of the file, the stage they were read as, and in how many deployments. */
export interface StageRead {
  /** The file's own words, where they were read by judgement or not understood; null where they say the stage. */
  readonly words: string | null;
  readonly stage: Stage | 'not reported';
  readonly count: number;
}

/** Every stage in the file, in our order; what is not reported comes last. */
export function stagesIn(rows: readonly ImportRow[]): readonly StageRead[] {
  const found = new Map<string, { words: string | null; stage: Stage | 'not reported'; count: number }>();
  for (const { stage, mapped } of rows.flatMap(({ deployments }) => deployments)) {
    const read = isReported(stage) ? stage : 'not reported';
    const words = mapped ?? (isReported(stage) ? null : (stage.verbatim ?? null));
    const key = `${read}\n${words ?? ''}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { words, stage: read, count: 1 });
    else known.count += 1;
  }
  return [...found.values()].toSorted((a, b) => place(a.stage) - place(b.stage) || b.count - a.count);
}

function place(stage: Stage | 'not reported'): number {
  return stage === 'not reported' ? stages.length : stages.indexOf(stage);
}
