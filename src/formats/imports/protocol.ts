/** The messages between the page and the worker that reads files. */
import type { ImportRow, Problem, ReadFile } from '../../domain/imports/row.ts';
import type { Choices, FileToRead, HeldRow, Progress, ReadOutcome } from './outcome.ts';

/** `read` brings a file; `choices` reads the same file again; the rest speak of what was last read. */
export type ToWorker =
  | { readonly type: 'read'; readonly id: number; readonly file: FileToRead }
  | { readonly type: 'choices'; readonly id: number; readonly choices: Choices; readonly remembered: FileToRead['remembered'] }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'body'; readonly id: number; readonly extra: Readonly<Record<string, unknown>> }
  | { readonly type: 'rejected'; readonly id: number };

/** Rows and problems travel in pieces, so that no message keeps the page busy. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | {
      readonly type: 'piece';
      readonly id: number;
      readonly rows: readonly ImportRow[];
      readonly problems: readonly Problem[];
      readonly held: readonly HeldRow[];
    }
  | { readonly type: 'outcome'; readonly id: number; readonly outcome: ReadOutcome }
  | { readonly type: 'text'; readonly id: number; readonly text: string }
  | { readonly type: 'body'; readonly id: number; readonly body: Blob }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** Rows sent at a time. */
const PIECE = 50;

/** The file inside an outcome, if there is one. */
export function fileOf(outcome: ReadOutcome): ReadFile | null {
  if (outcome.kind === 'read') return outcome.file;
  return outcome.kind === 'ask' ? outcome.draft : null;
}

type Emptied = {
  readonly outcome: ReadOutcome;
  readonly pieces: readonly Omit<Extract<FromWorker, { readonly type: 'piece' }>, 'id' | 'type'>[];
};

/** Take an outcome apart for the journey. */
export function takeApart(outcome: ReadOutcome): Emptied {
  const file = fileOf(outcome);
  if (file === null || outcome.kind === 'refused' || outcome.kind === 'cancelled') return { outcome, pieces: [] };
  const most = Math.max(file.rows.length, file.problems.length, outcome.held.length);
  const pieces = Array.from({ length: Math.ceil(most / PIECE) }, (_, n) => {
    const from = n * PIECE;
    const to = from + PIECE;
    return { rows: file.rows.slice(from, to), problems: file.problems.slice(from, to), held: outcome.held.slice(from, to) };
  });
  const empty: ReadFile = { ...file, rows: [], problems: [] };
  return { outcome: outcome.kind === 'read' ? { ...outcome, file: empty, held: [] } : { ...outcome, draft: empty, held: [] }, pieces };
}

/** Put it together again on the other side. */
export function putTogether({ outcome, pieces }: Emptied): ReadOutcome {
  const file = fileOf(outcome);
  if (file === null || outcome.kind === 'refused' || outcome.kind === 'cancelled') return outcome;
  const whole: ReadFile = { ...file, rows: pieces.flatMap(({ rows }) => rows), problems: pieces.flatMap(({ problems }) => problems) };
  const held = pieces.flatMap((piece) => piece.held);
  return outcome.kind === 'read' ? { ...outcome, file: whole, held } : { ...outcome, draft: whole, held };
}
