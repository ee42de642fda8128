import type { RecordState } from '../../audit/state.ts';
import { rankOf } from '../../lifecycle/stages.ts';
import { isReported } from '../../reported.ts';
import { dayWords, listed } from '../../words.ts';
import type { ModelRow } from '../model-row.ts';
import { rowsIn, valueReading, type Ground, type Reading, type ReadingRow } from '../reading.ts';
import { modelCost, type ModelCost } from './costs.ts';

const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

function money(amount: number, currency: string | null = 'USD'): string {
  if (currency === 'USD') return `$${figures.format(amount)}`;
  return currency === null ? `${figures.format(amount)} in a currency not reported` : `${currency} ${figures.format(amount)}`;
}

/** The rows of a ground, each model once, at its furthest deployment: costs are reported for a model, not for a site. */
export function modelsOnce({ rows }: Pick<Ground, 'rows'>): ModelRow[] {
  const shown = new Map<string, ModelRow>();
  for (const row of rows) {
    const before = shown.get(row.modelId);
    if (before === undefined || stageRank(row) > stageRank(before)) shown.set(row.modelId, row);
  }
  return [...shown.values()];
}

function stageRank({ standing: { stage } }: ModelRow): number {
  return isReported(stage) && stage !== 'ended' ? rankOf(stage) : -1;
}

/** What a model costs; null for a row whose model the record does not hold. */
export function costOf(state: RecordState, { modelId }: ModelRow, asOf: Ground['asOf']): ModelCost | null {
  const model = state.models.get(modelId);
  return model === undefined ? null : modelCost(state, model, asOf);
}

/** Which amount of a cost a measure adds up. */
export type Amount = 'toDate' | 'yearly';

/** One model's part of a sum of money; not reported where it has none, never zero. */
export function costRow(row: ModelRow, cost: ModelCost | null, amount: Amount): ReadingRow {
  const value = cost?.[amount] ?? null;
  return {
    id: row.modelId,
    modelId: row.modelId,
    deploymentId: null,
    standing: value === null ? 'not reported' : 'counted',
    what: cost === null ? 'No cost is reported' : costWords(cost, amount),
    amount: value,
  };
}

/** What is reported of a model's costs, and what is not. */
export function costWords({ once, yearly, from, until, hasEnded, apart }: ModelCost, amount: Amount): string {
  const others = apart.map((cost) => `${money(cost.amount, cost.currency)} ${cost.kind === 'one-off' ? 'once' : 'a year'}, not added`);
  if (once === null && yearly === null) return others.length === 0 ? 'No cost is reported' : listed(others);
  const ran = `from ${from === null ? 'a day not reported' : dayWords(from)} to ${until === null ? 'a day not reported' : dayWords(until)}`;
  const told = amount === 'toDate' ? ` ${ran}${hasEnded ? ', when it ended' : ''}` : '';
  return listed([
    once === null ? 'one-off cost not reported' : `${money(once)} once`,
    yearly === null ? 'yearly cost not reported' : `${money(yearly)} a year${told}`,
    ...others,
  ]);
}

/** What a sum is of. */
interface Summed {
  /** "stalled pilots" */
  readonly of: string;
  readonly models: readonly ModelRow[];
  /** Those of which the record cannot tell whether they belong to it. */
  readonly untold: readonly ModelRow[];
}

/** A sum over models. Nothing to add is 0; models of which no cost is reported leave no sum at all, never 0. */
export function sumReading(ground: Ground, { of, models, untold }: Summed, amount: Amount): Reading {
  const rows = models.map((row) => costRow(row, costOf(ground.state, row, ground.asOf), amount));
  const unclear = untold.map((row): ReadingRow => ({
    id: row.modelId,
    modelId: row.modelId,
    deploymentId: null,
    standing: 'not reported',
    what: `Whether it is one of the ${of} is not reported`,
    amount: null,
  }));
  const all = [...rows, ...unclear];
  const told = rowsIn(all, 'counted') > 0 || all.length === 0;
  const why =
    rows.length > 0 ? `No cost in US dollars is reported for any of the ${of}.` : `Which models are ${of}, the record does not say.`;
  return valueReading(told ? all.reduce((sum, row) => sum + (row.amount ?? 0), 0) : null, all, why);
}
