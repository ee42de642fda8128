import { useState } from 'react';
import type { Problem } from '../../domain/imports/row.ts';
import { counted } from '../../ui/count.ts';
import { repairsOf, type Repair } from './repairs.ts';
import styles from './rows-step.module.css';
import matches from './matches.module.css';

/** Rows of one repair shown before the rest is asked for. */
const few = 8;

/** Problems grouped by what puts them right: row, column, found, why, what to do. */
export function RepairList({ problems }: { problems: readonly Problem[] }) {
  return repairsOf(problems).map((repair) => <RepairTable key={`${repair.column} ${repair.problems[0]?.row} ${repair.todo}`} repair={repair} />);
}

function RepairTable({ repair: { todo, column, problems } }: { repair: Repair }) {
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, few);
  const same = problems.every((problem) => problem.todo === todo);
  return (
    <div className={styles['repair']}>
      <h3>
        {same ? todo : `${column === '' ? 'The row' : column}: each needs its own repair.`} <span className="quiet">{counted(problems.length, 'row')}</span>
      </h3>
      <table className={matches['table']}>
        <caption className="unseen">{same ? todo : column}</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">Found</th>
            <th scope="col">Why{same ? '' : ', and what to do'}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((problem, place) => (
            // A row may have the same problem twice: its place in the list tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={`${problem.row} ${place}`}>
              <td className={styles['row']}>{problem.row === 0 ? 'File' : problem.row}</td>
              <td className={styles['column']}>{problem.column}</td>
              <td className={styles['found']}>{problem.found === '' ? '(blank)' : problem.found}</td>
              <td className={styles['do']}>
                {problem.why}
                {same ? '' : ` ${problem.todo}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > few && (
        <p className={matches['more']}>
          <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show all ${counted(problems.length, 'row')}`}
          </button>
        </p>
      )}
    </div>
  );
}
