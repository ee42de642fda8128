import type { Deployment } from '../../audit/state.ts';
import { catalogue, gateOf, type GateId } from '../../gates/catalogue.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { standingOf, type Standing as Place } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import type { Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { countReading, deploymentsIn, type Ground, type MeasureDefinition, type ReadingRow, type Standing } from '../reading.ts';

const common = {
  version: 1,
  topic: 'The Scale Gap',
  settings: ['pilotMaxDays', 'lapseGraceDays', 'lapseSilenceDays'],
  clock: 'as known',
  kind: 'count',
  source: 'Countersign',
} as const satisfies Partial<MeasureDefinition>;

const lapsedStays = 'One that ended quietly stays in the count until the missing decision is made.';

/** Deployments validated and not in production: the strict forms of the Scale Gap. */
export const validatedMeasures: readonly MeasureDefinition[] = [
  {
    ...common,
    name: 'scale-gap-strict',
    label: 'validated, and not in production',
    rule: `Deployments whose local validation is passed (not waived) and that are neither in production nor ended by decision. ${lapsedStays}`,
    formula:
      'A count of deployments, out of all neither in production nor ended by decision. A pass that has expired or was voided is none.',
    of: 'deployments not in production and not ended by decision',
    read: (ground) => stranded(ground, ['G-VAL'], () => true),
  },
  {
    ...common,
    name: 'validated-audited-piloted',
    label: 'validated, audited for bias, piloted, and still not in production',
    rule: `Deployments that reached pilot, whose local validation and subgroup measurement are both passed (not waived), and that are neither in production nor ended by decision. ${lapsedStays}`,
    formula: 'A count of deployments, out of all that reached pilot and are neither in production nor ended by decision.',
    of: 'deployments that reached pilot, not in production and not ended by decision',
    read: (ground) => stranded(ground, ['G-VAL', 'G-FAIR'], ({ spells }) => spells.some(({ stage }) => stage === 'pilot')),
  },
];

function stranded(ground: Ground, gates: readonly GateId[], isAsked: (deployment: Deployment) => boolean) {
  return countReading(
    deploymentsIn(ground)
      .filter(isAsked)
      .flatMap((deployment): ReadingRow[] => {
        const place = standingOf(deployment, ground.asOf, ground.state.settings);
        if (place.stage === 'production' || isDecided(place)) return [];
        const { modelId, deploymentId } = deployment;
        const passes = gates.map((gate) => passOf(deployment, gate, lastKnown(place, ground.asOf)));
        return [{ id: deploymentId, modelId, deploymentId, ...together(gates, passes, place), amount: null }];
      }),
    'Whether any of them was validated is not reported.',
    'There is nothing of the kind in this view to count among.',
  );
}

/** Has somebody decided its end? A quiet ending decided late has been decided too. */
function isDecided({ end }: Place): boolean {
  return end !== null && (end.kind === 'lapsed' ? end.confirmedOn !== undefined : end.kind !== 'not reported');
}

/** What ended quietly is read on the day it did: passes that ran out since then do not make it less of a loss. */
function lastKnown({ end }: Place, asOf: Day): Day {
  return end !== null && isReported(end.on) && end.on < asOf ? end.on : asOf;
}

const everyGate: ReadonlySet<GateId> = new Set(catalogue.map(({ id }) => id));

/** Is a gate passed on a day, and by a pass rather than a waiver? */
function passOf(deployment: Deployment, id: GateId, day: Day): 'passed' | 'not passed' | 'not reported' {
  const { state, passes } = gateStatus(deployment, gateOf(id), everyGate, day);
  if (state === 'not reported' || state === 'inherited') return 'not reported';
  const outcome = deployment.gates.get(id)?.decisions.at(-1)?.outcome;
  return passes && (outcome === 'passed' || outcome === 'passed with conditions') ? 'passed' : 'not passed';
}

function together(
  gates: readonly GateId[],
  passes: readonly ReturnType<typeof passOf>[],
  { end, stage }: Place,
): { readonly standing: Standing; readonly what: string } {
  const where = end === null ? (isReported(stage) ? `in ${stage}` : 'stage not reported') : endWords(end);
  const what = gates.map((gate, place) => `${gateOf(gate).name.toLowerCase()} ${passes[place]}`).join(', ');
  const known = !(end?.kind === 'not reported' || !isReported(stage));
  const standing = passes.includes('not passed') ? 'not counted' : passes.includes('not reported') || !known ? 'not reported' : 'counted';
  return { standing, what: `${where}; ${what}` };
}

function endWords({ kind, on }: NonNullable<Place['end']>): string {
  const words = kind === 'lapsed' ? 'ended quietly' : 'ended, kind not reported';
  return isReported(on) ? `${words} on ${dayWords(on)}` : words;
}
