import { useId } from 'react';
import { rowsWords } from '../../parts/sentences/people-list.ts';
import styles from './list.module.css';

interface WordChoicesProps {
  readonly of: readonly {
    readonly key: string;
    readonly words: string;
    readonly rows: readonly number[];
    readonly chosen: string | undefined;
  }[];
  /** What stands chosen while nobody chose. */
  readonly without: string;
  readonly options: (key: string) => readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (key: string, value: string) => void;
}

/** Words of a list the record does not know, each with what it may mean. */
export function WordChoices({ of, without, options, onChoose }: WordChoicesProps) {
  const id = useId();
  return (
    <ul className={styles['choices']}>
      {of.map(({ key, words, rows, chosen }, at) => (
        <li key={key}>
          <label htmlFor={`${id}-${at}`}>
            “{words}” <span className="quiet">{rowsWords(rows)}</span>
          </label>
          <select
            id={`${id}-${at}`}
            className="field"
            value={chosen ?? ''}
            onChange={({ currentTarget }) => onChoose(key, currentTarget.value)}
          >
            <option value="">{without}</option>
            {options(key).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
