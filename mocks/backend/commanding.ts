/** Deciding: what a command is answered, and what the rules would say of one. */
import type { Person, RecordState } from '../../src/domain/audit/state.ts';
import type { DomainEvent } from '../../src/domain/audit/events.ts';
import { sha256Hex } from '../../src/domain/audit/hash.ts';
import { assuranceOf, type Moment } from '../../src/domain/authority/ask.ts';
import { conflictsOf, type Clash } from '../../src/domain/authority/conflict/conflict.ts';
import { whatHappened } from '../../src/domain/authority/conflict/what-happened.ts';
import { decide, type Verdict } from '../../src/domain/authority/decide.ts';
import type { Objection } from '../../src/domain/authority/objection.ts';
import type { Day } from '../../src/domain/time.ts';
import type { CommandReceipt, SignatureView, VerdictsAnswer, VerdictView } from '../../src/formats/api/commands.ts';
import type { ClashView } from '../../src/formats/api/problem.ts';
import { recordingMoment } from '../clock.ts';
import { HeadMovedError, NoteTakenError, type RecordId } from '../store/log-store.ts';
import { actingIn, actorOf, letAct } from './acting.ts';
import { openedOf, type Backend } from './backend.ts';
import { boardFaults } from './board-faults.ts';
import { askedIn, faultFor, notACommand, sentIn, type Begun, type Sent } from './commands-in.ts';
import { namesIn } from './names-in.ts';
import { ProblemError } from './problem-error.ts';
import type { RecordLog } from './record-log.ts';
import { writeEntries } from './writing.ts';

/** Times a command is decided anew because another tab wrote first. Each time that tab got something done, so this ends. */
const tries = 50;

/**
 * Answer a command that was sent: written, or refused and the refusal written.
 *
 * @throws ProblemError 403 where the rules refuse, 409 where what it rests on has changed or the day is past, 422 for what is no command
 */
export async function commanding(backend: Backend, read: Read, text: string): Promise<CommandReceipt> {
  const sent = sentIn(text);
  const under = { note: noteOf(read.id, sent.key), body: sha256Hex(text) };
  return backend.inTurn(() => commandOnce(backend, read, sent, under));
}

/** How the record was read by whoever decides: on which day, up to which entry (null: all). */
export interface Read {
  readonly id: RecordId;
  readonly asOf: Day;
  readonly seq: number | null;
}

/** Where the answer to a command is kept. */
export function noteOf(id: RecordId, key: string): string {
  return `command ${id} ${key}`;
}

/**
 * The record's today, where it was read as of today and whole.
 * @throws ProblemError 409 where it was not: nothing is signed in the past
 */
export function noLongerToday(backend: Backend, log: RecordLog, { asOf, seq }: Read): Day {
  const today = backend.today(log);
  if (asOf < today) throw past(`on ${asOf}`, today);
  if (seq !== null && seq < log.head.seq) throw past(`at entry ${seq}`, today);
  return today;
}

interface Under {
  readonly note: string;
  readonly body: string;
}

async function commandOnce(backend: Backend, read: Read, sent: Sent, under: Under): Promise<CommandReceipt> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await backend.store.note(under.note);
    if (before !== null) return answeredBefore(before, under.body);
    try {
      return await commandNow(backend, await backend.record(read.id), read, sent, under);
    } catch (error) {
      // Another tab wrote first: what it wrote is looked at, and the command decided again.
      if (!(error instanceof HeadMovedError) && !(error instanceof NoteTakenError)) throw error;
      if (attempt === tries) throw error;
    }
  }
}

/** An answer as it is kept under its key: the same command again gets the same answer, refusals included. */
type Kept =
  | { readonly body: string; readonly receipt: CommandReceipt }
  | { readonly body: string; readonly refused: { readonly detail: string; readonly more: ProblemError['more'] } };

function answeredBefore(text: string, body: string): CommandReceipt {
  const kept = JSON.parse(text) as Kept;
  if (kept.body !== body) {
    throw new ProblemError(422, 'key-used', 'That key was used', 'The same key came with another command before.', {
      remedy: 'Send a new key for a new decision.',
    });
  }
  if ('receipt' in kept) return kept.receipt;
  throw refused(kept.refused.detail, kept.refused.more);
}

function refused(detail: string, more: ProblemError['more']): ProblemError {
  return new ProblemError(403, 'refused', 'The rules refuse it', detail, more);
}

async function commandNow(backend: Backend, log: RecordLog, read: Read, sent: Sent, under: Under): Promise<CommandReceipt> {
  const today = noLongerToday(backend, log, read);
  if (sent.decidedOn > log.head.seq) {
    throw notACommand([
      {
        where: 'decidedOn',
        why: `The record ends at entry ${log.head.seq}: nothing can have been decided on entry ${sent.decidedOn}.`,
        todo: 'Read the record again, and decide on what it says.',
      },
    ]);
  }
  const person = await actingIn(backend, log);
  if (sent.shownAs !== undefined && sent.shownAs !== (person?.personId ?? null)) throw actingChanged(person);
  const state = backend.state(log, today);
  const clashes = conflictsOf(sent.command, sent.accompaniment, { entries: log.entries, decidedOn: sent.decidedOn, state });
  if (clashes.length > 0) throw overtaken(log, clashes);

  const moment = momentIn(backend, log);
  const verdict = decide(state, sent.command, person?.personId ?? null, moment, sent, sent.accompaniment);
  if (verdict.answer === 'not a command') throw notACommand(verdict.faults.map((fault) => faultFor(fault)));
  const misfits = verdict.answer === 'allow' ? boardFaults(backend, log, today, sent.command) : [];
  if (misfits.length > 0) throw notACommand(misfits.map((fault) => faultFor(fault)));

  const { lines, head } = await writeEntries(verdict.events, log.head, {
    recordedAt: moment.at,
    actor: actorOf(person ?? declaredIn(verdict.events)),
    source: 'command',
  });
  const first = log.head.seq + 1;
  const kept: Kept =
    verdict.answer === 'allow'
      ? {
          body: under.body,
          receipt: {
            record: log.id,
            asOf: today,
            decisionId: verdict.decisionId,
            seqs: { first, last: head.seq },
            head,
            signatures: signaturesIn(verdict.events),
            warnings: verdict.warnings,
            rules: verdict.rules,
          },
        }
      : { body: under.body, refused: refusalOf(verdict, head.seq) };
  await backend.store.append(log.id, log.head, lines, head, { once: [under.note, JSON.stringify(kept)] });
  if (!('receipt' in kept)) throw refused(kept.refused.detail, kept.refused.more);
  const steward = sent.command.type === 'steward.declare' ? declaredIn(verdict.events) : null;
  if (steward !== null) await letAct(backend, log, steward.personId);
  return kept.receipt;
}

