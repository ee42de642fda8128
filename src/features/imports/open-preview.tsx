import type { ImportRow } from '../../domain/imports/row.ts';
import { pilotsWords } from './sentences.ts';
import { StageBars } from './stage-bars.tsx';
import { stageCountsOf } from './stage-counts.ts';

/** What the portfolio would say while a question is still open: where something is suggested, as suggested. */
export function OpenPreview({ rows }: { rows: readonly ImportRow[] }) {
  const counts = stageCountsOf(rows);
  return (
    <figure className="fig" aria-labelledby="open-preview">
      <div className="fig-head">
        <p className="fig-question">What will the portfolio say?</p>
        <div className="fig-aside quiet">Recomputed as you match</div>
        <h2 id="open-preview" className="fig-message">
          {pilotsWords(counts)}
        </h2>
        <p className="fig-subtitle">As far as it is read. What is still asked counts as suggested.</p>
      </div>
      <div className="fig-body">
        <StageBars counts={counts} />
      </div>
    </figure>
  );
}
