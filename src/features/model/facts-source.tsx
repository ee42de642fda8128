import type { ModelView } from '../../domain/measures/model-view.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import styles from './facts-source.module.css';

/** The file the facts come from, names it had before, and every column nothing else was read from. */
export function FactsSource({ view: { source, formerNames, notes } }: { view: ModelView }) {
  return (
    <>
      <dl className={styles['source']}>
        <dt>Source</dt>
        <dd>
          {source === null
            ? 'Kept in this record by its own entries.'
            : `${source.fileName}, as of ${dayWords(source.snapshot)}${source.assumed ? ' (assumed)' : ''}, loaded ${dayWords(source.loadedOn)}.`}
        </dd>
        {formerNames.length > 0 && (
          <>
            <dt>Former names</dt>
            <dd>{formerNames.join('; ')}</dd>
          </>
        )}
      </dl>
      <Notes notes={notes} />
    </>
  );
}

function Notes({ notes }: { notes: Readonly<Record<string, string>> }) {
  const said = Object.entries(notes).filter(([, text]) => text.trim() !== '');
  if (said.length === 0) return null;
  return (
    <details className={styles['notes']}>
      <summary>{counted(said.length, 'more column', 'more columns')}, word for word</summary>
      <dl>
        {said.map(([column, text]) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
