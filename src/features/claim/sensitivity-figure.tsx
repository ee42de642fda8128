import { ratioName, shareName } from '../../domain/measures/claim/names.ts';
import type { ClaimAnswer } from '../../formats/api/claim.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { intervalText, sensitivityMessage } from '../../parts/sentences/claim.ts';
import { plainWords } from '../../ui/amount.ts';
import { countWords } from '../../ui/count.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig } from '../../ui/fig.tsx';
import type { ClaimFigureProps } from './claim-figure-props.ts';
import styles from './claim.module.css';

const columns = ['Gates sorted', 'Governance alone', 'Both', 'Technology alone', 'Ratio', '95% interval'] as const;
const shown = ['governance', 'both', 'technical'] as const;

/** The result with the gates of which reasonable people differ counted the other way. */
export function SensitivityFigure({ query, institution }: ClaimFigureProps) {
  return (
    <Fig
      question="Does it depend on which gates count as governance?"
      query={query}
      message={(view) => <Sentence of={sensitivityMessage(view)} />}
      instead={noneSorted}
      provenance={(answer) => provenanceTold(answer, ['block-ratio', ...shown.map((kind) => shareName(kind))], institution)}
      sheet={({ sensitivity }) => ({
        columns,
        rows: sensitivity.map(({ words, counts, ratio }) => [
          words,
          ...shown.map((kind) => counts[kind]),
          ratio.estimate === null ? null : plainWords(ratio.estimate),
          ratio.interval === null ? null : intervalText(ratio.interval),
        ]),
      })}
      foot={() => (
        <span data-explains>
          Workflow, pilot result and control plan are contestable; security and subgroup measurement less so. Every interval is read from
          the same 2,000 draws.
        </span>
      )}
    >
      {({ sensitivity }) => (
        <div className={`${styles['scroll']} ${styles['narrow']}`}>
          <table className={styles['grid']}>
            <thead>
              <tr>
                {columns.map((column, place) => (
                  <th key={column} scope="col" className={place === 0 ? undefined : styles['amount']}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sensitivity.map(({ id, words, counts, ratio }) => (
                <Row key={id} id={id} words={words} counts={counts} ratio={ratio} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Fig>
  );
}

/** Where nothing is held and no gate was required, every sorting says the same: nothing. */
function noneSorted({ held, untold, sensitivity }: ClaimAnswer): FigInstead | null {
  if (held > 0 || sensitivity.some(({ ratio }) => ratio.estimate !== null)) return null;
  return untold > 0
    ? { kind: 'not reported', words: 'Whether anything is held is not reported, so it cannot depend on how the gates are sorted.' }
    : { kind: 'empty by filter', words: 'Nothing is held or stalled, however the gates are sorted.' };
}

function Row({ id, words, counts, ratio }: ClaimAnswer['sensitivity'][number]) {
  return (
    <tr>
      <th scope="row">{words}</th>
      {shown.map((kind) => (
        <td key={kind} className={styles['amount']}>
          <MeasureLink name={shareName(kind, id)}>{countWords(counts[kind])}</MeasureLink>
        </td>
      ))}
      <td className={styles['amount']}>
        {ratio.estimate === null ? 'cannot tell' : <MeasureLink name={ratioName(id)}>{plainWords(ratio.estimate)}</MeasureLink>}
      </td>
      <td className={styles['amount']}>{ratio.interval === null ? 'none' : intervalText(ratio.interval)}</td>
    </tr>
  );
}
