import type { Deployment, Spell } from '../audit/state.ts';
import { isReported, notReported, type Reported } from '../reported.ts';
import type { Settings } from '../settings.ts';
import { addDays, daysBetween, firstDayOf, later, type Day, type Days } from '../time.ts';
import type { EndKind, OpenStage, Stage } from './stages.ts';

/** Where a deployment stands on a day, with what only time has done to it. */
export interface Standing {
  /** The stage on that day; a quiet ending counts as ended. Not reported where no source names one. */
  readonly stage: Reported<Stage>;
  /** The last stage in which work went on. */
  readonly openStage: Reported<OpenStage>;
  /** First day in `openStage`. */
  readonly since: Reported<Day>;
  /** Days in `openStage`, up to the day, or to its end. */
  readonly days: Reported<Days>;
  readonly end: {
    readonly kind: EndKind;
    readonly on: Reported<Day>;
    /** For a quiet ending: the day from which it could be seen, and the day somebody made the decision late. */
    readonly seenOn?: Day;
    readonly confirmedOn?: Day;
  } | null;
  /** By when a decision was due, extensions included. `assumed`: no charter says so. */
  readonly due: { readonly day: Day; readonly assumed: boolean } | null;
  /** Days past `due`; 0 while it is not past. */
  readonly overdue: Days;
  readonly suspended: boolean;
  /** In use without a mandate: past its end, nobody decided, and still running. */
  readonly overrun: boolean;
  /** Past its end, nobody decided, and no sign of use: about to end quietly. */
  readonly lapsing: boolean;
  /** In pilot, old or past its end, and nothing has moved it forward lately. Not reported where nothing was watched. */
  readonly stalled: Reported<boolean>;
}

/** Does the record watch this deployment: is there a decision, an update or a sign of use to go by? */
export function isWatched(deployment: Deployment): boolean {
  return deployment.governance === 'kept' || deployment.lastActivity !== null || deployment.lastGovernance !== null;
}

/**
 * Where a deployment stands on a day.
 *
 * @source reference 2d (rule L) for quiet endings, 7c for stalled
 */
export function standingOf(deployment: Deployment, asOf: Day, settings: Settings): Standing {
  const last = deployment.spells.at(-1);
  if (last === undefined) return unknownStage(deployment);
  const open = deployment.spells.findLast((spell): spell is Spell & { stage: OpenStage } => spell.stage !== 'ended');
  const openStage: Reported<OpenStage> = open?.stage ?? notReported('not on record');
  const since = open === undefined ? notReported('not on record') : dayOfSpell(open);
  const due = open === undefined ? null : dueOf(deployment, open, since, settings);

  if (last.stage === 'ended') {
    const end = endOf(deployment, last);
    return { ...resting, stage: 'ended', openStage, since, days: span(since, end.on), end, due };
  }

  const watched = isWatched(deployment);
  const overdue = due === null || !watched ? 0 : Math.max(0, daysBetween(due.day, asOf));
  const lapse = watched && due !== null ? lapseOf(deployment, last, due.day, asOf, settings) : null;
  if (lapse !== null) {
    return { ...resting, stage: 'ended', openStage, since, days: span(since, lapse.on), end: { kind: 'lapsed', ...lapse }, due };
  }

  const suspended = deployment.suspended !== null;
  const days = span(since, watched || deployment.statedOn === null || deployment.statedOn > asOf ? asOf : deployment.statedOn);
  const pastEnd = last.stage === 'pilot' && overdue > 0;
  const usedLately = deployment.lastActivity !== null && daysBetween(deployment.lastActivity, asOf) <= settings.lapseSilenceDays;
  return {
    stage: last.stage,
    openStage,
    since,
    days,
    end: null,
    due,
    overdue,
    suspended,
    overrun: pastEnd && usedLately,
    lapsing: pastEnd && !usedLately,
    stalled:
      watched && !isCarried(deployment, last)
        ? last.stage === 'pilot' && !suspended && isStalled(deployment, asOf, days, overdue, settings)
        : notReported('not on record'),
  };
}

const resting = { overdue: 0, suspended: false, overrun: false, lapsing: false, stalled: false } as const;

