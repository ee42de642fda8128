import { nextAskId } from '../../board/ask-ids.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** Board packs: what is frozen, and the words put beside it. No command touches a number. */
export const boardEffects: Effects<'board-pack.freeze' | 'board-pack.title' | 'board-pack.ask' | 'board-pack.adopt' | 'board-pack.label'> =
  {
    'board-pack.freeze': (ask) => {
      const { audience = 'board', ...pack } = ask.payload;
      return [happened(ask, 'board-pack.frozen', { ...pack, audience, by: actorIn(ask) })];
    },
    'board-pack.title': (ask) => [happened(ask, 'board-pack.titled', { ...ask.payload, by: actorIn(ask) })],
    'board-pack.ask': (ask) => {
      const asks = ask.state.boardPacks.get(ask.payload.packId)?.asks ?? [];
      return [happened(ask, 'board-pack.asked', { ...ask.payload, askId: nextAskId(asks.length), by: actorIn(ask) })];
    },
    'board-pack.adopt': (ask) => [happened(ask, 'board-pack.adopted', { ...ask.payload, by: actorIn(ask) })],
    'board-pack.label': (ask) => [happened(ask, 'board-pack.labelled', { ...ask.payload, by: actorIn(ask) })],
  };
