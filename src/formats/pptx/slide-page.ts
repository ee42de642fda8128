import type { Ask, Pack, Slide } from '../../domain/board/pack.ts';
import { dayWords } from '../../domain/words.ts';
import { figurePieces } from './figure-pieces.ts';
import { place, size } from './look.ts';
import { pageOf } from './page.ts';
import type { Box, DeckSlide, Paragraph, Piece } from './piece.ts';
import { editedWords, slideNotes } from './slide-notes.ts';
import { fitting, GAP, heading, heightOfAll, moreWords, plain, textOf } from './texts.ts';

/** One slide: its message, its figure, its short list, and what the board is asked. */
export function slidePage(pack: Pack, slide: Slide): DeckSlide {
  return pageOf(pack, {
    title: slide.title.shown,
    subtitle: slide.subtitle,
    remarks: editedWords(slide.title),
    body: (box) => bodyOf(slide, box),
    missing: slide.missing,
    number: `Slide ${slide.n} of ${slide.of}`,
    notes: slideNotes(pack, slide),
  });
}

/** The figure, and a column beside it where there is something to say in it. */
function bodyOf(slide: Slide, box: Box): readonly Piece[] {
  const asks = slide.asks.filter(({ printed }) => printed);
  const aside = slide.list !== null || asks.length > 0;
  const figure = { figure: slide.figure, name: slide.name, alternative: slide.alternative };
  if (!aside) return figurePieces(figure, box);
  const x = box.x + box.w - place.side;
  const side = { ...box, x, w: place.side };
  const ask = askPieces(asks, side);
  const list = slide.list === null ? [] : listPieces(slide.list, { ...side, h: side.h - ask.height });
  const placed = ask.at(list.reduce((bottom, piece) => Math.max(bottom, piece.box.y + piece.box.h + GAP * 1.5), side.y));
  return [...figurePieces(figure, { ...box, w: box.w - place.side - place.gutter }), ...list, ...placed];
}

/** What the list leaves to the screen. */
function closing(left: number): Paragraph {
  return { ...plain(moreWords(left), size.table, 'ink2'), before: 5 };
}

/** The short list: as many lines as there is room for. */
function listPieces({ heading: words, lines, more }: NonNullable<Slide['list']>, box: Box): readonly Piece[] {
  const all = lines.map((line): Paragraph => ({ ...plain(line.words), bullet: true, before: 5 }));
  const room = box.h - heightOfAll([heading(words)], box.w) - GAP;
  const whole = fitting(all, box.w, room);
  const { fit, left } = whole.left + more === 0 ? whole : fitting(all, box.w, room - heightOfAll([closing(0)], box.w));
  const rest = left + more === 0 ? [] : [closing(left + more)];
  return [textOf('List', box, [heading(words), ...fit, ...rest])];
}

interface Asked {
  readonly height: number;
  readonly at: (y: number) => readonly Piece[];
}

/** What the board is asked, by whom and until when; adopted asks alone. */
function askPieces(asks: readonly Ask[], box: Box): Asked {
  if (asks.length === 0) return { height: 0, at: () => [] };
  const paragraphs = [heading('We ask the board to'), ...asks.flatMap(askParagraphs)];
  const height = heightOfAll(paragraphs, box.w) + GAP * 3;
  return {
    height,
    at: (y) => [
      { kind: 'rule', name: 'Line above the ask', box: { x: box.x, y, w: box.w, h: 0 }, colour: 'ink', weight: 2 },
      textOf('What the board is asked', { ...box, y: y + GAP }, paragraphs),
    ],
  };
}

/** Who, what and by when, and whose ask it is. */
export function whoAndWhen({ who, due, adoptedBy }: Ask): string {
  const adopted = adoptedBy === null ? '' : ` Adopted by ${adoptedBy.by.words}, ${dayWords(adoptedBy.on)}.`;
  return `${who === null ? 'Nobody on record yet' : who.words}, by ${dayWords(due)}.${adopted}`;
}

function askParagraphs(ask: Ask): readonly Paragraph[] {
  return [
    { runs: [{ text: ask.words, size: size.ask, font: 'serif' }], before: 4 },
    { ...plain(whoAndWhen(ask), size.denseTable, 'ink2'), before: 2 },
  ];
}
