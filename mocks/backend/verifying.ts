import { verifier, type Kept, type Verification } from '../../src/domain/audit/verify.ts';
import { localTime } from '../../src/domain/time.ts';
import type { VerificationAnswer } from '../../src/formats/api/verification.ts';
import { recordingMoment } from '../clock.ts';
import { breathe } from './breathe.ts';
import { openedOf, type Backend } from './backend.ts';
import { ProblemError } from './problem-error.ts';
import type { RecordLog } from './record-log.ts';

/** Entries hashed in one go: other requests are answered between the pieces. */
const chunk = 250;

/** Verify lines as they are stored, in pieces. */
export async function verifyInPieces(lines: readonly string[], kept?: Kept): Promise<Verification> {
  const { line, result } = verifier();
  for (let from = 0; from < lines.length; from += chunk) {
    for (const text of lines.slice(from, from + chunk)) line(text);
    await breathe();
  }
  return result(kept);
}

/**
 * Recompute every hash of a record from what is stored, and hold its end
 * against the store's own note of it and against one noted elsewhere. What is
 * found changed is read no more.
 */
export async function verifying(backend: Backend, log: RecordLog, kept: Kept | null): Promise<VerificationAnswer> {
  const stored = await backend.store.head(log.id);
  if (stored === null) throw new RangeError(`The store lost ${log.id}.`);
  const lines = await backend.store.read(log.id, 0, Number.MAX_SAFE_INTEGER);
  const own = await verifyInPieces(lines, { count: stored.seq, headHash: stored.hash });
  const more: Verification | null =
    own.intact && own.count > stored.seq
      ? {
          intact: false,
          firstBad: stored.seq + 1,
          why: `Entry ${stored.seq + 1} was added past the end: by its own count the record has ${stored.seq}.`,
        }
      : null;
  const found = more ?? own;
  await backend.verified(log.id, found.intact ? null : { firstBad: found.firstBad, why: found.why });
  const against = found.intact && kept !== null ? await verifyInPieces(lines, kept) : found;
  const opened = openedOf(log);
  return {
    record: log.id,
    stored,
    result: against,
    kept: kept === null ? null : { count: kept.count ?? null, head: kept.headHash ?? null },
    checkedAt: localTime(recordingMoment(opened, backend.clock, null), opened.zone),
  };
}

/**
 * Read a head hash and count noted earlier.
 * @throws ProblemError 400 for what is neither
 */
export function keptIn(query: URLSearchParams): Kept | null {
  const [count, head] = [query.get('count') ?? '', (query.get('head') ?? '').toLowerCase()];
  if (count === '' && head === '') return null;
  if ((count !== '' && !/^[1-9]\d{0,8}$/.test(count)) || (head !== '' && !/^[0-9a-f]{8,64}$/.test(head))) {
    throw new ProblemError(
      400,
      'not-a-head',
      'Not a head',
      'A head is a count of entries, and 8 to 64 hexadecimal digits of the last hash.',
      {
        remedy: 'Give it as an export names it: count=4074&head=57b56bc8962af979.',
      },
    );
  }
  return { ...(count === '' ? {} : { count: Number(count) }), ...(head === '' ? {} : { headHash: head }) };
}
