/** What the board is asked: what the record proposes, what somebody drafted, and what a named person adopted. */
import type { BoardPack } from '../audit/state.ts';
import type { Desk } from './desk.ts';
import type { Drafted } from './drafted.ts';
import type { Ask } from './pack.ts';
import type { SlideId } from './slide-ids.ts';

/** The asks of a slide: those people wrote, else the one the record proposes. Only what was adopted prints. */
export function asksOf(desk: Desk, slide: SlideId, proposed: Drafted['ask'], edits: BoardPack | null): Ask[] {
  const written = (edits?.asks ?? []).filter((ask) => ask.slide === slide);
  const asks = written.map(({ askId, words, who, due, by, on, adopted }): Ask => ({
    askId,
    slide,
    words,
    who: desk.who(who),
    due,
    status: adopted === null ? 'draft' : 'adopted',
    draftedBy: { by: desk.who(by), on },
    adoptedBy: adopted === null ? null : { by: desk.who(adopted.by), on: adopted.on },
    printed: adopted !== null,
  }));
  if (asks.length > 0 || proposed === null) return asks;
  return [{ askId: null, slide, ...proposed, due: desk.due, status: 'proposed', draftedBy: null, adoptedBy: null, printed: false }];
}
