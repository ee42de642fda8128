import { stages, type Stage } from '../../lifecycle/stages.ts';
import { isReported } from '../../reported.ts';
import type { ModelRow } from '../model-row.ts';
import { shareReading, type Ground, type MeasureDefinition } from '../reading.ts';
import { costOf, costWords, modelsOnce, sumReading, type Amount } from './cost-rows.ts';

/** Where a model stands, or that no source says. */
export type MoneyStage = Stage | 'not reported';

export const moneyStages: readonly MoneyStage[] = [...stages, 'not reported'];

const shared = {
  version: 1,
  topic: 'Money',
  source: 'Countersign',
  settings: [],
  clock: 'as known',
} as const satisfies Partial<MeasureDefinition>;

const toDateFormula =
  'One-off cost + yearly cost × days run ÷ 365. The yearly cost runs from the first contract, else from registration, to the day or to the end of the last deployment. US dollars only; other currencies are kept apart.';
const yearlyFormula = 'The sum of yearly costs. US dollars only; other currencies are kept apart.';
const partial = 'Models without a reported cost add nothing, and are counted as not reported: it is at least this much.';

/** The models a sum is of, and those of which the record cannot tell whether they belong to it. */
interface Among {
  readonly of: string;
  readonly where: (row: ModelRow) => boolean;
  readonly untold?: (row: ModelRow) => boolean;
}

function sum(name: string, label: string, rule: string, amount: Amount, { of, where, untold = () => false }: Among): MeasureDefinition {
  return {
    ...shared,
    name,
    label,
    rule: `${rule} ${partial}`,
    formula: amount === 'toDate' ? toDateFormula : yearlyFormula,
    kind: 'money',
    of,
    read: (ground) => {
      const models = modelsOnce(ground);
      return sumReading(ground, { of, models: models.filter(where), untold: models.filter(untold) }, amount);
    },
  };
}

/** Where a row stands, as its costs are summed. */
export function moneyStageOf({ standing: { stage } }: ModelRow): MoneyStage {
  return isReported(stage) ? stage : 'not reported';
}

const isOpen = (row: ModelRow): boolean => moneyStageOf(row) !== 'ended';
const at = (stage: MoneyStage) => (row: ModelRow) => moneyStageOf(row) === stage;
const stageName = (stage: MoneyStage): string => (stage === 'not reported' ? 'at a stage not reported' : `in ${stage}`);

const whole = [
  sum('spend-to-date', 'spent to date', 'What the models cost up to the day, worked out from reported costs.', 'toDate', {
    of: 'models',
    where: () => true,
  }),
  sum('spend-a-year', 'a year, as it stands', 'What the models that have not ended cost a year.', 'yearly', {
    of: 'models not ended',
    where: isOpen,
  }),
  sum('spend-stalled', 'spent to date on stalled pilots', 'What pilots that are stalled cost up to the day.', 'toDate', {
    of: 'stalled pilots',
    where: ({ standing }) => standing.stalled === true,
    untold: ({ standing }) => standing.stage === 'pilot' && !isReported(standing.stalled),
  }),
  sum(
    'spend-ended-quietly',
    'spent on pilots that ended quietly',
    'What models cost that reached pilot and ended quietly, up to their last sign of life.',
    'toDate',
    {
      of: 'pilots that ended quietly',
      where: ({ reachedPilot, standing }) => reachedPilot && standing.end?.kind === 'lapsed',
      untold: ({ reachedPilot, standing }) => reachedPilot && standing.end?.kind === 'not reported',
    },
  ),
];

function noCostMeasure(stage?: MoneyStage): MeasureDefinition {
  return {
    ...shared,
    name: stage === undefined ? 'no-cost' : `no-cost:${stage}`,
    label: stage === undefined ? 'no cost reported' : `no cost reported, ${stageName(stage)}`,
    rule: 'Models for which no cost is reported, in any currency. Their cost is unknown, and not zero.',
    formula: 'Models with no cost reported ÷ models, with Wilson’s 95% interval.',
    kind: 'share',
    of: stage === undefined ? 'models' : `models ${stageName(stage)}`,
    read: (ground) => noCostReading(ground, stage),
  };
}

function noCostReading(ground: Ground, stage?: MoneyStage) {
  const models = modelsOnce(ground).filter((row) => stage === undefined || at(stage)(row));
  return shareReading(
    models.map((row) => {
      const cost = costOf(ground.state, row, ground.asOf);
      const none = cost === null || (cost.once === null && cost.yearly === null && cost.apart.length === 0);
      return {
        id: row.modelId,
        modelId: row.modelId,
        deploymentId: null,
        standing: none ? 'counted' : 'not counted',
        what: cost === null ? 'No cost is reported' : costWords(cost, 'yearly'),
        amount: null,
      };
    }),
    'No model is in this view.',
  );
}

/** The same, for the models at one stage: found by name, and shown where stages are. */
export const moneyStageMeasures: readonly MeasureDefinition[] = moneyStages.flatMap((stage) => [
  sum(`spend-to-date:${stage}`, `spent to date, ${stageName(stage)}`, `What the models ${stageName(stage)} cost up to the day.`, 'toDate', {
    of: `models ${stageName(stage)}`,
    where: at(stage),
  }),
  sum(`spend-a-year:${stage}`, `a year, ${stageName(stage)}`, `What the models ${stageName(stage)} cost a year.`, 'yearly', {
    of: `models ${stageName(stage)}`,
    where: (row) => isOpen(row) && at(stage)(row),
  }),
  noCostMeasure(stage),
]);

export const moneyMeasures: readonly MeasureDefinition[] = [...whole, noCostMeasure()];