function unknownStage(deployment: Deployment): Standing {
  const unknown = notReported('left blank');
  return {
    ...resting,
    stage: unknown,
    openStage: unknown,
    since: unknown,
    days: unknown,
    end: null,
    due: null,
    stalled: isWatched(deployment) ? false : notReported('not on record'),
  };
}

function dayOfSpell(spell: Spell): Reported<Day> {
  return isReported(spell.from) ? firstDayOf(spell.from) : spell.from;
}

function span(from: Reported<Day>, to: Reported<Day>): Reported<Days> {
  if (!isReported(from)) return from;
  if (!isReported(to)) return to;
  return Math.max(0, daysBetween(from, to));
}

/** An inherited pilot that nobody chartered here: its catch-up date is watched, and no other. */
function isCarried({ inherited, plannedEnd }: Deployment, { stage }: Spell): boolean {
  return inherited !== null && stage === 'pilot' && plannedEnd === null;
}

/**
 * Is a stage one that only a file tells of, or that was there before the rules? Then it was given no
 * days here, and none may run out: not until it is seen in use with nobody's leave.
 */
function isBroughtIn(deployment: Deployment, open: Spell): boolean {
  const { governance, lastActivity } = deployment;
  return (governance === 'not reported' && open.rule === undefined && lastActivity === null) || isCarried(deployment, open);
}

/** By when a stage should have been decided. Production has no end date. */
function dueOf(
  deployment: Deployment,
  open: Spell & { readonly stage: OpenStage },
  since: Reported<Day>,
  settings: Settings,
): Standing['due'] {
  const { stage } = open;
  if (stage === 'production') return null;
  const written = stage === 'pilot' ? deployment.plannedEnd : (deployment.targets[stage] ?? null);
  if (written !== null) return { day: written, assumed: false };
  if (!isReported(since) || isBroughtIn(deployment, open)) return null;
  const allowed = {
    intake: settings.intakeTargetDays,
    build: settings.buildTargetDays,
    silent: settings.silentTargetDays,
    pilot: settings.pilotMaxDays,
  }[stage];
  return { day: addDays(since, allowed), assumed: true };
}

/** How it ended. A lapse whose decision was made late stays a lapse, on its own day. @source reference 2c, T-13 */
function endOf({ lapsesAnswered }: Deployment, spell: Spell): NonNullable<Standing['end']> {
  const on = dayOfSpell(spell);
  const lapse = spell.end?.late === true ? lapsesAnswered.findLast(({ answer }) => answer === 'confirmed') : undefined;
  if (lapse === undefined) return { kind: spell.end?.kind ?? 'not reported', on };
  return { kind: 'lapsed', on: lapse.lapsedOn, confirmedOn: lapse.on };
}

/**
 * The day a deployment ended quietly, which is its last sign of life, and the day
 * from which that could be seen. Null while it has not.
 * Past its end by more than the grace, no decision since, and silence for long enough.
 */
function lapseOf(
  deployment: Deployment,
  spell: Spell,
  due: Day,
  asOf: Day,
  settings: Settings,
): { readonly on: Day; readonly seenOn: Day } | null {
  if (deployment.suspended !== null) return null;
  if (daysBetween(due, asOf) <= settings.lapseGraceDays) return null;
  const entered = dayOfSpell(spell);
  const signs = [deployment.lastActivity, deployment.lastGovernance, isReported(entered) ? entered : null].filter((day) => day !== null);
  if (signs.length === 0) return null;
  const lastSign = signs.reduce(later);
  if (daysBetween(lastSign, asOf) < settings.lapseSilenceDays) return null;
  return { on: lastSign, seenOn: later(addDays(due, settings.lapseGraceDays + 1), addDays(lastSign, settings.lapseSilenceDays)) };
}

/** The day progress is counted from. What a file left out may have moved it: there the count begins with the watch. */
function movedOn({ governance, lastForward, lastGovernance }: Deployment): Day | null {
  if (governance === 'kept' || lastGovernance === null) return lastForward;
  return lastForward === null ? lastGovernance : later(lastForward, lastGovernance);
}

function isStalled(deployment: Deployment, asOf: Day, days: Reported<Days>, overdue: Days, settings: Settings): boolean {
  const old = isReported(days) && days >= settings.stallAgeDays;
  if (overdue === 0 && !old) return false;
  const moved = movedOn(deployment);
  return moved === null || daysBetween(moved, asOf) >= settings.stallNoProgressDays;
}
