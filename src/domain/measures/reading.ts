import type { DeploymentId, ModelId } from '../audit/events.ts';
import type { Deployment, RecordState } from '../audit/state.ts';
import type { SettingName } from '../settings.ts';
import { wilson, type Interval } from '../statistics/wilson.ts';
import type { Day } from '../time.ts';
import type { ModelRow } from './model-row.ts';

/** What a measure is read from: a record on a day, as far as a filter lets it through. */
export interface Ground {
  readonly state: RecordState;
  readonly asOf: Day;
  /** Rows the filter lets through, those in the newest file only; each a model, or each a deployment. */
  readonly rows: readonly ModelRow[];
}

/** Where a row of a measure stands: counted, in the base but not counted, or in the base and the record cannot tell. */
export type Standing = 'counted' | 'not counted' | 'not reported';

/** One thing a measure looked at: a deployment, a review, a contract. */
export interface ReadingRow {
  /** Unlike that of every other row of the measure: `DEP-012`, `DEP-012 G-SEC 2`, `M-003 contract 1`. */
  readonly id: string;
  readonly modelId: ModelId;
  /** Null where the row is of the model as a whole. */
  readonly deploymentId: DeploymentId | null;
  readonly standing: Standing;
  /** What was found, in the reader's words: "Security review, submitted 3 Mar 2026, returned". Null where the model's name says all. */
  readonly what: string | null;
  /** Its own part of the number, in the measure's kind (days, dollars); null where it has none. */
  readonly amount: number | null;
}

/** What a measure says. */
export interface Reading {
  /** In the measure's kind: a count, a share from 0 to 1, days, US dollars, a ratio. Null where it cannot be told. */
  readonly value: number | null;
  /** Why it cannot be told, as a sentence; null where it can. */
  readonly why: string | null;
  /** 95 %, in the unit of the value; null where the measure has none. */
  readonly interval: Interval | null;
  /** Everything in its base, what cannot be told included. */
  readonly rows: readonly ReadingRow[];
}

/** In what a value is told. A share runs from 0 to 1; money is whole US dollars; a rate is per 1,000. */
export type Kind = 'count' | 'share' | 'days' | 'money' | 'ratio' | 'rate';

/** Where a measure stands on the page of definitions. */
export const topics = [
  'The Scale Gap',
  'Time in pilot',
  'Gates',
  'Names and questions',
  'Risks, waivers and overrides',
  'Second site',
  'Vendors',
  'Money',
  'What holds pilots back',
] as const;

export type Topic = (typeof topics)[number];

/** A number of the product: its one definition, and the one function that reads it. */
export interface MeasureDefinition {
  /** The key of addresses: `median-days-in-pilot`. */
  readonly name: string;
  /** Raised when the rule changes: a number printed a year ago says by which it was read. */
  readonly version: number;
  readonly topic: Topic;
  readonly label: string;
  /** The rule in a sentence a board member can read. */
  readonly rule: string;
  /** How it is worked out: "counted ÷ base, with Wilson's 95 % interval". */
  readonly formula: string;
  /** Who defines it so: the field's source, or `Countersign`. */
  readonly source: string;
  /** Settings it depends on: shown with their values, wherever it is explained. */
  readonly settings: readonly SettingName[];
  /** Read as known on the as-of day, or as it happened. */
  readonly clock: 'as known' | 'as it happened';
  readonly kind: Kind;
  /** What its rows are: "pilots", "first submissions decided". Plural. */
  readonly of: string;
  readonly read: (ground: Ground) => Reading;
}

/** How many of the rows. */
export function rowsIn(rows: readonly ReadingRow[], standing: Standing): number {
  return rows.filter((row) => row.standing === standing).length;
}

/**
 * A count of rows. Where every row is silent, there is no count, and no zero either.
 * @param whyNone why there is no count where there is nothing to count among; absent: a count of nothing is 0
 */
export function countReading(rows: readonly ReadingRow[], whySilent: string, whyNone?: string): Reading {
  if (rows.length === 0 && whyNone !== undefined) return { value: null, why: whyNone, interval: null, rows };
  const silent = rows.length > 0 && rows.every(({ standing }) => standing === 'not reported');
  return { value: silent ? null : rowsIn(rows, 'counted'), why: silent ? whySilent : null, interval: null, rows };
}

/**
 * A share of rows, with Wilson's interval. The base holds every row of which the record can tell; those of which
 * it cannot are kept apart, and said.
 * @param whyNone why there is no share where nothing can be told, as a sentence
 */
export function shareReading(rows: readonly ReadingRow[], whyNone: string): Reading {
  const counted = rowsIn(rows, 'counted');
  const told = counted + rowsIn(rows, 'not counted');
  if (told === 0) return { value: null, why: whyNone, interval: null, rows };
  return { value: counted / told, why: null, interval: wilson(counted, told), rows };
}

/** A number worked out from the rows by other means. */
export function valueReading(
  value: number | null,
  rows: readonly ReadingRow[],
  whyNone: string,
  interval: Interval | null = null,
): Reading {
  return { value, why: value === null ? whyNone : null, interval: value === null ? null : interval, rows };
}

/** The deployments of a ground, in the order of its rows: of one site only, where the filter names one. */
export function deploymentsIn({ state, rows }: Ground): Deployment[] {
  return rows.flatMap(({ deploymentIds }) => deploymentIds.flatMap((id) => state.deployments.get(id) ?? []));
}
