import { describe, expect, it } from 'vitest';
import { holdsMessage, holdsQuestion, reasonsSentence } from '../../../src/parts/sentences/holds.ts';
import { oneFile, overviewFrom, rowOf, sixtyFour } from '../../support/portfolio-rows.ts';

describe('the holds panel in words', () => {
  it('names every kind by one rule, and no culprit', () => {
    expect(holdsQuestion(overviewFrom(sixtyFour()))).toBe('What holds the 14 stalled pilots?');
    expect(holdsMessage(overviewFrom(sixtyFour()))).toBe('Governance alone 8, technology alone 2, both 3, not reported 1');
  });

  it('says the plain fact where nothing is stalled, or in pilot at all', () => {
    expect(holdsMessage(overviewFrom([rowOf({ id: 'M-1', stage: 'pilot' })]))).toBe('Nothing is stalled');
    expect(holdsMessage(overviewFrom([rowOf({ id: 'M-1', stage: 'build' })]))).toBe('Nothing is in pilot');
    expect(holdsQuestion(overviewFrom([rowOf({ id: 'M-1', stage: 'pilot', stalled: true, hold: 'both' })]))).toBe(
      'What holds the 1 stalled pilot?',
    );
  });

  it('never says that nothing is stalled where it cannot know', () => {
    expect(holdsMessage(overviewFrom(oneFile({ pilot: 21, production: 138 })))).toBe('What holds a pilot cannot be told');
    const halfKnown = [rowOf({ id: 'M-1', stage: 'pilot', watched: false }), rowOf({ id: 'M-2', stage: 'production' })];
    expect(holdsMessage(overviewFrom(halfKnown))).toBe('What holds a pilot cannot be told');
  });

  it('says every reason with its count and its nature', () => {
    expect(reasonsSentence(overviewFrom(sixtyFour()))).toBe(
      'Missing in the stalled pilots: No name on the decision 8, governance; Nobody on call at 2 a.m. 8, governance; Performance 5, technical; Regime not determined 3, governance.',
    );
    expect(reasonsSentence({ reasons: [] })).toBe('No reason is on record.');
  });
});
