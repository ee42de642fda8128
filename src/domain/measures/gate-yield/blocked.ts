import type { Deployment, RecordState, Spell } from '../../audit/state.ts';
import { catalogue, type Gate, type GateId } from '../../gates/catalogue.ts';
import { daysWithWhom } from '../../gates/days-with-whom.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import { daysBetween, firstDayOf, type Day, type Days, type When } from '../../time.ts';
import { blockersOf } from '../blockers.ts';
import { gateOfBlocker } from '../held-at.ts';
import {
  deploymentsIn,
  shareReading,
  valueReading,
  type Ground,
  type MeasureDefinition,
  type Reading,
  type ReadingRow,
} from '../reading.ts';
import { familyOf, rowsByGate } from './family.ts';
import { untilOf } from './histories.ts';
import { requiredIn } from './required.ts';

const noneNeeds = 'No deployment is known to need it now.';

/** How often a gate blocks what has to pass it, so that a gate everybody meets and one that few meet can be compared. @source reference 7d */
export const blockedMeasures: readonly MeasureDefinition[] = [
  ...familyOf({
    name: 'block-frequency',
    version: 1,
    label: 'Blocks what needs it now',
    rule: 'Of the deployments that need the gate for their next stage, those it blocks: somebody opened it, and it holds no pass that counts today. One nobody has opened yet is needed and does not block.',
    formula: 'Deployments blocked ÷ deployments for which it is required now, with Wilson’s 95% interval.',
    source: 'Countersign',
    settings: [],
    clock: 'as known',
    kind: 'share',
    of: 'required gates of deployments',
    read: blockedReading,
  }),
  ...familyOf({
    name: 'block-days',
    version: 1,
    label: 'Blocking days to each required day',
    rule: 'Of the days on which deployments needed the gate for their next stage, the part on which it was open and not passed. 0 never blocked; 1 always.',
    formula: 'Sum of days open and not passed ÷ sum of days required, stage by stage.',
    source: 'Countersign',
    settings: [],
    clock: 'as it happened',
    kind: 'ratio',
    of: 'gates required at some time',
    read: blockDaysReading,
  }),
];

function blockedReading(ground: Ground, gates: readonly Gate[]): Reading {
  const rows = neededNow(ground, gates);
  return shareReading(rows, rows.length === 0 ? noneNeeds : 'It is not reported for any of them.');
}

/** Every gate a deployment needs now, and whether it blocks. */
const neededNow = rowsByGate(function* (ground): Generator<readonly [GateId, ReadingRow]> {
  const { state, asOf } = ground;
  for (const deployment of deploymentsIn(ground)) {
    const flags = state.models.get(deployment.modelId)?.flags;
    const { stage } = standingOf(deployment, asOf, state.settings);
    if (flags === undefined || !isReported(stage) || stage === 'ended') continue;
    // Risks hold a release and no gate: none is asked about here.
    const blocking = new Set(blockersOf(state, deployment, stage, [], asOf).map(gateOfBlocker));
    for (const gate of catalogue) {
      const required = requiredIn(stage, gate, flags);
      const status = gateStatus(deployment, gate, state.ruleset.gatesOn, asOf);
      if (required === 'no' || status.state === 'off') continue;
      const silent = required === 'unless ruled out' || status.state === 'not reported' || status.state === 'inherited';
      const standing = blocking.has(gate.id) ? 'counted' : silent ? 'not reported' : 'not counted';
      yield [gate.id, { ...rowOf(deployment, gate), standing, what: `${gate.name}: ${status.state}`, amount: null }];
    }
  }
});

function blockDaysReading(ground: Ground, gates: readonly Gate[]): Reading {
  const all = neededDays(ground, gates);
  const sum = (part: 'required' | 'blocked'): Days => all.reduce((total, { days }) => total + (days === null ? 0 : days[part]), 0);
  const required = sum('required');
  const rows = all.map(({ row }) => row);
  return valueReading(required === 0 ? null : sum('blocked') / required, rows, 'No day is on record on which a deployment needed it.');
}

