import { describe, expect, it } from 'vitest';
import type { Slide } from '../../../src/domain/board/pack.ts';
import { slideIds, type SlideId } from '../../../src/domain/board/slide-ids.ts';
import { waitsWords } from '../../../src/domain/board/waits-words.ts';
import { trendOf } from '../../../src/domain/measures/trend/trend.ts';
import { fileOfTheVa, nobodyAndNothing, soManyModels, theDemonstration } from '../../support/edge-portfolios.ts';
import { describeSensible, namesOf, packFrom, sentencesOf } from './support/sensible-pack.ts';

const portfolios = {
  nothing: nobodyAndNothing(),
  'one model': soManyModels(1),
  'five models': soManyModels(5),
  'VA 2024': await fileOfTheVa('va-2024.csv'),
  'VA 2025': await fileOfTheVa('va-2025.csv'),
  'the demonstration': theDemonstration(),
} as const;
const packs = {
  nothing: packFrom(portfolios.nothing),
  'one model': packFrom(portfolios['one model']),
  'five models': packFrom(portfolios['five models']),
  'VA 2024': packFrom(portfolios['VA 2024']),
  'VA 2025': packFrom(portfolios['VA 2025']),
  'the demonstration': packFrom(portfolios['the demonstration']),
} as const;

for (const [of, pack] of Object.entries(packs)) describeSensible(of, pack);

describe('what each pack is', () => {
  const slide = (of: keyof typeof packs, id: SlideId): Slide => packs[of].slides.find((one) => one.id === id)!;

  it('of nothing: no slide, no exception that nobody reports of no model, and one statement', () => {
    const { vital, slides, exceptions, leftOut, notReported, decisions } = packs.nothing;
    expect(vital.map(({ sentence }) => sentence)).toEqual([
      'Nothing is on record here: there is nothing to report, and nothing is known to be well.',
    ]);
    expect(slides).toEqual([]);
    expect(leftOut).toHaveLength(9);
    expect(exceptions).toEqual({ sentence: 'Nothing is on record.', all: [], measures: [], untold: [] });
    expect(notReported).toEqual([]);
    expect(decisions.points.map(({ words }) => words)).toEqual(['Nothing is on record.']);
  });

  it('of one and of five: counts below 20 as counts, never as percent', () => {
    expect(packs['one model'].vital[0]!.sentence).toMatch(/^Scale Gap of 1\. Of 1 model that reached pilot: 1 stalled\./);
    expect(packs['one model'].leftOut.map(({ id }) => id)).toEqual(['ended-without-decision']);
    for (const of of ['one model', 'five models'] as const) expect(sentencesOf(packs[of]).join(' ')).not.toContain('%');
    expect(slide('five models', 'governance-or-technology').title.shown).toMatch(/^We cannot tell whether/);
  });

  it.each(['VA 2024', 'VA 2025'] as const)('of %s: every slide stays, and says in its title what is not reported', (of) => {
    expect(namesOf(packs[of])).toEqual(slideIds);
    for (const { title } of packs[of].slides) expect(title.shown).toMatch(/not reported|cannot tell/i);
    for (const { asks } of packs[of].slides) for (const { who } of asks) expect(who).toBeNull();
    const challenged = packs[of].decisions.points.filter(({ purpose }) => purpose === 'challenge');
    expect(challenged).toMatchObject([{ page: 'last', about: slideIds }]);
    expect(challenged[0]!.words).toBe(
      'Each of the 9 slides rests on something that is not reported, or not of everything. Who could report it, and by when?',
    );
  });

  it('of the demonstration: all nine, and its numbers', () => {
    expect(namesOf(packs['the demonstration'])).toEqual(slideIds);
    expect(packs['the demonstration'].vital.map(({ numbers }) => numbers[0]!.words)).toEqual(['22', '7 of 12', '9', '48%', '11', '0', '1']);
    expect(packs['the demonstration'].decisions.points.filter(({ purpose }) => purpose === 'challenge')).toHaveLength(2);
  });
});

describe('what the chart of waits says beside other numbers', () => {
  it('names what it is about', () => {
    expect(waitsWords(trendOf(portfolios['the demonstration']))).toBe(
      'Waits for a governance decision have run above their mean for 7 months',
    );
    expect(waitsWords(trendOf(portfolios['five models']))).toBe(
      'Waits for a governance decision: no real change now; the last was in May 2026',
    );
    expect(waitsWords(trendOf(portfolios['one model']))).toBe(
      'Waits for a governance decision: 5 months with a decision: too few for a trend',
    );
    expect(waitsWords(trendOf(portfolios['VA 2025']))).toBe('How long governance decisions wait is not on record');
  });
});
