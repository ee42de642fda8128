import type { RiskSet } from './measures/risk-set.ts';

/** A count of models, and the row measure whose rows it opens. */
interface CountedPiece {
  readonly text: string;
  readonly show: string;
  readonly part?: 'base' | 'unknown';
}

/** A number, and the measure it is: opens its definition and every row. */
interface MeasuredPiece {
  readonly text: string;
  readonly measure: string;
}

/** A count of risks, and the register narrowed to them. */
interface RiskPiece {
  readonly text: string;
  readonly risks: RiskSet;
}

/** A count of releases, and the plan narrowed to them. */
interface ReleasePiece {
  readonly text: string;
  readonly releases: 'planned' | 'held' | 'clear' | 'released';
}

/** A count of what is listed further down the same page. */
interface ListedPiece {
  readonly text: string;
  /** The id of the list. */
  readonly list: string;
  /** Which of its entries it counts, as a selector within it; absent: every row. */
  readonly rows?: string;
}

/** A number in a sentence, and what it opens. */
export type OpeningPiece = CountedPiece | MeasuredPiece | RiskPiece | ReleasePiece | ListedPiece;

/** A computed sentence: words, and numbers that can be followed. */
export type Piece = string | OpeningPiece;

/** The sentence as text, for a name, a title, a test. */
export function plain(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** Pieces one after another, joined as "a, b and c" (or with `last` before the final one). */
export function joined(groups: readonly (readonly Piece[])[], last = ' and '): Piece[] {
  return groups.flatMap((group, place) => {
    if (place === 0) return group;
    return [place === groups.length - 1 ? last : ', ', ...group];
  });
}

/** A sentence as it is written, its numbers in their places: said`Of ${all} held, ${some} wait.` */
export function said(words: readonly string[], ...parts: readonly (Piece | readonly Piece[])[]): Piece[] {
  return words
    .flatMap((text, place): readonly Piece[] => {
      const part = parts[place];
      if (part === undefined) return [text];
      return [text, ...(isPieces(part) ? part : [part])];
    })
    .filter((piece) => piece !== '');
}

function isPieces(part: Piece | readonly Piece[]): part is readonly Piece[] {
  return Array.isArray(part);
}

/** The same sentence with a capital at its head. */
export function capitalised([first, ...rest]: readonly Piece[]): Piece[] {
  if (first === undefined) return [];
  return [typeof first === 'string' ? raised(first) : { ...first, text: raised(first.text) }, ...rest];
}

function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
