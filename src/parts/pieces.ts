/** A count in a sentence, and the measure whose rows it opens. */
interface CountedPiece {
  readonly text: string;
  readonly show: string;
  readonly part?: 'base' | 'unknown';
}

/** A computed sentence: words, and counts that can be followed. */
export type Piece = string | CountedPiece;

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
