import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/domain/authority/decide.ts';
import type { Objection } from '../../../src/domain/authority/objection.ts';
import { rules } from '../../../src/domain/authority/register.ts';
import { ruleIds } from '../../../src/domain/authority/rule-ids.ts';
import { linesOf } from '../../support/record-of.ts';
import { attempt, type Attempted, type RuleCase } from '../../support/rule-case.ts';

/** Every file of cases exports `cases`. */
const files = import.meta.glob<readonly RuleCase[]>('./rule-cases/*.ts', { eager: true, import: 'cases' });
const cases = Object.values(files).flat();

/** Places in which two values differ, down to what is neither list nor record. */
function differences(a: unknown, b: unknown): number {
  if (Object.is(a, b)) return 0;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return 1;
  if (Array.isArray(a) && a.length !== (b as unknown[]).length) return 1;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const at = (value: object, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
  return [...keys].reduce((sum, key) => sum + differences(at(a, key), at(b, key)), 0);
}

/** Lines by which two stories differ: one changed, one more, or one fewer counts once. */
function linesApart(a: Attempted, b: Attempted): number {
  if (a.state === b.state) return 0;
  const told = (of: Attempted): string[] => linesOf(of.state).map((line) => JSON.stringify(line));
  const [here, there] = [told(a), told(b)];
  const only = (these: readonly string[], those: readonly string[]): number => {
    const left = [...those];
    return these.filter((line) => {
      const at = left.indexOf(line);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    }).length;
  };
  return Math.max(only(here, there), only(there, here));
}

function fieldsApart(a: Attempted, b: Attempted): number {
  const session = (of: Attempted): unknown => ({ by: of.by, ...of.accompaniment });
  return (
    differences(a.command, b.command) + differences(session(a), session(b)) + linesApart(a, b) + differences(a.on ?? null, b.on ?? null)
  );
}

/** What was said against it: by a rule that only warns, beside what is allowed. */
function objectionsIn(verdict: Verdict, { warns }: RuleCase): readonly Objection[] {
  if (verdict.answer === 'refuse') return verdict.objections;
  return verdict.answer === 'allow' && warns === true ? verdict.warnings : [];
}

describe.each(cases.map((one) => [`${one.ruleId}${one.about === undefined ? '' : ` (${one.about})`}`, one] as const))('%s', (_, one) => {
  it('speaks, beside the rules that are expected with it and no other', () => {
    const verdict = attempt(one.refused);
    const objections = objectionsIn(verdict, one);
    expect(verdict.answer === 'not a command' ? verdict.faults : verdict.answer).toBe(one.warns === true ? 'allow' : 'refuse');
    expect([...new Set(objections.map(({ ruleId }) => ruleId))].toSorted()).toEqual([one.ruleId, ...one.alsoExpected].toSorted());
  });

  it('says so in its own sentence, with what would lift it', () => {
    const own = objectionsIn(attempt(one.refused), one).filter(({ ruleId }) => ruleId === one.ruleId);
    const sentences = own.map(({ sentence }) => sentence);
    expect(
      sentences.some((said) => (typeof one.sentence === 'string' ? said.includes(one.sentence) : one.sentence.test(said))),
      sentences.join('\n'),
    ).toBe(true);
    for (const { sentence, remedy } of own) {
      expect(sentence).toMatch(/^\P{Ll}.*[.?!]$/su);
      expect(remedy).toMatch(/^\P{Ll}.*[.?!]$/su);
    }
  });

  const { allowed } = one;
  if (allowed === null) return;

  it('allows the near miss, which differs in one field', () => {
    const answer = attempt(allowed);
    expect(answer.answer === 'refuse' ? answer.objections.map(({ sentence }) => sentence) : answer.answer).toBe('allow');
    expect(answer.answer === 'allow' ? answer.warnings.map(({ ruleId }) => ruleId) : []).not.toContain(one.ruleId);
    expect(fieldsApart(one.refused, allowed)).toBe(1);
  });
});

describe('the register of rules', () => {
  it('has a case for each of its ids', () => {
    const shown = new Set(cases.map(({ ruleId }) => ruleId));
    expect(ruleIds.filter((id) => !shown.has(id))).toEqual([]);
  });

  it('shows a near miss for every rule but those that allow nothing', () => {
    const withNearMiss = new Set(cases.filter(({ allowed }) => allowed !== null).map(({ ruleId }) => ruleId));
    expect(ruleIds.filter((id) => !withNearMiss.has(id))).toEqual(['R-19', 'T-11']);
  });

  it('holds each rule once, with a statement in one sentence', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { statement } of rules) expect(statement).toMatch(/^\p{Lu}.*[^.]\.$/su);
  });
});
