import { acceptersOf } from '../acceptance.ts';
import { placeOf, type Ask } from '../ask.ts';
import { nextRiskId } from '../next-ids.ts';
import { committee, hasRole, sitsOn } from '../seats.ts';
import { actorIn, happened, type Effects } from './effect.ts';

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
    const actions = ask.state.risks.get(ask.payload.riskId)?.actions ?? [];
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
  const risk = ask.state.risks.get(ask.payload.riskId);
  const seats = risk === undefined ? [] : acceptersOf(place, risk).flat();
  const signing = ask.signers.filter(({ person, actingFor }) => seats.some((seat) => sitsOn(place, actingFor ?? person, seat)));
  const chair = seats.includes(committee)
    ? (ask.session?.present ?? []).filter((person) => hasRole(ask.state, person, 'Committee chair'))
    : [];
  return [...new Set([...chair, ...signing.map(({ person }) => person)].map(({ personId }) => personId))];
}
