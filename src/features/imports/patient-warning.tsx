import type { Problem } from '../../domain/imports/row.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useImport } from './import-store.ts';
import styles from './rows-step.module.css';
import matches from './matches.module.css';

/** Text that looks like patients' data: said first, plainly, and loaded only once a person has seen it. */
export function PatientWarning({ problems }: { problems: readonly Problem[] }) {
  const { acknowledged, choose } = useImport();
  return (
    <section className={styles['alarm']} aria-label="Text that looks like patients’ data">
      <h2>
        <StatusMark of="held" />
        Look at it before anything is loaded
      </h2>
      <p>{problems[0]?.todo}</p>
      <table className={matches['table']}>
        <caption className="unseen">Columns with text that looks like patients’ data</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">Found, digits covered</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, found, why }) => (
            <tr key={`${row} ${column}`}>
              <td className={styles['row']}>{row}</td>
              <td className={styles['name']}>{column}</td>
              <td className={styles['mono']}>{found}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className={styles['agree']}>
        <input type="checkbox" checked={acknowledged} onChange={({ currentTarget }) => choose({ acknowledged: currentTarget.checked })} />
        <span>I have looked at these columns. Load the file as it is, this text with it.</span>
      </label>
    </section>
  );
}
