import { describe, expect, it } from 'vitest';
import type { FirstWeekAnswer } from '../../../src/formats/api/first-week.ts';
import { askGroups } from '../../../src/domain/measures/ask-first.ts';
import { factIds } from '../../../src/domain/measures/record-facts.ts';
import { plain } from '../../../src/domain/pieces.ts';
import {
  askedSoFar,
  factLabel,
  openMessage,
  orderMessage,
  turnWords,
  wayMessage,
  weeksSentence,
} from '../../../src/parts/sentences/first-week.ts';
import { firstWeekLine, verdict } from '../../../src/parts/sentences/verdict.ts';
import { overviewFrom, rowOf } from '../../support/portfolio-rows.ts';

const facts = (...silent: [silent: number, base: number][]) =>
  ({ facts: silent.map(([count, base], n) => ({ id: factIds[n], silent: count, base })) }) as unknown as FirstWeekAnswer;
const week = (from: string, answers: number, names: number, base = 60) => {
  const of = (value: number) => ({ value, base });
  return {
    from,
    to: from,
    counts: { 'answered-some': of(answers), 'answered-all': of(0), 'name-accepted': of(names), 'night-covered': of(0) },
  };
};
const way = (...weeks: ReturnType<typeof week>[]) => ({ way: weeks }) as unknown as FirstWeekAnswer;

describe('what a record cannot answer yet, in a line', () => {
  it('holds at none, one, some and all', () => {
    expect(openMessage(facts([0, 5], [0, 5]))).toBe('Every question here has an answer');
    expect(openMessage(facts([5, 5], [0, 5]))).toBe('1 of 2 questions has no answer for any model');
    expect(openMessage(facts([5, 5], [5, 5]))).toBe('2 of 2 questions have no answer for any model');
    expect(openMessage(facts([1, 5], [0, 5]))).toBe('1 of 2 questions are open for some models');
  });

  it('names each fact and each turn', () => {
    expect(factIds.map(factLabel).every((label) => label.length > 10)).toBe(true);
    expect(factLabel('Q2')).toBe('Who owns it on call at 2 a.m.?');
    for (const group of askGroups) expect(turnWords[group].who).not.toBe('');
  });
});

describe('whom to ask first, in a line', () => {
  it('names the first group, and says when nobody is left', () => {
    expect(orderMessage({ order: [] })).toBe('Nobody is left to ask');
    expect(orderMessage({ order: [{ group: 'pilot', count: 1, rows: '' }] })).toBe('First 1 model in pilot');
  });

  it('stands under the verdict with all groups in order, each with its rows', () => {
    const line = firstWeekLine({
      base: 5,
      silent: 4,
      order: [
        { group: 'production', count: 2 },
        { group: 'pilot', count: 2 },
        { group: 'before-pilot', count: 1 },
      ],
    });
    expect(plain(line)).toBe(
      'No answer and no name is on record for 4 of 5. Something is open for 5: ask first about the 2 in production, then 2 in pilot, then 1 not in use yet.',
    );
    expect(plain(firstWeekLine({ base: 2, silent: 2, order: [{ group: 'pilot', count: 2 }] }))).toBe(
      'No answer and no name is on record for 2 of 2. Ask first about the 2 in pilot.',
    );
    expect(line.flatMap((piece) => (typeof piece !== 'string' && 'show' in piece ? [piece.show] : []))).toEqual([
      'governance-silent',
      'ask-first:production',
      'ask-first:pilot',
      'ask-first:before-pilot',
    ]);
    expect(plain(firstWeekLine({ base: 5, silent: 0, order: [] }))).toBe(
      'Each of 5 has an answer or a name on record; most are still open.',
    );
  });
});

describe('who was asked, in a line', () => {
  it('says who replied and who is late, and nothing while nobody was asked', () => {
    const asked = (answered: number, part: number, silent: number, late = 0) =>
      askedSoFar({ owners: answered + part + silent, ownersBy: { answered, 'in part': part, silent }, toRemind: silent + part, late });
    expect(asked(0, 0, 0)).toBeNull();
    expect(asked(0, 0, 1)).toBe('1 owner asked: 1 not yet.');
    expect(asked(5, 2, 7, 3)).toBe('14 owners asked: 5 replied to all, 2 in part, 7 not yet; 3 late.');
  });
});

describe('the way travelled, in a line', () => {
  it('says nothing has come in where nothing has, and never a zero', () => {
    expect(wayMessage(way(week('2026-11-23', 0, 0)))).toBe('No answer and no name has come in yet');
    expect(wayMessage(way(week('2026-11-23', 0, 0), week('2026-11-30', 1, 0)))).toBe('1 of 60 has an answer; no name yet');
    expect(wayMessage(way(week('2026-11-30', 0, 2)))).toBe('2 of 60 have a name; no answer yet');
    expect(wayMessage(way(week('2026-11-30', 20, 1)))).toBe('20 of 60 have an answer, 1 a name');
    expect(wayMessage(way())).toBe('The record was opened after this day');
  });

  it('is told week by week to whoever cannot see it', () => {
    const { way: weeks } = way(week('2026-11-23', 0, 0), week('2026-11-30', 3, 0));
    expect(weeksSentence(weeks, 'answered-some')).toBe(
      'With an answer, by the end of each week: week of 23 Nov 2026 none on record, week of 30 Nov 2026 3 of 60.',
    );
  });
});

describe('the verdict of a record that is mostly silent', () => {
  it('comes from stage alone, though a few pilots are watched, and says of how many it cannot be told', () => {
    const silent = [1, 2, 3].map((n) => rowOf({ id: `M-${n}`, stage: 'pilot', watched: false }));
    const said = (stalled: boolean) =>
      plain(verdict(overviewFrom([...silent, rowOf({ id: 'M-4', stage: 'pilot', stalled })]), { day: '2026-09-01', assumed: false }));
    expect(said(false)).toBe(
      'As the file of 1 Sep 2026 reports: 4 models in pilot. No pilot is known to have stalled; of 3 it cannot be told.',
    );
    expect(said(true)).toBe('As the file of 1 Sep 2026 reports: 4 models in pilot. 1 stalled; of 3 it cannot be told.');
  });
});
