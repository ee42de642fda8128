/** Problems in the form the screen prints them: where, found, why, do. */
import type { Problem } from '../../domain/imports/row.ts';
import { limits } from './limits.ts';

/** Longest piece of a cell repeated in a problem. */
const FOUND = 160;

/** A problem with the file as a whole. */
export function wholeFile(severity: Problem['severity'], found: string, why: string, todo: string): Problem {
  return { severity, row: 0, column: '', found: cut(found), why, todo };
}

export function held(row: number, column: string, found: string, why: string, todo: string): Problem {
  return { severity: 'held', row, column, found: cut(found), why, todo };
}

export function warning(row: number, column: string, found: string, why: string, todo: string): Problem {
  return { severity: 'warning', row, column, found: cut(found), why, todo };
}

export function cut(text: string): string {
  return text.length > FOUND ? `${text.slice(0, FOUND)}…` : text;
}

/** Refuse the file: thrown inside the readers, returned as an outcome by `readFile`. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(found: string, why: string, todo: string) {
    super(why);
    this.name = 'Refusal';
    this.problem = wholeFile('held', found, why, todo);
  }
}

/** In row order, the whole file first; beyond a limit the rest are counted, held rows before warnings. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted((a, b) => a.row - b.row);
  if (sorted.length <= limits.problems) return sorted;
  const heldOnes = sorted.filter(({ severity }) => severity === 'held');
  const warnings = sorted.filter(({ severity }) => severity === 'warning');
  const room = Math.max(0, limits.problems - heldOnes.length);
  const rest = wholeFile(
    'warning',
    `${warnings.length - room} more warnings`,
    `Only the first ${room} warnings are listed.`,
    'Work through these, then load the file again.',
  );
  return [rest, ...[...heldOnes, ...warnings.slice(0, room)].toSorted((a, b) => a.row - b.row)];
}
