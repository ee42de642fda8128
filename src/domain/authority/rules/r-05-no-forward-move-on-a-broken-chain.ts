import type { Deployment } from '../../audit/state.ts';
import { rankOf, type OpenStage } from '../../lifecycle/stages.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import { dayWords } from '../../words.ts';
import { linksMissing, linkWords, repairers } from '../broken-links.ts';
import { isOf, placeOf, type Ask } from '../ask.ts';
import { concerned, deploymentWords } from '../concerned.ts';
import { entering, stageEntered } from '../move-of.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight } from '../seats.ts';

function broken(ask: Ask, deployment: Deployment, stage: OpenStage, what: string): readonly Objection[] {
  const missing = linksMissing(ask.state, deployment, stage, ask.day);
  if (missing.length === 0) return [];
  const dated = missing.filter(({ since }) => since !== null).toSorted((a, b) => a.since!.localeCompare(b.since!));
  const first = missing.length > 1 ? dated[0] : undefined;
  const firstToBreak =
    first?.since == null ? '' : ` The first to break was the ${linkWords(ask, first).split(',')[0]}, on ${dayWords(first.since)}.`;
  const unknown = missing.some(({ tone }) => tone === 'not reported' || tone === 'off');
  return [
    refuses(
      'R-05',
      `${what} needs an unbroken chain, and that of ${deploymentWords(ask, deployment)} is broken: ${missing.map((view) => linkWords(ask, view)).join('; ')}.${firstToBreak}`,
      unknown
        ? 'Ask each of those named to accept; where nobody is reported, ask who it is.'
        : 'Ask each of those named to accept, or somebody else in their place.',
      holdersOfRight({ ...placeOf(ask), deployment }, repairers(missing)),
    ),
  ];
}

/** The furthest deployment of a model that is in use: what a further site would follow. */
function inUse({ state, day, model }: Ask<'deployment.open'>): { deployment: Deployment; stage: OpenStage } | null {
  let furthest: { deployment: Deployment; stage: OpenStage } | null = null;
  for (const id of model?.deploymentIds ?? []) {
    const deployment = state.deployments.get(id);
    if (deployment === undefined) continue;
    const { stage } = standingOf(deployment, day, state.settings);
    if (!isReported(stage) || (stage !== 'pilot' && stage !== 'production')) continue;
    if (furthest === null || rankOf(stage) > rankOf(furthest.stage)) furthest = { deployment, stage };
  }
  return furthest;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** No forward move, and no further site, on a broken chain. */
export const noForwardMoveOnABrokenChain = ruleOver({
  id: 'R-05',
  statement: 'No forward move on a broken chain.',
  subject: 'chain',
  appealable: true,
  watches: ['deployment.transition', 'deployment.open'],
  speaks: (ask) => {
    if (isOf(ask, 'deployment.open')) {
      const used = inUse(ask);
      if (used === null || used.deployment.siteId === ask.payload.siteId) return [];
      return broken(ask, used.deployment, used.stage, 'A further site');
    }
    const stage = stageEntered(ask);
    return stage === null ? [] : broken(ask, concerned(ask).deployment, stage, capital(entering[stage]));
  },
});
