import { useMutation } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import type { PeopleChoices } from '../../formats/people/person-row.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { useDroppedFiles } from '../../ui/use-dropped-files.ts';
import { keepList, listFor, noList, type ListDraft, type ListFile } from './list-drafts.ts';
import { ListPreview } from './list-preview.tsx';
import { ListQuestions } from './list-questions.tsx';
import { readList } from './read-list.ts';
import styles from './list.module.css';

interface ListSectionProps {
  readonly record: RecordSummary;
  readonly answer: PeopleAnswer;
}

interface Reading {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly reading?: PeopleChoices;
}

const kinds = '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A list of people as a house keeps one, dropped or chosen, previewed, and recorded in one go. */
export function ListSection({ record, answer }: ListSectionProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [draft, setDraft] = useState<ListDraft>(() => listFor(record.id));
  const [said, setSaid] = useState('');
  useEffect(() => keepList(record.id, draft), [record.id, draft]);
  const reading = useMutation({
    mutationFn: async ({ name, bytes, reading: answers }: Reading) => readList(name, await bytes(), answers),
    onSuccess: (file, { reading: answers }) => {
      setDraft({ ...(answers === undefined ? noList : draft), file });
      setSaid('');
      heading.current?.focus();
    },
  });
  const read = (file: File): void => reading.mutate({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) });
  const over = useDroppedFiles(reading.isPending ? null : ([file]) => file !== undefined && read(file));
  const { file } = draft;
  const isOpen = file !== null && file.outcome.kind !== 'refused';
  return (
    <section className={`${styles['section']} no-print`} data-open={isOpen ? '' : undefined} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`} ref={heading} tabIndex={-1} className={isOpen ? '' : 'unseen'}>
        {isOpen ? `${file.name}, ${isLeftOver(file) ? 'what was left out' : 'not recorded yet'}` : 'Load a list of people'}
      </h2>
      {file?.outcome.kind === 'ask' && (
        <ListQuestions
          of={file.outcome.questions}
          busy={reading.isPending}
          onAnswer={(answers) =>
            reading.mutate({ name: file.name, bytes: () => Promise.resolve(file.bytes), reading: { ...file.reading, ...answers } })
          }
        />
      )}
      {isOpen && file.outcome.kind === 'read' && (
        <ListPreview
          record={record}
          answer={answer}
          read={file.outcome}
          draft={draft}
          onDraft={setDraft}
          onDone={(words) => {
            setSaid(words);
            setDraft(noList);
            // Where the reader was goes away with the preview.
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      )}
      {file?.outcome.kind === 'refused' && (
        <p role="alert" className={styles['refused']}>
          {file.name} was not read: {file.outcome.problem.why} {file.outcome.problem.todo}
        </p>
      )}
      {reading.error !== null && (
        <p role="alert" className={styles['refused']}>
          The file could not be read: {reading.error.message} Nothing was recorded.
        </p>
      )}
      <output className={styles['said']}>{reading.isPending ? 'Reading the list' : said}</output>
      {file?.outcome.kind !== 'read' && (
        <div className={styles['drop']}>
          <button ref={button} type="button" className="button" onClick={() => input.current?.click()}>
            {file === null ? 'Load a list of people' : 'Choose another file'}
          </button>
          <p>
            Or drop it anywhere on this screen: CSV or XLSX, with a name in each row, and as much of title, role, site, manager and last day
            as it has. Nothing is recorded before you have seen what it would change.
          </p>
        </div>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={kinds}
        aria-label="The list of people"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          // The same file may be chosen again after it was put right.
          currentTarget.value = '';
          if (chosen !== undefined) read(chosen);
        }}
      />
      {over && (
        <div className={styles['over']} aria-hidden="true">
          Drop the list to read it
        </div>
      )}
    </section>
  );
}

/** Is all that was read recorded, but for rows nobody can be read from? */
function isLeftOver({ outcome }: ListFile): boolean {
  return outcome.kind === 'read' && outcome.people.length === 0;
}
