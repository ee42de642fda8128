import { shareName } from '../../domain/measures/claim/names.ts';
import type { ClaimAnswer } from '../../formats/api/claim.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { ModelLink } from '../../parts/model-link.tsx';
import { reasonsMessage, reclassifiedBy, reclassifiedMessage, verdictLabels } from '../../parts/sentences/claim.ts';
import { kindLabels, kinds } from '../../domain/measures/claim/claim-words.ts';
import { countWords } from '../../ui/count.ts';
import { Fig, type FigQuery } from '../../ui/fig.tsx';
import { HoldKey, nothingHeld } from './attribution-figure.tsx';
import { CountBars } from './count-bars.tsx';
import styles from './claim.module.css';

/** Bars stand for so many; the table has them all. */
const most = 12;
const natureWords = { governance: 'governance', technical: 'technology', both: 'governance and technology' } as const;

/** What is missing, technical reasons as finely split as governance ones, and sorted with them. */
export function ReasonsFigure({ query }: { query: FigQuery<ClaimAnswer> }) {
  return (
    <Fig
      question="What is missing?"
      query={query}
      message={reasonsMessage}
      instead={(view) => nothingHeld(view)}
      sheet={({ reasons }) => ({
        columns: ['Missing', 'Nature', 'Held or stalled'],
        rows: reasons.map(({ reason, nature, count }) => [reason, natureWords[nature], count]),
      })}
      foot={({ reasons }) => (
        <>
          <HoldKey />
          {reasons.length > most && <span>{countWords(reasons.length - most)} more in the table. </span>}
          <span>One can lack several.</span>
        </>
      )}
    >
      {({ reasons, held }) => (
        <CountBars
          label="Held or stalled, by what is missing"
          most={held}
          bars={reasons.slice(0, most).map(({ reason, nature, count }) => ({
            label: reason,
            fill: nature,
            value: count,
            shown: countWords(count),
            measure: `held-reason:${reason}`,
          }))}
        />
      )}
    </Fig>
  );
}

/** What people made of a blocker, and the result without it. */
export function ReclassifiedFigure({ query }: { query: FigQuery<ClaimAnswer> }) {
  return (
    <Fig
      question="Did anybody call a blocker something else than its gate does?"
      query={query}
      message={reclassifiedMessage}
      instead={({ reclassified }) =>
        reclassified.length > 0
          ? null
          : {
              kind: 'empty by filter',
              words:
                'Every blocker here has the nature its gate has. To give it another takes a name and a reason, both kept on the record.',
            }
      }
      sheet={({ reclassified }) => ({
        columns: ['Model', 'Blocker', 'From', 'To', 'Who and why'],
        rows: reclassified.map((one) => [one.modelName, one.what, natureWords[one.was], natureWords[one.is], reclassifiedBy(one)]),
      })}
      foot={({ without }) => <>Without it the verdict is: {verdictLabels[without.word].toLowerCase()}.</>}
    >
      {({ reclassified, counts, without }) => (
        <div className={styles['reclassified']}>
          <p>
            <MeasureLink name="reclassified-blockers">{countWords(reclassified.length)}</MeasureLink> reclassified
          </p>
          <ul>
            {reclassified.map((one) => (
              <li key={`${one.deploymentId} ${one.id}`}>
                <p>
                  <ModelLink modelId={one.modelId}>{one.modelName}</ModelLink>: {one.what}, from {natureWords[one.was]} to{' '}
                  {natureWords[one.is]}
                </p>
                <p>{reclassifiedBy(one)}</p>
              </li>
            ))}
          </ul>
          <table className={styles['grid']}>
            <thead>
              <tr>
                <th scope="col">Held by</th>
                <th scope="col" className={styles['amount']}>
                  As on record
                </th>
                <th scope="col" className={styles['amount']}>
                  Without reclassifying
                </th>
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{kindLabels[kind]}</th>
                  <td className={styles['amount']}>
                    <MeasureLink name={shareName(kind)}>{countWords(counts[kind])}</MeasureLink>
                  </td>
                  <td className={styles['amount']}>
                    <MeasureLink name={`${shareName(kind)}:unreclassified`}>{countWords(without.counts[kind])}</MeasureLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Fig>
  );
}
