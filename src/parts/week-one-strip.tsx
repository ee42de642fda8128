import { questions } from '../domain/gates/questions.ts';
import type { QuestionState } from '../domain/gates/questions.ts';
import type { ModelRow } from '../domain/measures/model-row.ts';
import { answerSentence } from './sentences/replies.ts';
import { questionWords } from './words.ts';
import styles from './week-one-strip.module.css';

const looks: Readonly<Record<QuestionState, string | undefined>> = {
  accepted: styles['answered'],
  evidenced: styles['said'],
  'answered, no evidence': styles['said'],
  unanswered: styles['open'],
  expired: styles['open'],
  disputed: styles['open'],
  'not reported': styles['unknown'],
  inherited: styles['carried'],
};

/** The five week-one questions of a model, as five squares. */
export function WeekOneStrip({ of, over = false }: { of: ModelRow['questions']; over?: boolean }) {
  return (
    <span className={`${styles['strip']} ${over ? styles['over'] : ''}`} role="img" aria-label={weekOneSentence(of)}>
      {of.map(({ question, state, ...replies }) => (
        <span
          key={question}
          className={`${styles['square']} ${looks[state]}`}
          title={`${questionWords[question]}: ${answerSentence(state, replies)}`}
        >
          {questions.find(({ id }) => id === question)?.letter}
        </span>
      ))}
    </span>
  );
}

/** The same in words, question by question. */
function weekOneSentence(of: ModelRow['questions']): string {
  const said = of.map(({ state, ...replies }) => answerSentence(state, replies));
  if (of.length > 0 && new Set(said).size === 1) return `All five: ${said[0]}.`;
  return `${of.map(({ question }, at) => `${questionWords[question]}: ${said[at]}`).join('; ')}.`;
}
