import type { Appliers } from './context.ts';

/** Questions sent to owners as files, and what came back. The answers themselves stand in the questions' own files. */
export const packEvents: Appliers<'pack.written' | 'pack.returned'> = {
  'pack.written': (state, pack, { on }) => {
    state.packs.set(pack.packId, { ...pack, writtenOn: on, returned: [] });
  },
  'pack.returned': (state, { packId, ...back }, { on, seq }) => {
    state.packs.get(packId)?.returned.push({ ...back, on, seq });
  },
};
