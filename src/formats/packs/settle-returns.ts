import type { CommandPayloads, PackAnswer } from '../../domain/authority/command.ts';
import type { ReturnConflict, ReturnsPreview } from './preview-returns.ts';

/** Key of a conflict → the place of the side that holds. A conflict without a choice stays open: none of its answers loads. */
export type ConflictChoices = Readonly<Record<string, number>>;

export interface SettledReturns {
  /** One `pack.return` for each file, in the order of the files. */
  readonly returns: readonly CommandPayloads['pack.return'][];
  readonly open: readonly ReturnConflict[];
}

/**
 * The commands that load what came back, once its conflicts are looked at.
 * Where the record's side is chosen, nothing of that question loads. A file
 * whose every answer waits for a choice is not returned yet; one that brought
 * only what the record has is, without answers.
 * @throws RangeError for a choice that is no side of its conflict
 */
export function settleReturns({ toLoad, conflicts }: ReturnsPreview, choices: ConflictChoices): SettledReturns {
  const chosen = new Map<string, PackAnswer[]>();
  const waiting = new Set<string>();
  const open: ReturnConflict[] = [];
  for (const conflict of conflicts) {
    const choice = Object.hasOwn(choices, conflict.key) ? choices[conflict.key] : undefined;
    if (choice === undefined) {
      open.push(conflict);
      for (const side of conflict.sides) if (side.from === 'file') waiting.add(side.file.sha256);
      continue;
    }
    const side = conflict.sides[choice];
    if (side === undefined) throw new RangeError(`The conflict ${conflict.key} has no side ${choice}`);
    if (side.from === 'file') chosen.set(side.file.sha256, [...(chosen.get(side.file.sha256) ?? []), side.answer]);
  }
  const returns = toLoad.flatMap(({ packId, file, returnedBy, answers, alreadyOnRecord }) => {
    const all = [...answers, ...(chosen.get(file.sha256) ?? [])];
    if (all.length === 0 && alreadyOnRecord.length === 0 && waiting.has(file.sha256)) return [];
    return [{ packId, file, returnedBy, answers: all }];
  });
  return { returns, open };
}
