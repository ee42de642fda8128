/** Deciding many commands at once: each on the state the ones before it left, written in one go. */
import { boardFaults } from './board-faults.ts';
import type { DomainEvent } from '../../src/domain/audit/events.ts';
import { sha256Hex } from '../../src/domain/audit/hash.ts';
import { project } from '../../src/domain/audit/project.ts';
import type { Person, RecordState } from '../../src/domain/audit/state.ts';
import type { Moment } from '../../src/domain/authority/ask.ts';
import { madeBy } from '../../src/domain/bundles/made-by.ts';
import { conflictsOf } from '../../src/domain/authority/conflict/conflict.ts';
import { decide } from '../../src/domain/authority/decide.ts';
import { isSignature } from '../../src/domain/authority/is-signature.ts';
import type { Day } from '../../src/domain/time.ts';
import { batchRequest, type BatchAnswer, type BatchItem, type BatchOutcome, type BatchRequest } from '../../src/formats/api/batch.ts';
import { HeadMovedError, NoteTakenError, type Note } from '../store/log-store.ts';
import { actingIn, actorOf } from './acting.ts';
import type { Backend } from './backend.ts';
import { parseJson, readBody } from './body.ts';
import { breathe } from './breathe.ts';
import { actingChanged, clashOf, momentIn, noLongerToday, noteOf, type Read } from './commanding.ts';
import { begunOf, faultFor } from './commands-in.ts';
import type { RecordLog } from './record-log.ts';
import { writeEntries } from './writing.ts';

/** Times a batch is decided anew because another tab wrote first. */
const tries = 50;

/** Commands decided before other requests are let through. */
const atATime = 10;

/** An item's answer as it is kept under its key. */
interface Kept {
  readonly body: string;
  readonly outcome: BatchOutcome;
}

/** A batch decided: what each item answered, and what all of them leave. */
interface Decided {
  readonly outcomes: readonly BatchOutcome[];
  readonly events: readonly DomainEvent[];
  readonly notes: readonly Note[];
}

/**
 * Decide and write a batch. One item that is refused, overtaken or no command
 * leaves the others standing; a refusal is written like any other.
 *
 * @throws ProblemError 400 or 422 for what is no batch, 409 where the day is past or somebody else acts by now
 */
export async function batching(backend: Backend, read: Read, text: string): Promise<BatchAnswer> {
  const asked = readBody(parseJson(text), batchRequest, '');
  return backend.inTurn(async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await batchNow(backend, await backend.record(read.id), read, asked);
      } catch (error) {
        // Another tab wrote first: what it wrote is looked at, and the batch decided again.
        if (!(error instanceof HeadMovedError) && !(error instanceof NoteTakenError)) throw error;
        if (attempt === tries) throw error;
      }
    }
  });
}

/** What the rules say of a batch nobody has sent. Nothing is written. */
export async function judgingBatch(backend: Backend, log: RecordLog, asOf: Day, text: string): Promise<BatchAnswer> {
  const asked = readBody(parseJson(text), batchRequest, '');
  const person = await actingIn(backend, log);
  const moment: Moment = { ...momentIn(backend, log), day: asOf };
  const { outcomes } = await decideAll(asked, { backend, log, person, moment, state: backend.state(log, asOf), before: new Map() });
  return answerOf(log, asOf, person, log.head, outcomes.map(unwritten));
}

async function batchNow(backend: Backend, log: RecordLog, read: Read, asked: BatchRequest): Promise<BatchAnswer> {
  const today = noLongerToday(backend, log, read);
  const person = await actingIn(backend, log);
  if (asked.shownAs !== undefined && asked.shownAs !== (person?.personId ?? null)) throw actingChanged(person);
  const moment = momentIn(backend, log);
  const before = await keptBefore(backend, log, asked);
  const decided = await decideAll(asked, { backend, log, person, moment, state: backend.state(log, today), before });
  if (decided.events.length === 0) return answerOf(log, today, person, log.head, decided.outcomes);
  const { lines, head } = await writeEntries(decided.events, log.head, {
    recordedAt: moment.at,
    actor: actorOf(person),
    source: 'command',
  });
  // The head is compared: whoever else wrote under one of these keys has moved it.
  await backend.store.append(log.id, log.head, lines, head, { notes: decided.notes });
  return answerOf(log, today, person, head, decided.outcomes);
}

/** What was answered under these keys before. */
async function keptBefore({ store }: Backend, { id }: RecordLog, { items }: BatchRequest): Promise<ReadonlyMap<string, string>> {
  const kept = await Promise.all(items.map(async ({ key }) => [key, await store.note(noteOf(id, key))] as const));
  return new Map(kept.flatMap(([key, text]) => (text === null ? [] : [[key, text] as const])));
}

