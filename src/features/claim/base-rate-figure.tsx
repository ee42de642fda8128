import { frequencyName, ratioName } from '../../domain/measures/claim/names.ts';
import type { ClaimAnswer } from '../../formats/api/claim.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { backTo, baseRateMessage, intervalText, per100 } from '../../parts/sentences/claim.ts';
import { plainWords } from '../../ui/amount.ts';
import { countWords } from '../../ui/count.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig } from '../../ui/fig.tsx';
import type { ClaimFigureProps } from './claim-figure-props.ts';
import { CountBars } from './count-bars.tsx';
import styles from './claim.module.css';

const labels = { governance: 'Governance gates', technical: 'Technical gates' } as const;

/** How often gates of either nature block while they are required: more gates are governance, so counts alone would mislead. */
export function BaseRateFigure({ query, institution }: ClaimFigureProps) {
  return (
    <Fig
      question="How often does a gate block while it is required?"
      query={query}
      message={(view) => <Sentence of={baseRateMessage(view)} />}
      instead={noDays}
      provenance={(answer) => provenanceTold(answer, [frequencyName('governance'), frequencyName('technical'), 'block-ratio'], institution)}
      sheet={({ sensitivity: [first] }) => ({
        columns: ['Gates', 'Block-days', 'Required-days', 'Block-days per 100 required-days'],
        rows: (['governance', 'technical'] as const).map((nature) => {
          const time = first?.ratio[nature] ?? { blocked: 0, required: 0 };
          const rate = per100(time);
          return [labels[nature], time.blocked, time.required, rate === null ? null : Math.round(rate * 10) / 10];
        }),
      })}
      foot={(view) => (
        <>
          <span data-explains>Block-days per 100 required-days.</span> Most gates are governance by their making, so each side is measured
          by its own required days, before production. A gate or question nobody has opened blocks on no day. {backTo(view)}
        </>
      )}
    >
      {({ sensitivity: [first] }) =>
        first === undefined ? null : (
          <>
            <CountBars
              label="Block-days per 100 required-days"
              most={Math.max(per100(first.ratio.governance) ?? 0, per100(first.ratio.technical) ?? 0)}
              bars={(['governance', 'technical'] as const).map((nature) => {
                const time = first.ratio[nature];
                const rate = per100(time) ?? 0;
                return {
                  label: labels[nature],
                  fill: nature,
                  value: rate,
                  shown: plainWords(Math.round(rate * 10) / 10),
                  measure: frequencyName(nature),
                  note: `${countWords(time.blocked)} of ${countWords(time.required)} gate-days`,
                };
              })}
            />
            {first.ratio.estimate !== null && (
              <p className={styles['plain']}>
                Ratio{' '}
                <MeasureLink name={ratioName()}>
                  {plainWords(first.ratio.estimate)}
                  {first.ratio.interval !== null && `, 95% interval ${intervalText(first.ratio.interval)}`}
                </MeasureLink>
                ; <span data-explains>1 is as often</span>.
                {(first.ratio.governance.blocked === 0 || first.ratio.technical.blocked === 0) &&
                  ' Half a day stands in for the side that never blocked.'}
              </p>
            )}
          </>
        )
      }
    </Fig>
  );
}

function noDays({ sensitivity: [first] }: ClaimAnswer): FigInstead | null {
  if (first !== undefined && first.ratio.governance.required > 0 && first.ratio.technical.required > 0) return null;
  return {
    kind: 'not reported',
    words: 'The record has no days on which gates of both kinds were required: how often they block cannot be told.',
  };
}