/** Whoever declared herself steward: from now on she acts. */
function declaredIn(events: readonly DomainEvent[]): Pick<Person, 'personId' | 'printedName' | 'title'> | null {
  const joined = events.find((event) => event.type === 'person.joined');
  return joined === undefined ? null : joined.payload;
}

function past(stood: string, today: Day): ProblemError {
  return new ProblemError(
    409,
    'past-day',
    'Nothing can be signed in the past',
    `The record was read as it stood ${stood}; a decision can only be made on what it says today, ${today}.`,
    { remedy: 'Return to today, look again, and decide.' },
  );
}

/** Another tab let somebody else act: nothing may be signed in a name the screen did not show. */
export function actingChanged(person: Person | null): ProblemError {
  return new ProblemError(
    409,
    'acting-changed',
    'Somebody else acts by now',
    `${person === null ? 'Nobody acts' : `${person.printedName} acts`} here by now, and the screen named another.`,
    { remedy: 'See who acts, then decide.' },
  );
}

function overtaken({ head }: RecordLog, clashes: readonly Clash[]): ProblemError {
  const told = clashes.filter(({ type }) => type !== 'decision.recorded').map((entry) => clashOf(entry));
  const [first] = told;
  return new ProblemError(
    409,
    'overtaken',
    'Something it rests on has changed',
    first === undefined ? 'Something it rests on has changed.' : `${first.actor.printedName} ${first.what} meanwhile.`,
    { remedy: `Look at what changed, up to entry ${head.seq}, then decide again.`, clashes: told },
  );
}

export function clashOf(entry: Clash): ClashView {
  const { seq, type, actor, recordedAt } = entry;
  return { seq, type, what: whatHappened(entry), actor, recordedAt };
}

function refusalOf(verdict: Extract<Verdict, { answer: 'refuse' }>, seq: number): { detail: string; more: ProblemError['more'] } {
  const { objections, rules, refusalId } = verdict;
  const [headline] = objections;
  return {
    detail: headline.sentence,
    more: {
      remedy: headline.remedy,
      errors: objections.map((one) => ({ where: one.ruleId, why: one.sentence, todo: one.remedy })),
      refusal: { refusalId, seq, objections, rules },
    },
  };
}

export function momentIn(backend: Backend, log: RecordLog): Moment {
  const at = recordingMoment(openedOf(log), backend.clock, log.entries.at(-1)?.recordedAt ?? null);
  return { at, day: backend.today(log), authenticated: false };
}

export function signaturesIn(events: readonly DomainEvent[]): readonly SignatureView[] {
  const [decision] = events;
  return decision?.type === 'decision.recorded' ? decision.payload.signatures : [];
}

/**
 * What the rules say of commands nobody has sent. Nothing is written.
 * @throws ProblemError 400 for what is no JSON, 422 for another shape
 */
export async function judging(backend: Backend, log: RecordLog, asOf: Day, text: string): Promise<VerdictsAnswer> {
  const asked = askedIn(text);
  const state = backend.state(log, asOf);
  const person = await actingIn(backend, log);
  const moment: Moment = { ...momentIn(backend, log), day: asOf };
  return {
    record: log.id,
    asOf,
    head: log.head,
    actor: person === null ? null : { personId: person.personId, printedName: person.printedName, title: person.title },
    assurance: assuranceOf(state, moment),
    verdicts: asked.map((begun) => {
      const verdict = verdictOn(state, begun, person?.personId ?? null, moment, log.head.seq);
      if (verdict.answer !== 'allow' || 'faults' in begun) return verdict;
      const faults = boardFaults(backend, log, asOf, begun.command);
      return faults.length === 0 ? verdict : { answer: 'not a command', faults: faults.map((fault) => faultFor(fault)) };
    }),
    names: namesIn(state, JSON.parse(text)),
  };
}

function verdictOn(state: RecordState, begun: Begun, personId: string | null, moment: Moment, seq: number): VerdictView {
  if ('faults' in begun) return { answer: 'not a command', faults: begun.faults };
  const verdict = decide(state, begun.command, personId, moment, { key: 'asked', decidedOn: seq }, begun.accompaniment);
  switch (verdict.answer) {
    case 'allow':
      return {
        answer: 'allow',
        warnings: verdict.warnings,
        rules: verdict.rules,
        signatures: signaturesIn(verdict.events),
        effects: verdict.events.length - 1,
      };
    case 'refuse':
      return { answer: 'refuse', objections: verdict.objections satisfies readonly Objection[], rules: verdict.rules };
    case 'not a command':
      return { answer: 'not a command', faults: verdict.faults.map((fault) => faultFor(fault)) };
    default:
      return verdict satisfies never;
  }
}
