/** The way each model took: the day it was registered and the days it entered build, silent, pilot and production. */
import type { StopReason } from '../../../src/domain/lifecycle/stages.ts';
import { toDay, type Day } from '../../../src/domain/time.ts';
import type { PersonKey } from './people.ts';

/** Somebody decided to stop it. */
interface Stopped {
  readonly on: Day;
  readonly reason: StopReason;
  readonly text: string;
  readonly by: PersonKey;
}

export interface Course {
  readonly n: number;
  readonly entered: { readonly intake: Day; readonly build?: Day; readonly silent?: Day; readonly pilot?: Day; readonly production?: Day };
  /** The last sign of life of what ended quietly. Nobody ever said that it ended. */
  readonly quietSince?: Day;
  readonly stopped?: Stopped;
  /** Days from pilot to its planned end, 120 where the charter says nothing else. */
  readonly charterDays: number;
}

/** `… quiet` and a day: the last sign of life. `stopped` and a day: see the decisions below. */
const days: Readonly<Record<number, string>> = {
  1: '2024-11-04 2024-11-18 2025-01-15 2025-02-25 2025-06-23',
  2: '2024-11-12 2024-11-26 2025-02-07 2025-03-26 2025-08-04',
  3: '2024-11-21 2024-12-02 2025-02-24 2025-04-17 2025-09-08',
  4: '2024-11-29 2024-12-17 2025-03-19 2025-05-02 2025-10-06',
  5: '2024-12-09 2025-01-13 2025-08-06 2025-12-12',
  6: '2024-12-13 2025-01-03 2025-04-09 2025-06-06 2025-12-23',
  7: '2024-12-24 2025-01-07 2025-03-12 2025-04-14 quiet 2025-09-12',
  8: '2025-01-02 2025-01-21 2025-04-21 2025-06-10 2026-02-03',
  9: '2025-01-10 2025-02-20 2025-09-22 2026-01-27',
  10: '2025-01-20 2025-02-13 2025-05-15 2025-07-10 2026-03-10',
  11: '2025-01-27 2025-02-17 2025-05-08 2025-06-16 quiet 2025-10-22',
  12: '2025-02-04 2025-03-03 2025-07-31 2025-10-30',
  13: '2025-02-12 2025-03-03 2025-06-05 2025-07-31 stopped',
  14: '2025-02-21 2025-03-21 2025-07-21 2025-10-01 2026-06-08',
  15: '2025-03-03 2025-03-24 2025-06-05 2025-07-31 quiet 2026-01-23',
  16: '2025-03-10 quiet 2025-04-14',
  17: '2025-03-18 2025-04-08 2025-08-04 2025-10-07',
  18: '2025-03-26 2025-04-08 2025-07-09 2025-09-03 quiet 2026-03-26',
  19: '2025-04-03 2025-04-24 2025-09-22 2026-01-08',
  20: '2025-04-14 2025-05-14 2025-10-01 2025-12-10 2026-08-03',
  21: '2025-04-21 2025-05-19 2025-08-18 2025-10-13 quiet 2026-03-30',
  22: '2025-04-28 2025-05-27 2025-10-13 2026-01-02',
  23: '2025-05-07 2025-05-27 2025-08-21 quiet 2025-10-31',
  24: '2025-05-15 2025-06-02 2025-08-26 2025-10-16 quiet 2026-04-21',
  25: '2025-05-23 2025-06-16 quiet 2025-10-06',
  26: '2025-06-02 2025-07-07 2025-12-02 2026-03-04',
  27: '2025-06-09 stopped',
  28: '2025-06-17 2025-07-08 2025-09-23 2025-11-04 quiet 2026-03-23',
  29: '2025-06-26 2025-07-21 2025-10-20 2025-12-17 stopped',
  30: '2025-07-07 2025-07-23 2025-10-22 stopped',
  31: '2025-07-14 2025-08-11 2026-01-05 2026-03-30',
  32: '2025-07-21 quiet 2025-08-11',
  33: '2025-07-29 2025-08-19 2025-12-23 2026-03-11',
  34: '2025-08-07 2025-08-28 stopped',
  35: '2025-08-15 2025-09-02 2025-11-24 quiet 2026-01-12',
  36: '2025-08-25 2025-09-09 2025-11-17 2026-01-12 quiet 2026-05-18',
  37: '2025-09-02 stopped',
  38: '2025-09-09 2025-10-07 2026-02-18 2026-05-12',
  39: '2025-09-17 2025-09-30 quiet 2025-12-08',
  40: '2025-09-26 stopped',
  41: '2025-10-06 2025-10-27 2026-03-09 2026-06-02',
  42: '2025-10-13 quiet 2025-10-24',
  43: '2025-10-21 2025-11-21 2026-04-20 2026-07-10',
  44: '2025-10-29 2025-11-19 2026-02-16 2026-04-15',
  45: '2025-11-06 2025-12-02 2026-05-07 2026-08-17',
  46: '2025-11-17 2025-12-23 2026-06-08 2026-09-22',
  47: '2025-11-24 2025-12-10 2026-03-16 2026-05-23',
  48: '2025-12-01 2026-01-05 2026-07-13',
  49: '2025-12-04 2026-01-07 2026-07-06 2026-10-19',
  50: '2025-12-10 2026-01-20',
  51: '2025-12-17 2025-12-31 2026-03-16 2026-04-25',
  52: '2026-01-06 2026-02-02 2026-08-19',
  53: '2026-01-14 2026-05-07',
  54: '2026-01-28 2026-03-05 2026-09-24',
  55: '2026-02-11 2026-05-26',
  56: '2026-02-25 2026-03-09 2026-05-04 2026-06-03',
  57: '2026-04-15 2026-06-19',
  58: '2026-05-19 2026-07-30',
  59: '2026-08-04',
  60: '2026-08-20',
  61: '2026-09-09',
  62: '2026-09-24',
  63: '2026-10-08',
  64: '2026-10-22',
};

