/**
 * A workbook is a zip of XML parts. Each part is inflated in slices against a
 * budget of bytes really produced: what a zip declares about itself is not believed.
 */
import { Inflate } from 'fflate';
import type { Work } from '../grid.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../problems.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array;
}

/** Bytes that one part, and all parts of a workbook, may inflate to. */
export type Bounds = Readonly<Record<'entryBytes' | 'workbookBytes', number>>;

/** Bytes inflated so far, over all parts of one workbook. */
export interface Budget {
  spent: number;
  readonly bounds: Bounds;
}

const SLICE = 16 * 1024;
const TODO = 'Save it again in the spreadsheet program, or save the one sheet as CSV.';

function damaged(what: string): Refusal {
  return new Refusal(what, 'The workbook is damaged or cut short: its parts cannot be found.', TODO);
}

/**
 * The parts of a zip, from its directory at the end.
 * @throws Refusal if the directory is missing or points outside the file
 */
export function listParts(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.zipEntries)
    throw new Refusal(`${count} parts in the workbook`, `A workbook of more than ${limits.zipEntries} parts is not read.`, TODO);
  const parts = new Map<string, ZipEntry>();
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged(`part ${i + 1} of ${count}`);
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new Refusal('an encrypted workbook', 'The workbook is protected by a password.', 'Save it without a password.');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const packedSize = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) throw damaged(name);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) throw damaged(name);
    parts.set(name, { name, method: view.getUint16(at + 10, true), packed: bytes.subarray(start, start + packedSize) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at > last - 65_536; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged('the end of the zip directory');
}

/**
 * Inflate one part, slice by slice.
 * @throws Refusal when the part or the workbook grows beyond its limit, or its bytes are damaged
 * @throws Stopped if the reading was cancelled
 */
export async function* inflatePart(entry: ZipEntry, budget: Budget, work: Work): AsyncGenerator<Uint8Array> {
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`${entry.name}, packed by an unknown method`);
  let grown = 0;
  let ready: Uint8Array[] = [];
  const take = (piece: Uint8Array): void => {
    grown += piece.length;
    budget.spent += piece.length;
    refuseGrowth(entry, grown, budget);
    if (piece.length > 0) ready.push(piece);
  };
  const inflate = new Inflate(take);
  for (let at = 0; at < entry.packed.length; at += SLICE) {
    const slice = entry.packed.subarray(at, at + SLICE);
    if (entry.method === 0) take(slice);
    else push(inflate, slice, at + SLICE >= entry.packed.length, entry.name);
    yield* ready;
    ready = [];
    // oxlint-disable-next-line no-await-in-loop -- the pause between slices is the point
    await work.breathe();
  }
}

function push(inflate: Inflate, slice: Uint8Array, last: boolean, name: string): void {
  try {
    inflate.push(slice, last);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged(name);
  }
}

function refuseGrowth(entry: ZipEntry, grown: number, budget: Budget): void {
  const fold = Math.round(grown / Math.max(1, entry.packed.length));
  if (grown > limits.ratioFrom && fold > limits.ratio) {
    throw new Refusal(
      `${entry.name} inflates more than ${limits.ratio}-fold`,
      'The workbook inflates to far more than a spreadsheet holds. Reading stopped there; nothing was loaded.',
      'If it is a real inventory, copy its cells into a new workbook and save that.',
    );
  }
  const { entryBytes, workbookBytes } = budget.bounds;
  if (grown > entryBytes || budget.spent > workbookBytes) {
    const megabytes = Math.round((grown > entryBytes ? entryBytes : workbookBytes) / 1024 / 1024);
    throw new Refusal(
      `${entry.name}: more than ${megabytes} MB`,
      `A workbook may inflate to ${megabytes} MB. Reading stopped there; nothing was loaded.`,
      'Delete the sheets and pictures that are not the inventory, or save the one sheet as CSV.',
    );
  }
}
