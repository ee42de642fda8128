import type { Deployment, RecordState } from '../audit/state.ts';
import { rankOf, type OpenStage } from '../lifecycle/stages.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { isReported } from '../reported.ts';
import { medianStay, type Stay } from '../statistics/survival.ts';
import { daysBetween, firstDayOf, type Day, type Days } from '../time.ts';
import type { ModelRow } from './model-row.ts';

/** Rows of the funnel: five stages, and production at a second site. */
export const funnelStages = ['intake', 'build', 'silent', 'pilot', 'production', 'second site'] as const;

export type FunnelStage = (typeof funnelStages)[number];

/** What became of a model that reached a row and went no further, in the order its marks are drawn. */
export const fates = [
  'moved on',
  'here, on time',
  'here, past its end but moving',
  'here, not reported',
  'suspended',
  'stalled',
  'sent back',
  'ended by decision',
  'ended, kind not reported',
  'ended quietly',
] as const;

export type Fate = (typeof fates)[number];

/** The furthest row a model ever reached; null where no source names a stage. */
function furthestRow(row: ModelRow): FunnelStage | null {
  if (row.productionSites > 1) return 'second site';
  return isReported(row.reached) ? row.reached : null;
}

/** What became of a model in a row of the funnel; null where it never came so far. */
export function fateOf(row: ModelRow, stage: FunnelStage): Fate | null {
  const reached = furthestRow(row);
  if (reached === null) return null;
  const distance = funnelStages.indexOf(reached) - funnelStages.indexOf(stage);
  if (distance < 0) return null;
  if (distance > 0) return 'moved on';
  const { standing } = row;
  if (standing.end !== null) {
    if (standing.end.kind === 'lapsed') return 'ended quietly';
    return standing.end.kind === 'not reported' ? 'ended, kind not reported' : 'ended by decision';
  }
  if (standing.suspended) return 'suspended';
  const here = stage === 'second site' ? 'production' : stage;
  if (isReported(standing.stage) && rankOf(standing.stage) < rankOf(here)) return 'sent back';
  if (standing.stalled === true) return 'stalled';
  if (standing.stalled !== false) return 'here, not reported';
  return standing.overdue > 0 ? 'here, past its end but moving' : 'here, on time';
}

export interface MedianDays {
  readonly days: Days;
  /** `left`: half of those who entered had left by then. `so far`: nobody has left; half have been there this long. */
  readonly meaning: 'left' | 'so far';
}

/**
 * Median days in each row, as it happened, over each model's first deployment
 * (second site: its second in production). Those still there are counted as
 * censored; null where nobody's entry is dated.
 */
export function medianDaysIn(state: RecordState, rows: readonly ModelRow[], stage: FunnelStage, asOf: Day): MedianDays | null {
  const stays = rows.flatMap((row) => {
    const deployment = deploymentFor(state, row, stage);
    const stay = deployment === undefined ? null : stayIn(state, deployment, stage === 'second site' ? 'production' : stage, asOf);
    return stay === null ? [] : [stay];
  });
  if (stays.length === 0) return null;
  const median = medianStay(stays);
  if (median !== null) return { days: median, meaning: 'left' };
  if (stays.some(({ exit }) => exit !== null)) return null;
  const ages = stays.map(({ until }) => until).toSorted((a, b) => a - b);
  return { days: ages[Math.floor((ages.length - 1) / 2)]!, meaning: 'so far' };
}

function deploymentFor(state: RecordState, row: ModelRow, stage: FunnelStage): Deployment | undefined {
  const all = row.deploymentIds.map((id) => state.deployments.get(id)).filter((deployment) => deployment !== undefined);
  if (stage !== 'second site') return all[0];
  return all.filter((deployment) => deployment.spells.some((spell) => spell.stage === 'production'))[1];
}

/** A deployment's stay in a stage, up to the day. Null where it was never there, or the entry has no date. */
export function stayIn(state: RecordState, deployment: Deployment, stage: OpenStage, asOf: Day): Stay | null {
  const place = deployment.spells.findIndex((spell) => spell.stage === stage);
  const spell = deployment.spells[place];
  if (spell === undefined || !isReported(spell.from)) return null;
  const from = firstDayOf(spell.from);
  const next = deployment.spells[place + 1];
  if (next !== undefined) return isReported(next.from) ? stayOf(daysBetween(from, firstDayOf(next.from)), 'left') : null;
  const { end } = standingOf(deployment, asOf, state.settings);
  if (end !== null && isReported(end.on)) return stayOf(daysBetween(from, end.on), 'left');
  return stayOf(daysBetween(from, asOf), null);
}

function stayOf(days: Days, exit: 'left' | null): Stay {
  return { from: 0, until: Math.max(0, days), exit };
}
