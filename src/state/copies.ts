/** Copies of records outside this browser: which there are, and writing them after each change. */
import { create } from 'zustand';
import { askPermission, chooseFile, permissionOf, type WritableHandle } from '../data/file-access.ts';
import { forgetCopy, noteCopy, savedCopyOf, type SavedCopy } from '../data/saved-copies.ts';
import { copyOfRecord, SaveError, writeCopy, type RecordCopy, type SaveFault } from '../data/write-copy.ts';

/** What is known of one record’s copy. */
export interface CopyState {
  readonly copy: SavedCopy | null;
  /** May this page write to the file? */
  readonly permission: PermissionState;
  readonly saving: boolean;
  readonly fault: SaveFault | null;
  /** What the browser said of it. */
  readonly detail: string;
}

interface Copies {
  /** By record; absent until it was looked up. */
  readonly of: Readonly<Record<string, CopyState>>;
}

const nothing: CopyState = { copy: null, permission: 'granted', saving: false, fault: null, detail: '' };

export const useCopies = create<Copies>()(() => ({ of: {} }));

function change(record: string, part: Partial<CopyState>): void {
  useCopies.setState(({ of }) => ({ of: { ...of, [record]: { ...(of[record] ?? nothing), ...part } } }));
}

/** Look up where a record was last saved. Another tab may have saved it since. */
export async function lookUpCopy(record: string): Promise<void> {
  const copy = await savedCopyOf(record);
  const permission = copy?.handle === undefined ? 'granted' : await permissionOf(copy.handle).catch(() => 'denied' as const);
  change(record, { copy, permission });
}

/** The last piece of saving of this page: each waits for the one before it. */
let queue: Promise<unknown> = Promise.resolve();

/** One after another, in this tab and, where the browser can, across tabs. */
function inTurn(record: string, work: () => Promise<void>): Promise<void> {
  const locked = async (): Promise<void> => {
    if (navigator.locks === undefined) await work();
    else await navigator.locks.request(`countersign-copy ${record}`, work);
  };
  const turn = queue.then(locked, locked);
  queue = turn.catch(() => undefined);
  return turn;
}

/** Write the record to its file, as it stands when its turn comes. What fails is kept in the state, and said. */
export function saveAgain(record: string): Promise<void> {
  return inTurn(record, async () => {
    const copy = await savedCopyOf(record);
    if (copy?.handle === undefined) return;
    const { handle, head } = copy;
    await saving(record, async () => {
      const now = await copyOfRecord(record);
      // Another tab was quicker: it is saved as it stands, and was when that tab wrote it.
      if (now.head.hash === head.hash) return copy;
      await writeCopy(handle, now, head.hash);
      return noted(record, now, handle);
    });
  });
}

/** Let the reader choose the file this record is saved to from now on, and save it. */
export async function saveToFile(record: string): Promise<void> {
  let handle: WritableHandle | null;
  try {
    handle = await chooseFile(`${record}.jsonl`);
  } catch (error) {
    change(record, { fault: 'other', detail: error instanceof Error ? error.message : String(error) });
    return;
  }
  if (handle === null) return;
  const chosen = handle;
  await inTurn(record, () =>
    saving(record, async () => {
      const now = await copyOfRecord(record);
      await writeCopy(chosen, now, null);
      return noted(record, now, chosen);
    }),
  );
}

/** After a reload the browser asks again whether this page may write there; then what is missing is written. */
export async function goOnSaving(record: string): Promise<void> {
  const handle = useCopies.getState().of[record]?.copy?.handle;
  if (handle === undefined) return;
  const permission = await askPermission(handle).catch(() => 'denied' as const);
  change(record, { permission, fault: permission === 'granted' ? null : 'no permission', detail: '' });
  if (permission === 'granted') await saveAgain(record);
}

/**
 * Hand a copy over as a download.
 * @throws HttpError where the record cannot be read
 */
export async function saveDownload(record: string, handOver: (name: string, body: Blob) => void): Promise<void> {
  const now = await copyOfRecord(record);
  handOver(now.name, new Blob([now.lines], { type: 'application/x-ndjson' }));
  const before = useCopies.getState().of[record];
  // A file this page writes to stays the better copy.
  if (before?.copy?.way === 'file' && before.fault === null && before.permission === 'granted') return;
  const copy: SavedCopy = { record, fileName: now.name, way: 'download', head: now.head, at: now.at };
  await noteCopy(copy);
  change(record, { copy, permission: 'granted', fault: null, detail: '' });
}

/** Save there no more; the file stays as it is. */
export async function stopSaving(record: string): Promise<void> {
  await forgetCopy(record);
  change(record, { ...nothing });
}

async function noted(record: string, { head, at }: RecordCopy, handle: WritableHandle): Promise<SavedCopy> {
  const copy: SavedCopy = { record, fileName: handle.name, way: 'file', head, at, handle };
  await noteCopy(copy);
  return copy;
}

async function saving(record: string, work: () => Promise<SavedCopy>): Promise<void> {
  change(record, { saving: true });
  try {
    change(record, { copy: await work(), permission: 'granted', saving: false, fault: null, detail: '' });
  } catch (error) {
    const fault = error instanceof SaveError ? error.fault : 'other';
    change(record, {
      saving: false,
      fault,
      detail: error instanceof Error ? error.message : String(error),
      ...(fault === 'no permission' ? { permission: 'prompt' as const } : {}),
    });
  }
}
