/** Rows that may be a model the record knows under another name. They are shown with the reason, and never linked. */
import type { Model, RecordState } from '../audit/state.ts';
import { isReported } from '../reported.ts';
import { likeness, sameName, sharedWords, wordsOf } from './names.ts';
import type { ImportRow } from './row.ts';
import { stageOfModel } from './stage-said.ts';
import type { Candidate, LikelyRow } from './summary.ts';

/** Candidates shown for a row. */
const most = 3;
/** Letters of a word by which models are looked up: a misspelling further on still finds its model. */
const stem = 5;
/** Models compared with a row, most words in common first. */
const compared = 25;
/** From here on two names are like enough to ask about. */
const threshold = 0.6;

/**
 * For each row no model was found for, the models left over that it may be.
 * @param unlinked rows that were linked to nothing, and that nobody called new
 * @param left models that no row was linked to
 */
export function likelyRows(state: RecordState, unlinked: readonly ImportRow[], left: readonly Model[]): LikelyRow[] {
  const byStem = stemsOf(left);
  return unlinked.flatMap((row) => {
    const candidates = nearest(row, byStem, left.length)
      .flatMap((model) => {
        const found = resemblance(row, model);
        return found === null ? [] : [{ model, ...found }];
      })
      .toSorted((a, b) => b.score - a.score || (a.model.modelId < b.model.modelId ? -1 : 1))
      .slice(0, most)
      .map(({ model, reason }): Candidate => ({ modelId: model.modelId, name: model.name, stage: stageOfModel(state, model), reason }));
    return candidates.length === 0 ? [] : [{ row: row.row, name: row.name, candidates }];
  });
}

function namesOf({ name, formerNames }: Pick<Model, 'name' | 'formerNames'>): string[] {
  return [name, ...formerNames];
}

function stemsIn(names: readonly string[]): Set<string> {
  return new Set(names.flatMap(wordsOf).map((word) => word.slice(0, stem)));
}

function stemsOf(models: readonly Model[]): Map<string, Model[]> {
  const byStem = new Map<string, Model[]>();
  for (const model of models) {
    for (const one of stemsIn(namesOf(model))) {
      const known = byStem.get(one);
      if (known === undefined) byStem.set(one, [model]);
      else known.push(model);
    }
  }
  return byStem;
}

/** The models that share the rarest words with a row. */
function nearest(row: ImportRow, byStem: ReadonlyMap<string, readonly Model[]>, all: number): Model[] {
  const weights = new Map<Model, number>();
  for (const one of stemsIn(namesOf(row))) {
    const sharing = byStem.get(one) ?? [];
    const weight = Math.log(1 + all / (sharing.length + 1));
    for (const model of sharing) weights.set(model, (weights.get(model) ?? 0) + weight);
  }
  return [...weights]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, compared)
    .map(([model]) => model);
}

function resemblance(row: ImportRow, model: Model): { score: number; reason: string } | null {
  if (sameName(row.name) === sameName(model.name)) {
    const ids = row.externalId !== null && model.externalId !== null && row.externalId !== model.externalId;
    return {
      score: 2,
      reason: ids
        ? `The name is the same, the id is not: ${model.externalId} became ${row.externalId}`
        : 'The name is the same, and more than one carries it',
    };
  }
  const former = bestPair(row.formerNames, namesOf(model));
  if (former !== null && former.score >= threshold) {
    return {
      score: 1 + former.score,
      reason: `The file says it was called “${former.one}” before${former.score === 1 ? '' : `, close to “${former.other}”`}`,
    };
  }
  const now = bestPair([row.name], namesOf(model));
  if (now === null) return null;
  const sameBureau = isReported(row.bureau) && isReported(model.bureau) && sameName(row.bureau) === sameName(model.bureau);
  const score = now.score + (sameBureau ? 0.05 : -0.05);
  if (score < threshold) return null;
  const { shared, of } = sharedWords(now.one, now.other);
  const reason = shared === 0 ? 'The names differ in a few letters' : `${shared} of ${of} words are the same`;
  return { score, reason: sameBureau ? `${reason}, and so is the bureau` : reason };
}

function bestPair(some: readonly string[], others: readonly string[]): { one: string; other: string; score: number } | null {
  return (
    some.flatMap((one) => others.map((other) => ({ one, other, score: alike(one, other) }))).toSorted((a, b) => b.score - a.score)[0] ??
    null
  );
}

/** By letters, or by words where one name is the other with words added. */
function alike(one: string, other: string): number {
  const { shared } = sharedWords(one, other);
  const fewer = Math.min(new Set(wordsOf(one)).size, new Set(wordsOf(other)).size);
  const contained = shared >= 3 && shared === fewer ? 0.7 : 0;
  return Math.max(likeness(one, other), contained);
}
