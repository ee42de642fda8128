import { carried, carriedName, excessName, governanceShareName } from '../../domain/measures/claim/names.ts';
import type { ClaimAnswer } from '../../formats/api/claim.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { besideMessage, carriesLabels, pointsWords, toldWords } from '../../parts/sentences/claim.ts';
import { countWords } from '../../ui/count.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig } from '../../ui/fig.tsx';
import type { ClaimFigureProps } from './claim-figure-props.ts';
import { Bar } from './count-bars.tsx';
import styles from './claim.module.css';

const groups = [
  { group: 'way', words: 'Silent or in pilot' },
  { group: 'production', words: 'In production' },
] as const;

/** The same holds among what is in production: what it carries just as often explains nothing. */
export function BesideFigure({ query, institution }: ClaimFigureProps) {
  return (
    <Fig
      question="Does production carry the same?"
      query={query}
      message={(view) => <Sentence of={besideMessage(view)} />}
      instead={empty}
      provenance={(answer) => provenanceTold(answer, ['on-the-way', 'in-production'], institution)}
      sheet={({ carried: counts }) => ({
        columns: ['Carries', ...groups.map(({ words }) => words)],
        rows: [
          ...carried.map((carries) => [carriesLabels[carries], ...groups.map(({ group }) => counts[group][carries])]),
          ['Of which the record can tell', ...groups.map(({ group }) => counts[group].base)],
        ],
      })}
      foot={({ excess }) => (
        <>
          One rule for both: unanswered questions, gates opened and not passed (or run out), risks that hold, broken links.
          {excess.ofWay !== null && (
            <>
              {' '}
              Governance alone, silent or in pilot less production:{' '}
              <MeasureLink name={excessName('way')}>95% interval {pointsWords(excess.ofWay)}</MeasureLink>.
            </>
          )}
        </>
      )}
    >
      {({ carried: counts }) => (
        <div className={styles['scroll']}>
          <table className={styles['grid']}>
            <thead>
              <tr>
                <th scope="col">Carries</th>
                {groups.map(({ group, words }) => (
                  <th key={group} scope="col" colSpan={2}>
                    {words}: <MeasureLink name={governanceShareName(group)}>{toldWords(counts[group])}</MeasureLink>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {carried.map((carries) => (
                <tr key={carries}>
                  <th scope="row">{carriesLabels[carries]}</th>
                  {groups.map(({ group }) => {
                    const all = carried.reduce((sum, one) => sum + counts[group][one], 0);
                    return [
                      <td key={`${group} count`} className={styles['amount']}>
                        <MeasureLink
                          name={carriedName(group, carries)}
                          label={`${countWords(counts[group][carries])}: ${carriesLabels[carries]}`}
                        >
                          {countWords(counts[group][carries])}
                        </MeasureLink>
                      </td>,
                      <td key={`${group} bar`} className={styles['wide']} aria-hidden="true">
                        <span className={styles['track']}>
                          <Bar fill={carries} share={all === 0 ? 0 : counts[group][carries] / all} />
                        </span>
                      </td>,
                    ];
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Fig>
  );
}

function empty({ carried: { way, production } }: ClaimAnswer): FigInstead | null {
  const none = (counts: typeof way): boolean => carried.every((carries) => counts[carries] === 0);
  if (none(way) && none(production)) return { kind: 'empty by filter', words: 'Nothing is silent, in pilot or in production here.' };
  return null;
}
