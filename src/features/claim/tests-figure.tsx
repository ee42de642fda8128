import type { ClaimAnswer } from '../../formats/api/claim.ts';
import { Mark } from '../../ui/mark.tsx';
import { plain, said, type Piece } from '../../domain/pieces.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { testLines, verdictLabels, verdictRule } from '../../parts/sentences/claim.ts';
import { counted, countWords } from '../../ui/count.ts';
import { Fig } from '../../ui/fig.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import type { ClaimFigureProps } from './claim-figure-props.ts';
import styles from './claim.module.css';

const answers = { true: 'met', false: 'not met', null: 'cannot tell' } as const;

const listId = 'tests';

/** "Mixed: 5 tests of 6 met": each test stands below. */
function testsMessage(view: ClaimAnswer): Piece[] {
  const lines = testLines(view);
  const met = lines.filter((line) => line.met === true).length;
  const opens: Piece = { text: counted(met, 'test'), list: listId, rows: '[data-met="true"]' };
  const all: Piece = { text: countWords(lines.length), list: listId, rows: '[data-met], tbody tr:not([data-met])' };
  return said`${verdictLabels[view.verdict.word]}: ${opens} of ${all} met`;
}

function measureIn(piece: Piece): string[] {
  return typeof piece !== 'string' && 'measure' in piece ? [piece.measure] : [];
}

/** How the verdict comes about: every test with what was found. */
export function TestsFigure({ query, institution }: ClaimFigureProps) {
  return (
    <Fig
      question="How is it judged?"
      query={query}
      message={(view) => <Sentence of={testsMessage(view)} />}
      provenance={(answer) =>
        provenanceTold(
          answer,
          testLines(answer).flatMap(({ found }) => found.flatMap(measureIn)),
          institution,
        )
      }
      sheet={(view) => ({
        columns: ['Test', 'Found', 'Answer'],
        rows: testLines(view).map(({ asks, found, met }) => [asks, plain(found), answers[`${met}`]]),
      })}
      foot={() => <span data-explains>{verdictRule}</span>}
    >
      {(view) => (
        <div className={styles['scroll']}>
          <table id={listId} className={styles['grid']}>
            <thead>
              <tr>
                <th scope="col">Test</th>
                <th scope="col">Found</th>
                <th scope="col">Answer</th>
              </tr>
            </thead>
            <tbody>
              {testLines(view).map(({ asks, found, met }) => (
                <tr key={asks} data-met={met}>
                  <th scope="row" data-explains>
                    {asks}
                  </th>
                  <td>
                    <Sentence of={found} />
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
