/** What an import in progress consists of, and what can be done with it. */
import type { Problem } from '../../domain/imports/row.ts';
import type { Day } from '../../domain/time.ts';
import type { ImportReceipt } from '../../formats/api/imports.ts';
import type { FieldId } from '../../formats/imports/fields.ts';
import type { Choices, FileToRead, Progress, Question, ReadOutcome } from '../../formats/imports/outcome.ts';
import type { Step } from './steps.ts';

/** A file that was read, with or without open questions. */
export type Outcome = Extract<ReadOutcome, { kind: 'read' | 'ask' }>;

/** Into which record: one of those here, or a new one. */
export type Target = { readonly record: string } | { readonly institution: string; readonly zone: string };

export type GoneAnswer = {
  readonly answer: 'ended by decision' | 'still here, not in the file' | 'do not know';
  readonly by?: string;
  readonly on?: Day;
};

/** Where a shipped file comes from; a person's own has none. */
export interface Shipped {
  readonly id: string;
  readonly institution: string;
  readonly zone: string;
}

export interface OpenFile {
  readonly name: string;
  readonly shipped: Shipped | null;
  readonly outcome: Outcome;
  /** One more with every reading: what was computed from an earlier one no longer holds. */
  readonly revision: number;
  readonly choices: Choices;
  /** Matchings kept from earlier files; none once they were taken back. */
  readonly remembered: NonNullable<FileToRead['remembered']>;
  /** Questions answered by this person now, so that an answer can be taken back. */
  readonly answered: readonly Answered[];
}

interface Answered {
  readonly question: Question;
  readonly answer: string;
}

/** A file as the page has it: its bytes are fetched when they are read. */
interface FileAtHand extends Omit<FileToRead, 'bytes'> {
  readonly bytes: () => Promise<ArrayBuffer>;
}

export interface ImportState {
  readonly file: OpenFile | null;
  /** Being read now; `again`: the open file with another choice. */
  readonly reading: { readonly name: string; readonly progress: Progress | null; readonly again: boolean } | null;
  readonly refused: { readonly name: string; readonly problem: Problem } | null;
  /** Null: as suggested. */
  readonly target: Target | null;
  /** The person has seen that some text looks like patients' data. */
  readonly acknowledged: boolean;
  /** Row of the file → the model it is, or null for "a new one". */
  readonly matches: Readonly<Record<number, string | null>>;
  readonly gone: Readonly<Record<string, GoneAnswer>>;
  /** The file holds only a part of the portfolio: what it does not name is not missing. */
  readonly part: boolean;
  readonly receipt: ImportReceipt | null;
}

export interface ImportActions {
  /** Read a file. @returns the step to go to, or null where it stays on the first */
  readonly open: (file: FileAtHand, shipped?: Shipped) => Promise<Step | null>;
  /** Nothing could be read at all: say why. */
  readonly fail: (name: string, why: string) => void;
  readonly cancel: () => void;
  readonly answer: (question: Question, answer: string) => Promise<void>;
  readonly chooseColumn: (column: string, field: FieldId) => Promise<void>;
  readonly chooseSnapshot: (day: Day) => Promise<void>;
  /** Take back every answer, remembered ones too. */
  readonly undoAll: () => Promise<void>;
  readonly choose: (change: Partial<Pick<ImportState, 'target' | 'acknowledged' | 'part'>>) => void;
  readonly match: (row: number, modelId: string | null | undefined) => void;
  readonly answerGone: (modelId: string, answer: GoneAnswer) => void;
  readonly loaded: (receipt: ImportReceipt) => void;
  readonly close: () => void;
}
