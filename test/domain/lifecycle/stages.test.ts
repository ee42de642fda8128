import { describe, expect, it } from 'vitest';
import { hasReached, nextStage, rankOf, stages, stopReasons, type OpenStage } from '../../../src/domain/lifecycle/stages.ts';

describe('the stages', () => {
  it('run from intake to production, and then it has ended', () => {
    expect(stages.join(' → ')).toBe('intake → build → silent → pilot → production → ended');
    expect(stages.map(rankOf)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('are each followed by the next; nothing comes after production, and nothing after an end', () => {
    expect(stages.map(nextStage)).toEqual(['build', 'silent', 'pilot', 'production', null, null]);
  });

  it('are reached by what stands in them or beyond', () => {
    const reachedFrom = (stage: (typeof stages)[number]) =>
      stages.filter((one): one is OpenStage => one !== 'ended' && hasReached(stage, one));
    expect(reachedFrom('intake')).toEqual(['intake']);
    expect(reachedFrom('pilot')).toEqual(['intake', 'build', 'silent', 'pilot']);
    expect(reachedFrom('production')).toEqual(['intake', 'build', 'silent', 'pilot', 'production']);
  });

  it('are none of them reached by what has ended', () => {
    expect(hasReached('ended', 'intake')).toBe(false);
  });
});

describe('the reasons to stop', () => {
  it('are twelve, safety first and other last', () => {
    expect(stopReasons.join(', ')).toBe(
      'safety, no benefit, performance, equity, compliance, architecture, cost, vendor, sponsor withdrew, superseded, workflow burden, other',
    );
  });
});
