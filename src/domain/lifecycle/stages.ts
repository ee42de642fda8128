/** The stages of a deployment, in order. @source reference 2b */
export const stages = ['intake', 'build', 'silent', 'pilot', 'production', 'ended'] as const;

export type Stage = (typeof stages)[number];

/** A stage in which work goes on. */
export type OpenStage = Exclude<Stage, 'ended'>;

/**
 * How a deployment ended. `lapsed` is only ever inferred (rule L) and
 * `not reported` is what an inventory's bare "retired" says: it ended, and the
 * file names no decision.
 */
export type EndKind = 'stopped' | 'retired' | 'superseded' | 'lapsed' | 'not reported';

/** The end kinds a person can decide. */
export type DecidedEnd = Exclude<EndKind, 'lapsed' | 'not reported'>;

export const stopReasons = [
  'safety',
  'no benefit',
  'performance',
  'equity',
  'compliance',
  'architecture',
  'cost',
  'vendor',
  'sponsor withdrew',
  'superseded',
  'workflow burden',
  'other',
] as const;

export type StopReason = (typeof stopReasons)[number];

/** Place of a stage in the order, intake first. */
export function rankOf(stage: Stage): number {
  return stages.indexOf(stage);
}

/** Is `stage` at or beyond `other`? Ended counts as beyond nothing. */
export function hasReached(stage: Stage, other: OpenStage): boolean {
  return stage !== 'ended' && rankOf(stage) >= rankOf(other);
}

/** The stage a deployment would enter next; nothing comes after production. */
export function nextStage(stage: Stage): OpenStage | null {
  const next: Record<Stage, OpenStage | null> = {
    intake: 'build',
    build: 'silent',
    silent: 'pilot',
    pilot: 'production',
    production: null,
    ended: null,
  };
  return next[stage];
}
