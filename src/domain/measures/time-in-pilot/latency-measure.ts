import type { Deployment } from '../../audit/state.ts';
import { gatesToEnter } from '../../gates/required-gates.ts';
import { kaplanMeier, medianOfSteps, type Stay } from '../../statistics/survival.ts';
import { daysBetween, later, type Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { valueReading, type Ground, type MeasureDefinition, type ReadingRow } from '../reading.ts';
import { effectiveOn } from './effective-on.ts';
import { unlessUntold } from './pilot-rows.ts';
import { pilotsOf, type Pilot } from './pilots.ts';

/** How long a pilot with every gate passed waits for the decision itself. */
export const latencyMeasure: MeasureDefinition = {
  name: 'decision-latency',
  version: 1,
  topic: 'Time in pilot',
  label: 'days from every gate passed to the decision',
  rule: 'Median days a pilot waited for the decision to promote it after every gate required for production had passed. It tells waiting for a name from waiting for evidence.',
  formula:
    'Day it entered production − the last of the days since which each required gate held without a break (its start in pilot at the earliest); median by Kaplan–Meier, so that a pilot that is ready and still waits counts for as long as it has.',
  source: 'Countersign',
  settings: [],
  clock: 'as it happened',
  kind: 'days',
  of: 'pilots promoted, or ready and waiting',
  read: (ground) =>
    unlessUntold(ground, () => {
      const waits = pilotsOf(ground).told.flatMap((pilot) => waitOf(ground, pilot) ?? []);
      const { days, low, high } = medianOfSteps(kaplanMeier(waits.flatMap(({ stay }) => stay ?? [])));
      return valueReading(
        days,
        waits.map(({ row }) => row),
        waits.some(({ stay }) => stay?.exit != null)
          ? 'Half of those that were ready still wait: the median is not reached.'
          : 'No promotion is on record with the days on which its gates passed.',
        low === null || high === null ? null : { low, high },
      );
    }),
};

interface Wait {
  readonly row: ReadingRow;
  /** Null where the record does not say when it was ready. */
  readonly stay: Stay | null;
}

/** The wait of one pilot; null where it was neither promoted nor is ready. */
function waitOf({ state, asOf }: Ground, pilot: Pilot): Wait | null {
  const { modelId, deploymentId, stay, lastDay } = pilot;
  const deployment = state.deployments.get(deploymentId);
  const promoted = stay.exit === 'promoted';
  if (deployment === undefined || !(promoted || (stay.exit === null && lastDay === asOf))) return null;
  const { ready, missing, required } = readyOn({ state }, deployment, lastDay);
  const row = { id: deploymentId, modelId, deploymentId };
  if (ready === null) {
    if (!promoted) return null;
    const what =
      required === 0
        ? `promoted on ${dayWords(lastDay)}; this record asks for no gate`
        : `promoted on ${dayWords(lastDay)}; ${missing} of ${required} required gates held no pass on record that day`;
    return { row: { ...row, standing: 'not reported', what, amount: null }, stay: null };
  }
  const from = later(ready, pilot.entered);
  const days = Math.max(0, daysBetween(from, lastDay));
  return {
    row: {
      ...row,
      standing: promoted ? 'counted' : 'not counted',
      what: `every required gate passed from ${dayWords(from)} on, ${promoted ? `promoted on ${dayWords(lastDay)}` : 'and no decision yet'}`,
      amount: days,
    },
    stay: { from: 0, until: days, exit: promoted ? 'decided' : null },
  };
}

/** The day since which every gate required for production held, as seen on a day; null where one did not. */
function readyOn(
  { state }: Pick<Ground, 'state'>,
  deployment: Deployment,
  day: Day,
): { readonly ready: Day | null; readonly missing: number; readonly required: number } {
  const { gatesOn } = state.ruleset;
  const flags = state.models.get(deployment.modelId)?.flags;
  const gates = flags === undefined ? [] : gatesToEnter('production', flags).filter(({ id }) => gatesOn.has(id));
  const since = gates.map((gate) => effectiveOn(deployment, gate, gatesOn, day));
  const held = since.filter((one) => one !== null);
  return {
    ready: gates.length > 0 && held.length === gates.length ? held.reduce(later) : null,
    missing: gates.length - held.length,
    required: gates.length,
  };
}
