import type { QuestionFile, RecordState } from '../audit/state.ts';
import type { Day } from '../time.ts';

/** What a returned pack brought to a question. What no pack brought is not there. */
export interface PackReplies {
  /** The answer came in a pack: who gave it, in which file, and who recorded that it came. */
  readonly returned?: { readonly by: string; readonly fileName: string | null; readonly recordedBy: string | null };
  /** The last reply that was no answer, where none stands. */
  readonly passedOn?: { readonly said: 'do not know' | 'not mine'; readonly ask: string | null; readonly by: string; readonly on: Day };
}

/** What packs brought to one question about one deployment. */
export function packReplies({ packs, people }: Pick<RecordState, 'packs' | 'people'>, file: QuestionFile | undefined): PackReplies {
  if (file === undefined) return {};
  const { answered, passedOn } = file;
  if (answered?.returnedBy !== undefined) {
    const { packId, returnedBy, on } = answered;
    const all = packId === undefined ? [] : (packs.get(packId)?.returned ?? []);
    // One pack may come back several times: the answer came with the last that day by that name.
    const one = all.findLast((back) => back.on === on && back.returnedBy === returnedBy);
    return {
      returned: {
        by: returnedBy,
        fileName: one?.file.name ?? null,
        recordedBy: one === undefined ? null : (people.get(one.by)?.printedName ?? one.by),
      },
    };
  }
  if (answered !== null || passedOn === null) return {};
  const { said, ask, returnedBy, on } = passedOn;
  return { passedOn: { said, ask, by: returnedBy, on } };
}
