import { StatusMark } from '../../parts/status-mark.tsx';
import { stageWords } from '../../parts/words.ts';
import { counted, countWords } from '../../ui/count.ts';
import { useImport } from './import-store.ts';
import { fileOf, questionsOf } from './outcome-facts.ts';
import { QuestionList } from './question-list.tsx';
import { valuesHeading } from './sentences.ts';
import { stagesIn } from './stages-in-file.ts';
import { StepPanel } from './step-panel.tsx';
import styles from './matches.module.css';

/** Third step: the file's words for a stage, and ours. What could mean two stages is asked, never guessed. */
export function ValuesStep() {
  const { file } = useImport();
  if (file === null) return null;
  const { outcome } = file;
  const { rows } = fileOf(outcome);
  const read = stagesIn(rows);
  const open = new Set(questionsOf(outcome).flatMap((question) => (question.kind === 'stage value' ? [question.value] : [])));
  const asked = open.size;
  const deployments = read.reduce((sum, { count }) => sum + count, 0);
  const unit = deployments === rows.length ? 'model' : 'deployment';
  return (
    <StepPanel
      question="What do your stage words mean?"
      heading={valuesHeading(asked, read.filter(({ stage }) => stage !== 'not reported').length)}
      aside={
        deployments === rows.length
          ? counted(rows.length, 'model')
          : `${counted(rows.length, 'model')}, ${counted(deployments, 'deployment')}`
      }
    >
      <QuestionList step="values" />
      <table className={styles['table']}>
        <caption className="unseen">Stages of the file, as they are read</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" className={styles['number']}>
              {unit === 'model' ? 'Models' : 'Deployments'}
            </th>
            <th scope="col">How it was read</th>
          </tr>
        </thead>
        <tbody>
          {read.map(({ words, stage, count }) => (
            <tr key={`${stage} ${words}`}>
              <th scope="row" className={styles['name']}>
                {stageWords[stage]}
              </th>
              <td className={styles['number']}>{countWords(count)}</td>
              <td>
                <span className={styles['how']}>
                  <StatusMark
                    of={
                      words !== null && open.has(words)
                        ? 'due'
                        : stage === 'not reported'
                          ? 'not reported'
                          : words === null
                            ? 'ok'
                            : 'partial'
                    }
                  />
                  {words !== null && open.has(words) ? `“${words}”, asked above` : howWords(stage === 'not reported', words)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </StepPanel>
  );
}

function howWords(unknown: boolean, words: string | null): string {
  if (unknown) return words === null ? 'The cell is blank; it stays not reported' : `“${words}” is no stage we know; kept as written`;
  return words === null ? 'The file says so' : `Mapped from “${words}”, and shown as mapped`;
}
