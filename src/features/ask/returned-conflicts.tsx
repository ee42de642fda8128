import type { ReturnConflict } from '../../formats/packs/preview-returns.ts';
import type { ConflictChoices } from '../../formats/packs/settle-returns.ts';
import { questions } from '../../domain/gates/questions.ts';
import { counted } from '../../ui/count.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import type { NamedModel } from './model-names.ts';
import { answerSaid, sideWords } from './returns-words.ts';
import styles from './ask.module.css';

interface ReturnedConflictsProps {
  readonly conflicts: readonly ReturnConflict[];
  readonly choices: ConflictChoices;
  readonly nameOf: (deploymentId: string) => NamedModel;
  readonly onChoose: (choices: ConflictChoices) => void;
}

/** Answers that contradict each other, side by side: one, the other, or neither for now. */
export function ReturnedConflicts({ conflicts, choices, nameOf, onChoose }: ReturnedConflictsProps) {
  const choose = (key: string, side: number | null): void => {
    const { [key]: _, ...others } = choices;
    onChoose(side === null ? others : { ...others, [key]: side });
  };
  return (
    <section aria-labelledby="conflicts-heading">
      <h4 id="conflicts-heading">{counted(conflicts.length, 'contradiction')}: which answer holds?</h4>
      <FirstFew rows={conflicts} few={20} all={`Show all ${counted(conflicts.length, 'contradiction')}`}>
        {(shown) =>
          shown.map((conflict) => {
            const { name, site } = nameOf(conflict.deploymentId);
            const chosen = choices[conflict.key];
            return (
              <fieldset key={conflict.key} className={styles['conflict']}>
                <legend>
                  {name}
                  {site !== null && `, ${site}`}: {questions.find(({ id }) => id === conflict.question)?.words}
                </legend>
                <div className={styles['sides']}>
                  {conflict.sides.map((side, at) => (
                    <label key={`${sideWords(side)} ${answerSaid(side.answer)}`} className={styles['side']}>
                      <span className={styles['check']}>
                        <input type="radio" name={conflict.key} checked={chosen === at} onChange={() => choose(conflict.key, at)} />
                        <span className={styles['who']}>{sideWords(side)}:</span>
                      </span>{' '}
                      <span className={styles['said']}>{answerSaid(side.answer)}</span>
                    </label>
                  ))}
                  <label className={styles['side']}>
                    <span className={styles['check']}>
                      <input type="radio" name={conflict.key} checked={chosen === undefined} onChange={() => choose(conflict.key, null)} />
                      <span className={styles['who']}>Leave open:</span>
                    </span>{' '}
                    <span className={styles['under']}>
                      {conflict.sides.some(({ from }) => from === 'record')
                        ? 'The record stays as it is. The returned answer is not loaded.'
                        : 'Neither is loaded. Ask them, and write the question again.'}
                    </span>
                  </label>
                </div>
              </fieldset>
            );
          })
        }
      </FirstFew>
    </section>
  );
}
