import { create } from 'zustand';
import type { ImportReceipt } from '../../formats/api/imports.ts';
import type { Problem } from '../../domain/imports/row.ts';
import type { Day } from '../../domain/time.ts';
import { answerWith, mergeChoices } from '../../formats/imports/choices.ts';
import type { FieldId } from '../../formats/imports/fields.ts';
import type { Choices, FileToRead, Progress, Question, ReadOutcome } from '../../formats/imports/outcome.ts';
import { identifiersIn } from './identifiers.ts';
import { cancelReading, closeFile, readFileAnew, readOpenFile } from './file-reading.ts';
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

export interface Answered {
  readonly question: Question;
  readonly answer: string;
}

/** A file as the page has it: its bytes are fetched when they are read. */
export interface FileAtHand extends Omit<FileToRead, 'bytes'> {
  readonly bytes: () => Promise<ArrayBuffer>;
}

interface ImportState {
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

interface ImportActions {
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

const nothing: ImportState = {
  file: null,
  reading: null,
  refused: null,
  target: null,
  acknowledged: false,
  matches: {},
  gone: {},
  part: false,
  receipt: null,
};

/** The import in progress. It lives as long as the page: nothing of a file is kept before it is loaded. */
export const useImport = create<ImportState & ImportActions>()((set, get) => {
  const onProgress = (progress: Progress): void => {
    const { reading } = get();
    if (reading !== null) set({ reading: { ...reading, progress } });
  };

  async function readAgain(choices: Choices, answered: readonly Answered[], remembered?: FileToRead['remembered']): Promise<void> {
    const { file } = get();
    if (file === null) return;
    set({ reading: { name: file.name, progress: null, again: true } });
    const kept = remembered ?? file.remembered;
    const outcome = await outcomeOf(readOpenFile(choices, kept, onProgress), file.name);
    if (get().file !== file) return;
    if (outcome.kind === 'cancelled') set({ reading: null });
    else if (outcome.kind === 'refused') set({ reading: null, refused: { name: file.name, problem: outcome.problem } });
    else
      set({
        reading: null,
        refused: null,
        file: { ...file, outcome, choices, answered, remembered: kept, revision: file.revision + 1 },
        matches: {},
        gone: {},
        receipt: null,
      });
  }

  return {
    ...nothing,
    open: async (toRead, shipped) => {
      const before = get().file;
      set({ reading: { name: toRead.name, progress: null, again: false }, refused: null });
      const { bytes, ...rest } = toRead;
      const outcome = await outcomeOf(
        bytes().then((read) => readFileAnew({ ...rest, bytes: new Uint8Array(read) }, onProgress)),
        toRead.name,
      );
      if (outcome.kind === 'cancelled') {
        set({ reading: null });
        return null;
      }
      if (outcome.kind === 'refused') {
        set({ reading: null, refused: { name: toRead.name, problem: outcome.problem } });
        return null;
      }
      const revision = (before?.revision ?? 0) + 1;
      set({
        ...nothing,
        file: {
          name: toRead.name,
          shipped: shipped ?? null,
          outcome,
          revision,
          choices: {},
          answered: [],
          remembered: toRead.remembered ?? {},
        },
      });
      return firstStepFor(outcome);
    },
    fail: (name, why) =>
      set({
        reading: null,
        refused: {
          name,
          problem: { severity: 'held', row: 0, column: '', found: '', why, todo: 'Try again, or choose a file of your own.' },
        },
      }),
    cancel: cancelReading,
    answer: async (question, answer) => {
      const { file } = get();
      if (file === null) return;
      const others = file.answered.filter(({ question: { id } }) => id !== question.id);
      await readAgain(answerWith(file.choices, question, answer), [...others, { question, answer }]);
    },
    chooseColumn: async (column, field) => {
      const { file } = get();
      if (file !== null) await readAgain(mergeChoices(file.choices, { columns: { [column]: field } }), file.answered);
    },
    chooseSnapshot: async (snapshot) => {
      const { file } = get();
      if (file !== null) await readAgain({ ...file.choices, snapshot }, file.answered);
    },
    undoAll: () => readAgain({}, [], {}),
    choose: (change) => set(change),
    match: (row, modelId) =>
      set(({ matches }) => {
        const { [row]: _, ...others } = matches;
        return { matches: modelId === undefined ? others : { ...others, [row]: modelId } };
      }),
    answerGone: (modelId, answer) => set(({ gone }) => ({ gone: { ...gone, [modelId]: answer } })),
    loaded: (receipt) => set({ receipt }),
    close: () => {
      closeFile();
      set(nothing);
    },
  };
});

/** A reader that breaks refuses the file; it never takes the screen down. */
async function outcomeOf(reading: Promise<ReadOutcome>, name: string): Promise<ReadOutcome> {
  try {
    return await reading;
  } catch (error) {
    const why = `The reader stopped: ${error instanceof Error ? error.message : String(error)}`;
    return {
      kind: 'refused',
      problem: {
        severity: 'held',
        row: 0,
        column: '',
        found: name,
        why,
        todo: 'Choose the file again. If it stops again, save it as CSV and try that.',
      },
    };
  }
}

/** Where a fresh file leads: to what has to be answered or seen, else straight to the end. */
function firstStepFor(outcome: Outcome): Step {
  if (outcome.kind === 'ask') return outcome.questions.every(({ kind }) => kind === 'stage value') ? 'values' : 'columns';
  const { source, problems } = outcome.file;
  if (identifiersIn(problems).length > 0) return 'rows';
  return source.format === 'other' ? 'columns' : 'load';
}
