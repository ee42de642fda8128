import { useState } from 'react';
import type { Problem } from '../../domain/imports/row.ts';
import { counted } from '../../ui/count.ts';
import { repairsOf, type Repair } from './repairs.ts';
import styles from './rows-step.module.css';
import matches from './matches.module.css';

/** Rows of one repair shown before the rest is asked for. */
const few = 6;

/** Problems under the repair that puts them right: row, column, found, why, what to do. */
export function RepairList({ caption, problems }: { caption: string; problems: readonly Problem[] }) {
  return (
    <table className={`${matches['table']} ${styles['repairs']}`}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles['row']}>
            Row
          </th>
          <th scope="col" className={styles['column']}>
            Column
          </th>
          <th scope="col" className={styles['found']}>
            Found
          </th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      {repairsOf(problems).map((repair) => (
        <RepairGroup key={`${repair.todo} ${repair.problems[0]?.row}`} repair={repair} />
      ))}
    </table>
  );
}

function RepairGroup({ repair: { todo, problems } }: { repair: Repair }) {
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, few);
  return (
    <tbody>
      <tr className={styles['repair']}>
        <th scope="rowgroup" colSpan={4}>
          {todo ?? 'Put each right as it says'} <span className="quiet">{counted(problems.length, 'row')}</span>
        </th>
      </tr>
      {shown.map((problem, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row may have the same problem twice
        <tr key={`${problem.row} ${place}`}>
          <td className={styles['row']}>{problem.row === 0 ? 'File' : problem.row}</td>
          <td>
            <span className={styles['name']} title={problem.column}>
              {problem.column}
            </span>
          </td>
          <td className={styles['mono']}>{problem.found === '' ? '(blank)' : problem.found}</td>
          <td className={styles['do']}>
            {problem.why}
            {todo === null && ` ${problem.todo}`}
          </td>
        </tr>
      ))}
      {problems.length > few && (
        <tr>
          <td colSpan={4}>
            <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Show fewer' : `Show all ${counted(problems.length, 'row')}`}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
