import type { Deployment } from '../../audit/state.ts';
import type { Gate } from '../../gates/catalogue.ts';
import type { GateState } from '../../gates/gate-status.ts';
import { isReported } from '../../reported.ts';
import { dayWords } from '../../words.ts';
import { placeOf, type Ask } from '../ask.ts';
import { concerned, deploymentWords } from '../concerned.ts';
import { gatesInTheWay, statusWhateverIsOn, type GateInTheWay } from '../gates-in-the-way.ts';
import { stageEntered } from '../move-of.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight } from '../seats.ts';
import { rightToSign } from '../signing.ts';

const changed: Partial<Record<GateState, string>> = {
  'void: new version': 'an earlier version',
  'void: new scope': 'an earlier scope',
  'void: new hosting': 'where it ran before',
  'void: more autonomy': 'a model that acted less by itself',
};

function siteWords({ state }: Ask, { siteId, deploymentId }: Deployment): string {
  return isReported(siteId) ? (state.sites.get(siteId)?.name ?? siteId) : deploymentId;
}

/** Another deployment of the model where the gate holds today: where it is in the way, it does not. */
function passedElsewhere(ask: Ask, gate: Gate): Deployment | undefined {
  return concerned(ask)
    .model.deploymentIds.map((id) => ask.state.deployments.get(id))
    .find((one) => one !== undefined && statusWhateverIsOn(one, gate, ask.day).state === 'passed');
}

function sentenceFor(ask: Ask, { gate, status }: GateInTheWay): string | null {
  const { deployment } = concerned(ask);
  const before = changed[status.state];
  if (before !== undefined) {
    const since = status.since === null ? '' : `, changed on ${dayWords(status.since)}`;
    const what = status.reason === null ? '' : ` (${status.reason})`;
    return `${gate.name} (${gate.id}) was passed for ${before}${since}${what}. What ${deploymentWords(ask, deployment)} is now needs its own.`;
  }
  if (status.opened) return null;
  const elsewhere = passedElsewhere(ask, gate);
  if (elsewhere === undefined) return null;
  return `${gate.name} (${gate.id}) was passed at ${siteWords(ask, elsewhere)}. ${siteWords(ask, deployment)} needs its own.`;
}

/** A pass belongs to a site, a scope and a version. */
export const aPassBelongsToSiteAndVersion = ruleOver({
  id: 'R-12',
  statement: 'A pass belongs to a site, a scope and a version.',
  subject: 'process',
  appealable: true,
  watches: ['deployment.transition'],
  speaks: (ask) => {
    const stage = stageEntered(ask);
    if (stage === null) return [];
    const { deployment, model } = concerned(ask);
    return gatesInTheWay(ask.state, deployment, model, stage, ask.day).flatMap((one) => {
      const sentence = sentenceFor(ask, one);
      if (sentence === null) return [];
      return [
        refuses(
          'R-12',
          sentence,
          'Have it decided again for what is to run here.',
          holdersOfRight(placeOf(ask), rightToSign(ask, one.gate.id)),
        ),
      ];
    });
  },
});
