import type { MeasureTold } from '../../domain/measures/tell.ts';
import type { TimeInPilot } from '../../domain/measures/time-in-pilot/overview.ts';
import type { PilotExit } from '../../domain/measures/time-in-pilot/pilot-exits.ts';
import type { WhyUntold } from '../../domain/measures/time-in-pilot/pilots.ts';
import { daysWords, percentWords } from '../../ui/amount.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import type { MeasuredPiece } from '../measured.tsx';
import { leastPercentBase } from '../../domain/measures/percent-base.ts';

/** The ways out of pilot as the figure names them. */
export const wayWords: Readonly<Record<PilotExit, string>> = {
  promoted: 'promoted',
  stopped: 'stopped by decision',
  lapsed: 'ended quietly',
  'sent back': 'sent back',
  'ended, kind not reported': 'ended, how not reported',
};

/** So near to one half a curve still stands at it: "half are still undecided". Below, it has fallen past. */
const nearHalf = 0.45;

const median = (text: string): MeasuredPiece => ({ text, measure: 'median-days-in-pilot' });

/** Where no pilot can be put on a clock: none is in view, none got so far, or the record does not tell of those that did. */
function noPilotWords({ records, untold }: Pick<TimeInPilot, 'records' | 'untold'>, untoldWords: string): string {
  if (records === 0) return 'No model is in this view';
  return untold.length === 0 ? 'No model in this view has reached pilot' : untoldWords;
}

/** What the screen says first. */
export function timeInPilotVerdict({ records, pilots, untold, running, curve }: TimeInPilot): MeasuredPiece[] {
  if (pilots === 0) return [`${noPilotWords({ records, untold }, 'How long pilots stay undecided cannot be told from this record')}.`];
  const { followed, steps } = curve;
  const { days } = curve.median;
  if (pilots === 1) {
    return [
      `The one pilot that started ${running === 1 ? 'is still undecided after ' : 'left pilot after '}`,
      median(daysWords(followed)),
      '.',
    ];
  }
  if (days === null) {
    return running === pilots
      ? [
          `None of the ${countWords(pilots)} pilots that started has left pilot; the longest was followed for `,
          median(daysWords(followed)),
          '.',
        ]
      : ['More than half of the pilots that started are still undecided, as far as any was followed: ', median(daysWords(followed)), '.'];
  }
  const left = steps.find(({ day }) => day === days)?.remaining ?? 0;
  return left >= nearHalf
    ? ['Half of the pilots that started are still undecided after ', median(daysWords(days)), '.']
    : ['Half of the pilots that started, or more, had left pilot after ', median(daysWords(days)), '.'];
}

/** Over the curve: how many are still there. */
export function undecidedMessage({ records, untold, pilots, running }: TimeInPilot): MeasuredPiece[] {
  if (pilots === 0) return [noPilotWords({ records, untold }, 'How long pilots stay undecided is not reported')];
  return [
    { text: `${countWords(running)} of ${countWords(pilots)}`, measure: 'still-in-pilot' },
    ` ${pilots === 1 ? 'pilot is' : running === 1 ? 'pilots is' : 'pilots are'} still in pilot today`,
  ];
}

/** Over the ways out: how many left, each way. */
export function waysMessage({ records, untold, pilots, left }: TimeInPilot): MeasuredPiece[] {
  if (pilots === 0) return [noPilotWords({ records, untold }, 'Which way pilots leave is not reported')];
  if (left.length === 0) return ['None has left pilot yet'];
  const all = left.reduce((sum, { count }) => sum + count, 0);
  return [
    { text: countWords(all), measure: 'left-pilot' },
    ' left: ',
    ...left.flatMap(({ kind, count }, place): MeasuredPiece[] => [
      ...(place === 0 ? [] : [', ']),
      { text: countWords(count), measure: `left-pilot:${kind}` },
      ` ${wayWords[kind]}`,
    ]),
  ];
}

/** Over the quarters: what can be told of the longest time for which something can. */
export function cohortsMessage({ records, untold: silent, pilots: all, cohorts }: TimeInPilot): MeasuredPiece[] {
  const unknown = 'Of no quarter is it known what became of its pilots';
  if (all === 0) return [noPilotWords({ records, untold: silent }, unknown)];
  if (cohorts.length === 0) return [unknown];
  const told = ([12, 6] as const).flatMap((months) => {
    const mature = cohorts.flatMap(({ pilots, cells }) => {
      const cell = cells.find((one) => one.months === months && one.mature);
      return cell === undefined ? [] : [{ pilots, promoted: cell.promoted }];
    });
    return mature.length === 0 ? [] : [{ months, mature }];
  })[0];
  if (told === undefined) return ['Of no quarter could all pilots be followed for 6 months yet'];
  const sum = (of: 'pilots' | 'promoted'): number => told.mature.reduce((total, one) => total + one[of], 0);
  return [
    { text: `${countWords(sum('promoted'))} of ${countWords(sum('pilots'))}`, measure: `conversion:${told.months}` },
    ` ${sum('promoted') === 1 ? 'was' : 'were'} in production within ${told.months} months`,
  ];
}

/** The curve as a sentence. */
export function curveSentence({ pilots, curve }: TimeInPilot): string {
  const start = `Share of ${counted(pilots, 'pilot')} still undecided, by days since the start`;
  const { days, low, high } = curve.median;
  if (days === null) return `${start}: more than half at ${daysWords(curve.followed)}, the longest any was followed.`;
  return `${start}: all at first, half or fewer from day ${countWords(days)}${intervalOfMedian(low, high)}.`;
}

