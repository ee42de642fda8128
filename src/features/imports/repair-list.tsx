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
  const repairs = repairsOf(problems);
  const shared = repairs.filter((repair) => repair.problems.length > 1);
  const alone = repairs.flatMap((repair) => (repair.problems.length > 1 ? [] : repair.problems));
  return (
    <table className={`${matches['table']} ${matches['stacks']} ${styles['repairs']}`}>
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
          <th scope="col">Why, and what to do</th>
        </tr>
      </thead>
      {shared.map((repair) => (
        <RepairGroup key={`${repair.todo} ${repair.problems[0]?.row}`} repair={repair} />
      ))}
      <tbody>
        {alone.map((problem) => (
          <ProblemRow key={`${problem.row} ${problem.column} ${problem.why}`} problem={problem} todo={null} />
        ))}
      </tbody>
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
        <ProblemRow key={`${problem.row} ${place}`} problem={problem} todo={todo} />
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

/** Where, found, why, do; the repair is left out where a heading has said it. */
function ProblemRow({ problem: { row, column, found, why, todo: own }, todo }: { problem: Problem; todo: string | null }) {
  return (
    <tr>
      <td className={styles['row']}>{row === 0 ? 'File' : row}</td>
      <td>
        <span className={styles['name']} title={column}>
          {column}
        </span>
      </td>
      <td className={styles['mono']}>{found === '' ? '(blank)' : found}</td>
      <td className={styles['do']}>
        {why}
        {todo === null && ` ${own}`}
      </td>
    </tr>
  );
}
