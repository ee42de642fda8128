/** Bringing home what other copies of a record decided: what it would do, and doing it. */
import type { Bundled } from '../../src/domain/bundles/bundled.ts';
import type { Clash } from '../../src/domain/authority/conflict/conflict.ts';
import { takeOver, type Outcome, type TakenOver } from '../../src/domain/bundles/take-over.ts';
import type { DecisionEntry } from '../../src/domain/audit/decision-behind.ts';
import type { DomainEvent } from '../../src/domain/audit/events.ts';
import type { Person, RecordState } from '../../src/domain/audit/state.ts';
import type { BroughtCommand, BundleFileView, BundlePreview, BundleReceipt } from '../../src/formats/api/bundles.ts';
import { bundlePreviewRequest, bundleRequest } from '../../src/formats/api/bundles.ts';
import type { ClashView } from '../../src/formats/api/problem.ts';
import { HeadMovedError } from '../store/log-store.ts';
import { actingIn, actorOf } from './acting.ts';
import type { Backend } from './backend.ts';
import { parseJson, readBody } from './body.ts';
import { broughtBy, type Brought, type BroughtFile, type SentFile } from './bundle-files.ts';
import { actingChanged, clashOf, momentIn, signaturesIn } from './commanding.ts';
import { faultFor } from './commands-in.ts';
import { sameHead } from './head.ts';
import { namesIn } from './names-in.ts';
import { ProblemError } from './problem-error.ts';
import type { AnyEntry, RecordLog } from './record-log.ts';
import { imagineEntries, writeEntries } from './writing.ts';

/**
 * What each command of some files would do here. Nothing is written.
 * @throws ProblemError 400 for what is no JSON, 422 for another shape
 */
export async function previewing(backend: Backend, log: RecordLog, text: string): Promise<BundlePreview> {
  const { files, take } = readBody(parseJson(text), bundlePreviewRequest, '');
  const person = await actingIn(backend, log);
  const { read, state } = await takingAll(backend, log, files, take, person);
  const views = read.map((one) => viewOf(one, log.head.seq));
  return {
    record: log.id,
    asOf: backend.today(log),
    head: log.head,
    actor: person === null ? null : { personId: person.personId, printedName: person.printedName, title: person.title },
    files: views,
    names: { ...namesIn(backend.state(log, backend.today(log)), views), ...namesIn(state, views) },
  };
}

/**
 * Record what the reader took, all of it or nothing.
 * @throws ProblemError 409 where the record moved on since the preview, or somebody else acts by now
 */
export async function bringingHome(backend: Backend, id: string, text: string): Promise<BundleReceipt> {
  const { files, take, seenOn, shownAs } = readBody(parseJson(text), bundleRequest, '');
  return backend.inTurn(async () => {
    const log = await backend.record(id);
    if (!sameHead(log.head, seenOn)) throw moved(log);
    const person = await actingIn(backend, log);
    if (shownAs !== undefined && shownAs !== (person?.personId ?? null)) throw actingChanged(person);
    const { read, events } = await takingAll(backend, log, files, take, person);
    const outcomes = read.flatMap(({ taken }) => taken?.outcomes ?? []);
    const recorded = outcomes.flatMap(({ key, taken, answer }) =>
      taken && answer.answer === 'allow' ? [{ key, decisionId: answer.decisionId }] : [],
    );
    const done = new Set(recorded.map(({ key }) => key));
    const notRecorded = take.filter((key) => !done.has(key));
    if (events.length === 0) return { record: log.id, head: log.head, recorded, notRecorded };
    const { at } = momentIn(backend, log);
    const { lines, head } = await writeEntries(events, log.head, { recordedAt: at, actor: actorOf(person), source: 'command' });
    try {
      await backend.store.append(log.id, log.head, lines, head);
    } catch (error) {
      if (error instanceof HeadMovedError) throw moved(log);
      throw error;
    }
    return { record: log.id, head, recorded, notRecorded };
  });
}

function moved({ head }: RecordLog): ProblemError {
  return new ProblemError(
    409,
    'overtaken',
    'The record has moved on',
    `Something was recorded since this was previewed; the record ended at entry ${head.seq} when it was looked at now. Nothing was written.`,
    { remedy: 'Look at the preview again: every command is asked anew.' },
  );
}

