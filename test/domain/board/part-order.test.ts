import { describe, expect, it } from 'vitest';
import { scaleWords, type FigureRow } from '../../../src/domain/board/figure.ts';
import { stageParts } from '../../../src/domain/board/part-order.ts';
import { theDemonstration } from '../../support/edge-portfolios.ts';
import { packFrom } from './support/sensible-pack.ts';

function part(label: string, fill: FigureRow['fill']): FigureRow {
  return { label, fill, measure: label, part: 'value', value: 1, words: '1' };
}

const total = { label: 'Pilot', measure: 'reached:pilot', part: 'value', value: 3, words: '3' } as const;

describe('what may become of a model', () => {
  it('stands once, in the order the stages give it, however few of a stage have it', () => {
    const stages = [
      { total, parts: [part('Moved on', 'light'), part('Ended quietly', 'solid')] },
      {
        total,
        parts: [part('Moved on', 'light'), part('Stalled', 'solid'), part('Ended by decision', 'light'), part('Ended quietly', 'solid')],
      },
    ];
    expect(stageParts(stages).map(({ label, pattern }) => [label, pattern])).toEqual([
      ['Moved on', 0],
      ['Stalled', 0],
      ['Ended by decision', 1],
      ['Ended quietly', 1],
    ]);
    expect(stageParts([])).toEqual([]);
  });

  it('is told apart without colour: no two fates of the demonstration have one fill and one pattern', () => {
    const { figure } = packFrom(theDemonstration()).slides.find(({ id }) => id === 'where-models-stop')!;
    const parts = figure.kind === 'stacked stages' ? stageParts(figure.stages) : [];
    expect(parts).toHaveLength(5);
    expect(new Set(parts.map(({ fill, pattern }) => `${fill} ${pattern}`)).size).toBe(5);
  });
});

describe('the scale of a figure of marks', () => {
  it('is a mark a model while they can be counted, else bars', () => {
    expect(scaleWords([{ value: 60 }, { value: null }], 'model')).toBe('One mark is one model.');
    expect(scaleWords([{ value: 61 }], 'deployment')).toBe('Bars are on one scale, in deployments.');
  });
});
