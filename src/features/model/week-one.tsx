import { questions as asked, type QuestionState } from '../../domain/gates/questions.ts';
import type { QuestionView } from '../../domain/gates/question-state.ts';
import { answerWords } from '../../parts/words.ts';
import styles from './week-one.module.css';

const look: Readonly<Record<QuestionState, string>> = {
  accepted: 'answered',
  evidenced: 'underway',
  'answered, no evidence': 'underway',
  unanswered: 'open',
  expired: 'open',
  disputed: 'open',
  'not reported': 'unknown',
};

/** The five week-one questions, one square each: filled, outlined while under way, dashed, dotted. */
export function WeekOne({ questions }: { questions: readonly QuestionView[] }) {
  const known = questions.filter(({ state }) => state !== 'not reported');
  const accepted = questions.filter(({ state }) => state === 'accepted').length;
  return (
    <span className={styles['strip']}>
      <ul className={styles['squares']}>
        {asked.map(({ id, letter, words }) => {
          const state = questions.find(({ question }) => question === id)?.state ?? 'not reported';
          return (
            <li key={id} className={styles[look[state]]} title={`${words} ${answerWords[state]}`} data-state={state}>
              <span aria-hidden="true">{letter}</span>
              <span className="unseen">
                {words} {answerWords[state]}
              </span>
            </li>
          );
        })}
      </ul>
      {known.length === 0 ? <span className="unknown">Not reported</span> : `${accepted} of ${asked.length}${known.length < asked.length ? `, ${asked.length - known.length} not reported` : ''}`}
    </span>
  );
}
