/** What reading a file answers: rows, questions, or a refusal that says what to do. */
import type { Problem, ReadFile } from '../../domain/imports/row.ts';
import type { Stage } from '../../domain/lifecycle/stages.ts';
import type { Day } from '../../domain/time.ts';
import type { FieldId } from './fields.ts';

export type DateOrder = 'day first' | 'month first';

/** A person's answers, kept by the screen and handed in again. All are optional. */
export interface Choices {
  /** The day on which the file stood as written. */
  readonly snapshot?: Day;
  /** Column (as labelled in `ColumnMatch`) → the field it is. */
  readonly columns?: Readonly<Record<string, FieldId>>;
  /** A stage word of the file → the stage it means; `not reported` keeps it as an unrecognised word. */
  readonly values?: Readonly<Record<string, Stage | 'not reported'>>;
  readonly dateOrder?: DateOrder;
  /** The sheet to read, where a workbook has several. */
  readonly sheet?: string;
  /** `other` reads a file recognised as a federal inventory like any other. */
  readonly form?: 'other';
}

export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly choices?: Choices;
  /** Earlier matchings by signature of headers: what was answered once is not asked again. The day is never remembered. */
  readonly remembered?: Readonly<Record<string, Choices>>;
}

/** How a column came to be read as it is. */
export type MatchedBy = 'official form' | 'exact' | 'alias' | 'shape of values' | 'remembered' | 'chosen' | 'not imported';

export interface ColumnMatch {
  /** The header as shown; repeated headers are told apart. The key of `Choices.columns`. */
  readonly column: string;
  readonly field: FieldId;
  /** What it is read as, in words; "Kept as a note" where nothing is read from it. */
  readonly reads: string;
  readonly by: MatchedBy;
  readonly samples: readonly string[];
  readonly blanks: number;
  /** Set where some of its values were not understood, or differ from the rest. */
  readonly remark?: string;
}

export interface Found {
  readonly value: string;
  readonly count: number;
  /** Spreadsheet rows that hold it, the first few. */
  readonly rows: readonly number[];
}

interface Asked {
  /** Stable while the file is the same. */
  readonly id: string;
  /** The question as a sentence. */
  readonly asks: string;
  readonly found: readonly Found[];
}

/** One question, typed by what answers it. `answerWith` (choices.ts) puts an answer into the choices. */
export type Question =
  | (Asked & { readonly kind: 'snapshot'; readonly suggested: Day | null })
  | (Asked & {
      readonly kind: 'stage value';
      readonly value: string;
      readonly column: string;
      readonly options: readonly (Stage | 'not reported')[];
      readonly suggested: Stage | null;
    })
  | (Asked & { readonly kind: 'column'; readonly column: string; readonly options: readonly FieldId[]; readonly suggested: FieldId })
  | (Asked & { readonly kind: 'field'; readonly field: FieldId; readonly options: readonly string[]; readonly suggested: string | null })
  | (Asked & { readonly kind: 'date order'; readonly options: readonly DateOrder[]; readonly suggested: DateOrder | null })
  | (Asked & { readonly kind: 'sheet'; readonly options: readonly string[]; readonly suggested: string });

/** A row that cannot load, cell by cell, for the download of rejected rows. */
export interface HeldRow {
  readonly row: number;
  readonly cells: readonly string[];
}

interface Table {
  /** Headers as written, in file order; `columns` holds their labels. */
  readonly headers: readonly string[];
  readonly columns: readonly ColumnMatch[];
  readonly held: readonly HeldRow[];
  /** The same headers give the same signature: the key under which a matching is remembered. */
  readonly signature: string;
}

export type ReadOutcome =
  | (Table & { readonly kind: 'read'; readonly file: ReadFile })
  | (Table & { readonly kind: 'ask'; readonly questions: readonly Question[]; readonly draft: ReadFile })
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'cancelled' };

export type Phase = 'opening' | 'reading rows' | 'matching columns' | 'checking rows';

export interface Progress {
  readonly phase: Phase;
  /** 0 to 1 of the whole. */
  readonly done: number;
}
