import { MeasureLink } from './measure-link.tsx';

/** Words, and counts that open the measure they are. */
export type MeasuredPiece = string | { readonly text: string; readonly measure: string };

/** A computed sentence whose counts open how they were counted, and their rows. */
export function Measured({ of }: { readonly of: readonly MeasuredPiece[] }) {
  return of.map((piece, place) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence have no other name
      <MeasureLink key={place} name={piece.measure}>
        {piece.text}
      </MeasureLink>
    ),
  );
}
