import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ChainStrip } from '../../src/parts/chain-strip.tsx';
import { WeekOneStrip } from '../../src/parts/week-one-strip.tsx';
import { rowOf } from '../support/portfolio-rows.ts';

describe('the week-one strip', () => {
  it('says each question and how far its answer has come', () => {
    const { questions } = rowOf({
      id: 'M-1',
      stage: 'pilot',
      questions: ['accepted', 'unanswered', 'expired', 'evidenced', 'not reported'],
    });
    render(<WeekOneStrip of={questions} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      'where it runs: answered and accepted; on call at 2 a.m.: not answered; compliance regime: answer expired; audit trail: answered with evidence, not yet accepted; name on the decision: not reported.',
    );
    expect(screen.getByRole('img')).toHaveTextContent('ROCAN');
  });

  it('says it once where all five are the same', () => {
    render(<WeekOneStrip of={rowOf({ id: 'M-1', stage: 'pilot', watched: false }).questions} />);
    expect(screen.getByRole('img')).toHaveAccessibleName('All five: not reported.');
  });
});

describe('the chain strip', () => {
  it('counts its links by tone, and keeps not reported apart from broken', () => {
    const { chain } = rowOf({
      id: 'M-1',
      stage: 'pilot',
      tones: ['sound', 'weak', 'broken', 'broken', 'not reported', 'not needed', 'off'],
    });
    const { container } = render(<ChainStrip of={chain} />);
    expect(screen.getByRole('img')).toHaveAccessibleName('1 sound, 1 weak, 2 broken, 1 not reported, 1 not needed.');
    const drawn = [...container.querySelectorAll('path:not([class*=join], [class*=half])')].flatMap(
      (path) => path.getAttribute('d')?.match(/M/g) ?? [],
    );
    expect(drawn).toHaveLength(6);
  });
});
