import { gateOf } from '../../gates/catalogue.ts';
import { isForward } from '../../lifecycle/transitions.ts';
import { dayWords, listed } from '../../words.ts';
import { isOf, placeOf, type Ask } from '../ask.ts';
import { concerned, deploymentWords, personWords } from '../concerned.ts';
import { constraintWords, contradictionsOf, declaredBy, type Contradiction } from '../constraints.ts';
import { gateWords } from '../gate-guard.ts';
import { statusWhateverIsOn } from '../gates-in-the-way.ts';
import { moveOf } from '../move-of.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight, role, type Right } from '../seats.ts';
import { rightToSign } from '../signing.ts';
import { rightWords } from '../who-holds.ts';

type Watched = Ask<'sprint.commit'> | Ask<'pi.commit'> | Ask<'release.schedule'> | Ask<'deployment.transition'>;

const board: Right = [[role('Enterprise architect')]];

/** What asks, at the head of a sentence: "Sprint 14 commits". */
function whatAsks(ask: Watched): string {
  if (isOf(ask, 'sprint.commit', 'pi.commit')) return `${ask.payload.iteration} commits`;
  if (isOf(ask, 'release.schedule')) return `The release of ${dayWords(ask.payload.on)} takes`;
  return 'What is planned takes';
}

function against(ask: Watched, { adr, constraint, declared }: Contradiction): Objection {
  const { deployment } = concerned(ask);
  const accepted = adr.acceptedOn === null ? '' : ` on ${dayWords(adr.acceptedOn)}`;
  const by = listed(adr.acceptedBy.map((id) => personWords(ask, id)));
  const change = isOf(ask, 'sprint.commit', 'pi.commit')
    ? 'Change the item'
    : isOf(ask, 'release.schedule')
      ? 'Change the release'
      : 'Change what is planned';
  return refuses(
    'R-01',
    `${whatAsks(ask)} ${deploymentWords(ask, deployment)} to ${constraint.attribute} “${declared}”. ${adr.adrId} (accepted${accepted}${by === '' ? '' : ` by ${by}`}) requires ${constraintWords(constraint)}. The architecture decision stands.`,
    `${change}, or ask ${rightWords(placeOf(ask), board)} to supersede ${adr.adrId}.`,
    holdersOfRight(placeOf(ask), board),
  );
}

/** Nothing is built or moved on before it is settled where the model runs. */
function withoutArchitecture(ask: Watched): readonly Objection[] {
  const { deployment } = concerned(ask);
  const gate = gateOf('G-ARC');
  const status = statusWhateverIsOn(deployment, gate, ask.day);
  if (status.passes) return [];
  const right = rightToSign(ask, 'G-ARC');
  const words = gateWords(ask, { gate, status, applies: 'yes', off: !ask.state.ruleset.gatesOn.has('G-ARC') });
  return [
    refuses(
      'R-01',
      `It is not settled where ${deploymentWords(ask, deployment)} runs: ${words}.`,
      `Have the architecture decided by ${rightWords(placeOf(ask), right)} first.`,
      holdersOfRight(placeOf(ask), right),
    ),
  ];
}

function objectionsTo(ask: Watched): readonly Objection[] {
  const { deployment } = concerned(ask);
  if (isOf(ask, 'deployment.transition')) {
    const { from, to } = moveOf(ask);
    if (!isForward(from, to)) return [];
  }
  const declares = isOf(ask, 'deployment.transition') ? declaredBy(ask.state, deployment.deploymentId) : ask.payload.declares;
  return [...contradictionsOf(ask.state, deployment.modelId, declares).map((one) => against(ask, one)), ...withoutArchitecture(ask)];
}

/** Architecture decisions outrank the sprint. */
export const architectureOutranksTheSprint = ruleOver({
  id: 'R-01',
  statement: 'Architecture decisions outrank the sprint.',
  subject: 'architecture',
  appealable: true,
  watches: ['sprint.commit', 'pi.commit', 'release.schedule', 'deployment.transition'],
  speaks: (ask) => objectionsTo(ask),
});
