import { modelsOnce, costOf } from './cost-rows.ts';
import { moneyStageMeasures, moneyStageOf, moneyStages, type MoneyStage } from './measures.ts';
import { rowsIn, type Ground } from '../reading.ts';

/** What the models at one stage cost. US dollars. */
export interface StageMoney {
  readonly stage: MoneyStage;
  readonly models: number;
  /** Models for which no cost is reported. */
  readonly noCost: number;
  /** Null where no cost of theirs is reported. */
  readonly toDate: number | null;
  /** Null where none is reported. What has ended costs no more: 0. */
  readonly yearly: number | null;
}

/** Stages at which there are models, in order; each number is that of the measure of its name. */
export function moneyByStage(ground: Ground): StageMoney[] {
  const once = modelsOnce(ground);
  return moneyStages.flatMap((stage) => {
    const models = once.filter((row) => moneyStageOf(row) === stage);
    if (models.length === 0) return [];
    const read = (name: string) =>
      moneyStageMeasures.find((measure) => measure.name === `${name}:${stage}`)!.read({ ...ground, rows: models });
    return [
      {
        stage,
        models: models.length,
        noCost: rowsIn(read('no-cost').rows, 'counted'),
        toDate: read('spend-to-date').value,
        yearly: read('spend-a-year').value,
      },
    ];
  });
}

/** Amounts that are not in US dollars, added up by currency and kind. */
export interface ApartMoney {
  /** ISO 4217; null where the source names none. */
  readonly currency: string | null;
  readonly kind: 'one-off' | 'annual';
  readonly amount: number;
  readonly models: number;
}

/** What is kept apart from every sum: no rate of exchange is on record. */
export function moneyApart(ground: Ground): ApartMoney[] {
  const sums = new Map<string, { -readonly [K in keyof ApartMoney]: ApartMoney[K] }>();
  for (const row of modelsOnce(ground)) {
    for (const { currency, kind, amount } of costOf(ground.state, row, ground.asOf)?.apart ?? []) {
      const key = `${currency ?? ''} ${kind}`;
      const sum = sums.get(key) ?? { currency, kind, amount: 0, models: 0 };
      sum.amount += amount;
      sum.models += 1;
      sums.set(key, sum);
    }
  }
  // A currency nobody names stands last.
  const place = ({ currency }: ApartMoney): string => currency ?? 'ZZZZ';
  return [...sums.values()].toSorted((a, b) => place(a).localeCompare(place(b), 'en'));
}
