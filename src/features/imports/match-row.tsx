import { StatusMark } from '../../parts/status-mark.tsx';
import { fields, type FieldId } from '../../formats/imports/fields.ts';
import type { ColumnMatch, Question } from '../../formats/imports/outcome.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { useImport } from './import-store.ts';
import { firstWords } from './first-words.ts';
import { matchedWords } from './outcome-facts.ts';
import { openQuestion } from './use-answer.ts';
import { counted } from '../../ui/count.ts';
import styles from './matches.module.css';

/** One column: its first values, the field it is read as, and why; or the question about it. */
export function MatchRow({ match, question }: { match: ColumnMatch; question: Extract<Question, { kind: 'column' }> | null }) {
  const { chooseColumn } = useImport();
  const fixed = match.by === 'official form';
  const samples = match.samples
    .slice(0, 2)
    .map((sample) => firstWords(sample, 44))
    .join(' · ');
  return (
    <tr className={question === null ? undefined : styles['asks']} {...(question === null ? {} : openQuestion)}>
      <th scope="row" className={styles['own']}>
        <span className={styles['name']} title={match.column}>
          {firstWords(match.column, 90)}
        </span>
        <span className={styles['sample']}>
          {samples === '' ? '(blank)' : samples}
          {match.blanks > 0 && samples !== '' && `, blank in ${counted(match.blanks, 'row')}`}
        </span>
      </th>
      <td className={styles['arrow']} aria-hidden="true">
        →
      </td>
      <td>
        {fixed ? (
          match.reads
        ) : (
          <select
            className={`${styles['field']} ${match.field === 'note' ? styles['field-note'] : ''}`}
            aria-label={`${match.column} is read as`}
            value={match.field}
            onChange={({ currentTarget }) => void chooseColumn(match.column, currentTarget.value as FieldId)}
          >
            {fields.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {question === null ? (
          <HowMatched match={match} />
        ) : (
          <>
            <p className={styles['asked']}>{question.asks}</p>
            <AnswerButtons question={question} />
          </>
        )}
      </td>
    </tr>
  );
}

function HowMatched({ match }: { match: ColumnMatch }) {
  const { field, remark, by } = match;
  const blank = match.samples.length === 0;
  return (
    <span className={`${styles['how']} ${remark === undefined ? '' : 'due'}`}>
      {remark !== undefined && <StatusMark of="due" />}
      {remark === undefined && blank && field !== 'note' && <StatusMark of="not reported" />}
      {remark === undefined && !blank && (field !== 'note' || by === 'chosen') && <StatusMark of="ok" />}
      {remark === undefined && blank && field !== 'note' ? 'Blank stays not reported' : matchedWords(match)}
    </span>
  );
}
