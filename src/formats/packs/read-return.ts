/** One returned file to answers, or to a sentence that says why not. Nothing in a file is ever run. */
import type { PackFile } from '../../domain/audit/events.ts';
import type { PackAnswer } from '../../domain/authority/command.ts';
import { decodeText } from '../imports/decode-text.ts';
import { Stopped, type Work } from '../imports/grid.ts';
import { Refusal } from '../imports/problems.ts';
import { sha256Of } from '../imports/signature.ts';
import { sniff } from '../imports/sniff.ts';
import { packLimits } from './pack-limits.ts';
import type { KnownPacks } from './pack.ts';
import { SEND_AGAIN, Unreadable, withFile, type ReturnProblem } from './return-problem.ts';

export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What one file said, once its pack is known. */
export interface ReadAnswers {
  readonly packId: string;
  /** Who answered: the owner asked, or whoever the file names. */
  readonly returnedBy: string;
  /** One for each model and question at most. What was left empty is not among them: silence is no answer. */
  readonly answers: readonly PackAnswer[];
  /** Rows that answer something and cannot be taken; the other rows can. */
  readonly leftOut: readonly ReturnProblem[];
  /** What was taken, and should be looked at. */
  readonly warnings: readonly ReturnProblem[];
}

export type ReadReturn =
  | (ReadAnswers & { readonly kind: 'read'; readonly file: PackFile })
  | {
      readonly kind: 'unreadable';
      readonly file: PackFile;
      /** Where the file says at least this. */
      readonly packId: string | null;
      readonly problem: ReturnProblem;
    };

/**
 * Read one returned file: the workbook as a spreadsheet program saved it, the
 * same as CSV, or the answers that the form saves.
 * @throws Stopped if the reading was cancelled; nothing else
 */
export async function readReturn({ name, bytes }: ReturnedFile, known: KnownPacks, work: Work): Promise<ReadReturn> {
  // A file too large is not worth its fingerprint.
  const file: PackFile = { name, sha256: bytes.length > packLimits.fileBytes ? '' : sha256Of(bytes) };
  try {
    const read = await readKind(bytes, known, work);
    return { kind: 'read', file, ...read };
  } catch (error) {
    if (error instanceof Stopped) throw error;
    if (error instanceof Unreadable) return { kind: 'unreadable', file, packId: error.packId, problem: error.problem };
    return { kind: 'unreadable', file, packId: null, problem: problemOf(error, name) };
  }
}

function problemOf(error: unknown, name: string): ReturnProblem {
  if (error instanceof Refusal) {
    const { found, why, todo } = error.problem;
    // The readers speak of inventories; here something else is asked for.
    return withFile(found, why, /inventory|CSV|JSON/.test(todo) ? SEND_AGAIN : todo);
  }
  const message = error instanceof Error ? error.message : String(error);
  return withFile(name, `The file could not be read (${message}).`, SEND_AGAIN);
}

async function readKind(bytes: Uint8Array, known: KnownPacks, work: Work): Promise<ReadAnswers> {
  if (bytes.length === 0) throw new Unreadable(withFile('0 bytes', 'The file is empty.', SEND_AGAIN));
  if (bytes.length > packLimits.fileBytes) {
    throw new Unreadable(
      withFile(
        `${Math.ceil(bytes.length / 1024 / 1024)} MB`,
        `A returned file may have ${packLimits.fileBytes / 1024 / 1024} MB.`,
        'Ask for the workbook without pictures and without other sheets.',
      ),
    );
  }
  if (sniff(bytes) === 'workbook') {
    const { readAnswerSheet } = await import('./read-answer-sheet.ts');
    return readAnswerSheet(bytes, known, work);
  }
  const { text } = decodeText(bytes);
  if (/^\s*\{/.test(text)) {
    const { readAnswersJson } = await import('./read-answers-json.ts');
    return readAnswersJson(text, known);
  }
  if (/^\s*<(?:!doctype html|html|!--)/i.test(text)) {
    const ours = text.includes('countersign-pack');
    throw new Unreadable(
      withFile(
        ours ? 'the form itself' : 'a web page',
        ours ? 'This is the form, and not the answers given in it.' : 'The file is a web page, and no pack of questions.',
        ours ? 'Open it, fill it in, press “Save the answers”, and load the small file it saves.' : SEND_AGAIN,
      ),
    );
  }
  const { readAnswerCsv } = await import('./read-answer-sheet.ts');
  return readAnswerCsv(text, known);
}
