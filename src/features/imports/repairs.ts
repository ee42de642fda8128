import type { Problem } from '../../domain/imports/row.ts';

/** Problems that one repair would put right, under that repair. */
export interface Repair {
  /** The repair in words; null where each row needs its own of the same kind. */
  readonly todo: string | null;
  readonly problems: readonly Problem[];
}

/** Problems grouped by repair, the largest group first. */
export function repairsOf(problems: readonly Problem[]): readonly Repair[] {
  const byKind = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = kindOf(problem.todo);
    const known = byKind.get(kind);
    if (known === undefined) byKind.set(kind, [problem]);
    else known.push(problem);
  }
  return [...byKind.values()]
    .map((group) => ({ todo: group.every(({ todo }) => todo === group[0]?.todo) ? (group[0]?.todo ?? null) : null, problems: group }))
    .toSorted((a, b) => b.problems.length - a.problems.length || (a.problems[0]?.row ?? 0) - (b.problems[0]?.row ?? 0));
}

/** A repair without what makes each row's differ: "Write 30 Apr or 1 May" and "Write 28 Feb or 1 Mar" are one kind. */
function kindOf(todo: string): string {
  return todo
    .replaceAll(/“[^”]*”/g, '“”')
    .replaceAll(/\d[\d,.]*/g, '0')
    .replaceAll(/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/g, 'month');
}
