import type { Problem } from '../../domain/imports/row.ts';

/** Warnings that text in the file looks like it identifies patients. They come before all others. */
export function identifiersIn(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ todo }) => /needs no patient/.test(todo));
}
