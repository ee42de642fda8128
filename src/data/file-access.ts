/** Writing to a file the reader chose, where the browser lets a page do so. */

type Mode = { readonly mode: 'readwrite' };

/** A handle as Chromium has it: TypeScript does not know the permission part. */
export interface WritableHandle extends FileSystemFileHandle {
  readonly queryPermission?: (mode: Mode) => Promise<PermissionState>;
  readonly requestPermission?: (mode: Mode) => Promise<PermissionState>;
}

type Picker = (options: {
  readonly id: string;
  readonly suggestedName: string;
  readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<WritableHandle>;

function picker(): Picker | undefined {
  return (globalThis as { readonly showSaveFilePicker?: Picker }).showSaveFilePicker;
}

/** Can a page of this browser write to a file again and again? Where not, a copy is a download. */
export function canSaveToFile(): boolean {
  return picker() !== undefined;
}

/**
 * Let the reader choose a file.
 * @returns null where they chose none
 */
export async function chooseFile(suggestedName: string): Promise<WritableHandle | null> {
  const choose = picker();
  if (choose === undefined) throw new RangeError('This browser has no file picker for saving.');
  try {
    return await choose({
      id: 'countersign-record',
      suggestedName,
      types: [{ description: 'A record of Countersign', accept: { 'application/x-ndjson': ['.jsonl'] } }],
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** May this page write to the file now? `prompt`: after a click that says so. */
export async function permissionOf(handle: WritableHandle): Promise<PermissionState> {
  return (await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted';
}

/** Ask the reader, through the browser; only a click may do this. */
export async function askPermission(handle: WritableHandle): Promise<PermissionState> {
  return (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
}
