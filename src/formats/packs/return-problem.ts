/** What stands in the way of a returned file, or of one row of it: where, what was found, why, and what to do. */
import { cut } from '../imports/problems.ts';

export interface ReturnProblem {
  /** Empty for a file without sheets. */
  readonly sheet: string;
  /** Spreadsheet row; 0 for the file as a whole. */
  readonly row: number;
  /** Header of the column; empty for a whole row or file. */
  readonly column: string;
  readonly found: string;
  /** A sentence. */
  readonly why: string;
  /** The remedy, as a sentence. */
  readonly todo: string;
}

/** Where in the file: "Questions, row 7, Your answer"; "The file" as a whole. */
export function placeOf({ sheet, row, column }: ReturnProblem): string {
  const parts = [sheet, row === 0 ? '' : `row ${row}`, column].filter((part) => part !== '');
  return parts.length === 0 ? 'The file' : parts.join(', ');
}

/** A problem with the file as a whole. */
export function withFile(found: string, why: string, todo: string): ReturnProblem {
  return { sheet: '', row: 0, column: '', found: cut(found), why, todo };
}

/** Refuse a returned file: thrown while reading it, never out of `readReturn`. */
export class Unreadable extends Error {
  readonly problem: ReturnProblem;
  readonly packId: string | null;
  constructor(problem: ReturnProblem, packId: string | null = null) {
    super(problem.why);
    this.name = 'Unreadable';
    this.problem = problem;
    this.packId = packId;
  }
}

/** What helps where a file cannot be read at all. */
export const SEND_AGAIN = 'Ask for it again, saved as an Excel workbook (.xlsx); the pack can be written again from the record.';
