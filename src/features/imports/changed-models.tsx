import type { ImportPreview } from '../../formats/api/imports.ts';
import { stageWords } from '../../parts/words.ts';
import { counted, listed } from '../../ui/count.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import styles from './load-step.module.css';
import matches from './matches.module.css';

/** Known models of which the file says something else; a change of stage comes first. */
export function ChangedModels({ changes }: { changes: ImportPreview['summary']['changes'] }) {
  const moved = (one: (typeof changes)[number]): boolean => one.stage.from !== one.stage.to;
  const sorted = changes.toSorted((a, b) => Number(moved(b)) - Number(moved(a)) || a.name.localeCompare(b.name, 'en'));
  return (
    <section className={styles['ask']}>
      <h3>{counted(changes.filter(moved).length, 'model')} moved to another stage</h3>
      <FirstFew rows={sorted} few={5} all={`Show all ${counted(changes.length, 'changed model')}`}>
        {(shown) => (
          <table className={matches['table']}>
            <caption className="unseen">Models the file says something else of</caption>
            <thead>
              <tr>
                <th scope="col">Model</th>
                <th scope="col">Stage</th>
                <th scope="col">What differs</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.modelId}>
                  <th scope="row" className={matches['own']}>
                    <span className={matches['name']}>{one.name}</span>
                  </th>
                  <td>{moved(one) ? `${stageWords[one.stage.from]} → ${stageWords[one.stage.to]}` : stageWords[one.stage.to]}</td>
                  <td>{listed(one.what)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </FirstFew>
    </section>
  );
}
