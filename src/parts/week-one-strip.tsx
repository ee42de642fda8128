import { questions } from '../domain/gates/questions.ts';
import type { QuestionState } from '../domain/gates/questions.ts';
import type { ModelRow } from '../domain/measures/model-row.ts';
import { answerWords, questionWords } from './words.ts';
import styles from './week-one-strip.module.css';

const looks: Readonly<Record<QuestionState, string | undefined>> = {
  accepted: styles['answered'],
  evidenced: styles['said'],
  'answered, no evidence': styles['said'],
  unanswered: styles['open'],
  expired: styles['open'],
  disputed: styles['open'],
  'not reported': styles['unknown'],
};

/** The five week-one questions of a model, as five squares. */
export function WeekOneStrip({ of, over = false }: { of: ModelRow['questions']; over?: boolean }) {
  return (
    <span className={`${styles['strip']} ${over ? styles['over'] : ''}`} role="img" aria-label={weekOneSentence(of)}>
      {of.map(({ question, state }) => (
        <span key={question} className={`${styles['square']} ${looks[state]}`} title={`${questionWords[question]}: ${answerWords[state]}`}>
          {questions.find(({ id }) => id === question)?.letter}
        </span>
      ))}
    </span>
  );
}

/** The same in words, question by question. */
function weekOneSentence(of: ModelRow['questions']): string {
  const states = new Set(of.map(({ state }) => state));
  if (of.length > 0 && states.size === 1) return `All five: ${answerWords[of[0]!.state]}.`;
  return `${of.map(({ question, state }) => `${questionWords[question]}: ${answerWords[state]}`).join('; ')}.`;
}