const charters: Readonly<Record<number, number>> = { 31: 90, 41: 180, 43: 150, 45: 150, 46: 150, 49: 180, 29: 150 };

const stops: Readonly<Record<number, Stopped>> = {
  13: {
    on: toDay('2025-09-30'),
    reason: 'safety',
    by: 'bittern',
    text: 'Suggested full doses to patients who were not eating. Two low blood sugars in one night; no lasting harm. Not to be tried again without the diet order as an input.',
  },
  27: {
    on: toDay('2025-06-16'),
    reason: 'compliance',
    by: 'lapwing',
    text: 'Nobody could say what a charted mood would be used for. Not to be recorded.',
  },
  29: {
    on: toDay('2026-05-14'),
    reason: 'workflow burden',
    by: 'stilt',
    text: 'Every call brought two calls back to the clinic. Learned: call only where the visit note asks for it.',
  },
  30: {
    on: toDay('2025-12-01'),
    reason: 'equity',
    by: 'spoonbill',
    text: 'Past spending stood in for need: equally ill Black members scored lower. Choose a new outcome first.',
  },
  34: {
    on: toDay('2025-10-22'),
    reason: 'performance',
    by: 'phalarope',
    text: 'Agreed with the nurses no better than chance for patients with dementia, for whom it was meant.',
  },
  37: {
    on: toDay('2025-09-22'),
    reason: 'sponsor withdrew',
    by: 'yellowlegs',
    text: 'The department chairs would not use it, and nobody else asked for it.',
  },
  40: {
    on: toDay('2025-10-06'),
    reason: 'compliance',
    by: 'lapwing',
    text: 'A denial is a clinician’s decision on the individual record. A model may not issue one.',
  },
};

function courseOf(n: number, text: string): Course {
  const [stages = '', quiet] = text.replace(' stopped', '').split(' quiet ');
  const [intake = '', ...later] = stages.split(' ');
  const names = ['build', 'silent', 'pilot', 'production'] as const;
  const entered = Object.fromEntries(later.map((day, place) => [names[place], toDay(day)]));
  const stopped = stops[n];
  return {
    n,
    entered: { intake: toDay(intake), ...entered },
    charterDays: charters[n] ?? 120,
    ...(quiet === undefined ? {} : { quietSince: toDay(quiet) }),
    ...(stopped === undefined ? {} : { stopped }),
  };
}

export const courses: ReadonlyMap<number, Course> = new Map(
  Object.entries(days).map(([n, text]) => [Number(n), courseOf(Number(n), text)]),
);
