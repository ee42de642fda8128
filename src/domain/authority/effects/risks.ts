import type { Risk } from '../../audit/state.ts';
import { acceptersOf } from '../acceptance.ts';
import { placeOf, type Ask } from '../ask.ts';
import { nextRiskId } from '../next-ids.ts';
import { sitsOn } from '../seats.ts';
import { chairIn } from './deciders-in.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** @throws RangeError for a risk the record does not have: its id is checked before any rule is asked */
function riskIn({ state }: Pick<Ask, 'state'>, riskId: string): Risk {
  const risk = state.risks.get(riskId);
  if (risk === undefined) throw new RangeError(`No such risk: ${riskId}`);
  return risk;
}

/** The risk register, and what happened in use. */
export const riskEffects: Effects<
  | 'risk.raise'
  | 'risk.own'
  | 'risk.score'
  | 'risk.treat'
  | 'risk.plan-action'
  | 'risk.finish-action'
  | 'risk.verify-control'
  | 'risk.accept'
  | 'risk.close'
  | 'safety.report'
> = {
  'risk.raise': (ask) => [happened(ask, 'risk.raised', { riskId: nextRiskId(ask.state), ...ask.payload })],
  'risk.own': (ask) => [happened(ask, 'risk.owned', ask.payload)],
  'risk.score': (ask) => [happened(ask, 'risk.scored', { ...ask.payload, by: actorIn(ask) })],
  'risk.treat': (ask) => [happened(ask, 'risk.treated', ask.payload)],
  'risk.plan-action': (ask) => {
    const { actions } = riskIn(ask, ask.payload.riskId);
    return [happened(ask, 'risk.action-set', { ...ask.payload, actionId: `A-${actions.length + 1}` })];
  },
  'risk.finish-action': (ask) => [happened(ask, 'risk.action-done', ask.payload)],
  'risk.verify-control': (ask) => {
    const { riskId, control, works } = ask.payload;
    return [happened(ask, works ? 'risk.control-verified' : 'risk.control-failed', { riskId, control })];
  },
  'risk.accept': (ask) => [happened(ask, 'risk.accepted', { ...ask.payload, by: acceptedBy(ask) })],
  'risk.close': (ask) => [happened(ask, 'risk.closed', { ...ask.payload, by: actorIn(ask) })],
  'safety.report': (ask) => {
    const { deploymentId, what, riskId } = ask.payload;
    const report = happened(ask, 'safety.reported', { deploymentId, what, by: actorIn(ask) });
    return riskId === undefined ? [report] : [report, happened(ask, 'risk.realised', { riskId, incident: what })];
  },
};

/** Those whose acceptance it is, and the chair where the committee's is among them. */
function acceptedBy(ask: Ask<'risk.accept'>): string[] {
  const place = placeOf(ask);
  const seats = acceptersOf(place, riskIn(ask, ask.payload.riskId)).flat();
  const signing = ask.signers.filter(({ person, actingFor }) => seats.some((seat) => sitsOn(place, actingFor ?? person, seat)));
  const chair = chairIn(ask, seats);
  return [...new Set([...chair, ...signing.map(({ person }) => person)].map(({ personId }) => personId))];
}
