import type { Appliers } from './context.ts';

/** Board packs: frozen once, and what people put beside the numbers since. */
export const boardEvents: Appliers<
  'board-pack.frozen' | 'board-pack.titled' | 'board-pack.asked' | 'board-pack.adopted' | 'board-pack.labelled'
> = {
  'board-pack.frozen': (state, pack, { on, seq }) => {
    state.boardPacks.set(pack.packId, { ...pack, frozenOn: on, seq, titles: [], asks: [], label: null });
  },
  'board-pack.titled': (state, { packId, ...titled }, { on }) => {
    state.boardPacks.get(packId)?.titles.push({ ...titled, on });
  },
  'board-pack.asked': (state, { packId, ...asked }, { on }) => {
    state.boardPacks.get(packId)?.asks.push({ ...asked, on, adopted: null });
  },
  'board-pack.adopted': (state, { packId, askId, by }, { on }) => {
    const ask = state.boardPacks.get(packId)?.asks.find((one) => one.askId === askId);
    if (ask !== undefined) ask.adopted = { by, on };
  },
  'board-pack.labelled': (state, { packId, ...label }, { on }) => {
    const pack = state.boardPacks.get(packId);
    if (pack !== undefined) pack.label = { ...label, on };
  },
};
