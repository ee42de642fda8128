import type { Piece } from './pieces.ts';
import { RowsLink } from './rows-link.tsx';

/** A computed sentence whose counts open the rows behind them. */
export function Sentence({ of }: { of: readonly Piece[] }) {
  return of.map((piece, place) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence have no other name
      <RowsLink key={place} show={piece.show} part={piece.part ?? 'value'}>
        {piece.text}
      </RowsLink>
    ),
  );
}
