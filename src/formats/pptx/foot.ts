import type { Pack } from '../../domain/board/pack.ts';
import { counted } from '../../domain/words.ts';
import { page, place, size } from './look.ts';
import { heightOf, linesOf } from './measure-text.ts';
import type { Paragraph, Piece } from './piece.ts';

/** Lines the source may take; what does not fit is in the notes. */
const MOST = 3;

/** How wide the number of the slide is. */
const NUMBER = 1.3;

/** What stands at the foot of every page, and where it begins. */
export interface Foot {
  readonly pieces: readonly Piece[];
  readonly y: number;
}

/**
 * The source line, what is not reported, the evidence id and the number of the slide; below it counsel's label and, for the
 * demonstration, that its data is fictional.
 * @param number as "Slide 4 of 9"; empty for a page that is no slide
 */
export function footOf(pack: Pack, missing: readonly string[], number: string): Foot {
  const width = place.width - NUMBER - 0.2;
  const source = sourceWords(pack, missing, width);
  const marked = markedWords(pack);
  const sourceHeight = heightOf(linesOf(source, width, size.source), size.source);
  const markedHeight = marked === '' ? 0 : heightOf(linesOf(marked, place.width, size.small), size.small) + 0.04;
  const y = page.height - 0.26 - sourceHeight - markedHeight;
  const text = (name: string, words: string, x: number, w: number, align: Paragraph['align']): Piece => ({
    kind: 'text',
    name,
    box: { x, y: y + 0.06, w, h: sourceHeight },
    paragraphs: [{ runs: [{ text: words, size: size.source, colour: 'ink3' }], ...(align === undefined ? {} : { align }) }],
  });
  const label: Piece = {
    kind: 'text',
    name: 'Label',
    box: { x: place.left, y: y + 0.1 + sourceHeight, w: place.width, h: markedHeight },
    paragraphs: [{ runs: [{ text: marked, size: size.small, bold: true }] }],
  };
  return {
    y,
    pieces: [
      { kind: 'rule', name: 'Line above the source', box: { x: place.left, y, w: place.width, h: 0 }, colour: 'hair', weight: 1 },
      text('Source', source, place.left, width, 'left'),
      ...(number === '' ? [] : [text('Number of the slide', number, place.left + place.width - NUMBER, NUMBER, 'right')]),
      ...(marked === '' ? [] : [label]),
    ],
  };
}

/** Counsel's words as they stand, and that the data is fictional. */
export function markedWords({ label, kind }: Pack): string {
  return [...(label === null ? [] : [label.words]), ...(kind === 'demonstration' ? ['Fictional data'] : [])].join(' · ');
}

function sourceWords({ source, evidenceId }: Pack, missing: readonly string[], width: number): string {
  const words = (count: number): string => {
    const rest = missing.length - count;
    const left = rest === 0 ? [] : [`${counted(rest, 'more thing')} not reported: see the notes.`];
    return [source, ...missing.slice(0, count), ...left, `Evidence ${evidenceId}`].join(' ');
  };
  let count = missing.length;
  while (count > 0 && linesOf(words(count), width, size.source) > MOST) count -= 1;
  return words(count);
}
