import { describe, expect, it } from 'vitest';
import { answerableWords, cohortWords, columnsHeading, rowsHeading, valuesHeading } from '../../../src/features/imports/sentences.ts';

describe('what the import says', () => {
  it('counts columns and questions, and says where there is nothing to ask', () => {
    expect(columnsHeading(7, 1)).toBe('7 columns matched; 1 needs your word');
    expect(columnsHeading(1, 2)).toBe('1 column matched; 2 need your word');
    expect(columnsHeading(0, 0)).toBe('0 columns matched; none needs your word');
  });

  it('says how many rows need a hand, of how many, and that the rest is ready', () => {
    expect(rowsHeading(5, 53)).toBe('5 of 58 rows need a hand; 53 are ready');
    expect(rowsHeading(1, 1)).toBe('1 of 2 rows needs a hand; 1 is ready');
    expect(rowsHeading(0, 367)).toBe('No row is held back; 367 models are ready');
    expect(rowsHeading(3, 0)).toBe('3 of 3 rows need a hand; 0 are ready');
  });

  it('tells words it asks about from words it understood', () => {
    expect(valuesHeading(1, 4)).toBe('1 word of yours could mean more than one stage');
    expect(valuesHeading(0, 4)).toBe('Every stage word was understood');
    expect(valuesHeading(0, 0)).toBe('No row names a stage');
  });

  it('never shows an unanswered question as a zero', () => {
    expect(answerableWords({ question: 'q', answered: 31, of: 53 })).toBe('for 31 of 53');
    expect(answerableWords({ question: 'q', answered: 0, of: 53, why: 'no column' })).toBe('No column');
    expect(answerableWords({ question: 'q', answered: 0, of: 53, why: 'column empty' })).toBe('The column is empty');
    expect(answerableWords({ question: 'q', answered: 0, of: 53, why: 'left blank' })).toBe('Left blank in every row');
  });

  it('says what became of last year’s, and never that the absent ended', () => {
    const linked = [
      { stage: 'ended', count: 28 },
      { stage: 'build', count: 17 },
      { stage: 'production', count: 7 },
      { stage: 'pilot', count: 2 },
      { stage: 'intake', count: 0 },
    ] as const;
    expect(cohortWords({ count: 97, linked, likely: 10, untraced: 33 })).toBe(
      'Of 97 not yet in production: 54 found again (28 Ended, 17 Build, 7 Production, 2 Pilot), 10 likely here under another name and 33 untraced. What is untraced may have been renamed: nothing says that it ended.',
    );
  });
});
