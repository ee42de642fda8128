import type { RecordState } from '../../audit/state.ts';
import { gateOf, type Nature } from '../../gates/catalogue.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { gatesToEnter } from '../../gates/required-gates.ts';
import { nextStage } from '../../lifecycle/stages.ts';
import { isReported } from '../../reported.ts';
import { daysBetween, later, type Day, type Days } from '../../time.ts';
import type { ModelRow } from '../model-row.ts';
import { gateHistory } from './gate-history.ts';

/** Days a held row has spent in its present stage, by what was open on each. They sum to all of them. */
export interface HeldDays {
  readonly governance: Days;
  readonly technical: Days;
  readonly both: Days;
  /** Nothing was open, as far as the record tells. */
  readonly nothing: Days;
}

export const noHeldDays: HeldDays = { governance: 0, technical: 0, both: 0, nothing: 0 };

interface Stretch {
  readonly nature: Nature;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Days of a row's present stage with governance alone, technology alone, both or nothing open.
 *
 * Gates and questions as their history tells; risks that hold today and links broken today from the day they
 * began: a risk since closed, a link since mended and a note since cleared are not looked for. A blocker has had
 * today's nature all along.
 *
 * @returns null where the day it entered its stage is not on record
 * @source reference 7h.3
 */
export function heldDaysOf(state: RecordState, row: ModelRow, asOf: Day): HeldDays | null {
  const deployment = state.deployments.get(row.deploymentId);
  const model = state.models.get(row.modelId);
  const { openStage, since } = row.standing;
  if (deployment === undefined || model === undefined || !isReported(openStage) || !isReported(since)) return null;
  const next = nextStage(openStage);
  const natures = new Map(deployment.blockers.map(({ gate, nature }) => [gate, nature]));
  const stretches: Stretch[] = [];
  for (const gate of next === null ? [] : gatesToEnter(next, model.flags)) {
    const nature = natures.get(gate.id) ?? gateOf(gate.id).nature;
    // A question is asked from the first day: unanswered it blocks, as it does today.
    const asked = questionOfGate(gate.id) !== undefined && deployment.governance === 'kept';
    for (const span of gateHistory(state, deployment, gate, since, asOf)) {
      if (span.state === 'open' || (asked && span.state === 'not started')) stretches.push({ nature, from: span.from, to: span.to });
    }
  }
  for (const { kind, nature, since: began } of row.blockers) {
    if ((kind === 'risk' || kind === 'link') && began !== null && began < asOf)
      stretches.push({ nature, from: later(began, since), to: asOf });
  }
  return sorted(stretches, since, asOf);
}

/** Days of a stretch of time, by which natures lie over each. */
function sorted(stretches: readonly Stretch[], from: Day, to: Day): HeldDays {
  const edges = [...new Set([from, to, ...stretches.flatMap((one) => [one.from, one.to])])]
    .filter((day) => day >= from && day <= to)
    .toSorted();
  const days = { ...noHeldDays };
  for (const [place, edge] of edges.entries()) {
    const until = edges[place + 1];
    if (until === undefined) break;
    const open = (nature: Nature): boolean => stretches.some((one) => one.nature === nature && one.from <= edge && one.to >= until);
    const [governance, technical] = [open('governance'), open('technical')];
    const kind = governance && technical ? 'both' : governance ? 'governance' : technical ? 'technical' : 'nothing';
    days[kind] += daysBetween(edge, until);
  }
  return days;
}
