import { countName, shareName } from '../../domain/measures/claim/names.ts';
import type { ClaimAnswer } from '../../formats/api/claim.ts';
import { HoldMark } from '../../parts/hold-mark.tsx';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { freeLines, untoldWords } from '../../parts/sentences/claim.ts';
import { attributionMessage, kindLabels, kinds } from '../../domain/measures/claim/claim-words.ts';
import { intervalWords } from '../../parts/sentences/told.ts';
import { figureWords } from '../../domain/measures/told-words.ts';
import { countWords } from '../../ui/count.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { CountBars } from './count-bars.tsx';
import styles from './claim.module.css';

/** What holds them: governance and technology by the same rule, and what would go free. */
export function AttributionFigure({ query }: { query: FigQuery<ClaimAnswer> }) {
  return (
    <Fig
      question="What are they held by?"
      query={query}
      message={attributionMessage}
      instead={(view) => nothingHeld(view, untoldWords(view))}
      sheet={sheetOf}
      foot={() => <HoldKey />}
    >
      {(view) => (
        <>
          <CountBars
            label="Held or stalled, by what holds them"
            most={view.held}
            bars={kinds.map((kind) => ({
              label: kindLabels[kind],
              fill: kind,
              value: view.counts[kind],
              shown: countWords(view.counts[kind]),
              measure: countName(kind),
              note: noteOf(view, shareName(kind)),
            }))}
          />
          <ul className={styles['free']}>
            {freeLines(view).map(({ name, free, words }) => (
              <li key={name}>
                <strong>
                  <MeasureLink name={name}>{free}</MeasureLink>
                </strong>
                <span>{words}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Fig>
  );
}

/** "61%, 95% interval 39% to 80%", from a base of 20; below it the count says all. */
function noteOf({ measures }: ClaimAnswer, name: string): string | null {
  const share = measures.find((measure) => measure.name === name);
  const interval = share === undefined ? null : intervalWords(share);
  return share === undefined || interval === null ? null : `${figureWords(share)}, ${interval}`;
}

function sheetOf({ counts, held, measures }: ClaimAnswer) {
  return {
    columns: ['Held by', 'Held or stalled', 'Of', '95% interval of the share'],
    rows: kinds.map((kind) => [
      kindLabels[kind],
      counts[kind],
      held,
      noteOf({ measures } as ClaimAnswer, shareName(kind)) ?? 'printed from a base of 20',
    ]),
  };
}

/** Where nothing is held there is nothing to draw. */
export function nothingHeld(view: ClaimAnswer, untold = 'Whether anything is held is not reported.'): FigInstead | null {
  if (view.held > 0) return null;
  if (view.untold > 0) return { kind: 'not reported', words: untold };
  return { kind: 'empty by filter', words: 'Nothing is held or stalled.' };
}

/** What the fills mean. */
export function HoldKey() {
  return (
    <span className={styles['key']}>
      <span>
        <HoldMark of="governance" /> governance
      </span>
      <span>
        <HoldMark of="technical" /> technology
      </span>
      <span>
        <HoldMark of="both" /> both
      </span>
      <span>
        <HoldMark of="not reported" /> nobody wrote down why
      </span>
    </span>
  );
}
