import { describe, expect, it } from 'vitest';
import type { Act, Best, WayFree } from '../../../src/formats/api/ways-free.ts';
import { actWords, othersWords, whoWords } from '../../../src/parts/sentences/act.ts';
import {
  inTurnSentence,
  nearestSentence,
  nobodySentence,
  seatSentence,
  signatureSentence,
  wayMessage,
} from '../../../src/parts/sentences/way.ts';

const turnstone = {
  kind: 'person',
  personId: 'turnstone',
  printedName: 'Beatrix Turnstone',
  title: 'Director, Quality',
  seat: 'Independent validator',
} as const;
const ruff = { ...turnstone, personId: 'ruff', printedName: 'Corwin Ruff' } as const;
const vacant = { kind: 'vacant seat', seat: 'Decision signatory' } as const;

function act(more: Partial<Act> = {}): Act {
  return {
    key: 'DEP-033 G-VAL',
    does: 'decide the gate',
    about: 'G-VAL',
    deploymentId: 'DEP-033',
    who: [turnstone],
    together: [],
    protects: 'safety',
    attempt: { type: 'gate.decide', payload: {} },
    ...more,
  };
}

const coding = { deploymentId: 'DEP-033', modelId: 'M-033', name: 'Coding assist' };
const way = (acts: readonly Act[], frees = true): WayFree => ({ ...coding, acts, frees });
const best = (acts: readonly Act[], count = 1): Best => ({
  who: acts[0]!.who[0]!,
  acts,
  frees: Array.from({ length: count }, () => coding),
});

describe('the words of one act', () => {
  it.each([
    ['decide the gate', 'G-VAL', 'pass local validation'],
    ['accept the answer', 'Q2', 'accept an answer to “Who owns it on call at 2 a.m.?”'],
    ['meet the condition', 'G-SEC', 'meet the overdue condition of security test'],
    ['sign the link', 'L2', 'sign as decision signatory'],
    ['set the rota', 'L9', 'set a rota that covers every hour, and test the page'],
    ['own the risk', 'RISK-090', 'take over RISK-090, which nobody owns'],
    ['treat the risk', 'RISK-118', 'treat RISK-118, and show with new evidence that it is lower'],
    ['accept the risk', 'RISK-124', 'accept what remains of RISK-124'],
    ['finish the action', 'RISK-100', 'finish the overdue action on RISK-100'],
    ['verify the control', 'RISK-100', 'show that the control of RISK-100 works'],
  ] as const)('say of “%s” on %s: %s', (does, about, words) => {
    expect(actWords({ does, about })).toBe(words);
  });

  it('name the person, or the seat nobody sits on', () => {
    expect(whoWords(act())).toBe('Beatrix Turnstone');
    expect(whoWords(act({ who: [vacant] }))).toBe('Nobody yet: decision signatory');
  });

  it('say who else could, and who signs with them', () => {
    expect(othersWords(act())).toBeNull();
    expect(othersWords(act({ who: [turnstone, ruff] }))).toBe('or Corwin Ruff');
    expect(othersWords(act({ who: [turnstone, ruff, ruff], together: [ruff] }))).toBe(
      'or one of 2 others; with the committee, Corwin Ruff in the chair',
    );
  });
});

describe('what would release it, in a sentence', () => {
  it('counts the acts, and those nobody is named for', () => {
    expect(wayMessage(way([act()]), 'technical')).toBe('1 act would release it.');
    expect(wayMessage(way([act(), act()]), 'technical')).toBe('2 acts, all of them, would release it.');
    expect(wayMessage(way([act({ who: [vacant] })]), 'governance')).toBe('1 act would release it; for it nobody is named yet.');
    expect(wayMessage(way([act(), act({ who: [vacant] })]), 'governance')).toBe(
      '2 acts, all of them, would release it; for 1 nobody is named yet.',
    );
  });

  it('says plainly where no list frees it, nothing holds it, or nobody wrote down what does', () => {
    expect(wayMessage(way([act()], false), 'technical')).toBe('1 act would help, and something would still hold it.');
    expect(wayMessage(null, null)).toBe('Nothing on record holds it.');
    expect(wayMessage(null, 'not reported')).toContain('Nobody wrote down what holds it');
  });
});

describe('the one signature and the one seat, in a sentence', () => {
  it('tell one act once, where the best seat has no more to do', () => {
    const both = { signature: best([act()]), seat: best([act()]) };
    expect(signatureSentence(both)).toBe(
      'One signature would release Coding assist: Beatrix Turnstone, director, Quality, would have to pass local validation. No one seat, with all its acts, would release more.',
    );
    expect(seatSentence(both)).toBeNull();
  });

  it('tell the seat apart where it frees more', () => {
    const both = { signature: best([act()]), seat: best([act(), act({ key: 'another' })], 2) };
    expect(signatureSentence(both)).not.toContain('No one seat');
    expect(seatSentence(both)).toBe('One seat would release 2 models: Beatrix Turnstone, independent validator, with 2 acts.');
    const empty = best([act({ who: [vacant] }), act()], 3);
    expect(seatSentence({ ...both, seat: empty })).toBe(
      'One seat would release 3 models: the vacant seat of decision signatory, once filled, with 2 acts.',
    );
  });

  it('say how near the nearest is where no single signature frees anything', () => {
    const none = { signature: null, seat: null, ways: [way([act(), act(), act()]), way([act(), act()]), way([act()], false)] };
    expect(signatureSentence(none)).toBeNull();
    expect(nearestSentence(none)).toBe('No single signature releases a model. The nearest is Coding assist, with 2 acts.');
    expect(nearestSentence({ ...none, signature: best([act()]) })).toBeNull();
  });

  it('say that what follows the first seat is greedy', () => {
    expect(inTurnSentence({ inTurn: [best([act()])] })).toBeNull();
    expect(inTurnSentence({ inTurn: [best([act()]), best([act({ who: [ruff] })], 2)] })).toBe(
      'After that, one seat at a time: Corwin Ruff (2 more). Chosen greedily; another pair may release more together.',
    );
  });

  it('count the holds nobody can lift, against all holds', () => {
    expect(nobodySentence({ nobodyCanLift: [], ways: [way([act()])] })).toBe('Somebody can act on every hold.');
    expect(nobodySentence({ nobodyCanLift: [{ ...coding, seats: ['Decision signatory'] }], ways: [way([act()]), way([act()])] })).toBe(
      '1 of 2 holds nobody can lift: a seat that has to act is vacant.',
    );
  });
});
