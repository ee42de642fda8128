import { holderOf, isHere } from '../../accountability/holding.ts';
import type { ActionClass } from '../../audit/decided-events.ts';
import type { Deployment } from '../../audit/state.ts';
import { placeOf, type Ask } from '../ask.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOf, holdersOfRight, link, role } from '../seats.ts';

/** Actions a person approves one by one, before they take effect. @source reference 4e */
const approvedEach = new Set<ActionClass>(['draft', 'update record', 'order', 'deny']);

/** What the decision signatory named that the agent may do; nothing where no such signature stands. */
function allowList(deployment: Deployment): readonly ActionClass[] {
  if (holderOf(deployment, 'L2') === null) return [];
  return deployment.links.get('L2')?.findLast((step) => step.kind === 'accepted')?.actions ?? [];
}

function isApproved({ state, day, payload }: Ask<'agent.act'>): boolean {
  const approver = payload.approvedBy === null ? undefined : state.people.get(payload.approvedBy);
  return approver?.employer === 'staff' && isHere(approver, day);
}

function unapproved(ask: Ask<'agent.act'>): Objection | null {
  const { deployment, payload } = ask;
  const { action } = payload;
  if (deployment === null || isApproved(ask)) return null;
  const supervisors = [[link('LA1'), link('L2')]];
  const listed = allowList(deployment).includes(action);
  if (listed && !approvedEach.has(action)) {
    const stop = deployment.overridePath?.some(({ step, who }) => step === 'stop' && who !== null) ?? false;
    return action !== 'submit prior authorisation' || stop
      ? null
      : refuses(
          'R-25',
          `${deployment.deploymentId} submits prior authorisations only while somebody can stop it, and nobody can.`,
          'Set the override path first.',
          [...holdersOf(placeOf(ask), link('L10'))],
        );
  }
  return refuses(
    'R-25',
    listed
      ? `“${action}” takes effect only once a person has approved it, and nobody has.`
      : `“${action}” is not on the list of what this agent may do by itself, and nobody has approved it.`,
    'Let a person look at it first, and name them as approver.',
    holdersOfRight(placeOf(ask), supervisors),
  );
}

/** No model issues a denial; what an agent does beyond its list, a person approves first. */
export const noModelDeniesCare = ruleOver({
  id: 'R-25',
  statement: 'A denial, reduction or end of care is never issued by a model: a qualified clinician decides on the individual record.',
  subject: 'law',
  appealable: false,
  watches: ['agent.act'],
  speaks: (ask) => {
    const { payload, model } = ask;
    // Where nobody has said that it does not touch payment, it may.
    if (payload.action === 'deny' && model?.flags.payment !== false) {
      return [
        refuses(
          'R-25',
          'This plan’s agent may approve or route, not deny (42 CFR 422.101(c), 422.566(d)).',
          'Route it to a clinician, who decides on the individual record.',
          holdersOf(placeOf(ask), role('Plan medical director')),
        ),
      ];
    }
    const objection = unapproved(ask);
    return objection === null ? [] : [objection];
  },
});
