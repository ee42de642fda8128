import { isWatched, standingOf } from '../../lifecycle/standing.ts';
import { isReported, type Reported } from '../../reported.ts';
import { toDay, type Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { isKept, placesFrom, rowOf } from '../coverage/places.ts';
import type { ModelRow } from '../model-row.ts';
import { countReading, deploymentsIn, valueReading, type Ground, type MeasureDefinition, type ReadingRow } from '../reading.ts';

const common = { version: 1, source: 'Countersign', settings: [], kind: 'count', formula: 'A count.' } as const;

/** The first day of the quarter a day is in. */
export function quarterStart(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return toDay(`${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`);
}

/** `2026-10-30` is in "Q4 2026". */
export function quarterWords(day: Day): string {
  return `Q${Math.ceil(Number(day.slice(5, 7)) / 3)} ${day.slice(0, 4)}`;
}

type End = NonNullable<ModelRow['standing']['end']>;

function endRow({ modelId, deploymentId }: ModelRow, { kind, on }: End, counts: (end: End) => boolean, end: End): ReadingRow {
  const untold = !isReported(on) || kind === 'not reported';
  return {
    id: deploymentId,
    modelId,
    deploymentId,
    standing: untold ? 'not reported' : counts(end) ? 'counted' : 'not counted',
    what: isReported(on) ? `ended ${dayWords(on)}` : null,
    amount: null,
  };
}

/** Models that ended in the quarter of the day; those whose last day nobody reported may have. */
function endedThisQuarter(counts: (end: End) => boolean) {
  return ({ rows, asOf }: Ground) => {
    const from = quarterStart(asOf);
    const isWithin = (on: Reported<Day>): boolean => !isReported(on) || (on >= from && on <= asOf);
    const ended = rows.flatMap((row) => {
      const { end } = row.standing;
      return end !== null && isWithin(end.on) ? [endRow(row, end, counts, end)] : [];
    });
    const whyNone = 'When and how anything ended is not reported.';
    // A file of an earlier day says nothing of this quarter: nothing counted is not none.
    const isSilent = rows.length > 0 && !rows.some(({ watched }) => watched) && !ended.some(({ standing }) => standing === 'counted');
    return isSilent ? valueReading(null, ended, whyNone) : countReading(ended, whyNone);
  };
}

const stopped: MeasureDefinition = {
  ...common,
  name: 'stopped-this-quarter',
  topic: 'Time in pilot',
  clock: 'as it happened',
  label: 'Ended by decision this quarter',
  rule: 'Models that ended in the calendar quarter of the day, and somebody had decided it: stopped, retired or superseded.',
  of: 'models that ended this quarter',
  read: endedThisQuarter(({ kind }) => kind !== 'lapsed'),
};

const lapsed: MeasureDefinition = {
  ...common,
  name: 'ended-quietly-this-quarter',
  topic: 'Time in pilot',
  clock: 'as it happened',
  label: 'Ended quietly this quarter',
  rule: 'Models that ended in the calendar quarter of the day, and nobody had decided it. A quiet ending is dated by its last sign of life.',
  settings: ['lapseGraceDays', 'lapseSilenceDays'],
  of: 'models that ended this quarter',
  read: endedThisQuarter(({ kind }) => kind === 'lapsed'),
};

const safety: MeasureDefinition = {
  ...common,
  name: 'safety-events-this-quarter',
  topic: 'Risks, waivers and overrides',
  clock: 'as it happened',
  label: 'Safety events this quarter',
  rule: 'Safety reports about these models, and risks that came about, in the calendar quarter of the day.',
  of: 'safety events this quarter',
  read: (ground) => {
    const { state, asOf } = ground;
    const from = quarterStart(asOf);
    const isWithin = (on: Day): boolean => on >= from && on <= asOf;
    const deployments = new Map(deploymentsIn(ground).map((one) => [one.deploymentId, one]));
    const reports = state.safetyReports.flatMap(({ deploymentId, on, seq, what }): ReadingRow[] => {
      const deployment = deployments.get(deploymentId);
      if (deployment === undefined || !isWithin(on)) return [];
      return [rowOf(deployment, 'counted', { about: `report ${seq}`, what: `${dayWords(on)}: ${what}` })];
    });
    const realised = [...state.risks.values()].flatMap(({ riskId, title, realisedOn, deploymentIds }): ReadingRow[] => {
      const deployment = deploymentIds.map((id) => deployments.get(id)).find((one) => one !== undefined);
      if (deployment === undefined || realisedOn === null || !isWithin(realisedOn)) return [];
      return [rowOf(deployment, 'counted', { about: riskId, what: `${riskId} ${title}: came about ${dayWords(realisedOn)}` })];
    });
    const rows = [...reports, ...realised];
    return valueReading(rows.length > 0 || isKept(ground) ? rows.length : null, rows, 'Nobody reports safety events of these models here.');
  },
};

const suspended: MeasureDefinition = {
  ...common,
  name: 'suspended-now',
  topic: 'Risks, waivers and overrides',
  clock: 'as known',
  label: 'Stopped for now',
  rule: 'Deployments in pilot or production that stand still because somebody suspended them.',
  of: 'deployments in pilot or production',
  read: (ground) =>
    countReading(
      placesFrom(ground, 'pilot').map(({ deployment }) =>
        rowOf(deployment, deployment.suspended !== null ? 'counted' : isWatched(deployment) ? 'not counted' : 'not reported', {
          what: deployment.suspended === null ? null : `suspended ${dayWords(deployment.suspended.since)}: ${deployment.suspended.reason}`,
        }),
      ),
      'Whether any stands still is not reported.',
    ),
};

/** Could a model act by itself on care or payment? Null where the record does not say enough. */
function isAgentOnCareOrPayment({ autonomy, care, payment }: ModelRow): boolean | null {
  if (isReported(autonomy) && autonomy === 'advisory') return false;
  if (care === false && payment === false) return false;
  const touches = care === true || payment === true;
  return isReported(autonomy) && touches ? true : null;
}

const agents: MeasureDefinition = {
  ...common,
  name: 'agents-in-care-or-payment',
  topic: 'Risks, waivers and overrides',
  clock: 'as known',
  label: 'Agents that touch care or payment',
  rule: 'Models not ended that act wholly or partly by themselves, and touch care or payment.',
  of: 'models not ended',
  read: ({ state, asOf, rows }) =>
    countReading(
      rows.flatMap((row): ReadingRow[] => {
        const { modelId, deploymentId } = row;
        const deployment = state.deployments.get(deploymentId);
        if (deployment === undefined || standingOf(deployment, asOf, state.settings).stage === 'ended') return [];
        const is = isAgentOnCareOrPayment(row);
        const standing = is === null ? 'not reported' : is ? 'counted' : 'not counted';
        return [{ id: deploymentId, modelId, deploymentId, standing, what: isReported(row.autonomy) ? row.autonomy : null, amount: null }];
      }),
      'What any of them does by itself, and what it touches, is not reported.',
    ),
};

/** What a board reads each quarter, beside what stands at all times. */
export const quarterMeasures: readonly MeasureDefinition[] = [stopped, lapsed, safety, suspended, agents];
