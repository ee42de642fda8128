import { useId, useState } from 'react';
import type { Question } from '../../formats/imports/outcome.ts';
import { isCalendarDay } from '../../formats/calendar-day.ts';
import { dayWords } from '../../ui/day.ts';
import { useAnswer } from './use-answer.ts';
import styles from './matches.module.css';

/** The day on which the file stood as written: suggested where the file hints at one, never guessed. */
export function SnapshotQuestion({ question, given }: { question: Extract<Question, { kind: 'snapshot' }>; given?: string | undefined }) {
  const answer = useAnswer();
  const id = useId();
  const [typed, setTyped] = useState(given ?? '');
  const ready = isCalendarDay(typed) && typed !== given;
  return (
    <form
      className={styles['answers']}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void answer(question, typed);
      }}
    >
      {question.suggested !== null && given === undefined && (
        <button type="button" className={`button ${styles['answer']}`} onClick={() => void answer(question, question.suggested ?? '')}>
          {dayWords(question.suggested)}
        </button>
      )}
      <label htmlFor={id}>{question.suggested !== null && given === undefined ? 'or another day' : 'Day'}</label>
      <input id={id} type="date" className="field" value={typed} onChange={({ currentTarget }) => setTyped(currentTarget.value)} />
      <button type="submit" className="button" aria-disabled={!ready}>
        Use this day
      </button>
    </form>
  );
}
