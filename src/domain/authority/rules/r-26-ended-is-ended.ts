import type { Deployment } from '../../audit/state.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import { dayWords } from '../../words.ts';
import { isOf, type Ask } from '../ask.ts';
import { concerned, deploymentWords } from '../concerned.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';

function endOf({ state, day }: Ask, deployment: Deployment): { readonly ended: boolean; readonly on: string } {
  const { stage, end } = standingOf(deployment, day, state.settings);
  return { ended: stage === 'ended', on: end !== null && isReported(end.on) ? ` on ${dayWords(end.on)}` : '' };
}

function reopening(ask: Ask<'deployment.reopen'>): readonly Objection[] {
  const { deployment } = concerned(ask);
  const { ended, on } = endOf(ask, deployment);
  const name = deploymentWords(ask, deployment);
  return [
    refuses(
      'R-26',
      ended ? `${name} ended${on}, and ended is ended.` : `${name} has not ended: nothing is to be reopened.`,
      ended
        ? `Start a new intake linked to ${deployment.deploymentId}; its lessons are shown there.`
        : 'Move it on from the stage it is in.',
    ),
  ];
}

function ofModel({ state, model }: Ask): Deployment[] {
  return (model?.deploymentIds ?? []).flatMap((id) => state.deployments.get(id) ?? []);
}

/** A new start at a site where one ended says which, and only what ended is started again. */
function opening(ask: Ask<'deployment.open'>): readonly Objection[] {
  const { restartOf, siteId } = ask.payload;
  const all = ofModel(ask);
  if (restartOf === undefined) {
    const here = all.filter((one) => one.siteId === siteId);
    const started = new Set(all.map((one) => one.restartOf));
    const before = here.find((one) => endOf(ask, one).ended && !started.has(one.deploymentId));
    if (before === undefined) return [];
    return [
      refuses(
        'R-26',
        `${deploymentWords(ask, before)} ended${endOf(ask, before).on} at this site: to start again is a new deployment linked to the old.`,
        `Name ${before.deploymentId} as the one it starts again.`,
      ),
    ];
  }
  const old = all.find(({ deploymentId }) => deploymentId === restartOf);
  if (old === undefined)
    return [
      refuses(
        'R-26',
        `${restartOf} is a deployment of another model, and cannot be started again as this one.`,
        'Name a deployment of this model that ended.',
      ),
    ];
  if (endOf(ask, old).ended) return [];
  return [
    refuses(
      'R-26',
      `${deploymentWords(ask, old)} has not ended, so there is nothing to start again.`,
      'Open it as a further deployment, or end the old one first.',
    ),
  ];
}

/** Ended is ended: to restart is a new deployment, linked to the old. */
export const endedIsEnded = ruleOver({
  id: 'R-26',
  statement: 'Ended is ended: to restart is a new deployment, linked to the old.',
  subject: 'process',
  appealable: false,
  watches: ['deployment.reopen', 'deployment.open'],
  speaks: (ask) => (isOf(ask, 'deployment.reopen') ? reopening(ask) : opening(ask)),
});
