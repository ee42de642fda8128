import { describe, expect, it } from 'vitest';
import { wayTravelled } from '../../../src/domain/measures/way-travelled.ts';
import { day } from '../../support/record-of.ts';
import { rowOf } from '../../support/portfolio-rows.ts';

const silent = rowOf({ id: 'M-1', stage: 'pilot', watched: false });
const answered = rowOf({
  id: 'M-2',
  stage: 'pilot',
  questions: ['accepted', 'answered, no evidence', 'not reported', 'not reported', 'not reported'],
  tones: ['not reported', 'not reported'],
});

describe('the way travelled', () => {
  it('tells each ISO week since the record was opened, Monday to Sunday, the last up to the day asked about', () => {
    // 26 Nov 2026 is a Thursday.
    const weeks = wayTravelled(day('2026-11-26'), day('2026-12-08'), () => [silent]);
    expect(weeks.map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-23', '2026-11-29'],
      ['2026-11-30', '2026-12-06'],
      ['2026-12-07', '2026-12-08'],
    ]);
    expect(wayTravelled(day('2026-11-30'), day('2026-12-08'), () => []).map(({ from }) => from)).toEqual(['2026-11-30', '2026-12-07']);
    expect(wayTravelled(day('2026-12-08'), day('2026-12-08'), () => []).map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-07', '2026-12-08'],
    ]);
  });

  it('asks for the rows as they were known at the end of each week, and counts those', () => {
    const asked: string[] = [];
    const weeks = wayTravelled(day('2026-11-26'), day('2026-12-08'), (on) => {
      asked.push(on);
      return on < '2026-12-01' ? [silent, silent] : [silent, answered];
    });
    expect(asked).toEqual(['2026-11-29', '2026-12-06', '2026-12-08']);
    expect(weeks.map(({ counts }) => counts['answered-some'])).toEqual([
      { value: 0, base: 2 },
      { value: 1, base: 2 },
      { value: 1, base: 2 },
    ]);
    expect(weeks.at(-1)?.counts).toMatchObject({
      'answered-all': { value: 0, base: 2 },
      'name-accepted': { value: 0, base: 2 },
      'night-covered': { value: 1, base: 2 },
    });
  });

  it('keeps to the last weeks of a long record, and tells none of a day before it', () => {
    expect(wayTravelled(day('2024-01-01'), day('2026-12-08'), () => [])).toHaveLength(9);
    expect(wayTravelled(day('2026-12-10'), day('2026-12-08'), () => [])).toEqual([]);
  });
});
