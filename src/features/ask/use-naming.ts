import { useState } from 'react';
import type { BatchOutcome } from '../../formats/api/batch.ts';
import type { PacksAnswer } from '../../formats/api/packs.ts';
import type { Unnamed } from './choosing.ts';
import { namesTyped, suggested, type Typed } from './naming.ts';
import { useBatch } from './use-batch.ts';
import { useMayRecord } from './use-standing.ts';

/** Names typed for models nobody is named for, and recording them at once. */
export function useNaming(unnamed: readonly Unnamed[], { record, head }: Pick<PacksAnswer, 'record' | 'head'>) {
  const [typed, setTyped] = useState<Typed>({});
  const may = useMayRecord(record);
  const batch = useBatch({ record, decidedOn: head.seq, personId: may.personId ?? null });
  const naming = namesTyped(unnamed, typed);
  const stopped = naming.length === 0 || may.why !== null || may.personId === undefined || batch.isPending;
  const name = (): void => {
    if (stopped) return;
    const ids = naming.map(({ modelId }) => modelId);
    batch.mutate(
      naming.map((payload) => ({ type: 'owner.name', payload })),
      { onSuccess: (outcomes) => setTyped((now) => withoutDone(now, ids, outcomes)) },
    );
  };
  return {
    typed,
    onType: setTyped,
    /** Models a name was typed for. */
    count: naming.length,
    /** Names the file gives, where none is typed. */
    fromFile: suggested(unnamed, typed),
    stopped,
    why: naming.length === 0 ? null : may.why,
    name,
    batch,
  };
}

function withoutDone(now: Typed, ids: readonly string[], outcomes: readonly BatchOutcome[]): Typed {
  const done = new Set(ids.filter((_, at) => outcomes[at]?.answer === 'done'));
  return Object.fromEntries(Object.entries(now).filter(([id]) => !done.has(id)));
}
