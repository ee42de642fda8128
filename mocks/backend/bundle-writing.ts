/** Writing what this copy decided as a file that another copy can bring home. */
import type { Bundled, NotCarried } from '../../src/domain/bundles/bundled.ts';
import { carrying } from '../../src/domain/bundles/carrying.ts';
import { commandsAfter } from '../../src/domain/bundles/commands-after.ts';
import { isDecision } from '../../src/domain/audit/decision-behind.ts';
import type { Person } from '../../src/domain/audit/state.ts';
import { localTime } from '../../src/domain/time.ts';
import type { BundleChoice } from '../../src/formats/api/bundles.ts';
import { bundleFormat, bundleVersion, type Bundle } from '../../src/formats/bundles/bundle.ts';
import { bundleName, writeBundle } from '../../src/formats/bundles/write-bundle.ts';
import { recordingMoment } from '../clock.ts';
import type { RecordId } from '../store/log-store.ts';
import { actingIn } from './acting.ts';
import { openedOf, type Backend } from './backend.ts';
import { namesIn } from './names-in.ts';
import { ProblemError } from './problem-error.ts';
import { headOf, type RecordLog } from './record-log.ts';

/** Where a record that was brought back is noted to have ended then: what it decided since is its own. */
export function cameWithNote(id: RecordId): string {
  return `came with ${id}`;
}

async function cameWith(backend: Backend, { id, head }: RecordLog): Promise<number | null> {
  const note = await backend.store.note(cameWithNote(id));
  const seq = note === null ? null : Number(note);
  return seq !== null && seq <= head.seq ? seq : null;
}

/**
 * Which entry a bundle is to begin after.
 * @throws ProblemError 400 for what is no entry of this record
 */
function sinceIn(asked: string | null, log: RecordLog, came: number | null): number {
  if (asked === null || asked === '') return came ?? log.head.seq;
  const since = Number(asked);
  if (/^\d{1,9}$/.test(asked) && since >= 1 && since <= log.head.seq) return since;
  throw new ProblemError(
    400,
    'no-such-entry',
    'No such entry',
    `since=${asked} is no entry: this record has entries 1 to ${log.head.seq}.`,
    {
      remedy: 'Name the last entry that the other copy has as well.',
    },
  );
}

/** The decisions made here after an entry: what could go into a bundle. */
export async function choosing(backend: Backend, log: RecordLog, asked: string | null): Promise<BundleChoice> {
  const came = await cameWith(backend, log);
  const since = sinceIn(asked, log, came);
  const person = await actingIn(backend, log);
  const { commands, notCarried, refused } = commandsAfter(log.entries, since);
  const seqs = seqsOf(log.entries);
  const views = commands.map((one) => ({
    key: one.key,
    type: one.command.type,
    payload: { ...one.command.payload },
    by: one.by,
    at: one.at,
    seq: seqs.get(one.key) ?? since,
    carrying: carrying[one.command.type],
    isSlip: isSlip(one),
  }));
  return {
    record: log.id,
    head: log.head,
    since,
    cameWith: came,
    maker: makerOf(person),
    commands: views,
    notCarried: notCarried.map(({ seq, why, what }) => ({ seq, why, what })),
    refused,
    names: namesIn(backend.state(log, backend.today(log)), views),
  };
}

/** One answer of the person asked, by that person: it can travel alone. */
function isSlip({ command, by, signed }: Bundled): boolean {
  return (command.type === 'link.accept' || command.type === 'link.decline') && by.personId !== null && signed.includes(by.personId);
}

function makerOf(person: Person | null): Bundle['maker'] | null {
  return person === null ? null : { personId: person.personId, printedName: person.printedName };
}

/** What was not chosen brought things about that a chosen command may speak of. */
function leftOut(all: readonly Bundled[], chosen: readonly Bundled[], entries: RecordLog['entries']): readonly NotCarried[] {
  const kept = new Set(chosen);
  const seqs = seqsOf(entries);
  return all
    .filter((one) => !kept.has(one))
    .map(({ key, command, made }) => ({ seq: seqs.get(key) ?? 0, why: 'it was left out', what: command.type, made }));
}

/** The entry of each decision, by its key. */
function seqsOf(entries: RecordLog['entries']): ReadonlyMap<string, number> {
  return new Map(entries.flatMap((entry) => (isDecision(entry) ? [[entry.payload.key, entry.seq] as const] : [])));
}

/**
 * A bundle as a file.
 * @param keys of the decisions it holds; null: of all
 * @throws ProblemError 409 where nobody acts, or nothing was decided
 */
export async function bundling(
  backend: Backend,
  log: RecordLog,
  asked: string | null,
  keys: ReadonlySet<string> | null,
): Promise<{ readonly name: string; readonly text: string }> {
  const person = await actingIn(backend, log);
  const maker = makerOf(person);
  if (maker === null) {
    throw new ProblemError(409, 'nobody-acts', 'Nobody acts', 'A bundle says who made it, and nobody acts here.', {
      remedy: 'Choose who you are, then write it.',
    });
  }
  const opened = openedOf(log);
  const since = sinceIn(asked, log, await cameWith(backend, log));
  const after = commandsAfter(log.entries, since);
  const commands = after.commands.filter(({ key }) => keys === null || keys.has(key));
  const [first] = commands;
  if (first === undefined) {
    throw new ProblemError(
      409,
      'nothing-decided',
      'Nothing to write',
      `Nothing was chosen of what was decided here since entry ${since}.`,
      {
        remedy: 'Choose a decision, or an earlier entry.',
      },
    );
  }
  const bundle: Bundle = {
    format: bundleFormat,
    version: bundleVersion,
    kind: commands.length === 1 && isSlip(first) ? 'slip' : 'copy',
    recordId: log.id,
    institution: opened.institution,
    opened: log.entries[0]!.hash,
    madeOn: headOf(log.entries.slice(0, since)),
    until: log.head,
    maker,
    at: localTime(recordingMoment(opened, backend.clock, null), opened.zone),
    commands,
    notCarried: [...after.notCarried, ...leftOut(after.commands, commands, log.entries)].filter(
      ({ made }) => keys === null || made.length > 0,
    ),
    refused: keys === null ? after.refused : 0,
  };
  const text = writeBundle(bundle);
  return { name: bundleName(bundle, text), text };
}
