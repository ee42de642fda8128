import type { PilotExit } from './pilot-exits.ts';
import type { DeploymentId, ModelId } from '../../audit/events.ts';
import type { Deployment, RecordState, Spell } from '../../audit/state.ts';
import { isWatched, standingOf, type Standing } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import type { Stay } from '../../statistics/survival.ts';
import { daysBetween, firstDayOf, precisionOf, type Day, type Days } from '../../time.ts';
import { deploymentsIn, type Ground } from '../reading.ts';

/** One pilot, from its go-live on. Suspended time counts; an extension does not start it anew. */
export interface Pilot {
  readonly modelId: ModelId;
  readonly deploymentId: DeploymentId;
  readonly entered: Day;
  /** Only the year of its start is on record: it can be put into no quarter. */
  readonly toTheYear: boolean;
  /** On its own clock. `from` above 0: it was already running when the record first spoke of it. */
  readonly stay: Stay<PilotExit>;
  /** The day it left, or was last seen. */
  readonly lastDay: Day;
  /** The first day in production after it began, straight from pilot or by a way round; null where there is none. */
  readonly promotedOn: Day | null;
  readonly suspended: boolean;
  /** For a quiet ending: the day on which the missing decision was made late; null where nobody has made it. */
  readonly confirmedOn: Day | null;
}

/** Why a pilot can be put on no clock. */
export type WhyUntold = 'start not reported' | 'end not reported' | 'over before it was recorded' | 'seen in one file only';

export interface UntoldPilot {
  readonly modelId: ModelId;
  readonly deploymentId: DeploymentId;
  readonly why: WhyUntold;
  /** How and when it left, as far as that is on record all the same. */
  readonly left: PilotLeft | null;
}

/** A way out of pilot, and its day; null where nobody reported the day. */
export interface PilotLeft {
  readonly kind: PilotExit;
  readonly on: Day | null;
}

export interface Pilots {
  readonly told: readonly Pilot[];
  /** Kept apart, and said: to leave them out in silence would choose among pilots. */
  readonly untold: readonly UntoldPilot[];
}

const read = new WeakMap<Ground, Pilots>();

/** Every pilot of a ground: of each row, the first of its deployments that reached pilot. A row of the deployments' view has only one. */
export function pilotsOf(ground: Ground): Pilots {
  const known = read.get(ground);
  if (known !== undefined) return known;
  const found = ground.rows.flatMap((row) => {
    const first = deploymentsIn({ ...ground, rows: [row] }).find(({ spells }) => spells.some(isPilot));
    return first === undefined ? [] : [pilotOf(ground, first)];
  });
  const pilots = { told: found.filter((one) => 'stay' in one), untold: found.filter((one) => 'why' in one) };
  read.set(ground, pilots);
  return pilots;
}

const isPilot = ({ stage }: Spell): boolean => stage === 'pilot';

/** The first time a deployment was in pilot, on its own clock. */
function pilotOf({ state, asOf }: Ground, deployment: Deployment): Pilot | UntoldPilot {
  const { modelId, deploymentId, spells } = deployment;
  const place = spells.findIndex(isPilot);
  const standing = standingOf(deployment, asOf, state.settings);
  const left = exitOf(spells, place, standing);
  const untold = (why: WhyUntold): UntoldPilot => ({ modelId, deploymentId, why, left });
  const start = spells[place]?.from;
  if (start === undefined || !isReported(start)) return untold('start not reported');
  const entered = firstDayOf(start);
  if (left !== null && left.on === null) return untold('end not reported');
  const lastDay = left?.on ?? lastSeen(deployment, asOf);
  const from = Math.max(0, daysBetween(entered, watchedFrom(state, deployment)));
  const until: Days = Math.max(0, daysBetween(entered, lastDay));
  if (from > 0 && until <= from) return untold(left === null ? 'seen in one file only' : 'over before it was recorded');
  const promoted = spells.find(({ stage }, at) => at > place && stage === 'production');
  return {
    modelId,
    deploymentId,
    entered,
    toTheYear: precisionOf(start) === 'year',
    stay: { from, until, exit: left?.kind ?? null },
    lastDay,
    promotedOn: promoted !== undefined && isReported(promoted.from) ? firstDayOf(promoted.from) : null,
    suspended: left === null && standing.suspended,
    confirmedOn: left?.kind === 'lapsed' ? (standing.end?.confirmedOn ?? null) : null,
  };
}

/** Where it went from pilot, and when; null while it is still there. */
function exitOf(spells: readonly Spell[], place: number, { end }: Standing): PilotLeft | null {
  const next = spells[place + 1];
  if (next !== undefined && next.stage !== 'ended') {
    return { kind: next.stage === 'production' ? 'promoted' : 'sent back', on: isReported(next.from) ? firstDayOf(next.from) : null };
  }
  if (end === null) return null;
  const on = isReported(end.on) ? end.on : null;
  if (end.kind === 'lapsed') return { kind: 'lapsed', on };
  return { kind: end.kind === 'not reported' ? 'ended, kind not reported' : 'stopped', on };
}

/**
 * The day the record first spoke of it. A file tells of what it remembers: of pilots over by then, only those it lists,
 * so that the ones it does list are watched from the day of the file on, and not before.
 */
function watchedFrom({ imports }: Pick<RecordState, 'imports'>, { openedOn, openedIn }: Deployment): Day {
  return (openedIn === null ? undefined : imports.find(({ importId }) => importId === openedIn)?.snapshot.day) ?? openedOn;
}

/** Nobody saw what only a file tells of after the day of that file. */
function lastSeen(deployment: Deployment, asOf: Day): Day {
  const { statedOn } = deployment;
  return isWatched(deployment) || statedOn === null || statedOn > asOf ? asOf : statedOn;
}
