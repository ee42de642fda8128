import { http } from 'msw';
import { isHeldOrStalled } from '../../src/domain/measures/blockers.ts';
import { bestSeat, bestSignature, nobodyCanLift, seatsInTurn, type Best } from '../../src/domain/authority/release/best-act.ts';
import type { Action } from '../../src/domain/authority/release/action.ts';
import { whatReleases, type ReleaseList } from '../../src/domain/authority/release/what-releases.ts';
import type { Moment } from '../../src/domain/authority/ask.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import { endOfDay } from '../../src/domain/time.ts';
import type { Act, Best as BestAnswer, ModelWaysFree, WayFree, WaysFree } from '../../src/formats/api/ways-free.ts';
import { askingOf } from '../backend/asking.ts';
import { breathe } from '../backend/breathe.ts';
import type { Backend } from '../backend/backend.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { answering } from './answering.ts';

/** Seats named one after another; more than three is a plan, and no longer one decision. */
const turns = 3;

/** What would release what is held: for a whole portfolio, and for one model. */
export function waysFreeHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/ways-free',
      answering(async ({ request }) => {
        const { log, asOf } = await askingOf(backend, request);
        const state = backend.state(log, asOf);
        const moment = momentOf(state, asOf);
        const held = backend
          .rows(log, asOf, 'models')
          .filter(({ hold, standing, blockers, notInFile }) => hold !== null && notInFile === null && isHeldOrStalled(standing, blockers));
        const lists: ReleaseList[] = [];
        for (const { blockers, deploymentId } of held) {
          if (blockers.length > 0) lists.push(whatReleases(state, deploymentId, moment));
          await breathe();
        }
        const nameBest = (best: Best | null): BestAnswer | null =>
          best === null ? null : { who: best.who, acts: best.actions.map(asAct), frees: best.frees.map((id) => named(state, id)) };
        const body: WaysFree = {
          record: log.id,
          asOf,
          head: log.head,
          held: held.length,
          ways: lists.map((list) => asWay(state, list)),
          signature: nameBest(bestSignature(state, lists, moment)),
          seat: nameBest(bestSeat(state, lists, moment)),
          inTurn: seatsInTurn(state, lists, moment, turns).map((best) => nameBest(best)!),
          nobodyCanLift: nobodyCanLift(lists).map(({ deploymentId, vacant }) => ({
            ...named(state, deploymentId),
            seats: [...new Set(vacant.map(({ who }) => who[0].seat))],
          })),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/models/:id/ways-free',
      answering(async ({ request, params }) => {
        const { log, asOf } = await askingOf(backend, request);
        const state = backend.state(log, asOf);
        const model = state.models.get(params['id'] ?? '');
        if (model === undefined) {
          throw new ProblemError(404, 'unknown-model', 'No such model', `The record “${log.id}” knew no model ${params['id']} on ${asOf}.`);
        }
        const lists = model.deploymentIds.map((id) => whatReleases(state, id, momentOf(state, asOf)));
        const body: ModelWaysFree = {
          record: log.id,
          asOf,
          head: log.head,
          modelId: model.modelId,
          ways: lists.filter(({ actions }) => actions.length > 0).map((list) => asWay(state, list)),
        };
        return { body };
      }),
    ),
  ];
}

/** The end of the day that is read: a hypothesis signs nothing. */
function momentOf({ zone }: RecordState, day: Moment['day']): Moment {
  return { day, at: endOfDay(day, zone), authenticated: false };
}

function named(state: RecordState, deploymentId: string): { deploymentId: string; modelId: string; name: string } {
  const { modelId } = state.deployments.get(deploymentId)!;
  return { deploymentId, modelId, name: state.models.get(modelId)!.name };
}

function asWay(state: RecordState, { deploymentId, actions, frees }: ReleaseList): WayFree {
  return { ...named(state, deploymentId), frees, acts: actions.map(asAct) };
}

/** An act as it travels. A meeting's act opens as what the meeting would decide. */
function asAct({ key, does, about, deploymentId, who, together, protects, commands }: Action): Act {
  const last = commands.at(-1);
  if (last === undefined) throw new RangeError(`The act ${key} has no command`);
  const { type, payload } = last.type === 'meeting.decide' ? last.payload.item : last;
  return { key, does, about, deploymentId, who, together, protects, attempt: { type, payload: { ...payload } } };
}
