/** A model taken from registration to production by nothing but allowed commands. */
import type { Flags, Tier } from '../../../src/domain/audit/events.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import { standingOf } from '../../../src/domain/lifecycle/standing.ts';
import type { Stage } from '../../../src/domain/lifecycle/stages.ts';
import { addDays, toDay, type Day } from '../../../src/domain/time.ts';
import { stateOf } from '../record-of.ts';
import { helpfulSteps, type Step } from './helpful-step.ts';
import { firstDay, institution } from './institution.ts';
import { put, type Told } from './story.ts';

export interface Kind {
  readonly flags: Flags;
  readonly tier: Tier;
}

export interface WayThrough {
  readonly told: readonly Told[];
  readonly stages: readonly Stage[];
  /** What was refused on the way, with its headline: nothing should be. */
  readonly refused: readonly string[];
  /** The record as it stood on entering each stage, and the day. */
  readonly at: ReadonlyMap<Stage, { readonly state: RecordState; readonly day: Day }>;
}

const deploymentId = 'DEP-001';
const mostSteps = 400;

/** Register a model and take it as far as it goes. */
export function wayThrough({ flags, tier }: Kind): WayThrough {
  const told: Told[] = [];
  const refused: string[] = [];
  const at = new Map<Stage, { state: RecordState; day: Day }>();
  let state = stateOf(institution(), firstDay);
  let day = toDay(firstDay);
  const take = (step: Step): boolean => {
    const one = put(state, step, day, told.length % 600);
    told.push(one);
    state = one.after;
    if (one.verdict.answer === 'refuse')
      refused.push(
        `${step.by} ${step.command.type}: ${one.verdict.objections.map(({ ruleId, sentence }) => `${ruleId} ${sentence}`).join(' | ')}`,
      );
    if (one.verdict.answer === 'not a command') refused.push(`${step.command.type}: ${one.verdict.faults[0].what}`);
    return one.verdict.answer === 'allow';
  };
  take({
    by: 'registrar',
    command: {
      type: 'model.register',
      payload: {
        name: 'A model',
        problem: 'It is needed',
        sponsor: 'sponsor',
        tier,
        flags,
        businessFunction: 'Emergency',
        vendorName: flags.vendor === true ? 'A vendor' : null,
        siteId: 'north',
        scope: 'All wards',
      },
    },
  });
  for (let count = 0; count < mostSteps; count += 1) {
    const deployment = state.deployments.get(deploymentId);
    if (deployment === undefined) break;
    const { stage } = standingOf(deployment, day, state.settings);
    if (typeof stage === 'string' && !at.has(stage)) at.set(stage, { state, day });
    const [next] = helpfulSteps(state, deploymentId, day);
    if (next === undefined || refused.length > 3) break;
    if (next.command.type === 'gate.submit' || next.command.type === 'meeting.decide') day = addDays(day, 1);
    take(next);
  }
  return { told, stages: [...at.keys()], refused, at };
}
