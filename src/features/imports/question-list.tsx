import type { Question } from '../../formats/imports/outcome.ts';
import { counted, listed } from '../../ui/count.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { useImport } from './import-store.ts';
import { questionsOf, stepOfQuestion } from './outcome-facts.ts';
import { SnapshotQuestion } from './snapshot-question.tsx';
import type { Step } from './steps.ts';
import { openQuestion } from './use-answer.ts';
import styles from './matches.module.css';

/**
 * The questions of a step, open ones first. One that was answered stays, with
 * its answer, until the file is closed: it can be changed. What is asked of one
 * column is asked in its row.
 */
export function QuestionList({ step }: { step: Step }) {
  const { file } = useImport();
  if (file === null) return null;
  const belongs = (question: Question): boolean => stepOfQuestion(question) === step && question.kind !== 'column';
  const open = questionsOf(file.outcome).filter(belongs);
  const openIds = new Set(open.map(({ id }) => id));
  const answered = file.answered.filter(({ question }) => belongs(question) && !openIds.has(question.id));
  if (open.length + answered.length === 0) return null;
  return (
    <div className={styles['questions']}>
      {open.map((question) => (
        <AskedQuestion key={question.id} question={question} />
      ))}
      {answered.map(({ question, answer }) => (
        <AskedQuestion key={question.id} question={question} given={answer} />
      ))}
    </div>
  );
}

function AskedQuestion({ question, given }: { question: Question; given?: string }) {
  return (
    <div className={`${styles['question']} ${given === undefined ? '' : styles['settled']}`} {...(given === undefined ? openQuestion : {})}>
      <h2>{question.asks}</h2>
      <FoundLine question={question} />
      {question.kind === 'snapshot' ? (
        <SnapshotQuestion question={question} given={given} />
      ) : (
        <AnswerButtons question={question} given={given} />
      )}
    </div>
  );
}

/** What in the file raises the question. */
function FoundLine({ question: { found, kind } }: { question: Question }) {
  if (found.length === 0) return null;
  if (kind === 'snapshot') return <p className="quiet">Above the table: {found.map(({ value }) => `“${value}”`).join(', ')}</p>;
  const shown = found
    .slice(0, 3)
    .map(
      ({ value, count, rows }) =>
        `“${value}” in ${counted(count, 'row')}${rows.length === 0 ? '' : ` (${listed(rows.slice(0, 3).map(String))}${count > Math.min(3, rows.length) ? ' …' : ''})`}`,
    );
  return (
    <p className="quiet">
      {shown.join('; ')}
      {found.length > 3 && `; and ${counted(found.length - 3, 'other value')}`}
    </p>
  );
}
