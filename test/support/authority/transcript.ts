/** What the rules said, written out as it is read: who asked for what, whether it was allowed, by which words, and what it left on record. */
import type { DomainEvent } from '../../../src/domain/audit/events.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import type { Verdict } from '../../../src/domain/authority/decide.ts';
import type { Holder, Objection } from '../../../src/domain/authority/objection.ts';

type Said = Readonly<Record<string, unknown>> & {
  readonly rules?: Extract<DomainEvent, { type: 'decision.recorded' }>['payload']['rules'];
};

/** One verdict, a line for each thing said. */
export function transcriptOf(day: string, by: string | null, command: Command, verdict: Verdict): string {
  return [`${day} ${by ?? 'nobody'}: ${command.type} ${JSON.stringify(command.payload)}`, ...answerOf(verdict)].join('\n');
}

function answerOf(verdict: Verdict): string[] {
  switch (verdict.answer) {
    case 'not a command':
      return verdict.faults.map(({ at, what, remedy }) => `  not a command: ${at}: ${what} ${remedy}`);
    case 'refuse':
      return ['  refused', ...verdict.objections.flatMap(objectionOf), ...verdict.events.flatMap(leftBy)];
    case 'allow':
      return ['  allowed', ...verdict.warnings.flatMap(objectionOf), ...verdict.events.flatMap(leftBy)];
    default:
      return verdict satisfies never;
  }
}

function objectionOf({ ruleId, weight, sentence, remedy, holders, isWhose }: Objection): string[] {
  return [
    `    ${ruleId} ${weight}${isWhose === true ? ', whose it is' : ''}: ${sentence}`,
    `      → ${remedy}`,
    ...(holders.length === 0 ? [] : [`      who could: ${holders.map(holderOf).join('; ')}`]),
  ];
}

function holderOf(holder: Holder): string {
  return holder.kind === 'vacant seat' ? `${holder.seat}, vacant` : `${holder.printedName}, ${holder.title} (${holder.seat})`;
}

/** What stands in the lines above already is left out: what was asked, the headline, and the rules that let it pass. */
function leftBy({ type, payload }: DomainEvent): string[] {
  const { asked: _asked, key: _key, beside: _beside, sentence: _sentence, ruleset: _ruleset, decidedOn: _on, ...said } = payload as Said;
  const { rules, ...rest } = said;
  if (type !== 'decision.recorded' || rules === undefined) return [`    leaves ${type} ${JSON.stringify(said)}`];
  const spoke = rules.filter(({ result }) => result !== 'allows').map(({ ruleId, result }) => `${ruleId} ${result}`);
  return [`    leaves ${type} ${JSON.stringify({ ...rest, rulesAsked: rules.length, spoke })}`];
}
