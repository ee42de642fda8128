import type { ImportPreview } from '../../formats/api/imports.ts';
import { isReported } from '../../domain/reported.ts';
import { stageWords } from '../../parts/words.ts';
import { counted } from '../../ui/count.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import { useImport } from './import-store.ts';
import { fileOf } from './outcome-facts.ts';
import styles from './load-step.module.css';
import matches from './matches.module.css';

/** Models the record does not know yet. Their names are listed where every other row of the file is accounted for. */
export function NewModels({ summary }: { summary: ImportPreview['summary'] }) {
  const { file } = useImport();
  if (file === null) return null;
  const known = new Set(summary.changes.map(({ row }) => row));
  const rows = fileOf(file.outcome).rows.filter(({ row }) => !known.has(row));
  return (
    <section className={styles['ask']}>
      <h3>{counted(summary.new, 'model')} new in the record</h3>
      {rows.length === summary.new && (
        <FirstFew rows={rows} few={5} all={`Show all ${counted(rows.length, 'new model')}`}>
          {(shown) => (
            <table className={matches['table']}>
              <caption className="unseen">Models that are new in the record</caption>
              <thead>
                <tr>
                  <th scope="col">Model</th>
                  <th scope="col">Stage</th>
                  <th scope="col">Row</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ row, name, deployments }) => {
                  const [first] = deployments;
                  return (
                    <tr key={row}>
                      <th scope="row" className={matches['own']}>
                        <span className={matches['name']}>{name}</span>
                      </th>
                      <td>{stageWords[first !== undefined && isReported(first.stage) ? first.stage : 'not reported']}</td>
                      <td>{row}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
        </FirstFew>
      )}
    </section>
  );
}
