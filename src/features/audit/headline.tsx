import type { ComparisonAnswer } from '../../formats/api/comparison.ts';
import { comparisonSentence } from '../../parts/sentences/comparison.ts';
import { FigError } from '../../ui/fig-body.tsx';
import type { FigQuery } from '../../ui/fig.tsx';
import { RowsOnDay } from './rows-on-day.tsx';

/** The two dates in one sentence, its numbers open on their own day. */
export function Headline({ query: { data, error, refetch }, today }: { query: FigQuery<ComparisonAnswer>; today: string }) {
  if (data === undefined) {
    return (
      <div aria-busy="true">
        <h1>Audit trail</h1>
        {error !== null && <FigError error={error} stillHolds="The entries below are not affected." retry={refetch} />}
      </div>
    );
  }
  return (
    <h1>
      {comparisonSentence(data, today as never).map((piece, place) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- the pieces of one sentence have no other name
          <RowsOnDay key={place} show={piece.show} day={piece.day} label={piece.text}>
            {piece.text}
          </RowsOnDay>
        ),
      )}
    </h1>
  );
}
