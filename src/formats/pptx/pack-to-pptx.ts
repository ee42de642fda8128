import type { Pack } from '../../domain/board/pack.ts';
import { backPages } from './back-pages.ts';
import { coverPage, decisionsPage, exceptionsPage, vitalPage } from './front-pages.ts';
import { slidePage } from './slide-page.ts';
import { writeDeck } from './write-deck.ts';

/**
 * A board pack as a presentation file: native charts and tables that can be edited, a text for each, and in the notes of
 * each page its evidence id and the table behind it. The same pack gives the same bytes.
 */
export function packToPptx(pack: Pack): Uint8Array {
  return writeDeck({
    title: pack.title,
    author: pack.institution,
    day: pack.position.asOf,
    slides: [
      coverPage(pack),
      vitalPage(pack),
      exceptionsPage(pack),
      decisionsPage(pack),
      ...pack.slides.map((slide) => slidePage(pack, slide)),
      ...backPages(pack),
    ],
  });
}
