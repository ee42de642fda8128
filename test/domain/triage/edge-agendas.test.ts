import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../../src/domain/triage/agenda.ts';
import { itemView } from '../../../src/domain/triage/meeting-view.ts';
import { triageSections } from '../../../src/domain/triage/terms.ts';
import { itemHeadline } from '../../../src/parts/sentences/triage.ts';
import { fileOfTheVa, nobodyAndNothing, soManyModels, theDemonstration, type EdgePortfolio } from '../../support/edge-portfolios.ts';

const portfolios: readonly (readonly [of: string, portfolio: EdgePortfolio, items: number])[] = [
  ['nothing', nobodyAndNothing(), 0],
  ['one model', soManyModels(1), 1],
  ['five models', soManyModels(5), 3],
  ['VA 2024', await fileOfTheVa('va-2024.csv'), 11],
  ['VA 2025', await fileOfTheVa('va-2025.csv'), 10],
  ['the demonstration', theDemonstration(), 28],
];

describe.each(portfolios)('the agenda of %s', (_of, { state, asOf, rows }, items) => {
  const agenda = agendaOf(state, asOf, rows);

  it('has so many items, in the order of their sections, each under an id of its own', () => {
    expect(agenda).toHaveLength(items);
    const places = agenda.map(({ section }) => triageSections.indexOf(section));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(agenda.map(({ itemId }) => itemId)).size).toBe(items);
  });

  it('asks one answerable question of each, in a sentence', () => {
    for (const item of agenda) {
      const headline = itemHeadline(itemView(state, item));
      expect(headline).toMatch(/^\S.*[.?]$/);
      expect(headline).not.toMatch(/\b(?:NaN|undefined|null)\b|\[object|\b0 models\b|(?<![\d,.])1 models\b/);
    }
  });
});
