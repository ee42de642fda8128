import type { PeopleChoices, PeopleQuestion } from '../../formats/people/person-row.ts';
import { listed } from '../../ui/count.ts';
import styles from './list.module.css';

interface ListQuestionsProps {
  readonly of: readonly PeopleQuestion[];
  readonly busy: boolean;
  readonly onAnswer: (answers: Partial<PeopleChoices>) => void;
}

/** What the list does not settle by itself: each question with its answers as buttons. */
export function ListQuestions({ of, busy, onAnswer }: ListQuestionsProps) {
  return (
    <div className={styles['preview']}>
      {of.map((question) => (
        <fieldset key={question.kind} className={styles['words']} disabled={busy}>
          <legend>{question.asks}</legend>
          {question.kind === 'date order' && (
            <p className="quiet">The list has {listed(question.found.map(({ value }) => `“${value}”`))}.</p>
          )}
          <p className={styles['answers']}>
            {question.kind === 'date order'
              ? question.options.map((order) => (
                  <button key={order} type="button" className="button" onClick={() => onAnswer({ dateOrder: order })}>
                    {order === 'day first' ? 'The day' : 'The month'}
                  </button>
                ))
              : question.options.map((column) => (
                  <button key={column} type="button" className="button" onClick={() => onAnswer({ columns: { [column]: 'name' } })}>
                    {column}
                  </button>
                ))}
          </p>
        </fieldset>
      ))}
    </div>
  );
}
