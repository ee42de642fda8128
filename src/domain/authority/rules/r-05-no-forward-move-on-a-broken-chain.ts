import { isRequired, type LinkView } from '../../accountability/chain.ts';
import { linkOf } from '../../accountability/links.ts';
import type { Deployment } from '../../audit/state.ts';
import { rankOf, type OpenStage } from '../../lifecycle/stages.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import { dayWords, inSentence } from '../../words.ts';
import { isOf, placeOf, type Ask } from '../ask.ts';
import { linksMissing, linkWords, repairers, repairWords } from '../broken-links.ts';
import { concerned, deploymentWords } from '../concerned.ts';
import { entering, stageEntered } from '../move-of.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight } from '../seats.ts';

/** The link that broke first, of those the present stage needs already: a link of the stage ahead was never whole. */
function firstToBreak(ask: Ask, deployment: Deployment, missing: readonly LinkView[]): string {
  const { openStage } = standingOf(deployment, ask.day, ask.state.settings);
  const dated = missing
    .flatMap(({ link, since }) => (since !== null && isReported(openStage) && isRequired(linkOf(link), openStage) ? [{ link, since }] : []))
    .toSorted((a, b) => a.since.localeCompare(b.since));
  const [first] = dated;
  if (first === undefined || missing.length < 2) return '';
  return ` The first to break was the ${inSentence(linkOf(first.link).role)}, on ${dayWords(first.since)}.`;
}

function broken(ask: Ask, deployment: Deployment, stage: OpenStage, what: string): readonly Objection[] {
  const missing = linksMissing(ask.state, deployment, stage, ask.day);
  if (missing.length === 0) return [];
  const links = missing.map((view) => linkWords(ask, view)).join('; ');
  return [
    refuses(
      'R-05',
      `${what} needs an unbroken chain, and that of ${deploymentWords(ask, deployment)} is broken: ${links}.${firstToBreak(ask, deployment, missing)}`,
      repairWords(ask, missing),
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
