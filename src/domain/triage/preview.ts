/** What an answer would change: the chain after it, and what still holds the model. Nothing is written. */
import { chainOf, type Tone } from '../accountability/chain.ts';
import type { LinkId } from '../accountability/links.ts';
import type { DeploymentId } from '../audit/events.ts';
import { project } from '../audit/project.ts';
import type { RecordState } from '../audit/state.ts';
import type { Command } from '../authority/command.ts';
import type { Stage } from '../lifecycle/stages.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { blockersOf, type OpenBlocker } from '../measures/blockers.ts';
import { isReported, type Reported } from '../reported.ts';
import type { Day } from '../time.ts';
import { tryInRoom, type Room, type Tried } from './in-the-room.ts';

/** A deployment as far as an answer may change it. */
export interface Held {
  readonly stage: Reported<Stage>;
  readonly suspended: boolean;
  readonly chain: readonly { readonly link: LinkId; readonly tone: Tone }[];
  readonly blockers: readonly OpenBlocker[];
}

export interface Preview {
  readonly deploymentId: DeploymentId;
  readonly before: Held;
  /** Null where the rules refuse it, or it is not a command yet. */
  readonly after: Held | null;
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
    chain: chain.links.map(({ link, tone }) => ({ link, tone })),
    blockers: !isReported(stage) || stage === 'ended' ? [] : blockersOf(state, deployment, stage, risks, day, chain),
  };
}

/** Before and after something that was tried in the room. */
export function previewAfter(state: RecordState, deploymentId: DeploymentId, { verdict }: Tried, day: Day): Preview {
  return {
    deploymentId,
    before: heldOf(state, deploymentId, day),
    after: verdict.answer === 'allow' ? heldOf(project(state, verdict.events), deploymentId, day) : null,
  };
}

/** Before and after a command, as the room would send it. */
export function previewOf(state: RecordState, deploymentId: DeploymentId, command: Command, room: Room): Preview {
  return previewAfter(state, deploymentId, tryInRoom(state, command, room), room.moment.day);
}
