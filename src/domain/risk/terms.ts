import type { RiskCategory } from '../audit/events.ts';
import type { HoldRule } from './hold.ts';

/** The hold rules, in their order. @source reference 6e */
export const holdRules: readonly HoldRule[] = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'H7', 'H8'];

/** Where a risk stands on a day. */
export const riskStandings = ['open', 'in treatment', 'realised', 'acceptance lapsed', 'accepted', 'closed'] as const;

export type RiskStanding = (typeof riskStandings)[number];

/** What a risk would harm. @source reference 6a */
export const riskCategories: readonly RiskCategory[] = [
  'patient safety',
  'payment',
  'privacy and security',
  'equity',
  'regulatory',
  'operational',
  'vendor',
  'reputational',
  'financial',
];

// Made once: of thousands of risks, `localeCompare` would make one for every pair.
const inNumber = new Intl.Collator('en', { numeric: true });

/** In the order of their numbers: RISK-99 before RISK-118. */
export function byNumber(a: { readonly riskId: string }, b: { readonly riskId: string }): number {
  return inNumber.compare(a.riskId, b.riskId);
}
