import { describe, expect, it } from 'vitest';
import { fates } from '../../../src/domain/measures/funnel.ts';
import { conversionWords, drawnFates, funnelMessage, funnelRowSentence, medianWords } from '../../../src/parts/sentences/funnel.ts';
import { oneFile, overviewFrom, rowOf, sixtyFour } from '../../support/portfolio-rows.ts';

const funnel = overviewFrom(sixtyFour()).funnel;
const row = (stage: string) => funnel.find((one) => one.stage === stage)!;

describe('the funnel in words', () => {
  it('draws every fate once, stalled and quietly ended side by side', () => {
    expect(drawnFates.toSorted()).toEqual([...fates].toSorted());
    expect(drawnFates.indexOf('ended quietly') - drawnFates.indexOf('stalled')).toBe(1);
  });

  it('says of each row what became of its models', () => {
    expect(funnelRowSentence(row('pilot'), 'models')).toBe(
      'Of 38 models that reached pilot, 9 moved on, 5 are there on time, 14 stalled there, 8 ended quietly and 2 ended by decision. Half had left after 236 days.',
    );
    expect(funnelRowSentence(row('second site'), 'models')).toBe(
      'Of 3 models that reached a second site, 3 are there on time. None has left; half have been there 140 days so far.',
    );
  });

  it('holds at none and at one', () => {
    const small = overviewFrom([rowOf({ id: 'M-1', stage: 'build' })]).funnel;
    expect(funnelRowSentence(small[1]!, 'models')).toMatch(/^Of 1 model that reached build, 1 is there on time\./);
    expect(funnelRowSentence(small[3]!, 'models')).toBe('No model has reached pilot.');
  });

  it('gives percent only from a base of 20, else the counts', () => {
    expect(conversionWords(row('production'), row('pilot'))).toBe('24%');
    expect(conversionWords(row('second site'), row('production'))).toBe('3 of 9');
    expect(conversionWords(row('intake'), undefined)).toBe('');
  });

  it('marks a median nobody has left behind yet, and one that cannot be told', () => {
    expect(medianWords({ days: 140, meaning: 'so far' })).toBe('140 so far');
    expect(medianWords({ days: 236, meaning: 'left' })).toBe('236');
    expect(medianWords(null)).toBe('cannot tell');
  });

  it('says in its message what went in and what came through, and nothing more for one file', () => {
    expect(funnelMessage(overviewFrom(sixtyFour()))).toBe('38 reached pilot, 9 reached production');
    expect(funnelMessage(overviewFrom([]))).toBe('No model has reached pilot yet');
    expect(funnelMessage(overviewFrom(oneFile({ pilot: 21, production: 138 })))).toBe(
      'In pilot 21, in production 138, as the file reports',
    );
  });
});
