import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../../src/domain/authority/ask.ts';
import {
  bestSeat,
  bestSignature,
  bySeat,
  nobodyCanLift,
  seatsInTurn,
  type Best,
} from '../../../../src/domain/authority/release/best-act.ts';
import { whatReleases, type ReleaseList } from '../../../../src/domain/authority/release/what-releases.ts';
import { toInstant } from '../../../../src/domain/time.ts';
import { governed, isAbout, recordOf } from '../../../support/governed.ts';
import type { Line } from '../../../support/record-of.ts';
import { today } from '../../../support/rule-case.ts';

const moment: Moment = { at: toInstant(`${today}T12:00:00Z`), day: today, authenticated: false };

/** A pilot in order but for what it lacks. */
function lacking(n: number, ...names: readonly string[]): Line[] {
  return governed({ n, stage: 'pilot' }).filter((line) => !names.some((name) => isAbout(name)(line)));
}

/** One risk of two pilots, which its owner has to treat: treated, it holds neither. */
const shared: readonly Line[] = [
  [
    '2026-10-13',
    'risk.raised',
    {
      riskId: 'RISK-1',
      deploymentIds: ['DEP-6', 'DEP-7'],
      title: 'It misses',
      category: 'patient safety',
      nature: 'technical',
      owner: 'director',
    },
  ],
  ['2026-10-14', 'risk.scored', { riskId: 'RISK-1', residual: { severity: 3, likelihood: 5 }, by: 'validator' }],
];

const state = recordOf(
  lacking(1, 'Q3'),
  lacking(2, 'Q3'),
  lacking(3, 'Q1'),
  lacking(4, 'Q1', 'Q3'),
  lacking(5, 'Q3', 'L4'),
  lacking(6),
  lacking(7),
  shared,
);
const list = (n: number): ReleaseList => whatReleases(state, `DEP-${n}`, moment);

const compliance = (n: number): string => `DEP-${n} G-REG by Compliance lead`;
const architect = (n: number): string => `DEP-${n} G-ARC by Enterprise architect`;
const keys = (best: Pick<Best, 'actions'> | null): string[] => (best?.actions ?? []).map(({ key }) => key);
const name = (best: Best | null): string | null => (best?.who.kind === 'person' ? best.who.personId : null);

/** Which comes first must not decide: each is put in both orders. */
const bothWays = (...lists: readonly ReleaseList[]): (readonly ReleaseList[])[] => [lists, lists.toReversed()];

describe('the one signature', () => {
  it('is the one after which most are free', () => {
    for (const lists of bothWays(list(1), list(6), list(7))) {
      const best = bestSignature(state, lists, moment);
      expect(name(best)).toBe('director');
      expect(best?.frees.toSorted()).toEqual(['DEP-6', 'DEP-7']);
      expect(keys(best)).toEqual(['RISK-1 treated']);
    }
  });

  it('is none, where no single one frees any', () => {
    expect(bestSignature(state, [list(4)], moment)).toBeNull();
    expect(bestSignature(state, [], moment)).toBeNull();
  });

  it('is tried, and not believed: what a list says and does not do counts for nothing', () => {
    const promised = { ...list(4), actions: list(4).actions.slice(0, 1), frees: true };
    expect(bestSignature(state, [promised], moment)).toBeNull();
  });
});

describe('the one seat', () => {
  it('is the one whose acts free most; only those that free are told', () => {
    for (const lists of bothWays(list(1), list(2), list(3), list(4))) {
      const best = bestSeat(state, lists, moment);
      expect(name(best)).toBe('compliance');
      expect(best?.frees.toSorted()).toEqual(['DEP-1', 'DEP-2']);
      expect(keys(best).toSorted()).toEqual([compliance(1), compliance(2)]);
    }
  });

  it('is, of those that free as many, the one with fewer acts', () => {
    for (const lists of bothWays(list(1), list(2), list(6), list(7))) expect(name(bestSeat(state, lists, moment))).toBe('director');
  });

  it('is, of those that free as many with as many acts, the first', () => {
    expect(name(bestSeat(state, [list(1), list(3)], moment))).toBe('compliance');
    expect(name(bestSeat(state, [list(3), list(1)], moment))).toBe('architect');
  });

  it('has everything it has to do together, and one act once', () => {
    expect(bySeat([list(1), list(3), list(4), list(6), list(7)]).map((actions) => actions.map(({ key }) => key).toSorted())).toEqual([
      [compliance(1), compliance(4)],
      [architect(3), architect(4)],
      ['RISK-1 treated'],
    ]);
  });
});

describe('seats in turn', () => {
  const lists = [1, 2, 3, 4].map(list);

  it('act one after the other, each with what is left to do, and free what is left to free', () => {
    const turns = seatsInTurn(state, lists, moment, 5);
    expect(turns.map(name)).toEqual(['compliance', 'architect']);
    expect(turns.map(keys)).toEqual([
      [compliance(1), compliance(2)],
      [architect(3), architect(4)],
    ]);
    expect(turns.map(({ frees }) => frees)).toEqual([
      ['DEP-1', 'DEP-2'],
      ['DEP-3', 'DEP-4'],
    ]);
  });

  it('are as many as were asked for, and no more', () => {
    expect(seatsInTurn(state, lists, moment, 1).map(name)).toEqual(['compliance']);
    expect(seatsInTurn(state, lists, moment, 0)).toEqual([]);
    expect(seatsInTurn(state, [], moment, 3)).toEqual([]);
  });
});

describe('a hold nobody can lift', () => {
  it('waits for a vacant seat, and is told with what that seat would have to do', () => {
    const [found, ...more] = nobodyCanLift([list(1), list(5)]);
    expect(more).toEqual([]);
    expect(found?.deploymentId).toBe('DEP-5');
    expect(found?.vacant.map(({ key }) => key)).toEqual(['DEP-5 L4']);
  });
});
