import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GateOutcome } from '../../../src/domain/audit/events.ts';
import type { Review } from '../../../src/domain/gates/gate-reviews.ts';
import { firstPass, monthlyWaits, monthsUpTo, waitFigure } from '../../../src/domain/measures/gate-waits.ts';
import { governanceWaits } from '../../../src/domain/measures/governance-wait.ts';
import { medianOf } from '../../../src/domain/measures/median.ts';
import { addDays } from '../../../src/domain/time.ts';
import { day, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const asOf = day('2026-06-30');
const review = (openedOn: string, closedOn: string | null, outcome: GateOutcome | null = closedOn === null ? null : 'passed'): Review => ({
  openedOn: day(openedOn),
  closedOn: closedOn === null ? null : day(closedOn),
  outcome,
  by: 'P-1',
  waitingOn: null,
});

describe('how long a gate takes', () => {
  it('counts an open review for as long as it has waited: leaving it out would shorten the median', () => {
    const decided = [review('2026-01-01', '2026-01-11'), review('2026-01-01', '2026-01-31')];
    expect(waitFigure(decided, asOf)).toEqual({ median: 10, decided: 2, open: 0 });
    expect(waitFigure([...decided, review('2026-01-01', null)], asOf)).toEqual({ median: 30, decided: 2, open: 1 });
  });

  it('says not reached, and no number, while fewer than half are decided', () => {
    expect(
      waitFigure([review('2026-01-01', '2026-01-11'), review('2026-01-01', null), review('2026-01-02', null)], asOf).median,
    ).toBeNull();
    expect(waitFigure([], asOf)).toEqual({ median: null, decided: 0, open: 0 });
  });

  it('counts every review once, decided or open', () => {
    const any = fc.record({ from: fc.integer({ min: 0, max: 400 }), for: fc.option(fc.integer({ min: 0, max: 100 })) });
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const start = day('2025-01-01');
        const reviews = all.map(({ from, for: days }) => review(addDays(start, from), days === null ? null : addDays(start, from + days)));
        const { decided, open } = waitFigure(reviews, asOf);
        expect(decided + open).toBe(reviews.length);
      }),
    );
  });
});

describe('the wait of each month', () => {
  it('stands at the month of the decision, and is nothing, never zero, where none was decided', () => {
    expect(monthsUpTo(asOf, 3)).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(
      monthlyWaits(
        [review('2026-03-20', '2026-04-09'), review('2026-04-01', '2026-04-11'), review('2026-05-01', null)],
        monthsUpTo(asOf, 3),
      ),
    ).toEqual([
      { month: '2026-04', days: 15, decided: 2 },
      { month: '2026-05', days: null, decided: 0 },
      { month: '2026-06', days: null, decided: 0 },
    ]);
  });

  it('crosses the turn of a year', () => {
    expect(monthsUpTo(day('2026-01-31'), 2)).toEqual(['2025-12', '2026-01']);
  });
});

describe('the middle of some numbers', () => {
  it('is half-way between the two in the middle of an even count, and nothing of none', () => {
    expect([medianOf([9, 1, 5]), medianOf([4, 1, 3, 2]), medianOf([])]).toEqual([5, 2.5, null]);
  });
});

describe('governance waits', () => {
  const submitted = (on: string, gate: 'G-EQT' | 'G-VAL' | 'G-REG'): Line => [
    on,
    'gate.submitted',
    { deploymentId: 'DEP-1', gate, by: 'P-1' },
  ];
  const decided = (on: string, gate: 'G-EQT' | 'G-VAL' | 'G-REG'): Line => [
    on,
    'gate.decided',
    { deploymentId: 'DEP-1', gate, outcome: 'passed', by: ['P-2'] },
  ];
  it('count gates of governance that are submitted and decided, and neither technical gates nor the five questions', () => {
    const state = stateOf(
      [
        opened,
        ...people,
        ...model(1),
        submitted('2026-03-01', 'G-EQT'),
        submitted('2026-03-01', 'G-VAL'),
        submitted('2026-03-01', 'G-REG'),
        decided('2026-04-10', 'G-EQT'),
        decided('2026-04-01', 'G-VAL'),
        decided('2026-04-02', 'G-REG'),
      ],
      '2026-06-30',
    );
    expect([...governanceWaits(state)]).toEqual([['2026-04', 40]]);
  });
});

describe('first-pass yield', () => {
  const decided = (outcome: GateOutcome): Review => review('2026-01-01', '2026-01-11', outcome);
  it('counts the first submission of each gate and deployment, and no later one', () => {
    expect(firstPass([[decided('returned'), decided('passed')], [decided('passed')]])).toEqual({ passed: 1, conditional: 0, base: 2 });
  });
  it('does not count a pass with conditions as first-pass, and gives it as the second figure', () => {
    expect(firstPass([[decided('passed with conditions')], [decided('passed')]])).toEqual({ passed: 1, conditional: 1, base: 2 });
  });
  it('leaves a first submission nobody has decided out of the base', () => {
    expect(firstPass([[review('2026-01-01', null)], []])).toEqual({ passed: 0, conditional: 0, base: 0 });
  });
});
