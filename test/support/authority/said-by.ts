import type { Objection, RuleId } from '../../../src/domain/authority/objection.ts';
import { attempt, type Attempted } from '../rule-case.ts';

/** What one rule says against an attempt, refusing or warning; nothing where it is silent. */
export function objectionsOf(ruleId: RuleId, attempted: Attempted): readonly Objection[] {
  const verdict = attempt(attempted);
  if (verdict.answer === 'not a command') throw new RangeError(verdict.faults.map(({ what }) => what).join(' '));
  return (verdict.answer === 'refuse' ? verdict.objections : verdict.warnings).filter((one) => one.ruleId === ruleId);
}

/** The sentences of one rule against an attempt. */
export function saidBy(ruleId: RuleId, attempted: Attempted): string[] {
  return objectionsOf(ruleId, attempted).map(({ sentence }) => sentence);
}
