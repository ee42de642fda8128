/** What a rule says against a command. */
import type { PersonId } from '../audit/events.ts';
import type { RuleId } from './rule-ids.ts';

/** What a rule protects. Several objections are told in this order, and the first is the headline. @source reference 5b */
export const subjects = ['law', 'safety', 'chain', 'risk', 'architecture', 'process'] as const;

export type Subject = (typeof subjects)[number];

export type { RuleId };

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
  /** It says whose decision it is: nobody becomes a signer by an override, even of a rule that can be set aside. */
  readonly isWhose?: true;
}

/** An objection that refuses. */
export function refuses(ruleId: RuleId, sentence: string, remedy: string, holders: readonly Holder[] = []): Objection {
  return { ruleId, weight: 'refuses', sentence, holders, remedy };
}
