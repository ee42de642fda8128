import { standingOf } from '../../lifecycle/standing.ts';
import { dayWords } from '../../words.ts';
import { isOf, missingFrom, placeOf, type Ask } from '../ask.ts';
import { concerned, deploymentWords } from '../concerned.ts';
import { executivePair, isBeyondExtensions } from '../extensions.ts';
import { stageEntered, transitionAsked } from '../move-of.ts';
import { refuses, type Objection } from '../objection.ts';
import { charterGuard, charterOf } from '../pilot-guards.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight } from '../seats.ts';
import { rightWords } from '../who-holds.ts';

type Watched = Ask<'deployment.transition'> | Ask<'pilot.charter'> | Ask<'deployment.extend'>;

/** An end date, and success criteria fixed beforehand. */
function complete(ask: Watched): readonly Objection[] {
  const { plannedEnd, endpoints } = charterOf(ask);
  const wanting = [...(plannedEnd === null ? ['an end date'] : []), ...(endpoints.trim() === '' ? ['endpoints fixed beforehand'] : [])];
  if (wanting.length === 0) return [];
  return [
    refuses(
      'R-17',
      `A pilot needs an end date and endpoints fixed beforehand. Missing for ${deploymentWords(ask, concerned(ask).deployment)}: ${wanting.join(' and ')}.`,
      'Charter it: the day it ends, and what it must show by then.',
    ),
  ];
}

/** What was fixed before a pilot began is not changed while it runs. */
function stillOpen(ask: Ask<'pilot.charter'>): readonly Objection[] {
  const { deployment } = concerned(ask);
  const { stage } = standingOf(deployment, ask.day, ask.state.settings);
  const name = deploymentWords(ask, deployment);
  if (stage === 'production' || stage === 'ended') {
    return [
      refuses('R-17', `${name} is past its pilot (${stage}): there is nothing to charter.`, 'Charter the pilot of a new deployment.'),
    ];
  }
  if (stage !== 'pilot' || deployment.plannedEnd === null) return [];
  return [
    refuses(
      'R-17',
      `${name} has been in pilot under a charter that ends on ${dayWords(deployment.plannedEnd)}: what was fixed beforehand is not changed while it runs.`,
      'Extend the pilot (T-07), or end it by decision.',
    ),
  ];
}

function thirdTime(ask: Ask<'deployment.extend'>): readonly Objection[] {
  const { deployment } = concerned(ask);
  if (transitionAsked(ask)?.id !== 'T-07' || !isBeyondExtensions(ask, deployment)) return [];
  const missing = missingFrom(ask, executivePair);
  if (missing.length === 0) return [];
  const place = placeOf(ask);
  return [
    refuses(
      'R-17',
      `${deploymentWords(ask, deployment)} has been extended ${deployment.extensions} times. Once more takes the CIO and the CMO together, and ${rightWords(place, missing)} has not signed.`,
      'Let both sign, or end the pilot by decision.',
      holdersOfRight(place, executivePair),
    ),
  ];
}

/** A pilot has an end and endpoints, and is not extended without end. */
export const aPilotHasAnEndAndEndpoints = ruleOver({
  id: 'R-17',
  statement: 'A pilot needs an end date and endpoints fixed beforehand, and a third extension needs the CIO and the CMO.',
  subject: 'process',
  appealable: true,
  watches: ['deployment.transition', 'pilot.charter', 'deployment.extend'],
  speaks: (ask) => {
    if (isOf(ask, 'deployment.extend')) return thirdTime(ask);
    if (isOf(ask, 'pilot.charter')) return [...stillOpen(ask), ...complete(ask), ...charterGuard(ask, 'R-17')];
    return stageEntered(ask) === 'pilot' ? complete(ask) : [];
  },
});
