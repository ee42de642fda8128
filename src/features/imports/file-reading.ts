/**
 * The reader of files, as these screens use it. It works off the page: there
 * the bytes are read and kept, and requests are written out as text.
 */
import type { ImportRequest } from '../../formats/api/imports.ts';
import type { Choices, FileToRead, Progress, ReadOutcome } from '../../formats/imports/outcome.ts';
import { createReader, type Reader } from '../../formats/imports/reader.ts';

/** All of a request but what the reader holds itself. */
export type Envelope = Omit<ImportRequest, 'rows' | 'source' | 'mapping' | 'cannotAnswer' | 'snapshot'>;

type Remembered = NonNullable<FileToRead['remembered']>;
type OnProgress = (progress: Progress) => void;

/** The file that is open, in a reader of its own: a file that is refused takes nothing from it. */
let desk: { readonly reader: Reader; choices: Choices; remembered: Remembered } | null = null;
let stop: AbortController | null = null;

function isRead(outcome: ReadOutcome): boolean {
  return outcome.kind === 'read' || outcome.kind === 'ask';
}

/** Read a file. Only one that can be read takes the place of the one that is open. */
export async function readFileAnew(file: FileToRead, onProgress: OnProgress): Promise<ReadOutcome> {
  stop?.abort();
  const mine = new AbortController();
  stop = mine;
  const reader = createReader();
  const outcome = await reader.read(file, { onProgress, signal: mine.signal });
  if (!isRead(outcome) || mine.signal.aborted) {
    reader.close();
    return mine.signal.aborted ? { kind: 'cancelled' } : outcome;
  }
  desk?.reader.close();
  desk = { reader, choices: file.choices ?? {}, remembered: file.remembered ?? {} };
  return outcome;
}

/** Read the open file with other choices. Where they make it unreadable, it stays as it was. */
export async function readOpenFile(choices: Choices, remembered: Remembered, onProgress: OnProgress): Promise<ReadOutcome> {
  const open = opened();
  const outcome = await open.reader.again(choices, remembered, { onProgress });
  if (isRead(outcome)) Object.assign(open, { choices, remembered });
  else await open.reader.again(open.choices, open.remembered);
  return outcome;
}

/** Stop the reading of a new file. */
export function cancelReading(): void {
  stop?.abort();
}

/** Let the open file go. */
export function closeFile(): void {
  stop?.abort();
  desk?.reader.close();
  desk = null;
}

/** The body of a request about the open file: rows never pass through the page. */
export function requestBody(envelope: Envelope): Promise<Blob> {
  return opened().reader.body(envelope);
}

/** Rows of the open file that cannot load, with their reasons, as CSV text. */
export function rejectedText(): Promise<string> {
  return opened().reader.rejected();
}

function opened(): NonNullable<typeof desk> {
  if (desk === null) throw new RangeError('No file is open');
  return desk;
}
