import { transferHorizons } from '../../domain/measures/transfer/measures.ts';
import type { SecondSiteAnswer } from '../../formats/api/second-site.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceOf } from '../../parts/provenance.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { atSiteWords, gridMessage, tooYoungWords, transferWords, validationWords } from '../../parts/sentences/second-site.ts';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigQuery, type FigSheet } from '../../ui/fig.tsx';
import styles from './site-grid.module.css';
import { SiteGridTable } from './site-grid-table.tsx';

interface SiteGridFigureProps {
  readonly query: FigQuery<SecondSiteAnswer>;
  readonly institution: string;
}

/** Model by site: how far each has come where. */
export function SiteGridFigure({ query, institution }: SiteGridFigureProps) {
  return (
    <Fig
      question="Where does each model run, and how far has it come there?"
      query={query}
      message={({ models, grid }) => (models === 0 ? 'No model is in this view' : <Sentence of={gridMessage(grid)} />)}
      subtitle={({ asOf }) => `Models that came into production anywhere, or run at more than one site, as known on ${dayWords(asOf)}`}
      instead={untold}
      reading="Reading the sites"
      sheet={sheetOf}
      provenance={(answer) => provenanceOf(answer, answer.measures, institution)}
      foot={({ measures }) => (
        <ul className={styles['foot']}>
          {transferHorizons
            .filter((months, place) => place === 0 || transferWords(measures, months) !== transferWords(measures, transferHorizons[0]))
            .map((months) => (
              <li key={months}>
                <MeasureLink name={`transfer-rate:${months}`}>{transferWords(measures, months)}</MeasureLink>{' '}
                {tooYoungWords(measures, months) !== null && (
                  <MeasureLink name={`too-young-for-transfer:${months}`}>{tooYoungWords(measures, months)}</MeasureLink>
                )}
              </li>
            ))}
          <li>
            <MeasureLink name="site-validation-pass">{validationWords(measures)}</MeasureLink>
          </li>
        </ul>
      )}
    >
      {({ grid }) => <SiteGridTable of={grid} />}
    </Fig>
  );
}

function untold({ models, grid }: SecondSiteAnswer): FigInstead | null {
  if (models === 0) return { kind: 'empty by filter', words: 'No model is in this view.' };
  if (grid.rows.length === 0) return { kind: 'empty by filter', words: 'A model stands here once it has come into production at a site.' };
  return grid.untold === grid.rows.length
    ? {
        kind: 'not reported',
        words: 'The record names no site for any model in production, so a second one cannot be told from the first.',
      }
    : null;
}

/** Every site and every model: nothing is left behind a button. */
function sheetOf({ grid: { sites, rows } }: SecondSiteAnswer): FigSheet {
  const somewhere = rows.some((row) => row.somewhere !== null);
  return {
    columns: ['Model', 'Sites in production', ...sites.map(({ name }) => name), ...(somewhere ? ['Site not reported'] : [])],
    rows: rows.map((row) => [
      row.name,
      row.production === 0 && row.somewhere?.stage === 'production' ? null : row.production,
      ...row.at.map(atSiteWords),
      ...(somewhere ? [atSiteWords(row.somewhere)] : []),
    ]),
  };
}
