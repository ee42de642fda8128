import type { Risk } from '../../audit/state.ts';
import { holdRulesOf, type HoldRule } from '../../risk/hold.ts';
import { dayWords } from '../../words.ts';
import { ownerSeat } from '../acceptance.ts';
import { isOf, placeOf, type Ask } from '../ask.ts';
import { concerned, deploymentWords, personWords } from '../concerned.ts';
import { holdObjection, scoreWords } from '../hold-words.ts';
import { transitionAsked } from '../move-of.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight } from '../seats.ts';

type Watched = Ask<'release.schedule'> | Ask<'release.execute'> | Ask<'deployment.transition'>;

/** What is held, at the head of a sentence. */
function whatIsHeld(ask: Watched): string {
  const name = deploymentWords(ask, concerned(ask).deployment);
  if (isOf(ask, 'release.schedule')) return `The release of ${name} on ${dayWords(ask.payload.on)}`;
  if (isOf(ask, 'release.execute')) return `Release ${ask.payload.releaseId} of ${name}`;
  return `The promotion of ${name}`;
}

function heldBy(ask: Watched, risk: Risk, rules: readonly HoldRule[]): readonly Objection[] {
  const reasons = rules.map((rule) => holdObjection(ask, risk, rule));
  const due = risk.actions
    .filter(({ doneOn }) => doneOn === null)
    .map(({ due: day }) => day)
    .toSorted()[0];
  const owner = risk.owner === null ? 'no owner' : `owner ${personWords(ask, risk.owner)}`;
  const own = refuses(
    'R-03',
    `${whatIsHeld(ask)} is held by ${risk.riskId}, “${risk.title}” (${scoreWords(risk)}; ${owner}; ${due === undefined ? 'no treatment with a date' : `treatment due ${dayWords(due)}`}).`,
    `It is free when ${risk.riskId} no longer holds it: ${reasons.map(({ remedy }) => remedy.replace(/\.$/u, '').replace(/^./u, (first) => first.toLowerCase())).join('; ')}.`,
    holdersOfRight(placeOf(ask), [[ownerSeat(risk)]]),
  );
  return [own, ...reasons];
}

/** The register holds a release and a promotion: the date moves, the risk does not. */
export const releaseYieldsToTheRegister = ruleOver({
  id: 'R-03',
  statement: 'The release schedule is subordinated to the risk register.',
  subject: 'risk',
  appealable: true,
  watches: ['release.schedule', 'release.execute', 'deployment.transition'],
  speaks: (ask) => {
    if (isOf(ask, 'deployment.transition') && transitionAsked(ask)?.id !== 'T-06') return [];
    const { deployment } = concerned(ask);
    const { risks, people, settings } = ask.state;
    return [...risks.values()]
      .filter(({ deploymentIds }) => deploymentIds.includes(deployment.deploymentId))
      .flatMap((risk) => {
        const rules = holdRulesOf(risk, people, ask.day, settings);
        return rules.length === 0 ? [] : heldBy(ask, risk, rules);
      });
  },
});
