import type { RuleId } from './rule-ids.ts';

/** Rules no appeal reaches: law, the questions that have no waiver, and what nobody may decide at all. @source reference 5c */
const beyond = new Set<RuleId>(['R-08', 'R-16', 'R-18', 'R-19', 'R-23', 'R-25', 'R-26', 'T-00', 'T-11']);

/** Rules that say whose signature it is: one may appeal, yet nobody becomes a signer by an override. */
const whose = new Set<RuleId>(['R-07', 'R-13', 'R-14', 'R-15', 'R-22', 'R-24']);

/** Is a rule out of an appeal's reach? */
export function isBeyondAppeal(rule: string): boolean {
  return beyond.has(rule as RuleId);
}

/** Does a rule stand whatever anybody decides? No override sets it aside. */
export function isNeverSetAside(rule: string): boolean {
  return isBeyondAppeal(rule) || whose.has(rule as RuleId) || rule.startsWith('SD-');
}