interface ReadOne {
  readonly file: BroughtFile;
  /** Null for a file that was refused. */
  readonly taken: TakenOver | null;
}

/** One file after another: a later one meets what an earlier one brings as it meets what was recorded here. */
async function takingAll(
  backend: Backend,
  log: RecordLog,
  files: readonly SentFile[],
  take: readonly string[] | null,
  person: Person | null,
): Promise<{ readonly read: readonly ReadOne[]; readonly events: readonly DomainEvent[]; readonly state: RecordState }> {
  const moment = momentIn(backend, log);
  const wanted = take === null ? null : new Set(take);
  const read: ReadOne[] = [];
  const events: DomainEvent[] = [];
  const entries: AnyEntry[] = [...log.entries];
  let state = backend.state(log, backend.today(log));
  for (const sent of files) {
    const file = await broughtBy(sent, log);
    if (!('brought' in file)) {
      read.push({ file, taken: null });
      continue;
    }
    const taken = takeOver({
      state,
      entries,
      since: file.brought.madeOn.seq,
      commands: file.brought.commands,
      elsewhere: new Set(file.brought.notCarried.flatMap(({ made }) => made)),
      document: { title: file.name, sha256: file.sha256 },
      personId: person?.personId ?? null,
      moment,
      take: wanted,
    });
    read.push({ file, taken });
    events.push(...taken.events);
    const imagined = imagineEntries(
      taken.events,
      { seq: entries.length, hash: '' },
      { recordedAt: moment.at, actor: actorOf(person), source: 'command' },
    );
    entries.push(...imagined);
    state = taken.state;
  }
  return { read, events, state };
}

function viewOf({ file, taken }: ReadOne, headSeq: number): BundleFileView {
  const { name, sha256 } = file;
  if (!('brought' in file) || taken === null) {
    const why = 'why' in file ? file.why : { where: 'The file', why: 'It could not be read.', todo: 'Try again.' };
    return { read: 'refused', name, sha256, ...why };
  }
  const { commands, notCarried, ...brought }: Brought = file.brought;
  return {
    ...brought,
    name,
    sha256,
    notCarried: notCarried.map(({ seq, why, what }) => ({ seq, why, what })),
    commands: commands.map((bundled, at) => commandView(bundled, taken.outcomes[at]!, headSeq)),
  };
}

function commandView(bundled: Bundled, { key, command, by, clashes, same, answer, taken }: Outcome, headSeq: number): BroughtCommand {
  return {
    key,
    type: command.type,
    payload: { ...command.payload },
    by,
    at: bundled.at,
    was: bundled.command.type,
    clashes: [
      ...clashes.filter(({ type }) => type !== 'decision.recorded').map((one) => told(one)),
      ...(same === null ? [] : [sameOf(same)]),
    ],
    outcome: outcomeView(answer, headSeq),
    taken,
  };
}

/** What was decided, with the words of an answer: the reader has to choose between two. */
function told(entry: Clash): ClashView {
  const clash = clashOf(entry);
  return entry.type === 'question.answered' ? { ...clash, what: `${clash.what}: “${entry.payload.text}”` } : clash;
}

function sameOf({ seq, type, actor, recordedAt }: DecisionEntry): ClashView {
  return { seq, type, what: 'recorded just the same', actor, recordedAt };
}

function outcomeView(answer: Outcome['answer'], headSeq: number): BroughtCommand['outcome'] {
  switch (answer.answer) {
    case 'allow':
      return {
        answer: 'allow',
        warnings: answer.warnings,
        rules: answer.rules,
        signatures: signaturesIn(answer.events),
        effects: answer.events.length - 1,
      };
    case 'refuse':
      return { answer: 'refuse', objections: answer.objections, rules: answer.rules };
    case 'not a command':
      return { answer: 'not a command', faults: answer.faults.map((fault) => faultFor(fault)) };
    case 'here already': {
      const { seq, payload } = answer.decision;
      return { answer: 'here already', seq, decisionId: payload.decisionId, inFileAbove: seq > headSeq };
    }
    case 'waits':
      return { answer: 'waits', id: answer.id, on: answer.key };
    case 'left to its maker':
      return { answer: 'left to its maker', because: answer.because };
    default:
      return answer satisfies never;
  }
}
