/** Names typed for models nobody is named for, before they are recorded. */
import type { CommandPayloads } from '../../domain/authority/command.ts';
import type { Unnamed } from './choosing.ts';

export interface TypedName {
  readonly name: string;
  readonly contact: string;
}

/** By model. */
export type Typed = Readonly<Record<string, TypedName>>;

function isEmpty(typed: Typed, modelId: string): boolean {
  return (typed[modelId]?.name ?? '').trim() === '';
}

/** A name, put wherever none stands. */
export function filled(of: readonly Unnamed[], typed: Typed, words: TypedName): Typed {
  return { ...typed, ...Object.fromEntries(of.flatMap(({ modelId }) => (isEmpty(typed, modelId) ? [[modelId, words]] : []))) };
}

/** Names the file gives, for models nobody has typed one for. */
export function suggested(of: readonly Unnamed[], typed: Typed): Typed {
  return Object.fromEntries(
    of.flatMap(({ modelId, models }) => {
      const name = models.flatMap(({ suggestions }) => suggestions)[0]?.name;
      return name === undefined || !isEmpty(typed, modelId) ? [] : [[modelId, { name, contact: '' }]];
    }),
  );
}

/** The commands that record what was typed. */
export function namesTyped(of: readonly Unnamed[], typed: Typed): CommandPayloads['owner.name'][] {
  return of.flatMap(({ modelId }) => {
    const name = typed[modelId]?.name.trim() ?? '';
    const contact = typed[modelId]?.contact.trim() ?? '';
    return name === '' ? [] : [{ modelId, name, ...(contact === '' ? {} : { contact }) }];
  });
}
