/** A backend for tests of the board screens: every pack it is asked for is this one. */
import { vi } from 'vitest';
import type { Pack } from '../../src/domain/board/pack.ts';
import type { BoardAnswer, BoardPackAnswer } from '../../src/formats/api/board.ts';
import { answerFrom } from './rows-backend.ts';

const links = { record: '/export?in=saltmarsh&seq=1204', view: '?asof=2026-10-30&in=saltmarsh&seq=1204' };

/** Answer from a record without rows, and from this pack. */
export function answerFromPack(pack: Pack): void {
  answerFrom({ saltmarsh: { rows: [] } });
  const rest = globalThis.fetch;
  const stand = { record: 'saltmarsh', asOf: pack.position.asOf, head: pack.position.head };
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    const { pathname } = new URL(address, 'http://localhost');
    if (pathname === '/api/v1/board') return Promise.resolve(Response.json(listOf(pack, stand)));
    if (pathname.startsWith('/api/v1/board/')) {
      return Promise.resolve(Response.json({ ...stand, filter: {}, ignored: [], pack, links } satisfies BoardPackAnswer));
    }
    return rest(address, init);
  });
}

function listOf(pack: Pack, stand: Pick<BoardAnswer, 'record' | 'asOf' | 'head'>): BoardAnswer {
  const { packId, frozen, title, position, evidenceId, audience } = pack;
  return {
    ...stand,
    nextPack: packId === null ? 'BOARD-01' : 'BOARD-02',
    draft: { position, evidenceId, links },
    packs:
      packId === null || frozen === null
        ? []
        : [{ packId, title, position, evidenceId, audience, frozen, asks: { drafts: 1, adopted: 2 }, links }],
  };
}
