import { describe, expect, it } from 'vitest';
import {
  askDueWords,
  askStatusWords,
  dataWords,
  decisionsHeading,
  editedWords,
  frozenWords,
  lastHeading,
  moreWords,
  objectionWords,
  packsHeading,
  vitalHeading,
} from '../../../src/parts/sentences/board.ts';
import { ask, number, packOf, told } from '../../support/board-pack.ts';
import { toDay } from '../../../src/domain/time.ts';

const pack = packOf([]);
const [first] = pack.vital;

describe('the words round a board pack', () => {
  it.each([
    [0, 'No board pack is frozen yet.'],
    [1, '1 board pack is frozen, the newest as of 30 Oct 2026.'],
    [2, '2 board packs are frozen, the newest as of 30 Oct 2026.'],
  ])('%i frozen packs', (count, words) => {
    const one = { title: 'October', position: { asOf: '2026-10-30' } };
    expect(packsHeading(Array.from({ length: count }, () => one))).toBe(words);
  });

  it.each([
    [0, 'Saltmarsh Health: no number can be told on 30 Oct 2026'],
    [1, 'Saltmarsh Health in 1 number, 30 Oct 2026'],
    [7, 'Saltmarsh Health in 7 numbers, 30 Oct 2026'],
  ])('%i numbers on the first page', (count, words) => {
    expect(vitalHeading({ ...pack, vital: Array.from({ length: count }, () => ({ ...first!, numbers: [number('Scale Gap', 22)] })) })).toBe(
      words,
    );
  });

  it.each([
    [[], 'The committee is asked for nothing.'],
    [['note'], 'The committee is asked to note 1 point.'],
    [['approve', 'note', 'note'], 'The committee is asked to approve 1 point and note 2.'],
    [['challenge', 'approve', 'approve', 'note'], 'The committee is asked to approve 2 points, note 1 and challenge 1.'],
  ] as const)('points %j', (given, words) => {
    expect(decisionsHeading(given.map((purpose) => ({ purpose })))).toBe(words);
  });

  it.each([
    [0, 0, 'No number stands behind this pack.'],
    [2, 0, 'Each of the 2 measures of this pack can be told of everything.'],
    [2, 1, '1 of the 2 measures of this pack cannot be told, or not of everything.'],
    [2, 2, '2 of the 2 measures of this pack cannot be told, or not of everything.'],
  ])('%i measures, %i not reported', (of, silent, words) => {
    expect(
      lastHeading({
        definitions: Array.from({ length: of }, () => told('a', 'a', 1)),
        notReported: Array.from({ length: silent }, () => ({ name: 'a', label: 'a', why: 'b' })),
      }),
    ).toBe(words);
  });

  it('says who does it and by when, and that nobody could', () => {
    const one = ask('proposed', 'name an owner');
    expect(askDueWords(one)).toBe('Chief information officer, by 30 Nov 2026');
    expect(askDueWords({ ...one, who: null })).toBe('Nobody on record yet, by 30 Nov 2026');
  });

  it('calls a draft a draft', () => {
    expect(askStatusWords(ask('proposed', 'x'))).toBe('Draft: proposed from the record, and adopted by nobody. It does not print');
    expect(askStatusWords(ask('draft', 'x'))).toBe('Draft of Chief information officer, 30 Oct 2026: it prints once somebody adopts it');
    expect(askStatusWords(ask('adopted', 'x'))).toBe('Adopted by Chief information officer, 30 Oct 2026');
  });

  it('says nothing of what there is none of', () => {
    expect(moreWords(0)).toBeNull();
    expect(moreWords(1)).toBe('1 more, on the screen.');
    expect(moreWords(1200)).toBe('1,200 more, on the screen.');
    expect(editedWords({ shown: 'a', computed: 'a', edited: null })).toBeNull();
    expect(objectionWords({ objected: 0, objections: [] })).toBeNull();
    expect(dataWords('own')).toBeNull();
  });

  it('prints an objection verbatim where this copy has it, else how many there are', () => {
    const by = { personId: 'P-2', words: 'Adaeze Lapwing, compliance lead' };
    expect(objectionWords({ objected: 1, objections: [] })).toBe('1 objection on record.');
    expect(objectionWords({ objected: 1, objections: [{ by, words: 'No regime was determined.' }] })).toBe(
      'Adaeze Lapwing, compliance lead: “No regime was determined.”',
    );
  });

  it('says whether a pack is frozen', () => {
    expect(frozenWords({ packId: null, frozen: null })).toBe('Live draft: nobody has frozen it');
    const frozen = { by: { personId: 'P-1', words: 'CIO' }, on: toDay('2026-10-31') };
    expect(frozenWords({ packId: 'BOARD-01', frozen })).toBe('BOARD-01, frozen by CIO, 31 Oct 2026');
  });
});
