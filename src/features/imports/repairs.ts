import type { Problem } from '../../domain/imports/row.ts';

/** Problems that one repair would put right, under that repair. */
export interface Repair {
  readonly todo: string;
  readonly column: string;
  readonly problems: readonly Problem[];
}

/** Problems grouped by repair, the largest group first. What only one row needs stays with its column. */
export function repairsOf(problems: readonly Problem[]): readonly Repair[] {
  const byKind = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.column}\n${kindOf(problem)}`;
    const known = byKind.get(key);
    if (known === undefined) byKind.set(key, [problem]);
    else known.push(problem);
  }
  return [...byKind.values()]
    .map((group) => ({ todo: group[0]!.todo, column: group[0]!.column, problems: group }))
    .toSorted((a, b) => b.problems.length - a.problems.length || a.problems[0]!.row - b.problems[0]!.row);
}

/** A reason without the figures and quotations that make each row's differ: "There is no 31 April" and "There is no 30 February" are one repair. */
function kindOf({ why }: Problem): string {
  return why
    .replaceAll(/“[^”]*”|"[^"]*"/g, '“”')
    .replaceAll(/\d[\d,.]*/g, '0')
    .replaceAll(/\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g, 'month');
}
