import type { ImportPreview } from '../../formats/api/imports.ts';
import { stageWords } from '../../parts/words.ts';
import { counted } from '../../ui/count.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import { useImport } from './import-store.ts';
import styles from './load-step.module.css';
import matches from './matches.module.css';

type Likely = ImportPreview['summary']['likely'][number];

/** Rows that may be a model the record knows, with what speaks for it. Left open, a row loads as a new model. */
export function LikelyMatches({ likely }: { likely: readonly Likely[] }) {
  if (likely.length === 0) return null;
  return (
    <section className={styles['ask']}>
      <h3>Is it the same model?</h3>
      <p className={styles['why']}>
        {counted(likely.length, 'row')} may be a model of the record under another name. Nothing is linked unless you say so.
      </p>
      <FirstFew rows={likely} few={5} all={`Show all ${counted(likely.length, 'row')}`}>
        {(shown) => (
          <table className={`${matches['table']} ${matches['stacks']} ${styles['likely']}`}>
            <caption className="unseen">Rows that may be a model of the record</caption>
            <thead>
              <tr>
                <th scope="col">In the file</th>
                <th scope="col">In the record, and why it may be the same</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <LikelyRow key={row.row} {...row} />
              ))}
            </tbody>
          </table>
        )}
      </FirstFew>
    </section>
  );
}

function LikelyRow({ row, name, candidates }: Likely) {
  const { matches: said, match } = useImport();
  const given = said[row];
  const choice = (label: React.ReactNode, value: string | null | undefined, key: string) => (
    <label key={key} className={`${styles['choice']} ${value == null ? styles['short'] : ''}`}>
      <input type="radio" name={`likely-${row}`} checked={given === value} onChange={() => match(row, value)} />
      <span>{label}</span>
    </label>
  );
  return (
    <tr>
      <th scope="row" className={matches['own']}>
        <span className={matches['name']}>{name}</span>
        <span className={matches['sample']}>row {row}</span>
      </th>
      <td>
        <fieldset className={styles['options']}>
          <legend className="unseen">Is {name} the same model?</legend>
          {candidates.map(({ modelId, name: known, stage, reason }) =>
            choice(
              <>
                Yes: <strong>{known}</strong>, {stageWords[stage]}. <span className="quiet">{reason}</span>
              </>,
              modelId,
              modelId,
            ),
          )}
          {choice('No, it is a new one', null, 'new')}
          {choice('Leave it open: it loads as new', undefined, 'open')}
        </fieldset>
      </td>
    </tr>
  );
}
