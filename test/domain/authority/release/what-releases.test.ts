import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../../src/domain/authority/ask.ts';
import { actorKey, afterActions, type Action } from '../../../../src/domain/authority/release/action.ts';
import { bestSeat, bestSignature, bySeat, nobodyCanLift, seatsInTurn } from '../../../../src/domain/authority/release/best-act.ts';
import { blockingNow, isFree, whatReleases } from '../../../../src/domain/authority/release/what-releases.ts';
import { subjects } from '../../../../src/domain/authority/objection.ts';
import { endOfDay, toDay } from '../../../../src/domain/time.ts';
import { heldOn, heldPortfolio } from '../../../support/authority/held-portfolio.ts';
import type { Dice } from '../../../support/authority/random-step.ts';

const moment: Moment = { day: toDay(heldOn), at: endOfDay(toDay(heldOn), 'UTC'), authenticated: false };

const numbers = fc.array(fc.nat(), { minLength: 97, maxLength: 97 });

function diceOf(thrown: readonly number[]): Dice {
  let at = 0;
  return (sides) => (thrown[at++ % thrown.length]! + at) % sides;
}

describe('what would release a held deployment', () => {
  let longLists = 0;

  it('is a list that frees it, and none of it can be left out', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(numbers, (thrown) => {
        const { state, deploymentIds } = heldPortfolio(diceOf(thrown), 2, 2);
        for (const id of deploymentIds) {
          if (blockingNow(state, id, moment).length === 0) continue;
          const { actions, frees } = whatReleases(state, id, moment);
          expect(frees).toBe(true);
          expect(isFree(state, id, actions, moment)).toBe(true);
          for (const left of actions) {
            expect(
              isFree(
                state,
                id,
                actions.filter((one) => one !== left),
                moment,
              ),
              `without ${left.key}`,
            ).toBe(false);
          }
          if (actions.length >= 3) longLists += 1;
        }
      }),
      { numRuns: 280, seed: 7 },
    );
  });

  it('was shown on at least five hundred cases of three actions or more', () => {
    expect(longLists).toBeGreaterThanOrEqual(500);
  });

  it('names for each action a person, or the seat nobody sits on', () => {
    const { state, deploymentIds } = heldPortfolio(diceOf([3, 1, 4, 1, 5, 9, 2, 6]), 4);
    const acts = deploymentIds.flatMap((id) => whatReleases(state, id, moment).actions);
    expect(acts.length).toBeGreaterThan(3);
    for (const { who } of acts) expect(who[0].kind === 'person' ? who[0].printedName : who[0].seat).not.toBe('');
  });

  it('tells what the law asks first, and no act before the signature it rests on', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(numbers, (thrown) => {
        const { state, deploymentIds } = heldPortfolio(diceOf(thrown), 1);
        const { actions } = whatReleases(state, deploymentIds[0]!, moment);
        const places = actions
          .filter(({ after, does }) => after === null && does !== 'sign the link')
          .map(({ protects }) => subjects.indexOf(protects));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const [at, { after }] of actions.entries()) {
          const signature = actions.findIndex(({ does, about }) => does === 'sign the link' && about === after);
          if (after !== null && signature >= 0) expect(signature).toBeLessThan(at);
        }
      }),
      { numRuns: 40, seed: 11 },
    );
  });
});

describe('the one signature and the one seat', () => {
  it('release as many as an exhaustive search finds, for lists of up to eight actions', { timeout: 300_000 }, () => {
    let compared = 0;
    fc.assert(
      fc.property(numbers, (thrown) => {
        const { state, deploymentIds } = heldPortfolio(diceOf(thrown), 3, 8);
        const lists = deploymentIds
          .filter((id) => blockingNow(state, id, moment).length > 0)
          .map((id) => whatReleases(state, id, moment))
          .filter(({ actions }) => actions.length <= 8);
        const count = (actions: readonly Action[]): number =>
          lists.filter(({ deploymentId }) => isFree(state, deploymentId, actions, moment)).length;
        const singles = lists.flatMap(({ actions }) => actions).map((action) => count([action]));
        expect(bestSignature(state, lists, moment)?.frees.length ?? 0).toBe(Math.max(0, ...singles));
        const seats = bySeat(lists).map((actions) => count(actions));
        expect(bestSeat(state, lists, moment)?.frees.length ?? 0).toBe(Math.max(0, ...seats));
        if (Math.max(0, ...singles, ...seats) > 0) compared += 1;
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(compared).toBeGreaterThan(5);
  });

  it('never counts a deployment twice when seats act in turn, and frees more with each', () => {
    const { state, deploymentIds } = heldPortfolio(diceOf([2, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5, 9]), 5, 8);
    const lists = deploymentIds.map((id) => whatReleases(state, id, moment)).filter(({ actions }) => actions.length > 0);
    const turns = seatsInTurn(state, lists, moment, 4);
    const freed = turns.flatMap(({ frees }) => frees);
    expect(new Set(freed).size).toBe(freed.length);
    expect(new Set(turns.map(({ actions }) => actorKey(actions[0]!))).size).toBe(turns.length);
  });

  it('finds the holds nobody can lift: a seat that has to act is vacant', () => {
    const { state, deploymentIds } = heldPortfolio(diceOf([2, 7, 1, 8, 2, 8]), 4);
    const lists = deploymentIds.map((id) => whatReleases(state, id, moment));
    const expected = lists
      .filter(({ actions }) => actions.some(({ who }) => who[0].kind === 'vacant seat'))
      .map(({ deploymentId }) => deploymentId);
    expect(nobodyCanLift(lists).map(({ deploymentId }) => deploymentId)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  it('leaves the record itself as it was', () => {
    const { state, deploymentIds } = heldPortfolio(diceOf([1, 2, 3]), 2);
    const before = JSON.stringify([...state.deployments], (_key, value: unknown) => (value instanceof Map ? [...value] : value));
    const { actions } = whatReleases(state, deploymentIds[0]!, moment);
    afterActions(state, actions, moment);
    expect(JSON.stringify([...state.deployments], (_key, value: unknown) => (value instanceof Map ? [...value] : value))).toBe(before);
  });
});
