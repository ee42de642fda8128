import { describe, expect, it } from 'vitest';
import { allMeasures, measureOf } from '../../../../src/domain/measures/all-measures.ts';
import { modelRows } from '../../../../src/domain/measures/model-row.ts';
import type { Ground } from '../../../../src/domain/measures/reading.ts';
import { cohortsOf, quarterOf } from '../../../../src/domain/measures/time-in-pilot/cohorts.ts';
import { curveOf } from '../../../../src/domain/measures/time-in-pilot/curve.ts';
import { timeInPilotMeasures } from '../../../../src/domain/measures/time-in-pilot/measures.ts';
import { marksUpTo, timeInPilotOf } from '../../../../src/domain/measures/time-in-pilot/overview.ts';
import { tell } from '../../../../src/domain/measures/tell.ts';
import { asOf, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';
import { day, model, opened, staged, stateOf, type Line } from '../../../support/record-of.ts';

const saltmarsh: Ground = { state, asOf, rows };

const told = (name: string, ground: Ground) => tell(measureOf(name)!, ground).told;
const rowsOf = (name: string, ground: Ground) => tell(measureOf(name)!, ground).rows;

function groundOf(lines: readonly Line[], on: string): Ground {
  const known = stateOf([opened, ...lines], on);
  return { state: known, asOf: day(on), rows: modelRows(known, day(on)) };
}

describe('time in pilot of the demonstration', () => {
  it.each([
    ['median-days-in-pilot', 236, 38, 19],
    ['undecided-at-365', 0.318204, 38, 2],
    ['promoted-by-365', 0.36054, 38, 9],
    ['stopped-by-365', 0.057239, 38, 2],
    ['ended-quietly-by-365', 0.264017, 38, 8],
    ['quiet-ending-share', 0.5, 12, 6],
    ['late-decisions', 0, 8, 0],
    ['suspended-pilots', 0, 19, 0],
    ['conversion:6', 0.142857, 28, 4],
    ['conversion:12', 0.583333, 12, 7],
    ['conversion:18', 1, 2, 2],
    ['conversion:24', null, 0, 0],
    ['decision-latency', 3, 9, 8],
    ['scale-gap-strict', 30, 49, 30],
    ['validated-audited-piloted', 21, 28, 21],
  ])('reads %s as %s of %i, %i counted', (name, value, base, counted) => {
    const said = told(name, saltmarsh);
    expect([said.value === null ? null : Number(said.value.toFixed(6)), said.base, said.counted]).toEqual([value, base, counted]);
    expect(said.why === null).toBe(value !== null);
  });

  it('puts every pilot in one place at every day', () => {
    for (const { remaining, by } of curveOf(saltmarsh).steps) {
      expect(remaining + Object.values(by).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });

  it('says the same in the figures as in the measures behind them', () => {
    const figures = timeInPilotOf(saltmarsh, 'models');
    expect(figures.curve.median.days).toBe(told('median-days-in-pilot', saltmarsh).value);
    for (const { day: on, inPilot } of figures.marks) expect(told(`in-pilot-at:${on}`, saltmarsh).value).toBe(inPilot);
    for (const { kind, count } of figures.left) expect(told(`left-pilot:${kind}`, saltmarsh).value).toBe(count);
    expect(told('still-in-pilot', saltmarsh).value).toBe(figures.running);
    expect(figures.running + figures.left.reduce((sum, { count }) => sum + count, 0)).toBe(figures.pilots);
    for (const { quarter, pilots, cells } of figures.cohorts) {
      expect(told(`cohort:${quarter}`, saltmarsh).value).toBe(pilots);
      for (const { months, promoted } of cells) expect(told(`cohort:${quarter}:${months}`, saltmarsh).value).toBe(promoted);
    }
    expect(figures.cohorts.reduce((sum, { pilots }) => sum + pilots, 0) + figures.quarterless).toBe(figures.pilots);
  });

  it('gives each measure a name of its own, and each of its rows an id of its own', () => {
    expect(new Set(allMeasures.map(({ name }) => name)).size).toBe(allMeasures.length);
    for (const { name } of timeInPilotMeasures) {
      const ids = rowsOf(name, saltmarsh).map(({ id }) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('knows no quarter, horizon or way out that there is not', () => {
    expect(['cohort:2025-Q5', 'cohort:2025-Q1:7', 'left-pilot:lost', 'in-pilot-at:x'].map(measureOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a record that cannot tell', () => {
  const pilot = (n: number): Line[] =>
    [...model(n, { governance: 'not reported' }), staged(n, 'pilot', '2026-01-01', { from: { notReported: 'no column' } })].map(
      ([on, type, payload]) => [on, type, payload, { source: 'import' }] as unknown as Line,
    );

  it('says so in every measure, and gives no zero', () => {
    const ground = groundOf([...pilot(1), ...pilot(2)], '2026-06-30');
    for (const { name } of timeInPilotMeasures) {
      const said = told(name, ground);
      expect([name, said.value, said.why !== null, said.counted], name).toEqual([name, null, true, 0]);
    }
    expect(told('median-days-in-pilot', ground)).toMatchObject({ why: 'For no pilot is the first day on record.', unknown: 2 });
  });

  it('tells an empty record from a silent one', () => {
    const ground = groundOf([], '2026-06-30');
    expect(told('median-days-in-pilot', ground)).toMatchObject({ value: null, why: 'None has reached pilot.', base: 0 });
    expect(timeInPilotOf(ground, 'models')).toMatchObject({ pilots: 0, cohorts: [], marks: [{ day: 0, inPilot: 0 }] });
  });

  it('reads no share at a day to which nobody was followed', () => {
    const ground = groundOf([...model(1), staged(1, 'pilot', '2026-06-01')], '2026-06-30');
    expect(told('undecided-at-365', ground)).toMatchObject({
      value: null,
      why: 'The curve does not reach 365 days: no pilot was followed so long.',
    });
  });
});

describe('conversion by quarter', () => {
  const piloted = (n: number, from: string, promoted?: string): Line[] => [
    ...model(n),
    staged(n, 'pilot', from),
    ...(promoted === undefined ? [] : [staged(n, 'production', promoted)]),
  ];

  it('holds back a quarter until every pilot of it could have been followed so long', () => {
    const lines = [...piloted(1, '2025-01-10', '2025-05-01'), ...piloted(2, '2025-03-31')];
    const at = (on: string) => cohortsOf(groundOf(lines, on))[0]!.cells[0]!;
    expect(at('2025-09-29')).toEqual({ months: 6, promoted: 1, matureOn: '2025-09-30', mature: false });
    expect(at('2025-09-30').mature).toBe(true);
    expect(told('conversion:6', groundOf(lines, '2025-09-29')).value).toBeNull();
    expect(told('conversion:6', groundOf(lines, '2025-09-30')).value).toBe(0.5);
  });

  it('counts a promotion on the last day of the horizon, and none on the day after', () => {
    const promoted = (on: string) => told('conversion:6', groundOf(piloted(1, '2025-01-10', on), '2026-06-30')).counted;
    expect([promoted('2025-07-10'), promoted('2025-07-11')]).toEqual([1, 0]);
  });

  it('puts a day into its quarter', () => {
    expect(['2025-01-01', '2025-03-31', '2025-04-01', '2025-12-31'].map((on) => quarterOf(day(on)))).toEqual([
      '2025-Q1',
      '2025-Q1',
      '2025-Q2',
      '2025-Q4',
    ]);
  });
});

describe('validated, and not in production', () => {
  const decided = (gate: 'G-VAL' | 'G-FAIR', outcome: 'passed' | 'waived' | 'returned'): Line => [
    '2026-02-01',
    'gate.decided',
    { deploymentId: 'DEP-1', gate, outcome, by: ['P-1'] },
  ];
  const pilot = [...model(1), staged(1, 'pilot', '2026-03-01')];
  const standing = (name: string, ...lines: Line[]) => rowsOf(name, groundOf(lines, '2026-06-30')).map((row) => row.standing);

  it('counts a pass and no waiver', () => {
    expect(standing('scale-gap-strict', ...pilot, decided('G-VAL', 'passed'))).toEqual(['counted']);
    expect(standing('scale-gap-strict', ...pilot, decided('G-VAL', 'waived'))).toEqual(['not counted']);
    expect(standing('scale-gap-strict', ...pilot)).toEqual(['not counted']);
  });

  it('leaves out what is in production or was ended by decision', () => {
    expect(standing('scale-gap-strict', ...pilot, decided('G-VAL', 'passed'), staged(1, 'production', '2026-05-01'))).toEqual([]);
    expect(
      standing('scale-gap-strict', ...pilot, decided('G-VAL', 'passed'), staged(1, 'ended', '2026-05-01', { end: { kind: 'stopped' } })),
    ).toEqual([]);
  });

  it('asks the second form for both passes, and for a pilot', () => {
    const both = [decided('G-VAL', 'passed'), decided('G-FAIR', 'passed')];
    expect(standing('validated-audited-piloted', ...pilot, ...both)).toEqual(['counted']);
    expect(standing('validated-audited-piloted', ...pilot, both[0]!)).toEqual(['not counted']);
    expect(standing('validated-audited-piloted', ...model(1), ...both)).toEqual([]);
  });
});

describe('the axis of days', () => {
  it('has no more than 8 marks, from 0, at steps people count in', () => {
    expect(marksUpTo(0)).toEqual([0]);
    expect(marksUpTo(39)).toEqual([0, 5, 10, 15, 20, 25, 30, 35]);
    expect(marksUpTo(388)).toEqual([0, 60, 120, 180, 240, 300, 360]);
    for (const followed of [40, 79, 80, 719, 2919, 2920, 7000, 20_000]) {
      const marks = marksUpTo(followed);
      expect([marks.length <= 9, marks.at(-1)! <= followed], String(followed)).toEqual([true, true]);
    }
  });
});

describe('a curve of few', () => {
  /** So many pilots that began on one day; one of them was promoted on day 118, when that many were still followed. */
  const one = (followed: number): Ground => {
    const count = 8;
    const lines = Array.from({ length: count }, (_, n): Line[] => [
      ...model(n + 1, { from: '2025-01-01' }),
      staged(n + 1, 'pilot', n < followed ? '2025-03-04' : '2025-05-01'),
    ]).flat();
    return groundOf([...lines, staged(1, 'production', '2025-06-30')], '2025-06-30');
  };

  it('is read while 5 are followed, and no further', () => {
    expect(curveOf(one(5))).toMatchObject({ thinFrom: null, steps: [{ day: 118, atRisk: 5 }] });
    const thin = one(4);
    expect(curveOf(thin)).toMatchObject({ thinFrom: 118, followed: 118, steps: [] });
    for (const name of ['median-days-in-pilot', 'undecided-at-365', 'promoted-by-365']) {
      expect(told(name, thin), name).toMatchObject({ value: null, why: expect.stringContaining('fewer than 5 pilots were followed') });
    }
  });
});
