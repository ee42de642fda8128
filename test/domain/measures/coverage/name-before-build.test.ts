import { describe, expect, it } from 'vitest';
import { newcombe } from '../../../../src/domain/statistics/newcombe.ts';
import { asOf, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';
import { groundOf, standings, toldIn } from '../../../support/ground-of.ts';
import { model, opened, people, staged, type Line } from '../../../support/record-of.ts';

const built = '2025-02-01';

interface Course {
  readonly named?: string;
  readonly promoted?: string;
  readonly governance?: 'kept' | 'not reported';
}

/** A model built on 1 Feb 2025. */
function course(n: number, { named, promoted, governance = 'kept' }: Course = {}): Line[] {
  const accepted: Line[] =
    named === undefined ? [] : [[named, 'question.accepted', { deploymentId: `DEP-${n}`, question: 'Q5', by: 'P-1' }]];
  return [
    ...model(n, { governance }),
    ...accepted,
    staged(n, 'build', built),
    ...(promoted === undefined ? [] : [staged(n, 'production', promoted)]),
  ];
}

const many = (from: number, count: number, wish: Course): Line[] =>
  Array.from({ length: count }, (_, at) => course(from + at, wish)).flat();
const start: readonly Line[] = [opened, ...people];
const on = '2026-02-01';
const difference = (lines: readonly Line[], day = on) => toldIn(groundOf([...start, ...lines], day), 'name-before-build');

describe('a name before build, and conversion', () => {
  it('judges a model from 12 months after its build began', () => {
    expect(difference(course(1), '2026-01-31')).toMatchObject({
      base: 0,
      value: null,
      why: 'No model of this view began its build at least 12 months ago.',
    });
    expect(difference(course(1), on).base).toBe(1);
  });

  it('counts a name of the day build began, and none of the day after; promotion within 12 months to the day', () => {
    const ground = (wish: Course) => groundOf([...start, ...course(1, wish)], '2026-06-01');
    expect(standings(ground({ named: built }), 'converted:name-before-build')).toEqual(['not counted M-1']);
    expect(standings(ground({ named: '2025-02-02' }), 'converted:name-before-build')).toEqual([]);
    expect(standings(ground({ named: '2025-02-02', promoted: '2026-02-01' }), 'converted:no-name-before-build')).toEqual(['counted M-1']);
    expect(standings(ground({ promoted: '2026-02-02' }), 'converted:no-name-before-build')).toEqual(['not counted M-1']);
  });

  it('cannot say that nobody signed where governance is not reported', () => {
    expect(standings(groundOf([...start, ...course(1, { governance: 'not reported' })], on), 'name-before-build')).toEqual([
      'not reported M-1',
    ]);
    expect(difference(course(1, { governance: 'not reported' })).why).toBe(
      'When builds began, and who had signed by then, the record does not say.',
    );
  });

  it('takes 8 on either side', () => {
    const eight = many(1, 8, { named: '2025-01-20', promoted: '2025-10-01' });
    expect(difference([...eight, ...many(20, 7, {})])).toMatchObject({
      value: null,
      interval: null,
      why: 'Too few to compare: 8 named before build, 7 not; it takes 8 of each.',
    });
    expect(difference([...many(1, 7, { named: '2025-01-20' }), ...many(20, 8, {})]).value).toBeNull();
    expect(difference([...eight, ...many(20, 8, {})])).toMatchObject({
      value: 1,
      interval: newcombe({ counted: 8, base: 8 }, { counted: 0, base: 8 }),
    });
  });

  it('is 4 of 25 against 0 of 10 in the demonstration, which tells no difference', () => {
    const ground = { state, asOf, rows };
    expect(toldIn(ground, 'converted:name-before-build')).toMatchObject({ counted: 4, base: 25 });
    expect(toldIn(ground, 'converted:no-name-before-build')).toMatchObject({ counted: 0, base: 10 });
    const { interval, value } = toldIn(ground, 'name-before-build');
    expect(value).toBeCloseTo(0.16, 12);
    expect(interval!.low).toBeLessThan(0);
    expect(interval!.high).toBeGreaterThan(0);
  });
});