function intervalOfMedian(low: number | null, high: number | null): string {
  if (low === null && high === null) return '';
  if (low !== null && high !== null) return ` (95% interval ${countWords(low)} to ${countWords(high)})`;
  return low === null
    ? ` (95% interval up to ${countWords(high ?? 0)})`
    : ` (95% interval from ${countWords(low)}, its other end not reached)`;
}

/** Under the curve: the median and its interval, or that there is none. */
export function medianWords({ curve: { median: of } }: Pick<TimeInPilot, 'curve'>): string {
  const { days, low, high } = of;
  if (days === null) return 'It has not come down to half: no median can be given.';
  const half = `Half had left by day ${countWords(days)}`;
  if (low !== null && high !== null) return `${half}; the 95% interval runs from day ${countWords(low)} to day ${countWords(high)}.`;
  if (low !== null) return `${half}; the 95% interval runs from day ${countWords(low)}, and its other end is not reached.`;
  return `${half}.`;
}

/** The ways out as a sentence: where all are at the end of the curve. */
export function waysSentence({ pilots, curve }: TimeInPilot): string {
  const last = curve.steps.at(-1);
  if (last === undefined) return `All ${countWords(pilots)} pilots are still in pilot.`;
  const share = (value: number): string => (pilots < leastPercentBase ? aboutWords(value) : percentWords(value));
  const ways = (Object.entries(last.by) as [PilotExit, number][])
    .filter(([, value]) => value > 0)
    .map(([kind, value]) => `${share(value)} ${wayWords[kind]}`);
  return `Of ${counted(pilots, 'pilot')}, after ${daysWords(last.day)}: ${listed([...ways, `${share(last.remaining)} still in pilot`])}.`;
}

/** A share of few, in words: a percentage would say more than is known. */
function aboutWords(share: number): string {
  if (share <= 0) return 'none';
  if (share < 0.125) return 'few';
  if (share < 0.375) return 'about a quarter';
  if (share < 0.625) return 'about half';
  if (share < 0.875) return 'about three quarters';
  return share < 1 ? 'nearly all' : 'all';
}

const untoldWords: Readonly<Record<WhyUntold, (count: number) => string>> = {
  'start not reported': () => 'the first day in pilot is not reported',
  'end not reported': () => 'the day of leaving pilot is not reported',
  'over before it was recorded': (count) =>
    `${count === 1 ? 'its pilot was' : 'their pilots were'} over before the record first spoke of ${count === 1 ? 'it' : 'them'}`,
  'seen in one file only': (count) => `one file speaks of ${count === 1 ? 'it' : 'them'}, and nothing since`,
};

/** The pilots on no clock, and why; null where there is none. */
export function leftOutWords({ untold }: Pick<TimeInPilot, 'untold'>): string | null {
  if (untold.length === 0) return null;
  const all = untold.reduce((sum, { count }) => sum + count, 0);
  if (untold.length === 1) return `${counted(all, 'pilot')} left out: ${untoldWords[untold[0]!.why](all)}.`;
  return `${counted(all, 'pilot')} left out: ${listed(untold.map(({ why, count }) => `for ${countWords(count)}, ${untoldWords[why](count)}`))}.`;
}

/** Suspended, and already running: what else a reader of the curve must know. */
export function heedWords({ suspended, delayed }: Pick<TimeInPilot, 'suspended' | 'delayed'>): string[] {
  return [
    ...(suspended === 0
      ? []
      : [`${counted(suspended, 'pilot')} ${suspended === 1 ? 'is' : 'are'} suspended now; the days go on counting.`]),
    ...(delayed === 0
      ? []
      : [
          `${counted(delayed, 'pilot')} ${delayed === 1 ? 'was' : 'were'} already running when the record first spoke of ${delayed === 1 ? 'it, and counts' : 'them, and count'} from that day on: those that were over by then are not on record.`,
        ]),
  ];
}

/** What undecided means, and which pilots are counted. */
export function undecidedNote({ unit }: Pick<TimeInPilot, 'unit'>): string {
  const which =
    unit === 'models' ? 'Each model counts once, with its first site to reach pilot.' : 'Each deployment that reached pilot counts.';
  return `Undecided means in pilot: neither promoted, nor stopped, nor sent back, nor ended quietly. ${which}`;
}

/** Pilots in no row of the table; null where every one is in a quarter. */
export function quarterlessWords({ quarterless }: Pick<TimeInPilot, 'quarterless'>): string | null {
  if (quarterless === 0) return null;
  return `${counted(quarterless, 'pilot')} ${quarterless === 1 ? 'stands' : 'stand'} in no quarter: already running when the record began, or known to the year only.`;
}

/** A conversion as the foot of the table has it: "7 of 12", "cannot tell yet". */
export function conversionWords({
  value,
  counted: promoted,
  base,
  unknown,
}: Pick<MeasureTold, 'value' | 'counted' | 'base' | 'unknown'>): string {
  if (value === null) return 'Cannot tell yet';
  const told = base - unknown;
  const counts = `${countWords(promoted)} of ${countWords(told)}`;
  return told < leastPercentBase ? counts : `${percentWords(value)}, ${counts}`;
}
