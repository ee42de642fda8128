import { describe, expect, it } from 'vitest';
import { shownWords } from '../../../src/parts/sentences/shown.ts';
import { overviewFrom, sixtyFour } from '../../support/portfolio-rows.ts';

const overview = overviewFrom(sixtyFour());

describe('the number that was followed, in words', () => {
  it('is a headline with its own rule', () => {
    expect(shownWords('scale-gap', undefined, overview)).toEqual({ label: 'Scale Gap', rule: overview.headlines['scale-gap'].rule });
    expect(shownWords('scale-gap', 'base', overview).label).toBe('the base of “Scale Gap”');
    expect(shownWords('scale-gap', 'unknown', overview).label).toBe('“Scale Gap” cannot be told');
  });

  it.each([
    ['stage:pilot', 'in pilot now'],
    ['stage:ended', 'ended'],
    ['stage:not reported', 'stage not reported'],
    ['cell:ended quietly', 'ended quietly'],
    ['reached:second site', 'reached second site'],
    ['funnel:pilot:stalled', 'pilot: here, stalled'],
    ['stalled-by:not reported', 'stalled, held by: not reported'],
    ['reason:Nobody on call at 2 a.m.', 'stalled, missing: Nobody on call at 2 a.m.'],
    ['not-in-file:build', 'not in the newest file, last seen in build'],
    ['records', 'records'],
    ['cell:__proto__', '__proto__'],
  ])('%s is “%s”', (show, label) => {
    expect(shownWords(show, undefined, overview).label).toBe(label);
  });
});
