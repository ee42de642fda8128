/** The facts that can be said of many models at once, in the order of a sheet's columns. */
import type { Autonomy, PersonId, SiteId } from '../audit/events.ts';
import type { Day } from '../time.ts';

/** Whom to ask, as it is typed: a name, and how to reach them. */
export interface OwnerSaid {
  readonly name: string;
  readonly contact?: string;
}

/** What a cell of each column may say. */
export interface SheetValues {
  readonly owner: OwnerSaid;
  /** Who is asked to be executive sponsor (link L1). To be asked is not to accept. */
  readonly sponsor: PersonId;
  /** The day by which the stage it is in should be decided. */
  readonly due: Day;
  readonly site: SiteId;
  readonly function: string;
  readonly care: boolean;
  readonly payment: boolean;
  readonly autonomy: Autonomy;
  readonly vendor: boolean;
  readonly 'vendor-name': string;
  /** The day by which a model that ran before the rules must have caught up. */
  readonly 'catch-up': Day;
}

export type SheetFact = keyof SheetValues;

/** A fact, and what is said of it. */
export type Saying = { [F in SheetFact]: { readonly fact: F; readonly value: SheetValues[F] } }[SheetFact];

export const sheetFacts: readonly SheetFact[] = [
  'owner',
  'sponsor',
  'due',
  'catch-up',
  'site',
  'function',
  'care',
  'payment',
  'autonomy',
  'vendor',
  'vendor-name',
];

const ofDeployment: ReadonlySet<SheetFact> = new Set(['sponsor', 'due', 'catch-up', 'site']);

/** Is a fact said of a model, whatever its deployments, or of one deployment? */
export function isOfModel(fact: SheetFact): boolean {
  return !ofDeployment.has(fact);
}
