import type { ImportPreview } from '../../formats/api/imports.ts';
import { counted } from '../../ui/count.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import { GoneRow } from './gone-row.tsx';
import styles from './load-step.module.css';
import matches from './matches.module.css';

/** Models the file does not name. An answer is optional: unanswered, the last stage stays, marked "not in this file". */
export function GoneModels({ gone }: { gone: ImportPreview['summary']['goneModels'] }) {
  return (
    <section className={styles['ask']}>
      <h3>What became of those it does not name?</h3>
      <p className={styles['why']}>
        {counted(gone.length, 'model')} of the record {gone.length === 1 ? 'is' : 'are'} not in this file. Left unanswered, each keeps its
        last stage and is marked “not in this file”. None is ever taken to have ended.
      </p>
      <FirstFew rows={gone} few={5} all={`Show all ${counted(gone.length, 'model')}`}>
        {(shown) => (
          <table className={`${matches['table']} ${matches['stacks']}`}>
            <caption className="unseen">Models of the record that the file does not name</caption>
            <thead>
              <tr>
                <th scope="col">Model</th>
                <th scope="col">Last stage</th>
                <th scope="col">Trace</th>
                <th scope="col">What you know (optional)</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((model) => (
                <GoneRow key={model.modelId} model={model} />
              ))}
            </tbody>
          </table>
        )}
      </FirstFew>
    </section>
  );
}
