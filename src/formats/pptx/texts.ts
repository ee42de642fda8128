/** Texts a deck repeats, as pieces. */
import { countWords } from '../../domain/words.ts';
import { size, type Colour } from './look.ts';
import { heightOf, linesOf } from './measure-text.ts';
import type { Box, Paragraph, TextPiece } from './piece.ts';

/** Inches between one thing and the next below it. */
export const GAP = 0.14;

export function plain(text: string, points: number = size.body, colour: Colour = 'ink'): Paragraph {
  return { runs: [{ text, size: points, colour }] };
}

export function heading(text: string): Paragraph {
  return { runs: [{ text, size: size.heading, font: 'serif', bold: true }] };
}

/** What is left to the screen. */
export function moreWords(more: number): string {
  return `${countWords(more)} more, on the screen`;
}

/** A box as high as its paragraphs are. */
export function textOf(name: string, at: Omit<Box, 'h'>, paragraphs: readonly Paragraph[]): TextPiece {
  return { kind: 'text', name, box: { ...at, h: heightOfAll(paragraphs, at.w) }, paragraphs };
}

/** How high paragraphs stand in a column so wide, in inches; an estimate on the generous side. */
export function heightOfAll(paragraphs: readonly Paragraph[], width: number): number {
  return paragraphs.reduce((sum, { runs, before = 0, bullet = false }) => {
    const points = Math.max(...runs.map((run) => run.size));
    const serif = runs.some(({ font }) => font === 'serif');
    const lines = linesOf(runs.map(({ text }) => text).join(''), width - (bullet ? 0.25 : 0), points, serif ? 'serif' : 'sans');
    return sum + heightOf(lines, points) + before / 72;
  }, 0);
}

/** As many paragraphs as fit into a height, and how many do not. */
export function fitting(
  paragraphs: readonly Paragraph[],
  width: number,
  height: number,
): { readonly fit: readonly Paragraph[]; readonly left: number } {
  let count = paragraphs.length;
  while (count > 0 && heightOfAll(paragraphs.slice(0, count), width) > height) count -= 1;
  return { fit: paragraphs.slice(0, count), left: paragraphs.length - count };
}
