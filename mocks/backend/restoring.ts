/** Bringing back a record that was exported. Nothing that is here is ever written over. */
import { emptyHead, type Head } from '../../src/domain/audit/append.ts';
import type { Payloads } from '../../src/domain/audit/events.ts';
import { fold } from '../../src/domain/audit/fold.ts';
import { parseEntry } from '../../src/domain/audit/read-line.ts';
import { UnreadableEntry } from '../../src/domain/audit/unreadable-entry.ts';
import type { Kept } from '../../src/domain/audit/verify.ts';
import type { RestoreReceipt } from '../../src/formats/api/verification.ts';
import { todayIn } from '../clock.ts';
import { HeadMovedError, type Line, type RecordId } from '../store/log-store.ts';
import type { Backend } from './backend.ts';
import { cameWithNote } from './bundle-writing.ts';
import { commonTo } from './common-to.ts';
import { withoutEnd } from './export-lines.ts';
import { sameHead } from './head.ts';
import { ProblemError } from './problem-error.ts';
import { recordIdFor } from './record-ids.ts';
import { headOf, type AnyEntry } from './record-log.ts';
import { verifyInPieces } from './verifying.ts';

const tries = 20;

export interface Restoring {
  /** The id it had, as the name of its file says; null where nothing says. */
  readonly wish: RecordId | null;
  /** The count and head its file's name bears: they show a cut tail. */
  readonly kept: Kept | null;
  /** Where the record is here in another state: `ask` writes nothing and says so, `both` keeps both. */
  readonly beside: 'ask' | 'both';
}

/**
 * Make a record of an export, with the same head.
 *
 * @throws ProblemError 422 that names the first entry that is not as it was recorded
 */
export async function restoring(backend: Backend, bytes: Uint8Array, { wish, kept, beside }: Restoring): Promise<RestoreReceipt> {
  const { lines, end } = withoutEnd(linesIn(bytes));
  if (lines.length === 0) throw refused('The file holds no entries.', 1);
  const known = end ?? kept;
  const found = await verifyInPieces(lines, known ?? undefined);
  if (!found.intact) throw refused(found.why, found.firstBad);
  if (end !== null && lines.length > end.count) {
    throw refused(`Entry ${end.count + 1} was added past the end: by its last line the file has ${end.count}.`, end.count + 1);
  }
  const entries = lines.map((line) => parseEntry(line)).filter((entry): entry is AnyEntry => entry !== null);
  const opened = openingIn(backend, entries);
  const head = headOf(entries);
  const said = { institution: opened.institution, head, here: null, endKnown: known !== null };
  const stored = await backend.store.list();
  for (const one of stored) {
    if (!sameHead(one.head, head)) continue;
    await backend.record(one.id).catch(() => null);
    if (backend.damageOf(one.id) === null && (await isSound(backend, one.id))) {
      return { ...said, record: one.id, outcome: 'already here', beside: null };
    }
  }
  const here = beside === 'ask' ? await sameRecord(backend, stored, entries) : null;
  if (here !== null) return { ...said, record: here.record, outcome: 'asks', beside: null, here };
  const wanted = wish !== null && /^[a-z0-9][a-z0-9-]{0,60}$/.test(wish) ? wish : recordIdFor(opened.institution, new Set());
  const taken = new Set(stored.map(({ id }) => id));
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const id = taken.has(wanted) ? recordIdFor(wanted, taken) : wanted;
    try {
      await backend.store.append(id, emptyHead, lines, head);
      await backend.store.setNote(cameWithNote(id), String(head.seq));
      return { ...said, record: id, outcome: 'restored', beside: id === wanted ? null : wanted };
    } catch (error) {
      // Another tab took the id meanwhile: the next one beside it.
      if (!(error instanceof HeadMovedError)) throw error;
      taken.add(id);
    }
  }
  throw new ProblemError(409, 'no-free-id', 'No id is free', `Every id beside “${wanted}” was taken while this was written.`, {
    remedy: 'Try again.',
  });
}

/** The record of this file as it stands here in another, sound state; null where it is not here. */
async function sameRecord(
  backend: Backend,
  stored: readonly { readonly id: RecordId; readonly head: Head }[],
  entries: readonly AnyEntry[],
): Promise<RestoreReceipt['here']> {
  for (const { id } of stored) {
    const log = await backend.record(id).catch(() => null);
    if (log === null || log.damage !== null || log.entries[0]?.hash !== entries[0]?.hash) continue;
    // Damage that reading does not show: the sound file opens beside it without a question.
    if (!(await isSound(backend, id))) continue;
    return { record: id, head: log.head, common: commonTo(entries, log.entries) };
  }
  return null;
}

async function isSound(backend: Backend, id: RecordId): Promise<boolean> {
  return (await verifyInPieces(await backend.store.read(id, 0, Number.MAX_SAFE_INTEGER))).intact;
}

/** The lines of a file, byte for byte: what is no UTF-8 becomes a line that no entry can be. */
function linesIn(bytes: Uint8Array): Line[] {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: Line[] = [];
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end;
    try {
      lines.push(decoder.decode(bytes.subarray(from, to)));
    } catch {
      lines.push('\uFFFD');
    }
    from = to + 1;
  }
  return lines;
}

/** How the record was opened; and that all of it can be read by this product. */
function openingIn(backend: Backend, entries: readonly AnyEntry[]): Payloads['record.opened'] {
  const [first] = entries;
  if (first === undefined || first.type !== 'record.opened' || !('payload' in first)) throw refused('Entry 1 does not open a record.', 1);
  try {
    fold(entries, todayIn(first.payload, backend.clock));
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error), error instanceof UnreadableEntry ? error.seq : 1);
  }
  return first.payload;
}

function refused(why: string, seq: number): ProblemError {
  return new ProblemError(422, 'damaged-export', 'This export is not as it was written', why, {
    remedy: 'Nothing was written. Use another copy of the export; entries before the one named are as they were recorded.',
    errors: [{ where: `Entry ${seq}`, why, todo: 'Use another copy of the export.' }],
  });
}
