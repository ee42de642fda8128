import { useState } from 'react';
import type { Answerable } from '../../domain/imports/row.ts';
import { questions } from '../../domain/gates/questions.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useImport } from './import-store.ts';
import { fileOf } from './outcome-facts.ts';
import { answerableWords } from './sentences.ts';
import styles from './side-column.module.css';

const five = new Set(questions.map(({ words }) => words));

/** What the file can answer, and what it cannot: the stage and the five questions first, the rest on demand. */
export function FileAnswers() {
  const { file } = useImport();
  const [all, setAll] = useState(false);
  if (file === null) return null;
  const { answerable } = fileOf(file.outcome);
  const first = answerable.filter(({ question }, place) => place === 0 || five.has(question));
  const shown = all ? [...first, ...answerable.filter((one) => !first.includes(one))] : first;
  return (
    <section>
      <h2>What your file can and cannot answer</h2>
      <ul className={styles['answers']}>
        {shown.map((one) => (
          <li key={one.question}>
            <StatusMark of={markOf(one)} />
            <span>
              <strong>{one.question}</strong> {answerableWords(one)}
            </span>
          </li>
        ))}
      </ul>
      {answerable.length > first.length && (
        <p style={{ marginTop: 'var(--s2)', fontSize: 'var(--t-s)' }}>
          <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show only the five questions' : `Show all ${answerable.length}`}
          </button>
        </p>
      )}
    </section>
  );
}

function markOf({ answered, of }: Answerable): 'ok' | 'partial' | 'not reported' {
  if (answered === 0) return 'not reported';
  return answered === of ? 'ok' : 'partial';
}