interface Standing {
  readonly backend: Backend;
  readonly log: RecordLog;
  readonly person: Person | null;
  readonly moment: Moment;
  readonly state: RecordState;
  /** By key, what was answered before. */
  readonly before: ReadonlyMap<string, string>;
}

async function decideAll({ items }: BatchRequest, standing: Standing): Promise<Decided> {
  const outcomes: BatchOutcome[] = [];
  const events: DomainEvent[] = [];
  const notes: Note[] = [];
  const known = new Map(standing.before);
  let { state } = standing;
  for (const [at, item] of items.entries()) {
    if (at > 0 && at % atATime === 0) await breathe();
    const body = sha256Hex(JSON.stringify([item.command, item.accompaniment ?? null]));
    const kept = known.get(item.key);
    if (kept !== undefined) {
      outcomes.push(answeredBefore(kept, body, item.key));
      continue;
    }
    const { outcome, events: own } = decideOne(item, { ...standing, state }, standing.log.head.seq + events.length);
    outcomes.push(outcome);
    if (own.length === 0) continue;
    events.push(...own);
    state = project(state, own);
    const text = JSON.stringify({ body, outcome } satisfies Kept);
    known.set(item.key, text);
    notes.push([noteOf(standing.log.id, item.key), text]);
  }
  return { outcomes, events, notes };
}

interface One {
  readonly outcome: BatchOutcome;
  readonly events: readonly DomainEvent[];
}

/** An answer that writes nothing. */
function answers(outcome: BatchOutcome): One {
  return { outcome, events: [] };
}

function decideOne(item: BatchItem, { backend, log, person, moment, state }: Standing, seq: number): One {
  const { key, decidedOn = log.head.seq } = item;
  const notOne = (where: string, why: string, todo: string): One =>
    answers({ answer: 'not a command', key, faults: [{ where, why, todo }] });
  const begun = begunOf({ ...item.command, ...(item.accompaniment === undefined ? {} : { accompaniment: item.accompaniment }) });
  if ('faults' in begun) return answers({ answer: 'not a command', key, faults: begun.faults });
  if (isSignature(begun.command.type)) {
    return notOne(
      'command.type',
      'Acceptances, approvals and signatures are given one at a time, each by whoever it binds: a batch holds none.',
      'Open it by itself, and let that person decide it there.',
    );
  }
  if (decidedOn > log.head.seq) {
    return notOne(
      'decidedOn',
      `The record ends at entry ${log.head.seq}: nothing can have been decided on entry ${decidedOn}.`,
      'Read the record again, and decide on what it says.',
    );
  }
  const clashes = conflictsOf(begun.command, begun.accompaniment, { entries: log.entries, decidedOn, state });
  if (clashes.length > 0) {
    const told = clashes.filter(({ type }) => type !== 'decision.recorded').map((entry) => clashOf(entry));
    return answers({ answer: 'overtaken', key, clashes: told });
  }
  const verdict = decide(state, begun.command, person?.personId ?? null, moment, { key, decidedOn }, begun.accompaniment);
  switch (verdict.answer) {
    case 'allow': {
      const faults = boardFaults(backend, log, moment.day, begun.command);
      if (faults.length > 0) return answers({ answer: 'not a command', key, faults: faults.map((fault) => faultFor(fault)) });
      const seqs = { first: seq + 1, last: seq + verdict.events.length };
      const made = verdict.events.flatMap((event) => madeBy(event));
      const { decisionId, warnings, events } = verdict;
      return { outcome: { answer: 'done', key, decisionId, seqs, made, warnings }, events };
    }
    case 'refuse':
      return {
        outcome: { answer: 'refused', key, refusalId: verdict.refusalId, objections: verdict.objections },
        events: verdict.events,
      };
    case 'not a command':
      return answers({ answer: 'not a command', key, faults: verdict.faults.map((fault) => faultFor(fault)) });
    default:
      return verdict satisfies never;
  }
}

function answeredBefore(text: string, body: string, key: string): BatchOutcome {
  const kept = JSON.parse(text) as Partial<Kept>;
  if (kept.body === body && kept.outcome !== undefined) return kept.outcome;
  const fault = { where: 'key', why: 'The same key came with another command before.', todo: 'Send a new key for a new decision.' };
  return { answer: 'not a command', key, faults: [fault] };
}

/** What would be answered, with none of the numbers only writing gives. */
function unwritten(outcome: BatchOutcome): BatchOutcome {
  if (outcome.answer === 'done') return { ...outcome, decisionId: null, seqs: null };
  return outcome.answer === 'refused' ? { ...outcome, refusalId: null } : outcome;
}

function answerOf(
  { id }: RecordLog,
  asOf: Day,
  person: Person | null,
  head: BatchAnswer['head'],
  outcomes: readonly BatchOutcome[],
): BatchAnswer {
  const actor = person === null ? null : { personId: person.personId, printedName: person.printedName, title: person.title };
  return { record: id, asOf, head, actor, outcomes };
}
