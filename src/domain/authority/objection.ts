/** What a rule says against a command. */
import type { PersonId } from '../audit/events.ts';

/** What a rule protects. Several objections are told in this order, and the first is the headline. @source reference 5b */
export const subjects = ['law', 'safety', 'chain', 'risk', 'architecture', 'process'] as const;

export type Subject = (typeof subjects)[number];

export type RuleId =
  | `R-${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13'}`
  | `R-${'14' | '15' | '16' | '17' | '18' | '19' | '20' | '21' | '22' | '23' | '24' | '25' | '26'}`
  | `T-${'00' | '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13' | '14' | '15' | '16'}`
  | `SD-${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12' | '13'}`
  | `H${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/** Somebody who holds a right, or the vacant seat that does: a seat is named even where nobody sits on it. */
export type Holder =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly printedName: string; readonly title: string; readonly seat: string }
  | { readonly kind: 'vacant seat'; readonly seat: string };

/** One rule's objection: its sentence first, its id second. */
export interface Objection {
  readonly ruleId: RuleId;
  readonly weight: 'refuses' | 'warns';
  /** What the reader is told: plain, named, dated. */
  readonly sentence: string;
  /** Who could. */
  readonly holders: readonly Holder[];
  /** What would lift it. */
  readonly remedy: string;
}
