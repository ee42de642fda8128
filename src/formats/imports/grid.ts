/** What a reader hands on: numbered rows of cells, before anyone asks what they mean. */
import type { Problem } from '../../domain/imports/row.ts';
import type { Cell } from './cells.ts';

export interface GridRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The bytes of this row are damaged: it can never load. */
  readonly broken?: { readonly column: number; readonly why: string; readonly todo: string };
  /** One cell merged across the row: a banner or a heading, never a model. */
  readonly banner?: boolean;
}

export interface Grid {
  /** Delimited text can lose a cell; a sheet's cells stand where they stand; a JSON list has no header row of its own. */
  readonly kind: 'text' | 'sheet' | 'list';
  /** As "CSV, UTF-8, comma" or "XLSX, sheet “Inventory”". */
  readonly label: string;
  readonly rows: readonly GridRow[];
  readonly problems: readonly Problem[];
}

/** Between pieces of work: report, let messages in, and stop if asked to. */
export interface Work {
  readonly report: (done: number) => void;
  /** @throws Stopped if the reading was cancelled */
  readonly breathe: () => Promise<void>;
}

/** The person cancelled: no fault, and no outcome but that. */
export class Stopped extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Stopped';
  }
}

/** Longest stretch of work between two breaths, in milliseconds. */
const STRETCH = 40;

export function startWork(report: (done: number) => void, signal: AbortSignal | undefined): Work {
  let last = performance.now();
  return {
    report,
    breathe: async () => {
      if (performance.now() - last > STRETCH) {
        await new Promise((go) => setTimeout(go, 0));
        last = performance.now();
      }
      if (signal?.aborted === true) throw new Stopped();
    },
  };
}

/** Rows one after the other, with a breath after each few. */
export async function* paced<T>(rows: readonly T[], work: Work): AsyncGenerator<T> {
  for (const [index, row] of rows.entries()) {
    if (index % 32 === 0) {
      work.report(index / rows.length);
      // oxlint-disable-next-line no-await-in-loop -- the pause between rows is the point
      await work.breathe();
    }
    yield row;
  }
}
