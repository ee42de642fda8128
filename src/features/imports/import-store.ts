import { create } from 'zustand';
import { answerWith, mergeChoices } from '../../formats/imports/choices.ts';
import type { Progress, ReadOutcome } from '../../formats/imports/outcome.ts';
import { cancelReading, closeFile, readFileAnew, readOpenFile } from './file-reading.ts';
import { identifiersIn } from './identifiers.ts';
import type { ImportActions, ImportState, OpenFile, Outcome } from './import-state.ts';
import type { Step } from './steps.ts';

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

/** Let the page draw and hear before going on: thousands of rows have just arrived. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** The import in progress. It lives as long as the page: nothing of a file is kept before it is loaded. */
export const useImport = create<ImportState & ImportActions>()((set, get) => {
  // Readings of the open file follow one another, each with what the one before has settled.
  let turns = Promise.resolve();
  /** The reading of a new file under way; another, or a cancel, takes its place. */
  let opening: object | null = null;

  const onProgress = (progress: Progress): void => {
    const { reading } = get();
    if (reading !== null) set({ reading: { ...reading, progress } });
  };

  /** Read the open file again, in its turn. */
  function readAgain(change: (file: OpenFile) => Partial<Pick<OpenFile, 'choices' | 'answered' | 'remembered'>>): Promise<void> {
    const run = async (): Promise<void> => {
      const { file } = get();
      if (file === null) return;
      const next = { ...file, ...change(file) };
      set({ reading: { name: file.name, progress: null, again: true } });
      const outcome = await outcomeOf(readOpenFile(next.choices, next.remembered, onProgress), file.name);
      if (get().file !== file) return;
      if (outcome.kind === 'cancelled') set({ reading: null });
      else if (outcome.kind === 'refused') set({ reading: null, refused: { name: file.name, problem: outcome.problem } });
      else
        set({
          reading: null,
          refused: null,
          matches: {},
          gone: {},
          receipt: null,
          file: { ...next, outcome, revision: file.revision + 1 },
        });
    };
    turns = turns.then(run);
    return turns;
  }

  return {
    ...nothing,
    open: async ({ name, bytes, ...rest }, shipped) => {
      const mine = {};
      opening = mine;
      turns = Promise.resolve();
      set({ reading: { name, progress: null, again: false }, refused: null });
      const reading = bytes().then((read): Promise<ReadOutcome> | ReadOutcome =>
        opening === mine ? readFileAnew({ name, ...rest, bytes: new Uint8Array(read) }, onProgress) : { kind: 'cancelled' },
      );
      const outcome = await outcomeOf(reading, name);
      await aTurn();
      if (opening !== mine) return null;
      opening = null;
      if (outcome.kind === 'cancelled' || outcome.kind === 'refused') {
        set({ reading: null, refused: outcome.kind === 'refused' ? { name, problem: outcome.problem } : null });
        return null;
      }
      const revision = (get().file?.revision ?? 0) + 1;
      const remembered = rest.remembered ?? {};
      set({ ...nothing, file: { name, shipped: shipped ?? null, outcome, revision, choices: {}, answered: [], remembered } });
      await aTurn();
      return firstStepFor(outcome);
    },
    fail: (name, why) => {
      const problem = { severity: 'held', row: 0, column: '', found: '', why, todo: 'Try again, or choose a file of your own.' } as const;
      set({ reading: null, refused: { name, problem } });
    },
    cancel: () => {
      opening = null;
      cancelReading();
      set({ reading: null });
    },
    answer: (question, answer) =>
      readAgain(({ choices, answered }) => ({
        choices: answerWith(choices, question, answer),
        answered: [...answered.filter(({ question: { id } }) => id !== question.id), { question, answer }],
      })),
    chooseColumn: (column, field) => readAgain(({ choices }) => ({ choices: mergeChoices(choices, { columns: { [column]: field } }) })),
    chooseSnapshot: (snapshot) => readAgain(({ choices }) => ({ choices: { ...choices, snapshot } })),
    undoAll: () => readAgain(() => ({ choices: {}, answered: [], remembered: {} })),
    choose: (change) => set(change),
    match: (row, modelId) =>
      set(({ matches }) => {
        const { [row]: _, ...others } = matches;
        return { matches: modelId === undefined ? others : { ...others, [row]: modelId } };
      }),
    answerGone: (modelId, answer) => set(({ gone }) => ({ gone: { ...gone, [modelId]: answer } })),
    loaded: (receipt) => set({ receipt }),
    close: () => {
      opening = null;
      turns = Promise.resolve();
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
    const todo = 'Choose the file again. If it stops again, save it as CSV and try that.';
    return { kind: 'refused', problem: { severity: 'held', row: 0, column: '', found: name, why, todo } };
  }
}

/** Where a fresh file leads: to what has to be answered or seen, else straight to the end. */
function firstStepFor(outcome: Outcome): Step {
  if (outcome.kind === 'ask') return outcome.questions.every(({ kind }) => kind === 'stage value') ? 'values' : 'columns';
  const { source, problems } = outcome.file;
  if (identifiersIn(problems).length > 0) return 'rows';
  return source.format === 'other' ? 'columns' : 'load';
}
