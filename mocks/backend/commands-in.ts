/** Reading commands out of a request, each fault with its place. */
import { commandRequest, verdictsRequest, command, accompaniment, type VerdictsRequest } from '../../src/formats/api/commands.ts';
import type { PersonId } from '../../src/domain/audit/events.ts';
import type { Accompaniment, Command } from '../../src/domain/authority/command.ts';
import type { Fault as Missing } from '../../src/domain/authority/faults.ts';
import type { Fault } from '../../src/formats/api/problem.ts';
import { parseJson, readBody } from './body.ts';
import { faultOf, type Issue } from './command-faults.ts';
import { ProblemError } from './problem-error.ts';

/** A command that was sent, as it was understood. */
export interface Sent {
  readonly command: Command;
  readonly accompaniment: Accompaniment;
  readonly key: string;
  readonly decidedOn: number;
  /** Whom the screen named as acting; undefined where it did not say. */
  readonly shownAs: PersonId | null | undefined;
}

/** Faults a person sees at once; more help nobody. */
const mostFaults = 50;

/**
 * Read a command that was sent.
 * @throws ProblemError 400 for what is no JSON, 422 that names every place where it is no command
 */
export function sentIn(text: string): Sent {
  const read = commandRequest.safeParse(parseJson(text), { reportInput: true });
  if (!read.success) throw notACommand(faultsIn(read.error.issues));
  const { command: asked, accompaniment: beside = {}, key, decidedOn, shownAs } = read.data;
  return { command: asked, accompaniment: beside, key, decidedOn, shownAs };
}

/** The text is no command of this record. */
export function notACommand(errors: readonly Fault[]): ProblemError {
  return new ProblemError(422, 'not-a-command', 'Not a command', 'What was sent is no command of this record.', {
    remedy: 'Put right what is named, then send it again.',
    errors,
  });
}

/** What the record itself finds missing in a command, as a fault with its place. */
export function faultFor({ at, what, remedy }: Missing): Fault {
  return { where: /^(signers|delegationId)/.test(at) ? `accompaniment.${at}` : `command.payload.${at}`, why: what, todo: remedy };
}

/** A command somebody is still writing: whole, or with what it lacks. */
export type Begun =
  | { readonly command: Command; readonly accompaniment: Accompaniment }
  | { readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Read commands somebody asks about.
 * @throws ProblemError 400 for what is no JSON, 422 for another shape
 */
export function askedIn(text: string): readonly Begun[] {
  return readBody(parseJson(text), verdictsRequest, '').commands.map((one) => begunOf(one));
}

/** Read one command of several: whole, or with what it lacks. */
export function begunOf({ type, payload, accompaniment: beside = {} }: VerdictsRequest['commands'][number]): Begun {
  const whole = command.safeParse({ type, payload }, { reportInput: true });
  const besides = accompaniment.safeParse(beside, { reportInput: true });
  const [fault, ...more] = [
    ...(whole.success ? [] : faultsIn(whole.error.issues, 'command')),
    ...(besides.success ? [] : faultsIn(besides.error.issues, 'accompaniment')),
  ];
  if (fault !== undefined) return { faults: [fault, ...more] };
  return { command: whole.data as Command, accompaniment: besides.data as Accompaniment };
}

/** One fault for each place, the first found there. */
function faultsIn(issues: readonly Issue[], where = ''): Fault[] {
  const faults = new Map<string, Fault>();
  for (const issue of issues) {
    const fault = faultOf(issue, where);
    if (!faults.has(fault.where)) faults.set(fault.where, fault);
  }
  return [...faults.values()].slice(0, mostFaults);
}
