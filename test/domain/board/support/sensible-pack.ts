/** What holds of the pack of any portfolio, whatever it holds. */
import { describe, expect, it } from 'vitest';
import { packOf } from '../../../../src/domain/board/pack-of.ts';
import type { Pack } from '../../../../src/domain/board/pack.ts';
import { slideIds, type SlideId } from '../../../../src/domain/board/slide-ids.ts';
import type { EdgePortfolio } from '../../../support/edge-portfolios.ts';

export function packFrom(portfolio: EdgePortfolio): Pack {
  const { asOf, rows, entries } = portfolio;
  const { seq, hash } = entries.at(-1)!;
  return packOf(portfolio, {
    position: { asOf, head: { seq, hash } },
    unit: 'models',
    audience: 'board',
    allRecords: rows.length,
    edits: null,
    earlier: null,
  });
}

/** Every sentence a reader meets on the pages of a pack. */
export function sentencesOf(pack: Pack): string[] {
  return [
    pack.source,
    ...pack.vital.map(({ sentence }) => sentence),
    pack.exceptions.sentence,
    ...pack.exceptions.untold,
    ...pack.exceptions.all.map(({ what }) => what),
    ...pack.decisions.points.map(({ words }) => words),
    ...pack.slides.flatMap(({ title, subtitle, alternative, missing, words, asks, figure }) => [
      title.shown,
      subtitle,
      alternative,
      ...missing,
      ...words.map(({ means }) => means),
      ...asks.map((ask) => ask.words),
      ...(figure.kind === 'nothing' ? [figure.why] : []),
    ]),
    ...pack.leftOut.map(({ why }) => why),
    ...pack.notReported.map(({ why }) => why),
  ];
}

export function namesOf({ slides }: Pack): SlideId[] {
  return slides.map(({ id }) => id);
}

/** The tests of a pack that every pack has to pass. */
export function describeSensible(of: string, pack: Pack): void {
  describe(`the pack of ${of}`, () => {
    it('says nothing that is no sentence of a person', () => {
      for (const sentence of sentencesOf(pack)) {
        expect(sentence).not.toMatch(/\b(?:NaN|undefined|null|Infinity)\b|\[object/);
        expect(sentence).not.toMatch(/\b0 of 0\b/);
        // One of a kind is spoken of as one; a base of one is no plural.
        expect(sentence).not.toMatch(/(?<![\d,.])1 (?:models|deployments|pilots|risks|open risks)\b/);
        expect(sentence).not.toMatch(/\s{2}|\.\.|\s[.,;]/);
      }
    });

    it('has titles that read as sentences and no other repeats', () => {
      const titles = pack.slides.map(({ title }) => title.shown);
      for (const title of [...titles, pack.exceptions.sentence]) expect(title).toMatch(/^[A-Z0-9].*\.$/);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { figure, title } of pack.slides) if (figure.kind === 'nothing') expect(figure.why).not.toBe(title.shown);
    });

    it('has at most seven numbers on its first page, each the first of its statement', () => {
      expect(pack.vital.length).toBeGreaterThan(0);
      expect(pack.vital.length).toBeLessThanOrEqual(7);
      for (const { numbers, measures } of pack.vital) {
        for (const { measure } of numbers) expect(measures.map(({ name }) => name)).toContain(measure);
        for (const { value, words, label } of numbers) {
          if (value === null) expect(words).toMatch(/^(?:Cannot tell|Not reported)$/);
          expect(label).toMatch(/^[A-Z]/);
        }
      }
      const heads = pack.vital.flatMap(({ numbers }) => numbers.slice(0, 1).map(({ measure }) => measure));
      expect(new Set(heads).size).toBe(pack.records.shown === 0 ? 0 : 7);
      expect(heads).toHaveLength(new Set(heads).size);
    });

    it('leaves out only what is truly absent, and says why', () => {
      expect([...namesOf(pack), ...pack.leftOut.map(({ id }) => id)].toSorted()).toEqual([...slideIds].toSorted());
      for (const { why } of pack.leftOut) expect(why).toMatch(/^(?:No|Nothing|Every\w*) .*\.$/);
      for (const { why } of pack.leftOut) expect(why).not.toMatch(/report|tell/);
    });

    it('names who is asked, what and by when, or that nobody is on record', () => {
      const asks = pack.slides.flatMap((slide) => slide.asks);
      for (const { words, who, due, printed } of asks) {
        expect(words).toMatch(/^(?:require|have|name) /);
        expect(due > pack.position.asOf).toBe(true);
        expect(printed).toBe(false);
        if (who !== null) expect(who.words).not.toBe('');
      }
      expect(pack.decisions.points.filter(({ purpose }) => purpose === 'approve').map(({ ask }) => ask)).toEqual(asks);
    });

    it('bounds what it carries, and says what it leaves to the screen', () => {
      for (const { table, list } of pack.slides) {
        expect(table.rows.length).toBeLessThanOrEqual(200);
        expect(list?.lines.length ?? 0).toBeLessThanOrEqual(12);
      }
      for (const kind of ['extreme risk', 'ended quietly', 'agent in care or payment'] as const)
        expect(pack.exceptions.all.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(200);
      expect(pack.decisions.points.filter(({ purpose }) => purpose === 'challenge').length).toBeLessThanOrEqual(3);
    });
  });
}
