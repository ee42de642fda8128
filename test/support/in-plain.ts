import { plain, type Piece } from '../../src/domain/pieces.ts';

/** A sentence of pieces, said as the text a reader sees. */
export function inPlain<A extends readonly unknown[]>(say: (...of: A) => readonly Piece[]): (...of: A) => string {
  return (...of) => plain(say(...of));
}
