/** Reads returned files one after the other, then previews them: the same in a worker and in a page. */
import { startWork } from '../imports/grid.ts';
import { packLimits } from './pack-limits.ts';
import type { KnownPacks } from './pack.ts';
import { previewReturns, type OnRecord, type ReturnsPreview } from './preview-returns.ts';
import { readReturn, type ReadReturn } from './read-return.ts';

/** A file as the page has it: its bytes are read beside the page, one file at a time. */
export interface FileBack {
  readonly name: string;
  readonly content: Blob | Uint8Array;
}

export interface ReturnsAsked {
  readonly files: readonly FileBack[];
  readonly known: KnownPacks;
  readonly onRecord: readonly OnRecord[];
}

export interface ReturnsProgress {
  /** Files read so far, and all of them. */
  readonly done: number;
  readonly of: number;
}

/**
 * Read and preview.
 * @throws RangeError for more files than are read at once; Stopped if cancelled
 */
export async function readReturns(
  { files, known, onRecord }: ReturnsAsked,
  onProgress: (progress: ReturnsProgress) => void,
  signal?: AbortSignal,
): Promise<ReturnsPreview> {
  if (files.length > packLimits.files)
    throw new RangeError(
      `${files.length.toLocaleString('en')} files are too many at once. Load up to ${packLimits.files.toLocaleString('en')}.`,
    );
  const work = startWork(() => undefined, signal);
  const read: ReadReturn[] = [];
  for (const [at, { name, content }] of files.entries()) {
    /* oxlint-disable no-await-in-loop -- one after the other: a batch of bombs meets its limits one by one */
    await work.breathe();
    const bytes = content instanceof Uint8Array ? content : new Uint8Array(await content.arrayBuffer());
    read.push(await readReturn({ name, bytes }, known, work));
    /* oxlint-enable no-await-in-loop */
    onProgress({ done: at + 1, of: files.length });
  }
  return previewReturns(read, known.packs, onRecord);
}
