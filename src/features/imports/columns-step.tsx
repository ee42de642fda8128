import { useState } from 'react';
import { counted } from '../../ui/count.ts';
import { useImport } from './import-store.ts';
import { MatchRow } from './match-row.tsx';
import { isMatched, questionsOf } from './outcome-facts.ts';
import { QuestionList } from './question-list.tsx';
import { columnsHeading } from './sentences.ts';
import { StepPanel } from './step-panel.tsx';
import styles from './matches.module.css';

/** Second step: which column answers which question, how that was seen, and what only a person can say. */
export function ColumnsStep() {
  const { file } = useImport();
  const [all, setAll] = useState(false);
  if (file === null) return null;
  const { columns } = file.outcome;
  const asked = questionsOf(file.outcome).filter(({ kind }) => kind !== 'stage value');
  const asks = new Map(asked.flatMap((question) => (question.kind === 'column' ? [[question.column, question] as const] : [])));
  const asksAbout = new Set(asks.keys());
  const matched = columns.filter(isMatched);
  const telling = columns.filter(
    (column) => isMatched(column) || asksAbout.has(column.column) || column.remark !== undefined || column.by === 'chosen',
  );
  const shown = all ? columns : telling;
  const rest = columns.length - telling.length;
  const remembered = columns.some(({ by }) => by === 'remembered');
  return (
    <StepPanel
      question="Which column answers which question?"
      heading={columnsHeading(matched.length, asked.length)}
      aside={`${shown.length} of ${counted(columns.length, 'column')} shown.${rest === 0 ? '' : ` ${rest} kept as notes.`}`}
    >
      {remembered && <p className="quiet">Matched as last time. Change what differs.</p>}
      <QuestionList step="columns" />
      <div className={styles['wide']}>
        <table className={`${styles['table']} ${styles['stacks']}`}>
          <caption className="unseen">Columns of the file, and what each is read as</caption>
          <thead>
            <tr>
              <th scope="col">Your column, first values</th>
              <th scope="col" className={styles['arrow']} aria-hidden="true" />
              <th scope="col">Countersign field</th>
              <th scope="col">How it was matched</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <MatchRow key={column.column} match={column} question={asks.get(column.column) ?? null} />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <p className={styles['more']}>
          <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show only those that are read' : `Show the ${counted(rest, 'column')} kept as notes`}
          </button>
        </p>
      )}
    </StepPanel>
  );
}
