import { describe, expect, it } from 'vitest';
import type { TimeInPilot } from '../../../src/domain/measures/time-in-pilot/overview.ts';
import type { PilotExit } from '../../../src/domain/measures/time-in-pilot/pilot-exits.ts';
import { toDay } from '../../../src/domain/time.ts';
import type { MeasuredPiece } from '../../../src/parts/measured.tsx';
import {
  cohortsMessage,
  conversionWords,
  curveSentence,
  heedWords,
  leftOutWords,
  medianWords,
  quarterlessWords,
  timeInPilotVerdict,
  undecidedMessage,
  undecidedNote,
  waysMessage,
  waysSentence,
} from '../../../src/parts/sentences/time-in-pilot.ts';

const text = (pieces: readonly MeasuredPiece[]): string => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

const nothing: TimeInPilot = {
  unit: 'models',
  asOf: toDay('2026-10-30'),
  records: 64,
  pilots: 0,
  running: 0,
  suspended: 0,
  delayed: 0,
  left: [],
  untold: [],
  curve: { steps: [], median: { days: null, low: null, high: null }, followed: 0, thinFrom: null },
  marks: [],
  cohorts: [],
  quarterless: 0,
};

/** Pilots there were, and the record cannot put them on a clock. */
const silent: TimeInPilot = { ...nothing, untold: [{ why: 'start not reported', count: 2 }] };

it('figures without a pilot tell an empty view, none that got so far, and silence apart', () => {
  for (const message of [undecidedMessage, waysMessage, cohortsMessage]) {
    expect(text(message({ ...nothing, records: 0 }))).toBe('No model is in this view');
    expect(text(message(nothing))).toBe('No model in this view has reached pilot');
    expect(text(message(silent))).toMatch(/not reported$|^Of no quarter is it known/);
  }
});

const gone = (by: Partial<Record<PilotExit, number>>): Record<PilotExit, number> => ({
  promoted: 0,
  stopped: 0,
  lapsed: 0,
  'sent back': 0,
  'ended, kind not reported': 0,
  ...by,
});

const step = (day: number, remaining: number, by: Partial<Record<PilotExit, number>> = {}) => ({
  day,
  remaining,
  interval: null,
  atRisk: 10,
  by: gone(by),
});

const median = (days: number | null, low: number | null = null, high: number | null = null) => ({ days, low, high });

const some = (more: Partial<TimeInPilot>): TimeInPilot => ({ ...nothing, pilots: 38, running: 19, ...more });

describe('what Time in pilot says first', () => {
  it('says what half of them had come to', () => {
    const half = some({ curve: { steps: [step(236, 0.49)], median: median(236), followed: 388, thinFrom: null } });
    expect(text(timeInPilotVerdict(half))).toBe('Half of the pilots that started are still undecided after 236 days.');
  });

  it('does not say half are undecided where far fewer are left that day', () => {
    const fell = some({ curve: { steps: [step(30, 0.2)], median: median(30), followed: 60, thinFrom: null } });
    expect(text(timeInPilotVerdict(fell))).toBe('Half of the pilots that started, or more, had left pilot after 30 days.');
  });

  it.each([
    ['no row', { ...nothing, records: 0 }, 'No model is in this view.'],
    ['no pilot', nothing, 'No model in this view has reached pilot.'],
    [
      'no pilot on a clock',
      { ...nothing, untold: [{ why: 'start not reported', count: 21 } as const] },
      'How long pilots stay undecided cannot be told from this record.',
    ],
    [
      '1, running',
      some({ pilots: 1, running: 1, curve: { ...nothing.curve, followed: 1 } }),
      'The one pilot that started is still undecided after 1 day.',
    ],
    [
      '1, gone',
      some({ pilots: 1, running: 0, curve: { steps: [step(40, 0)], median: median(40), followed: 40, thinFrom: null } }),
      'The one pilot that started left pilot after 40 days.',
    ],
    [
      '2, neither gone',
      some({ pilots: 2, running: 2, curve: { ...nothing.curve, followed: 90 } }),
      'None of the 2 pilots that started has left pilot; the longest was followed for 90 days.',
    ],
    [
      'n, 1 gone',
      some({ running: 37, curve: { steps: [step(40, 0.97)], median: median(null), followed: 388, thinFrom: null } }),
      'More than half of the pilots that started are still undecided, as far as any was followed: 388 days.',
    ],
  ])('says it of %s', (_, of, words) => {
    expect(text(timeInPilotVerdict(of))).toBe(words);
  });
});

