import { MeasureLink } from '../../parts/measure-link.tsx';
import { Mark } from '../../ui/mark.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import { testLines, verdictLabels, verdictRule } from '../../parts/sentences/claim.ts';
import { counted } from '../../ui/count.ts';
import { Fig } from '../../ui/fig.tsx';
import type { ClaimFigureProps } from './claim-figure-props.ts';
import styles from './claim.module.css';

const answers = { true: 'met', false: 'not met', null: 'cannot tell' } as const;

/** How the verdict comes about: every test with what was found. */
export function TestsFigure({ query, institution }: ClaimFigureProps) {
  return (
    <Fig
      question="How is it judged?"
      query={query}
      message={(view) =>
        `${verdictLabels[view.verdict.word]}: ${counted(testLines(view).filter(({ met }) => met === true).length, 'test')} of 6 met`
      }
      provenance={(answer) =>
        provenanceTold(
          answer,
          testLines(answer).map(({ measure }) => measure),
          institution,
        )
      }
      sheet={(view) => ({
        columns: ['Test', 'Found', 'Answer'],
        rows: testLines(view).map(({ asks, found, met }) => [asks, found, answers[`${met}`]]),
      })}
      foot={() => verdictRule}
    >
      {(view) => (
        <div className={styles['scroll']}>
          <table className={styles['grid']}>
            <thead>
              <tr>
                <th scope="col">Test</th>
                <th scope="col">Found</th>
                <th scope="col">Answer</th>
              </tr>
            </thead>
            <tbody>
              {testLines(view).map(({ asks, found, met, measure }) => (
                <tr key={asks}>
                  <th scope="row">{asks}</th>
                  <td>
                    <MeasureLink name={measure} label={`${found}: ${asks}`}>
                      {found}
                    </MeasureLink>
                  </td>
                  <td className={styles['met']}>
                    {met === null && <Mark of="not reported" />} {answers[`${met}`]}
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
