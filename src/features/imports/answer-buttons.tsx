import type { Question } from '../../formats/imports/outcome.ts';
import { useImport } from './import-store.ts';
import { optionWords } from './outcome-facts.ts';
import { useAnswer } from './use-answer.ts';
import styles from './matches.module.css';

type Asked = Exclude<Question, { kind: 'snapshot' }>;

/** What is suggested, what was said, and for a stage those before and after it. */
function likeliest(question: Asked, given: string | undefined): readonly string[] {
  const options: readonly string[] = question.options;
  const { suggested } = question;
  const near = question.kind === 'stage value' ? neighbours(options, suggested ?? 'pilot') : [];
  return [...new Set([...(suggested === null ? [] : [suggested]), ...(given === undefined ? [] : [given]), ...near, ...options])].slice(
    0,
    most - 1,
  );
}

function neighbours(options: readonly string[], of: string): readonly string[] {
  const place = options.indexOf(of);
  return [options[place - 1], options[place], options[place + 1]].filter((option) => option !== undefined);
}

/** Up to this many answers stand as buttons; the rest are in a list behind the likeliest. */
const most = 4;

/** The answers to a question. One that was given stays pressed, and can be changed. */
export function AnswerButtons({ question, given }: { question: Asked; given?: string | undefined }) {
  const { reading } = useImport();
  const answer = useAnswer();
  const options: readonly string[] = question.options;
  const first = options.length <= most ? options : likeliest(question, given);
  const others = options.filter((option) => !first.includes(option));
  const give = (option: string): void => {
    if (reading === null) void answer(question, option);
  };
  return (
    <fieldset className={styles['answers']}>
      <legend className="unseen">{question.asks}</legend>
      {first.map((option) => (
        <button
          key={option}
          type="button"
          className={`button ${styles['answer']}`}
          aria-pressed={given === undefined ? undefined : option === given}
          onClick={() => give(option)}
        >
          {optionWords(question, option)}
        </button>
      ))}
      {others.length > 0 && (
        <select
          className={styles['field']}
          aria-label={`Another answer: ${question.asks}`}
          value=""
          onChange={({ currentTarget }) => give(currentTarget.value)}
        >
          <option value="" disabled>
            Another
          </option>
          {others.map((option) => (
            <option key={option} value={option}>
              {optionWords(question, option)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
