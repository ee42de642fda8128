/** What an answer would change: the chain after it, and what still holds the model. Nothing is written. */
import { chainOf, type Tone } from '../accountability/chain.ts';
import { linkOf, type LinkId } from '../accountability/links.ts';
import { isEnded } from '../accountability/room-signature.ts';
import type { DeploymentId, Payloads } from '../audit/events.ts';
import { project } from '../audit/project.ts';
import type { RecordState } from '../audit/state.ts';
import type { Moment } from '../authority/ask.ts';
import type { Command } from '../authority/command.ts';
import { decide } from '../authority/decide.ts';
import type { Stage } from '../lifecycle/stages.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { blockersOf, type OpenBlocker } from '../measures/blockers.ts';
import { isReported, type Reported } from '../reported.ts';
import type { Day } from '../time.ts';
import { tryInRoom, type Room, type Tried } from './in-the-room.ts';
import { attendee, type Attendee } from './people.ts';

/** A deployment as far as an answer may change it. */
export interface Held {
  readonly stage: Reported<Stage>;
  readonly suspended: boolean;
  /** `accepted`: a signature stands on it, though the link may be broken by something else. */
  readonly chain: readonly { readonly link: LinkId; readonly tone: Tone; readonly accepted: boolean }[];
  readonly blockers: readonly OpenBlocker[];
}

/** What would follow if whoever an answer asks said yes: asking alone changes nothing yet. */
export interface IfAccepted {
  readonly by: Attendee;
  readonly link: LinkId;
  /** Null where the rules would refuse the acceptance. */
  readonly held: Held | null;
  /** Why they would; null where they would not. */
  readonly why: string | null;
}

export interface Preview {
  readonly deploymentId: DeploymentId;
  readonly before: Held;
  /** Null where the rules refuse it, or it is not a command yet. */
  readonly after: Held | null;
  /** Null where the answer asks nobody to sign. */
  readonly ifAccepted: IfAccepted | null;
}

/** What holds a deployment on a day. */
export function heldOf(state: RecordState, deploymentId: DeploymentId, day: Day): Held {
  const deployment = state.deployments.get(deploymentId);
  if (deployment === undefined) throw new RangeError(`No such deployment: ${deploymentId}`);
  const { stage, suspended } = standingOf(deployment, day, state.settings);
  const chain = chainOf(state, deployment, day);
  const risks = [...state.risks.values()].filter(({ deploymentIds }) => deploymentIds.includes(deploymentId));
  return {
    stage,
    suspended,
    chain: chain.links.map(({ link, tone, cause, signature }) => ({ link, tone, accepted: signature !== null && !isEnded(cause) })),
    blockers: !isReported(stage) || stage === 'ended' ? [] : blockersOf(state, deployment, stage, risks, day, chain),
  };
}

/** Before and after something that was tried in the room, and after whoever it asks has accepted. */
export function previewAfter(state: RecordState, deploymentId: DeploymentId, { verdict }: Tried, moment: Moment): Preview {
  const { day } = moment;
  const before = heldOf(state, deploymentId, day);
  if (verdict.answer !== 'allow') return { deploymentId, before, after: null, ifAccepted: null };
  const next = project(state, verdict.events);
  const offered = verdict.events.find((event) => event.type === 'link.offered');
  return {
    deploymentId,
    before,
    after: heldOf(next, deploymentId, day),
    ifAccepted: offered === undefined ? null : afterAcceptance(next, offered.payload, moment),
  };
}

/** Whoever was asked accepts, by the rules and in person. */
function afterAcceptance(state: RecordState, { deploymentId, link, personId }: Payloads['link.offered'], moment: Moment): IfAccepted {
  const by = attendee(state, personId);
  const accept = { type: 'link.accept', payload: { deploymentId, link, statement: linkOf(link).meaning } } as const;
  const verdict = decide(state, accept, personId, moment, { key: 'triage', decidedOn: state.entries });
  switch (verdict.answer) {
    case 'allow':
      return { by, link, held: heldOf(project(state, verdict.events), deploymentId, moment.day), why: null };
    case 'refuse':
      return { by, link, held: null, why: verdict.objections[0].sentence };
    case 'not a command':
      return { by, link, held: null, why: verdict.faults[0].what };
    default:
      return verdict satisfies never;
  }
}

/** Before and after a command, as the room would send it. */
export function previewOf(state: RecordState, deploymentId: DeploymentId, command: Command, room: Room): Preview {
  return previewAfter(state, deploymentId, tryInRoom(state, command, room), room.moment);
}