interface NeededDays {
  readonly row: ReadingRow;
  /** Null where it is not reported. */
  readonly days: { readonly required: Days; readonly blocked: Days } | null;
}

/** Every gate a deployment needed at some time, and on how many of those days it blocked. */
const neededDays = rowsByGate(function* (ground): Generator<readonly [GateId, NeededDays]> {
  const { state, asOf } = ground;
  for (const deployment of deploymentsIn(ground)) {
    const spans = spansOf(state, deployment, asOf);
    for (const gate of catalogue) {
      const days = blockDays(state, deployment, gate, spans);
      if (days === null) continue;
      const row = rowOf(deployment, gate);
      if (days === 'not reported') {
        yield [gate.id, { days: null, row: { ...row, standing: 'not reported', what: gate.name, amount: null } }];
        continue;
      }
      const { blocked, required } = days;
      const what = `${gate.name}: blocked on ${blocked} of ${required} days it was required`;
      yield [gate.id, { days, row: { ...row, standing: blocked > 0 ? 'counted' : 'not counted', what, amount: blocked } }];
    }
  }
});

interface Span {
  readonly stage: Spell['stage'];
  readonly from: Day;
  readonly to: Day;
}

/** The stays of a deployment whose days are known. */
function spansOf(state: RecordState, deployment: Deployment, asOf: Day): Span[] {
  const until = untilOf(state, deployment, asOf);
  return deployment.spells.flatMap(({ stage, from }, place) => {
    const next = deployment.spells[place + 1];
    const nextFrom = next === undefined ? until : next.from;
    if (!isReported(from) || !isReported(nextFrom)) return [];
    const to = firstDayOf(nextFrom as When);
    return [{ stage, from: firstDayOf(from), to: to < until ? to : until }];
  });
}

function blockDays(
  state: RecordState,
  deployment: Deployment,
  gate: Gate,
  spans: readonly Span[],
): { readonly required: Days; readonly blocked: Days } | 'not reported' | null {
  const { gatesOn } = state.ruleset;
  const flags = state.models.get(deployment.modelId)?.flags;
  if (flags === undefined || !gatesOn.has(gate.id)) return null;
  const needed = spans.filter(({ stage }) => requiredIn(stage, gate, flags) !== 'no');
  const required = needed.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to)), 0);
  if (required === 0) return null;
  const last = needed.at(-1);
  const status = last === undefined ? null : gateStatus(deployment, gate, gatesOn, last.to).state;
  if (status === 'not reported' || status === 'inherited' || needed.some(({ stage }) => requiredIn(stage, gate, flags) !== 'yes'))
    return 'not reported';
  const openUntil = openDays(state, deployment, gate, spans.at(-1)?.to ?? null);
  const blocked = needed.reduce((sum, { from, to }) => sum + Math.max(0, openUntil(to) - openUntil(from)), 0);
  return { required, blocked: Math.min(blocked, required) };
}

/**
 * On how many days a gate lay with somebody, up to a day. Most gates of most deployments were never opened, or later
 * than a span began: those days are 0 without asking again.
 */
function openDays(state: RecordState, deployment: Deployment, gate: Gate, last: Day | null): (day: Day) => Days {
  const { gatesOn } = state.ruleset;
  const openedOn = last === null ? null : daysWithWhom(deployment, gate, gatesOn, last).openedOn;
  const known = new Map<Day, Days>();
  return (day) => {
    if (openedOn === null || day <= openedOn) return 0;
    const before = known.get(day);
    if (before !== undefined) return before;
    const { reviewer, submitter } = daysWithWhom(deployment, gate, gatesOn, day);
    known.set(day, reviewer + submitter);
    return reviewer + submitter;
  };
}

function rowOf({ deploymentId, modelId }: Deployment, { id }: Gate): Pick<ReadingRow, 'id' | 'modelId' | 'deploymentId'> {
  return { id: `${deploymentId} ${id}`, modelId, deploymentId };
}
