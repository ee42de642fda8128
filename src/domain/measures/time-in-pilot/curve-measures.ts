import { isAtRisk, reaches, stepAt } from '../../statistics/survival.ts';
import type { Days } from '../../time.ts';
import { countReading, valueReading, type Ground, type MeasureDefinition, type Reading } from '../reading.ts';
import { curveOf } from './curve.ts';
import { exitWords, rowsOfPilots, unlessUntold } from './pilot-rows.ts';
import type { PilotExit } from './pilot-exits.ts';
import { pilotsOf, type Pilot } from './pilots.ts';

/** The age at which the ways out of pilot are read. @source reference 7c */
export const readingDay = 365;

const common = {
  version: 1,
  topic: 'Time in pilot',
  settings: ['curveLeastFollowed', 'pilotMaxDays', 'lapseGraceDays', 'lapseSilenceDays'],
  clock: 'as it happened',
  of: 'pilots',
} as const satisfies Partial<MeasureDefinition>;

const entry =
  'Counting models, each counts once, with its first site to reach pilot; counting deployments, each does. Suspended days count, an extension does not start a pilot anew, and one sent back has left pilot.';

const median: MeasureDefinition = {
  ...common,
  name: 'median-days-in-pilot',
  label: 'median days in pilot',
  rule: `The day by which half of the pilots that started had left pilot, whichever way. Those still there count for as long as they have been seen. ${entry}`,
  formula:
    'Kaplan–Meier over all ways out: the product of (1 − left ÷ still there) over the days on which any left; the first day on which it is one half or less. A pilot already running when the record first spoke of it counts from that day on. Interval: where the log-log 95 % band of the curve (Greenwood) crosses one half.',
  source: 'Kaplan & Meier 1958; Greenwood 1926; Brookmeyer & Crowley 1982',
  kind: 'days',
  read: (ground) =>
    unlessUntold(ground, () => {
      const { median: half, thinFrom } = curveOf(ground);
      const { days, low, high } = half;
      return valueReading(
        days,
        rowsOfPilots(ground, ({ stay }) => (stay.exit === null ? 'not counted' : 'counted')),
        thinFrom === null
          ? 'More than half are still there as far as any has been followed: the median is not reached.'
          : `Until day ${thinFrom} more than half are still there; from then on ${tooFew(ground)}.`,
        low === null || high === null ? null : { low, high },
      );
    }),
};

function tooFew({ state }: Ground): string {
  return `fewer than ${state.settings.curveLeastFollowed} pilots were followed: too few to tell`;
}

/** A share read off the curve at the reading day. */
function readAtDay(
  ground: Ground,
  value: (curve: ReturnType<typeof curveOf>) => Pick<Reading, 'value' | 'interval'>,
  counts: (pilot: Pilot) => boolean,
): Reading {
  return unlessUntold(ground, () => {
    const curve = curveOf(ground);
    const rows = rowsOfPilots(ground, (pilot) => (counts(pilot) ? 'counted' : 'not counted'));
    if (curve.thinFrom !== null && curve.thinFrom <= readingDay) {
      return { value: null, why: `From day ${curve.thinFrom} on ${tooFew(ground)}.`, interval: null, rows };
    }
    const stays = pilotsOf(ground).told.map(({ stay }) => stay);
    if (!reaches(stays, curve.steps, readingDay)) {
      return { value: null, why: `The curve does not reach ${readingDay} days: no pilot was followed so long.`, interval: null, rows };
    }
    return { ...value(curve), why: null, rows };
  });
}

const undecided: MeasureDefinition = {
  ...common,
  name: 'undecided-at-365',
  label: `still undecided after ${readingDay} days`,
  rule: `Of the pilots that started, the share still in pilot ${readingDay} days later: neither promoted, stopped, ended quietly nor sent back. ${entry}`,
  formula: `Kaplan–Meier over all ways out, read at ${readingDay} days; log-log 95 % interval (Greenwood).`,
  source: 'Kaplan & Meier 1958; Greenwood 1926',
  kind: 'share',
  read: (ground) =>
    readAtDay(
      ground,
      ({ steps }) => {
        const step = stepAt(steps, readingDay);
        return { value: step?.remaining ?? 1, interval: step?.interval ?? null };
      },
      ({ stay }) => stay.until > readingDay || (stay.until === readingDay && stay.exit === null),
    ),
};

const ways = (
  [
    ['promoted-by-365', 'promoted'],
    ['stopped-by-365', 'stopped'],
    ['ended-quietly-by-365', 'lapsed'],
  ] as const satisfies readonly (readonly [string, PilotExit])[]
).map(([name, kind]): MeasureDefinition => ({
  ...common,
  name,
  label: `${exitWords[kind]} within ${readingDay} days`,
  rule: `Of the pilots that started, the share ${exitWords[kind]} within ${readingDay} days. Those still there count for as long as they have been seen. ${entry}`,
  formula: `Aalen–Johansen: over the days up to ${readingDay}, the sum of (share still in pilot before the day) × (${exitWords[kind]} that day ÷ still in pilot). With the other ways out and the share still in pilot it makes 100 %.`,
  source: 'Aalen & Johansen 1978',
  kind: 'share',
  read: (ground) =>
    readAtDay(
      ground,
      ({ steps }) => ({ value: stepAt(steps, readingDay)?.by[kind] ?? 0, interval: null }),
      ({ stay }) => stay.exit === kind && stay.until <= readingDay,
    ),
}));

/** What the curve says: its median, and where everyone is after a year. */
export const curveMeasures: readonly MeasureDefinition[] = [median, undecided, ...ways];

/** How many were in pilot, and watched, just before a day since their start: a number under the axis. */
export function inPilotAt(day: Days): MeasureDefinition {
  return {
    ...common,
    name: `in-pilot-at:${day}`,
    label: `followed in pilot to day ${day}`,
    rule: `Pilots still in pilot, and followed, on day ${day} since their start. The curve beyond rests on these.`,
    formula: 'A count.',
    source: 'Countersign',
    kind: 'count',
    read: (ground) =>
      unlessUntold(ground, () =>
        countReading(
          rowsOfPilots(ground, ({ stay }) => (isAtRisk(stay, day) ? 'counted' : 'not counted')),
          'It is not reported for any of them.',
        ),
      ),
  };
}

/** How many left one way, on whatever day; `none`: how many are still in pilot; `any`: how many left, whichever way. */
export function leftPilot(kind: PilotExit | 'none' | 'any'): MeasureDefinition {
  const words = kind === 'none' ? 'still in pilot' : kind === 'any' ? 'no longer in pilot' : exitWords[kind];
  const isIts = (exit: PilotExit | null): boolean => (kind === 'any' ? exit !== null : (exit ?? 'none') === kind);
  return {
    ...common,
    name: kind === 'none' ? 'still-in-pilot' : kind === 'any' ? 'left-pilot' : `left-pilot:${kind}`,
    label: `pilots ${words}`,
    rule: `Of the pilots that started, those ${words}. ${entry}`,
    formula: 'A count.',
    source: 'Countersign',
    kind: 'count',
    read: (ground) =>
      unlessUntold(ground, () =>
        countReading(
          rowsOfPilots(ground, ({ stay }) => (isIts(stay.exit) ? 'counted' : 'not counted')),
          'It is not reported for any of them.',
        ),
      ),
  };
}
