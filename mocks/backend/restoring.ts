/** Bringing back a record that was exported. Nothing that is here is ever written over. */
import { emptyHead } from '../../src/domain/audit/append.ts';
import type { Payloads } from '../../src/domain/audit/events.ts';
import { fold } from '../../src/domain/audit/fold.ts';
import { parseEntry } from '../../src/domain/audit/read-line.ts';
import { UnreadableEntry } from '../../src/domain/audit/unreadable-entry.ts';
import type { Kept } from '../../src/domain/audit/verify.ts';
import type { RestoreReceipt } from '../../src/formats/api/verification.ts';
import { todayIn } from '../clock.ts';
import { HeadMovedError, type Line, type RecordId } from '../store/log-store.ts';
import type { Backend } from './backend.ts';
import { sameHead } from './head.ts';
import { ProblemError } from './problem-error.ts';
import { recordIdFor } from './record-ids.ts';
import { headOf, type AnyEntry } from './record-log.ts';
import { verifyInPieces } from './verifying.ts';

const tries = 20;

/**
 * Make a record of an export, with the same head.
 *
 * @param wish the id it had, as the name of its file says; null where nothing says
 * @param kept the count and head its file's name bears: they show a cut tail
 * @throws ProblemError 422 that names the first entry that is not as it was recorded
 */
export async function restoring(backend: Backend, bytes: Uint8Array, wish: RecordId | null, kept: Kept | null): Promise<RestoreReceipt> {
  const lines = linesIn(bytes);
  if (lines.length === 0) throw refused('The file holds no entries.', 1);
  const found = await verifyInPieces(lines, kept ?? undefined);
  if (!found.intact) throw refused(found.why, found.firstBad);
  const entries = lines.map((line) => parseEntry(line)).filter((entry): entry is AnyEntry => entry !== null);
  const opened = openingIn(backend, entries);
  const head = headOf(entries);
  const stored = await backend.store.list();
  for (const one of stored) {
    if (!sameHead(one.head, head)) continue;
    await backend.record(one.id).catch(() => null);
    if (backend.damageOf(one.id) === null && (await isSound(backend, one.id))) {
      return { record: one.id, institution: opened.institution, head, outcome: 'already here', beside: null };
    }
  }
  const wanted = wish !== null && /^[a-z0-9][a-z0-9-]{0,60}$/.test(wish) ? wish : recordIdFor(opened.institution, new Set());
  const taken = new Set(stored.map(({ id }) => id));
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const id = taken.has(wanted) ? recordIdFor(wanted, taken) : wanted;
    try {
      await backend.store.append(id, emptyHead, lines, head);
      return { record: id, institution: opened.institution, head, outcome: 'restored', beside: id === wanted ? null : wanted };
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