describe('the messages of its figures', () => {
  it('count those still there', () => {
    expect(text(undecidedMessage(some({})))).toBe('19 of 38 pilots are still in pilot today');
    expect(text(undecidedMessage(some({ running: 1 })))).toBe('1 of 38 pilots is still in pilot today');
    expect(text(undecidedMessage(some({ running: 0 })))).toBe('0 of 38 pilots are still in pilot today');
    expect(text(undecidedMessage(some({ pilots: 1, running: 1 })))).toBe('1 of 1 pilot is still in pilot today');
    expect(text(undecidedMessage(silent))).toBe('How long pilots stay undecided is not reported');
  });

  it('count each way out that occurred, each with its rows', () => {
    const left = [
      { kind: 'promoted', count: 9 },
      { kind: 'lapsed', count: 8 },
    ] as const;
    expect(text(waysMessage(some({ left })))).toBe('17 left: 9 promoted, 8 ended quietly');
    expect(waysMessage(some({ left })).filter((piece) => typeof piece !== 'string')).toEqual([
      { text: '17', measure: 'left-pilot' },
      { text: '9', measure: 'left-pilot:promoted' },
      { text: '8', measure: 'left-pilot:lapsed' },
    ]);
    expect(text(waysMessage(some({})))).toBe('None has left pilot yet');
    expect(text(waysMessage(silent))).toBe('Which way pilots leave is not reported');
  });

  it('tell the quarters of which something can be told', () => {
    const cell = (months: 6 | 12, promoted: number, mature: boolean) => ({ months, promoted, mature, matureOn: toDay('2027-01-01') });
    const cohorts = [
      { quarter: '2025-Q1', pilots: 7, cells: [cell(6, 2, true), cell(12, 5, true)] },
      { quarter: '2025-Q3', pilots: 4, cells: [cell(6, 1, true), cell(12, 1, false)] },
    ];
    expect(text(cohortsMessage(some({ cohorts })))).toBe('5 of 7 were in production within 12 months');
    expect(text(cohortsMessage(some({ cohorts: cohorts.slice(1) })))).toBe('1 of 4 was in production within 6 months');
    const young = [{ quarter: '2026-Q3', pilots: 1, cells: [cell(6, 0, false), cell(12, 0, false)] }];
    expect(text(cohortsMessage(some({ cohorts: young })))).toBe('Of no quarter could all pilots be followed for 6 months yet');
    expect(text(cohortsMessage(silent))).toBe('Of no quarter is it known what became of its pilots');
  });
});

describe('what stands beside them', () => {
  it('gives the interval of the median as far as it is reached', () => {
    const of = (...ends: Parameters<typeof median>) => medianWords({ curve: { ...nothing.curve, median: median(...ends) } });
    expect(of(236, 168, 250)).toBe('Half had left by day 236; the 95% interval runs from day 168 to day 250.');
    expect(of(236, 168)).toBe('Half had left by day 236; the 95% interval runs from day 168, and its other end is not reached.');
    expect(of(236)).toBe('Half had left by day 236.');
    expect(of(null)).toBe('It has not come down to half: no median can be given.');
  });

  it('says the curve as a sentence', () => {
    expect(curveSentence(some({ curve: { ...nothing.curve, median: median(236, 168, 250) } }))).toBe(
      'Share of 38 pilots still undecided, by days since the start: all at first, half or fewer from day 236 (95% interval 168 to 250).',
    );
    expect(curveSentence(some({ curve: { ...nothing.curve, followed: 388 } }))).toMatch(/more than half at 388 days/);
  });

  it('says the ways out in percent from a base of 20, and in words below it', () => {
    const curve = { ...nothing.curve, steps: [step(250, 0.32, { promoted: 0.36, stopped: 0.06, lapsed: 0.26 })] };
    expect(waysSentence(some({ curve }))).toBe(
      'Of 38 pilots, after 250 days: 36% promoted, 6% stopped by decision, 26% ended quietly and 32% still in pilot.',
    );
    expect(waysSentence(some({ pilots: 19, curve }))).toBe(
      'Of 19 pilots, after 250 days: about a quarter promoted, few stopped by decision, about a quarter ended quietly and about a quarter still in pilot.',
    );
    expect(waysSentence(some({ pilots: 5 }))).toBe('All 5 pilots are still in pilot.');
  });

  it('names the pilots on no clock, and why', () => {
    expect(leftOutWords({ untold: [] })).toBeNull();
    expect(leftOutWords({ untold: [{ why: 'start not reported', count: 1 }] })).toBe(
      '1 pilot left out: the first day in pilot is not reported.',
    );
    expect(
      leftOutWords({
        untold: [
          { why: 'start not reported', count: 2 },
          { why: 'over before it was recorded', count: 1 },
        ],
      }),
    ).toBe(
      '3 pilots left out: for 2, the first day in pilot is not reported and for 1, its pilot was over before the record first spoke of it.',
    );
  });

  it('names what else a reader must know', () => {
    expect(heedWords({ suspended: 0, delayed: 0 })).toEqual([]);
    expect(heedWords({ suspended: 1, delayed: 1 })).toEqual([
      '1 pilot is suspended now; the days go on counting.',
      '1 pilot was already running when the record first spoke of it, and counts from that day on: those that were over by then are not on record.',
    ]);
    expect(heedWords({ suspended: 2, delayed: 3 })[1]).toMatch(
      /^3 pilots were already running when the record first spoke of them, and count from/,
    );
    expect([quarterlessWords({ quarterless: 0 }), quarterlessWords({ quarterless: 1 })]).toEqual([
      null,
      '1 pilot stands in no quarter: already running when the record began, or known to the year only.',
    ]);
    expect(undecidedNote({ unit: 'deployments' })).toMatch(/Each deployment that reached pilot counts\.$/);
  });

  it('prints a conversion in percent from a base of 20', () => {
    const of = (value: number | null, counted: number, base: number, unknown = 0) => conversionWords({ value, counted, base, unknown });
    expect([of(4 / 28, 4, 28), of(7 / 12, 7, 13, 1), of(null, 0, 0)]).toEqual(['14%, 4 of 28', '7 of 12', 'Cannot tell yet']);
  });
});
