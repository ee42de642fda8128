import { useState } from 'react';
import type { SingleCommand } from '../../domain/authority/command.ts';
import type { PacksAnswer } from '../../formats/api/packs.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { settleReturns, type ConflictChoices } from '../../formats/packs/settle-returns.ts';
import { counted } from '../../ui/count.ts';
import { AskInstead } from './ask-instead.tsx';
import { insteadOf } from './instead.ts';
import { modelNames } from './model-names.ts';
import { Refusals } from './refusals.tsx';
import { ReturnedConflicts } from './returned-conflicts.tsx';
import { ReturnedFiles } from './returned-files.tsx';
import { ReturnedPatients } from './returned-patients-warning.tsx';
import { SetAside } from './set-aside.tsx';
import { besideSentence, previewSentence } from './returns-words.ts';
import { useBatch } from './use-batch.ts';
import { useMayRecord } from './use-standing.ts';
import type { ReadReturns } from './use-returns.ts';
import styles from './ask.module.css';

interface ReturnsPreviewedProps {
  readonly read: ReadReturns;
  readonly answer: PacksAnswer;
  readonly record: RecordSummary;
  /** Told what was loaded. */
  readonly onLoaded: (said: string) => void;
  readonly onClear: () => void;
}

/** What came back, before anything of it is loaded: what needs a choice first, then file by file. */
export function ReturnsPreviewed({ read: { preview, patients }, answer, record, onLoaded, onClear }: ReturnsPreviewedProps) {
  const [choices, setChoices] = useState<ConflictChoices>({});
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(false);
  const may = useMayRecord(record.id);
  const batch = useBatch({ record: record.id, decidedOn: answer.head.seq, personId: may.personId ?? null });
  const nameOf = modelNames(answer.asked.packs);
  const { returns, open } = settleReturns(preview, choices);
  const instead = insteadOf(returns, answer.asked.packs);
  const commands: readonly SingleCommand[] = [
    ...returns.map((payload) => ({ type: 'pack.return' as const, payload })),
    ...instead
      .filter(({ key }) => named.has(key))
      .flatMap(({ ask, modelIds }) => modelIds.map((modelId) => ({ type: 'owner.name' as const, payload: { modelId, name: ask } }))),
  ];
  const answers = returns.reduce((sum, one) => sum + one.answers.length, 0);
  const reasons = [
    ...(may.why === null ? [] : [may.why]),
    ...(patients.length > 0 && !seen ? ['Some words look as if they identify patients. Look at them first.'] : []),
  ];
  const stopped = commands.length === 0 || reasons.length > 0 || batch.isPending || may.personId === undefined;
  const load = (): void => {
    if (stopped) return;
    batch.mutate(commands, {
      onSuccess: (outcomes) => {
        const done = returns.filter((_, at) => outcomes[at]?.answer === 'done');
        if (outcomes.every((outcome) => outcome.answer === 'done')) {
          onLoaded(
            `${counted(done.length, 'file is', 'files are')} loaded: ${counted(answers, 'reply', 'replies')} in the names of those who gave them.`,
          );
        }
      },
    });
  };
  return (
    <div className={styles['preview']}>
      <div role="status">
        <h3>{previewSentence(preview.counts)}</h3>
        <p className={styles['hint']}>{besideSentence(preview.counts)}</p>
      </div>
      {patients.length > 0 && <ReturnedPatients patients={patients} seen={seen} onSeen={setSeen} />}
      {preview.conflicts.length > 0 && (
        <ReturnedConflicts conflicts={preview.conflicts} choices={choices} nameOf={nameOf} onChoose={setChoices} />
      )}
      <SetAside preview={preview} packs={answer.asked.packs} />
      <ReturnedFiles preview={preview} nameOf={nameOf} />
      {instead.length > 0 && <AskInstead instead={instead} named={named} nameOf={nameOf} onName={setNamed} />}
      <div className={styles['load']}>
        <p className={styles['tools']}>
          <button
            type="button"
            className={`button ${stopped ? '' : 'button-main'}`}
            aria-disabled={stopped}
            aria-describedby={reasons.length > 0 ? 'why-not-return' : undefined}
            onClick={load}
          >
            {returns.length === 0 ? 'Nothing to load' : `Load ${counted(returns.length, 'file')}, ${counted(answers, 'reply', 'replies')}`}
          </button>
          <button type="button" className="button" onClick={onClear}>
            Put them aside
          </button>
        </p>
        {reasons.length > 0 && (
          <ul id="why-not-return" className={styles['reasons']}>
            {reasons.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
        {open.length > 0 && (
          <p className={styles['hint']}>
            {counted(open.length, 'contradiction stays', 'contradictions stay')} open: none of {open.length === 1 ? 'its' : 'their'} answers
            is loaded with these files.
          </p>
        )}
        <p className={styles['hint']}>
          Answers stand as answered, not evidenced, returned by whoever gave them. You only record that they came.
        </p>
        <Refusals batch={batch} nameOf={(at) => returns[at]?.file.name ?? ''} />
      </div>
    </div>
  );
}
