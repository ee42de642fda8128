/** The next thing a diligent institution would do for a deployment, so that a random sequence gets somewhere. */
import { chainOf, isRequired } from '../../../src/domain/accountability/chain.ts';
import { linkOf, type LinkId } from '../../../src/domain/accountability/links.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Accompaniment, Command, SingleCommand } from '../../../src/domain/authority/command.ts';
import { holdersOf, type Place } from '../../../src/domain/authority/seats.ts';
import { gateStatus } from '../../../src/domain/gates/gate-status.ts';
import { questionOfGate } from '../../../src/domain/gates/questions.ts';
import { gatesToEnter } from '../../../src/domain/gates/required-gates.ts';
import { signersOf } from '../../../src/domain/gates/signers.ts';
import { nextStage, type OpenStage } from '../../../src/domain/lifecycle/stages.ts';
import { standingOf } from '../../../src/domain/lifecycle/standing.ts';
import { addDays, type Day } from '../../../src/domain/time.ts';
import { cast, committeePresent } from './institution.ts';

/** Somebody asks for something. */
export interface Step {
  readonly by: string | null;
  readonly command: Command;
  readonly accompaniment?: Accompaniment;
}

export function inMeeting(item: SingleCommand, meetingId: string): Command {
  return { type: 'meeting.decide', payload: { meetingId, present: committeePresent, item } };
}

const document = (day: Day) => ({ title: 'Report', version: '1', day });

/** The stage a deployment would enter next; a low-tier one that needs no silent run goes the same way all the same. */
export function stageAhead(state: RecordState, deploymentId: string, day: Day): OpenStage | null {
  const deployment = state.deployments.get(deploymentId);
  if (deployment === undefined) return null;
  const { stage } = standingOf(deployment, day, state.settings);
  return typeof stage === 'string' ? nextStage(stage) : null;
}

/** Everything still missing for the next stage, each as the act of whoever may do it; then the transition itself. */
export function helpfulSteps(state: RecordState, deploymentId: string, day: Day): Step[] {
  const deployment = state.deployments.get(deploymentId);
  const model = deployment === undefined ? undefined : state.models.get(deployment.modelId);
  const ahead = stageAhead(state, deploymentId, day);
  if (deployment === undefined || model === undefined || ahead === null) return [];
  const place: Place = { state, day, deployment };
  const steps: Step[] = [];

  for (const { link, tone, cause } of chainOf(state, deployment, day).links) {
    if (!isRequired(linkOf(link), ahead) || cause === 'does not apply' || tone === 'sound' || tone === 'weak') continue;
    const personId = cast[link];
    const asked = deployment.links.get(link)?.at(-1);
    if (asked?.kind === 'offered' && asked.personId === personId) steps.push(accept(deploymentId, link, personId));
    else if (link === 'L9' && asked?.kind === 'accepted') steps.push(rota(deploymentId, day));
    else {
      steps.push({
        by: 'chair',
        command: { type: 'link.offer', payload: { deploymentId, link, personId, how: 'in person', due: addDays(day, 14) } },
      });
    }
  }
  if (isRequired(linkOf('L9'), ahead) && deployment.rota === null) steps.unshift(rota(deploymentId, day));
  if (steps.length > 0) return steps;

  for (const gate of gatesToEnter(ahead, model.flags)) {
    if (gateStatus(deployment, gate, state.ruleset.gatesOn, day).passes) continue;
    const file = deployment.gates.get(gate.id);
    const submitted = file?.submissions.at(-1);
    const decided = file?.decisions.at(-1);
    if (submitted === undefined || (decided !== undefined && decided.on >= submitted.on)) {
      steps.push({
        by: 'engineer-2',
        command: { type: 'gate.submit', payload: { deploymentId, gate: gate.id, evidence: [document(day)] } },
      });
      continue;
    }
    const signed = new Set(file?.signed.map(({ by }) => by));
    for (const group of signersOf(gate.id, model.flags, place)) {
      const people = group
        .flatMap((seat) => holdersOf(place, seat))
        .flatMap((holder) => (holder.kind === 'person' ? [holder.personId] : []));
      const [first] = people;
      if (first === undefined || people.some((id) => signed.has(id))) continue;
      const question = questionOfGate(gate.id);
      const item: SingleCommand =
        question === undefined
          ? { type: 'gate.decide', payload: { deploymentId, gate: gate.id, outcome: 'passed', reason: 'Evidence seen' } }
          : { type: 'question.accept', payload: { deploymentId, question: question.id } };
      const byCommittee = group.some(({ kind }) => kind === 'committee');
      steps.push({ by: byCommittee ? 'chair' : first, command: byCommittee ? inMeeting(item, `MTG-${day}`) : item });
      break;
    }
  }
  if (steps.length > 0) return steps;

  const transition: SingleCommand = {
    type: 'deployment.transition',
    payload: {
      deploymentId,
      to: ahead,
      reason: 'All that is required is there',
      ...(ahead === 'pilot' ? { charter: { plannedEnd: addDays(day, 90), endpoints: 'Fixed beforehand' } } : {}),
    },
  };
  if (ahead !== 'production') return [{ by: 'chair', command: inMeeting(transition, `MTG-${day}`) }];
  return [{ by: cast.L2, command: transition, accompaniment: { signers: [{ personId: 'chair', how: 'in the room' }] } }];
}

function accept(deploymentId: string, link: LinkId, personId: string): Step {
  return {
    by: personId,
    command: {
      type: 'link.accept',
      payload: { deploymentId, link, statement: linkOf(link).meaning, ...(link === 'L2' ? { actions: ['read', 'route', 'draft'] } : {}) },
    },
  };
}

function rota(deploymentId: string, day: Day): Step {
  const shift = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00', primary: 'oncall', secondary: 'oncall-2' };
  return { by: 'service', command: { type: 'rota.set', payload: { deploymentId, shifts: [shift], pageTestedOn: day } } };
}
