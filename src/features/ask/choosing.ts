/** Who is asked about what: the choice a person makes before packs are written. */
import type { CommandPayloads } from '../../domain/authority/command.ts';
import { ownerKey } from '../../domain/measures/asked.ts';
import { packIdOf, type ToAsk } from '../../domain/measures/to-ask.ts';
import type { QuestionId } from '../../domain/gates/questions.ts';
import type { Day } from '../../domain/time.ts';

/** Models of one file: an owner of more gets several. */
export const modelsOfOnePack = 200;

export interface OwnerToAsk {
  readonly key: string;
  readonly name: string;
  readonly contact: string | null;
  readonly models: readonly ToAsk[];
}

export interface Choosing {
  /** Chosen against what is offered, by deployment. */
  readonly turned: ReadonlyMap<string, boolean>;
  readonly due: Day;
  readonly questions: readonly QuestionId[];
  readonly as: 'xlsx' | 'html';
}

/** Which of the models a view lets through are shown: those picked, or followed from a number; else those with no answer. */
export function modelsShown(
  models: readonly ToAsk[],
  { pick, show, any }: { readonly pick?: string | undefined; readonly show?: string | undefined; readonly any: boolean },
): readonly ToAsk[] {
  if (pick !== undefined) {
    const picked = new Set(pick.split(','));
    return models.filter(({ deploymentId }) => picked.has(deploymentId));
  }
  if (show !== undefined) return models;
  return models.filter(({ answered }) => (any ? answered.length < 5 : answered.length === 0));
}

/** Models by whom to ask about them, the owner of most first; those nobody is named for are not among them. */
export function byOwner(models: readonly ToAsk[]): OwnerToAsk[] {
  const groups = new Map<string, { name: string; contact: string | null; models: ToAsk[] }>();
  for (const model of models) {
    if (model.owner === null) continue;
    const key = ownerKey(model.owner);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...model.owner, models: [model] });
    else {
      group.models.push(model);
      group.contact ??= model.owner.contact;
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .toSorted((a, b) => b.models.length - a.models.length || (a.name < b.name ? -1 : 1));
}

/** One model without anybody to ask, at all its sites. */
export interface Unnamed {
  readonly modelId: string;
  readonly models: readonly [ToAsk, ...ToAsk[]];
}

/** Models nobody is named for, each once, in the order in which they are to be asked. */
export function unnamedOf(models: readonly ToAsk[]): Unnamed[] {
  const found = new Map<string, [ToAsk, ...ToAsk[]]>();
  for (const model of models) {
    if (model.owner !== null) continue;
    const before = found.get(model.modelId);
    if (before === undefined) found.set(model.modelId, [model]);
    else before.push(model);
  }
  return [...found].map(([modelId, of]) => ({ modelId, models: of }));
}

/** Is a model asked about? One that an answer is waited for elsewhere is, only if somebody says so. */
export function isChosen(model: ToAsk, turned: Choosing['turned']): boolean {
  return model.owner !== null && (turned.get(model.deploymentId) ?? (model.waitingIn === null && model.answered.length < 5));
}

/** The packs to write: one for each owner, numbered on from the last. */
export function packsToWrite(
  owners: readonly OwnerToAsk[],
  { turned, due, questions }: Pick<Choosing, 'turned' | 'due' | 'questions'>,
  nextPack: number,
  personIdOf: (name: string) => string | null,
): CommandPayloads['pack.write'][] {
  const packs: CommandPayloads['pack.write'][] = [];
  for (const { name, contact, models } of owners) {
    const ids = models.filter((model) => isChosen(model, turned)).map(({ deploymentId }) => deploymentId);
    const personId = personIdOf(name);
    for (let from = 0; from < ids.length; from += modelsOfOnePack) {
      packs.push({
        packId: packIdOf(nextPack + packs.length),
        to: { name, ...(contact === null ? {} : { contact }), ...(personId === null ? {} : { personId }) },
        deploymentIds: ids.slice(from, from + modelsOfOnePack),
        questions,
        due,
      });
    }
  }
  return packs;
}
