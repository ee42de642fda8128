import { useId, useState } from 'react';
import type { ReturnsPreview, ReturnToLoad, SilentOfPack } from '../../formats/packs/preview-returns.ts';
import { placeOf } from '../../formats/packs/return-problem.ts';
import type { PackAnswer } from '../../domain/authority/command.ts';
import { questions } from '../../domain/gates/questions.ts';
import { counted, countWords } from '../../ui/count.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import type { NamedModel } from './model-names.ts';
import { answerSaid } from './returns-words.ts';
import styles from './ask.module.css';

/** Files with something to load, each with what it answers, and what it leaves silent. */
export function ReturnedFiles({ preview, nameOf }: { preview: ReturnsPreview; nameOf: (deploymentId: string) => NamedModel }) {
  const { toLoad, silent, conflicts } = preview;
  const waitingIn = (sha256: string): number =>
    conflicts.filter(({ sides }) => sides.some((side) => side.from === 'file' && side.file.sha256 === sha256)).length;
  if (toLoad.length === 0) return null;
  return (
    <section aria-labelledby="files-heading">
      <h4 id="files-heading">{counted(toLoad.length, 'file')} to load</h4>
      <FirstFew rows={toLoad} few={20} all={`Show all ${counted(toLoad.length, 'file')}`}>
        {(shown) => (
          <ul className={styles['files']}>
            {shown.map((one) => (
              <FileBack
                key={`${one.file.name} ${one.file.sha256}`}
                of={one}
                waiting={waitingIn(one.file.sha256)}
                silent={silent.find(({ packId }) => packId === one.packId)}
                nameOf={nameOf}
              />
            ))}
          </ul>
        )}
      </FirstFew>
    </section>
  );
}

interface FileBackProps {
  readonly of: ReturnToLoad;
  /** Its answers that contradict another's. */
  readonly waiting: number;
  /** What its pack leaves silent, with all files of this batch. */
  readonly silent: SilentOfPack | undefined;
  readonly nameOf: (deploymentId: string) => NamedModel;
}

function FileBack({
  of: { packId, file, returnedBy, answers, alreadyOnRecord, leftOut, warnings },
  waiting,
  silent,
  nameOf,
}: FileBackProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = (kind: string): number => answers.filter((answer) => answer.kind === kind).length;
  const said = [
    ...(count('answered') === 0 && waiting > 0 ? [] : [counted(count('answered'), 'answer')]),
    ...(waiting === 0 ? [] : [`${counted(waiting, 'waits', 'wait')} for your choice`]),
    ...(count('do not know') === 0 ? [] : [`${countWords(count('do not know'))} “I do not know”`]),
    ...(count('not mine') === 0 ? [] : [`${countWords(count('not mine'))} “not mine”`]),
    ...(alreadyOnRecord.length === 0 ? [] : [`${countWords(alreadyOnRecord.length)} on record already`]),
    ...(silent === undefined || silent.silent.length === 0
      ? []
      : [`${countWords(silent.silent.length)} of ${countWords(silent.asked)} silent`]),
    ...(leftOut.length === 0 ? [] : [`${counted(leftOut.length, 'row')} cannot be taken`]),
  ];
  return (
    <li>
      <div className={styles['pack']}>
        <span>
          <strong>{returnedBy}</strong>
          <span className={styles['under']}>
            {packId}, <span className={styles['file']}>{file.name}</span>
          </span>
        </span>
        <button type="button" className="text-button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {said.join(', ')} <span className="unseen">of {file.name}</span>
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open && (
          <>
            {[...leftOut, ...warnings].length > 0 && (
              <ul className={styles['problems']}>
                {[...leftOut, ...warnings].map((problem) => (
                  <li key={`${problem.row} ${problem.column} ${problem.why}`}>
                    <strong>{placeOf(problem)}</strong>
                    {problem.found !== '' && <span className={styles['file']}> “{problem.found}”</span>}: {problem.why} {problem.todo}
                  </li>
                ))}
              </ul>
            )}
            {[...new Set(answers.map(({ deploymentId }) => deploymentId))].map((deploymentId) => (
              <ModelBack
                key={deploymentId}
                model={nameOf(deploymentId)}
                answers={answers.filter((answer) => answer.deploymentId === deploymentId)}
              />
            ))}
            {silent !== undefined && silent.silent.length > 0 && <p className={styles['hint']}>Silent: {silentWords(silent, nameOf)}</p>}
          </>
        )}
      </div>
    </li>
  );
}

function ModelBack({ model: { name, site }, answers }: { model: NamedModel; answers: readonly PackAnswer[] }) {
  return (
    <div className={styles['answered']}>
      <h5>
        {name}
        {site !== null && <span className="quiet">, {site}</span>}
      </h5>
      <dl className={styles['answers']}>
        {answers.map((answer) => (
          <div key={answer.question}>
            <dt>{questions.find(({ id }) => id === answer.question)?.words}</dt>
            <dd className={answer.kind === 'answered' ? undefined : 'unknown'}>{answerSaid(answer)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function silentWords({ silent }: SilentOfPack, nameOf: (deploymentId: string) => NamedModel): string {
  const byModel = new Map<string, string[]>();
  for (const { deploymentId, question } of silent) byModel.set(deploymentId, [...(byModel.get(deploymentId) ?? []), question]);
  return `${[...byModel].map(([id, asked]) => `${nameOf(id).name} (${asked.length === 5 ? 'all five' : asked.join(', ')})`).join('; ')}.`;
}
