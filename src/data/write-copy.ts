/** Writing a whole record to a file, and reading it back. */
import type { When } from '../domain/time.ts';
import { endLine, readEndLine } from '../formats/export-end.ts';
import { addressOf, send } from './client.ts';
import type { WritableHandle } from './file-access.ts';

/** A record as it is saved. */
export interface RecordCopy {
  /** The name a download of it bears: it says how long it is, and how it ends. */
  readonly name: string;
  /** One entry a line. */
  readonly lines: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly at: When;
}

/** The whole record as it stands now. */
export async function copyOfRecord(record: string): Promise<RecordCopy> {
  const response = await send(addressOf('/export', new URLSearchParams({ in: record })), { headers: { accept: '*/*' } });
  const said = (name: string): string => response.headers.get(name) ?? '';
  return {
    name: /filename="([^"]+)"/.exec(said('content-disposition'))?.[1] ?? `${record}.jsonl`,
    lines: await response.text(),
    head: { seq: Number(said('x-countersign-count')), hash: said('x-countersign-head') },
    at: said('x-countersign-at') as When,
  };
}

/** What kept a copy from being written. The record itself is whole, in this browser. */
export type SaveFault = 'no permission' | 'file gone' | 'no room' | 'file in use' | 'written by another' | 'not as written' | 'other';

/** A copy that was not written, or not as it should be. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
  readonly fault: SaveFault;

  constructor(fault: SaveFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

const faults: Readonly<Record<string, SaveFault>> = {
  NotAllowedError: 'no permission',
  SecurityError: 'no permission',
  NotFoundError: 'file gone',
  QuotaExceededError: 'no room',
  NoModificationAllowedError: 'file in use',
  InvalidStateError: 'file in use',
};

/**
 * Write the whole record over the file, and read it back.
 *
 * @param before the head this page last wrote there; null for a file the reader just chose
 * @throws SaveError where it could not be written, or holds what this record never was: then it is left as it is
 */
export async function writeCopy(handle: WritableHandle, copy: RecordCopy, before: string | null): Promise<void> {
  try {
    if (before !== null) await checkOwn(handle, copy, before);
    const text = `${copy.lines}${endLine({ count: copy.head.seq, headHash: copy.head.hash })}\n`;
    const writing = await handle.createWritable();
    await writing.write(text);
    await writing.close();
    const back = await (await handle.getFile()).text();
    if (back !== text || endOf(back)?.headHash !== copy.head.hash) {
      throw new SaveError('not as written', `Read back, ${handle.name} is not what was written.`);
    }
  } catch (error) {
    if (error instanceof SaveError) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new SaveError(faults[name] ?? 'other', error instanceof Error ? `${name}: ${error.message}` : String(error));
  }
}

/** Is what the file holds what this page wrote there, or another state of the same record? Else somebody’s entries would be written over. */
async function checkOwn(handle: WritableHandle, { lines }: RecordCopy, before: string): Promise<void> {
  const file = await handle.getFile();
  if (file.size === 0) return;
  const end = endOf(await file.text());
  if (end?.headHash === before) return;
  const line = end === null ? undefined : lines.split('\n')[end.count - 1];
  if (end !== null && line?.includes(`"hash":"${end.headHash}"`) === true) return;
  throw new SaveError('written by another', `${file.name} was changed by somebody else.`);
}

function endOf(text: string): ReturnType<typeof readEndLine> {
  const last = text.lastIndexOf('\n', text.length - 2);
  return readEndLine(text.slice(last + 1).trimEnd());
}
