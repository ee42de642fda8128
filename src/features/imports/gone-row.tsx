import type { ImportPreview } from '../../formats/api/imports.ts';
import { stageWords } from '../../parts/words.ts';
import { isCalendarDay } from '../../formats/calendar-day.ts';
import { useImport } from './import-store.ts';
import type { GoneAnswer } from './import-state.ts';
import styles from './load-step.module.css';
import matches from './matches.module.css';

type GoneModel = ImportPreview['summary']['goneModels'][number];

const answers: readonly { readonly answer: GoneAnswer['answer']; readonly words: string }[] = [
  { answer: 'do not know', words: 'Do not know' },
  { answer: 'still here, not in the file', words: 'Still here, not in the file' },
  { answer: 'ended by decision', words: 'Ended by decision' },
];

/** One absent model, and what a person knows of it. An ending needs who decided it, and when. */
export function GoneRow({ model: { modelId, name, stage, trace } }: { model: GoneModel }) {
  const { gone, answerGone } = useImport();
  const said = gone[modelId] ?? { answer: 'do not know' as const };
  return (
    <tr>
      <th scope="row" className={matches['own']}>
        <span className={matches['name']}>{name}</span>
      </th>
      <td>{stageWords[stage]}</td>
      <td>{trace === 'likely' ? 'Likely here under another name' : 'Untraced'}</td>
      <td>
        <span className={styles['gone']}>
          <select
            className={matches['field']}
            aria-label={`What became of ${name}`}
            value={said.answer}
            onChange={({ currentTarget }) => answerGone(modelId, { answer: currentTarget.value as GoneAnswer['answer'] })}
          >
            {answers.map(({ answer, words }) => (
              <option key={answer} value={answer}>
                {words}
              </option>
            ))}
          </select>
          {said.answer === 'ended by decision' && (
            <>
              <input
                className="field"
                aria-label={`Who decided to end ${name}`}
                placeholder="Who decided"
                defaultValue={said.by}
                onBlur={({ currentTarget: { value } }) => answerGone(modelId, withText(said, 'by', value.trim()))}
              />
              <input
                type="date"
                className="field"
                aria-label={`When it was decided to end ${name}`}
                defaultValue={said.on}
                onBlur={({ currentTarget: { value } }) => answerGone(modelId, withText(said, 'on', isCalendarDay(value) ? value : ''))}
              />
            </>
          )}
        </span>
      </td>
    </tr>
  );
}

function withText(answer: GoneAnswer, key: 'by' | 'on', value: string): GoneAnswer {
  const { [key]: _, ...rest } = answer;
  return value === '' ? rest : { ...rest, [key]: value };
}
