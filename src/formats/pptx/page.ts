import type { Pack } from '../../domain/board/pack.ts';
import { footOf } from './foot.ts';
import { place, size } from './look.ts';
import { heightOf, linesOf } from './measure-text.ts';
import type { Box, DeckSlide, Piece, TextPiece } from './piece.ts';
import { GAP, plain, textOf } from './texts.ts';

export interface PageToWrite {
  readonly title: string;
  /** What is counted, whose, on which day. */
  readonly subtitle: string;
  /** Said small below the subtitle: who edited the title. */
  readonly remarks: readonly string[];
  /** What stands between the head and the foot. */
  readonly body: (box: Box) => readonly Piece[];
  readonly missing: readonly string[];
  readonly number: string;
  readonly notes: readonly string[];
}

/** A page of the deck: its message, its body, its source. */
export function pageOf(pack: Pack, { title, subtitle, remarks, body, missing, number, notes }: PageToWrite): DeckSlide {
  const head = titleOf(title);
  const under = textOf('Subtitle', { x: place.left, y: head.box.y + head.box.h + 0.08, w: place.width }, [
    ...(subtitle === '' ? [] : [plain(subtitle, size.body, 'ink2')]),
    ...remarks.map((remark) => ({ ...plain(remark, size.small, 'ink2'), before: 3 })),
  ]);
  const said = under.paragraphs.length > 0;
  const foot = footOf(pack, missing, number);
  const y = (said ? under.box.y + under.box.h : head.box.y + head.box.h) + GAP * 1.6;
  const box = { x: place.left, y, w: place.width, h: foot.y - y - GAP };
  return { pieces: [head, ...(said ? [under] : []), ...body(box), ...foot.pieces], notes };
}

/** A title in at most three lines: the longer it is, the smaller it is set. */
function titleOf(text: string): TextPiece {
  const points = [size.title, size.longTitle].find((each) => linesOf(text, place.width, each, 'serif') <= 3) ?? 22;
  const h = heightOf(linesOf(text, place.width, points, 'serif'), points);
  return {
    kind: 'text',
    name: 'Title',
    title: true,
    box: { x: place.left, y: place.top, w: place.width, h },
    paragraphs: [{ runs: [{ text, size: points, font: 'serif', bold: true }] }],
  };
}
