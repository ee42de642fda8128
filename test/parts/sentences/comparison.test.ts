import { describe, expect, it } from 'vitest';
import type { Compared, Comparison } from '../../../src/domain/measures/comparison.ts';
import { changeWords, comparisonMessage, comparisonSentence, dayFigure, differenceWords } from '../../../src/parts/sentences/comparison.ts';
import { thenWords } from '../../../src/parts/sentences/then.ts';
import { toDay } from '../../../src/domain/time.ts';

function compared(name: string, earlier: number, later: number, unknown = 0): Compared {
  const measure = (value: number) => ({ name, version: 1, label: name, rule: '', clock: 'as known' as const, value, base: 20, unknown });
  return { name, label: name, rule: '', earlier: measure(earlier), later: measure(later), change: unknown > 0 ? null : later - earlier };
}

function comparison(measures: readonly Compared[], days: readonly [string, string] = ['2026-03-12', '2026-10-30']): Comparison {
  return {
    earlier: { day: toDay(days[0]), mode: 'kept' },
    later: { day: toDay(days[1]), mode: 'kept' },
    measures,
    risks: { earlier: 0, later: 0, change: 0 },
    models: [],
  };
}

const today = toDay('2026-10-30');
const text = (of: Comparison) =>
  comparisonSentence(of, today)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('');

describe('two dates in one sentence', () => {
  it('tells what the record showed then and shows now, each number with its own day', () => {
    const of = comparison([compared('scale-gap', 5, 22), compared('stalled-without-name', 6, 9)]);
    expect(text(of)).toBe('On 12 Mar 2026 the record showed 6 stalled pilots with no name. Today it shows 9.');
    expect(comparisonSentence(of, today).filter((piece) => typeof piece !== 'string')).toEqual([
      { text: '6 stalled pilots with no name', show: 'stalled-without-name', day: '2026-03-12' },
      { text: '9', show: 'stalled-without-name', day: '2026-10-30' },
    ]);
  });

  it('names the later day where it is not today, and counts one as one', () => {
    expect(text(comparison([compared('stalled', 1, 0)], ['2026-03-12', '2026-06-30']))).toBe(
      'On 12 Mar 2026 the record showed 1 stalled pilot. On 30 Jun 2026 it shows 0.',
    );
  });

  it('says the plain fact where nothing differs, where nothing can be told, and where both are one day', () => {
    expect(text(comparison([compared('stalled', 4, 4)]))).toBe('Nothing that is measured differs between 12 Mar 2026 and 30 Oct 2026.');
    expect(text(comparison([compared('stalled', 0, 0, 3)]))).toContain('a file says where models are, and no more');
    expect(text(comparison([], ['2026-10-30', '2026-10-30']))).toBe('Both dates are 30 Oct 2026. Choose an earlier one to compare with.');
  });
});

describe('what differs', () => {
  it('is led by the two measures that differ most', () => {
    expect(comparisonMessage(comparison([compared('stalled', 2, 14), compared('scale-gap', 5, 22), compared('stage:pilot', 16, 15)]))).toBe(
      'Scale Gap +17; stalled pilots +12',
    );
    expect(comparisonMessage(comparison([compared('stalled', 2, 2)]))).toBe('Nothing differs');
  });

  it('signs a difference, and never makes a zero of what cannot be told', () => {
    expect([4, -2, 0, null].map((change) => changeWords(change))).toEqual(['+4', '−2', '0', 'cannot tell']);
    expect(dayFigure(compared('stalled', 0, 0, 3).earlier, 'kept')).toBeNull();
    expect(dayFigure(compared('stalled', 3, 0, 3).earlier, 'kept')).toBe('3');
  });

  it('tells of a model where it was and is: a quiet ending is no decision', () => {
    expect(differenceWords([{ kind: 'stage', from: 'pilot', to: 'ended: lapsed' }, { kind: 'name lost' }])).toBe(
      'pilot → ended quietly and no name on the decision any more',
    );
    expect(differenceWords([{ kind: 'stage', from: 'silent', to: 'ended: stopped' }])).toBe('silent → stopped by decision');
  });
});

describe('a measure beside itself on another day', () => {
  it('says what it was, and what the figure shown is against it', () => {
    const of = comparison([]);
    expect(thenWords(compared('stalled', 11, 14), of, 'earlier')).toBe('11 on 12 Mar 2026, +3');
    expect(thenWords(compared('stalled', 11, 14), of, 'later')).toBe('14 on 30 Oct 2026, −3');
    expect(thenWords(compared('stalled', 4, 4), of, 'earlier')).toBe('4 on 12 Mar 2026 too');
    expect(thenWords(compared('stalled', 0, 4, 2), of, 'earlier')).toBe('12 Mar 2026: cannot tell');
  });
});
