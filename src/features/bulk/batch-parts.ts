import type { SheetCommand } from '../../domain/sheet/commands-of.ts';
import type { BatchItem, BatchOutcome } from '../../formats/api/batch.ts';
import { mostInBatch } from '../../formats/api/batch.ts';

/** The commands of a sheet as items of batches: each as long as one may be. */
export function batchesOf(commands: readonly SheetCommand[], intention: string, decidedOn: number): BatchItem[][] {
  const items = commands.map(({ key, command: { type, payload } }) => ({
    key: `${intention} ${key}`,
    command: { type, payload: { ...payload } },
    decidedOn,
  }));
  return Array.from({ length: Math.ceil(items.length / mostInBatch) }, (_, at) => items.slice(at * mostInBatch, (at + 1) * mostInBatch));
}

/** A command of the sheet, and what the rules say of it. */
export interface Judged {
  readonly of: SheetCommand;
  readonly outcome: BatchOutcome;
}

/** Some commands for which the rules say the same thing. */
export interface Reason {
  readonly why: string;
  readonly todo: string;
  readonly rule: string | null;
  readonly holders: Extract<BatchOutcome, { answer: 'refused' }>['objections'][number]['holders'];
  readonly commands: readonly SheetCommand[];
}

/** Why some commands are not recorded, each reason once. Names of single models are kept in the sentence they stand in. */
export function reasonsIn(judged: readonly Judged[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { of, outcome } of judged) {
    const said = reasonOf(outcome);
    if (said === null) continue;
    const key = `${said.why} ${said.todo}`;
    const known = reasons.get(key);
    reasons.set(key, { ...said, commands: [...(known?.commands ?? []), of] });
  }
  return [...reasons.values()];
}

function reasonOf(outcome: BatchOutcome): Omit<Reason, 'commands'> | null {
  switch (outcome.answer) {
    case 'done':
      return null;
    case 'refused': {
      const [first] = outcome.objections;
      return first === undefined
        ? { why: 'The rules refuse it.', todo: '', rule: null, holders: [] }
        : { why: first.sentence, todo: first.remedy, rule: first.ruleId, holders: first.holders };
    }
    case 'overtaken': {
      const [clash] = outcome.clashes;
      const why =
        clash === undefined ? 'Something it rests on has changed meanwhile.' : `${clash.actor.printedName} ${clash.what} meanwhile.`;
      return { why, todo: 'The sheet was read again: look at it, then decide.', rule: null, holders: [] };
    }
    case 'not a command': {
      const [fault] = outcome.faults;
      return { why: fault?.why ?? 'It is no command.', todo: fault?.todo ?? '', rule: null, holders: [] };
    }
    default:
      return outcome satisfies never;
  }
}
