import type { PeopleOutcome } from '../../formats/people/person-row.ts';
import { rowsWords } from '../../parts/sentences/people-list.ts';
import type { ListPlan } from './list-plan.ts';
import type { LineOutcome } from './outcomes-by-line.ts';
import styles from './list.module.css';

type Read = Extract<PeopleOutcome, { kind: 'read' }>;

interface ListNotesProps {
  readonly read: Read;
  readonly plan: ListPlan;
  readonly failed: ReadonlyMap<number, LineOutcome>;
}

/** Every row that needs a look: where it is, what was found, why it cannot stand, and what to do. */
export function ListNotes({ read, plan, failed }: ListNotesProps) {
  const problems = read.problems.filter((problem) => !isToldByPlan(problem, read));
  if (problems.length + plan.twice.length + plan.managers.length + failed.size === 0) return null;
  return (
    <div className={styles['words']}>
      <h3>What needs a look</h3>
      <ul className={styles['notes']}>
        {[...failed].map(([row, outcome]) => (
          <li key={`failed ${row}`} className="held">
            Row {row} was not recorded. {outcome.kind === 'not done' ? `${outcome.why} ${outcome.todo}` : ''}
          </li>
        ))}
        {problems.map(({ row, column, found, why, todo, severity }) => (
          <li key={`${row} ${column} ${found} ${why}`}>
            <strong>{row === 0 ? 'The file' : `Row ${row}`}</strong>
            {column === '' ? '' : `, ${column}`}
            {found === '' ? '' : `: “${found}”`}. {why} {todo}
            {severity === 'held' ? ' The row is left out until then.' : ''}
          </li>
        ))}
        {plan.twice.map(({ key, words, rows }) => (
          <li key={`twice ${key}`}>
            <strong>“{words}”</strong> {rowsWords(rows)} is taken as one person. If they are two, write the names so that they differ, for
            example with a middle initial.
          </li>
        ))}
        {plan.managers.map(({ key, words, rows }) => (
          <li key={`manager ${key}`}>
            <strong>Manager “{words}”</strong> {rowsWords(rows)} is neither in the list nor on record: whom they report to stays not
            reported. Add the manager as a row, or write the name as the record does.
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The plan knows the record as well as the list: what it says of names and managers stands in place of the reader's words. */
function isToldByPlan({ severity, column }: Read['problems'][number], { columns }: Read): boolean {
  const field = columns.find((one) => one.column === column)?.field;
  return severity === 'warning' && (field === 'manager' || field === 'name' || field === 'first name' || field === 'last name');
}
