import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { bringHome, bundlePreviewQuery, type ChosenFiles } from '../../data/bundles.ts';
import { HttpError } from '../../data/client.ts';
import { refreshRecord } from '../../data/commands.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import type { Session } from '../../formats/api/session.ts';
import { isOffered } from '../../parts/sentences/bundles.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { counted, listed } from '../../ui/count.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { BroughtFile } from './brought-file.tsx';
import styles from './bundle-screen.module.css';

export interface OfRecord {
  readonly record: RecordSummary;
  readonly actor: Session['person'];
}

const none: ChosenFiles = { id: 0, files: [] };

/** Files of other copies: what each decision would do here, and taking what the reader wants. */
export function BringHome({ record, actor }: OfRecord) {
  const id = useId();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState(none);
  const [take, setTake] = useState<readonly string[] | null>(null);
  const { data, error, isFetching } = useQuery(bundlePreviewQuery(record.id, chosen, take, actor?.personId ?? null));
  const home = useMutation({
    mutationFn: bringHome,
    onSuccess: async () => {
      setTake(null);
      await refreshRecord(queries);
    },
  });
  const preview = chosen.files.length === 0 ? undefined : data;
  const commands = preview?.files.flatMap((file) => (file.read === 'refused' ? [] : file.commands)) ?? [];
  // What the reader ticks shows at once; the rules are asked anew meanwhile.
  const taken = take ?? commands.filter((command) => command.taken).map(({ key }) => key);
  const may = taken.length > 0 && actor !== null && !home.isPending && !isFetching;
  const choose = async (files: readonly File[]): Promise<void> => {
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
    home.reset();
    setTake(null);
    // The same file chosen twice is one file.
    const once = [...new Map(read.map((file) => [`${file.name}\n${file.text}`, file])).values()];
    setChosen(({ id: last }) => ({ id: last + 1, files: once }));
  };
  return (
    <section className={styles['section']} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Bring decisions home</h2>
      <p>
        A colleague’s bundle, an answer to an offer, or a whole copy that was changed. You see first what each decision would do here today,
        and take what you want. What you take is recorded by you as attested from the file; it never counts as your own act, and it is no
        signature of your colleague’s.
      </p>
      <p>
        <label htmlFor={id}>Files from other copies (.json, .jsonl)</label>
        <input
          id={id}
          type="file"
          className="field"
          multiple
          accept=".json,.jsonl,.ndjson,application/json,application/x-ndjson"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            if (files.length > 0) void choose(files);
            currentTarget.value = '';
          }}
        />
      </p>
      {error !== null && <p role="alert">{error.message}</p>}
      {chosen.files.length > 0 && preview === undefined && error === null && <Waiting words="Asking the rules about each decision" />}
      {preview !== undefined && (
        <div aria-busy={isFetching}>
          {preview.files.map((file) => (
            <BroughtFile
              key={`${file.sha256} ${file.name}`}
              file={file}
              names={preview.names}
              zone={record.zone}
              all={commands}
              taken={new Set(taken)}
              onTake={(key, wanted) => setTake(wanted ? [...taken, key] : taken.filter((one) => one !== key))}
            />
          ))}
          {commands.some((command) => isOffered(command)) && (
            <p className={styles['go']}>
              <button
                type="button"
                className={`button ${may ? 'button-main' : ''}`}
                aria-disabled={!may}
                onClick={() => {
                  if (may)
                    home.mutate({ record: record.id, files: chosen.files, take: taken, seenOn: preview.head, shownAs: actor.personId });
                }}
              >
                {home.isPending ? 'Recording' : recordWords(taken.length, actor)}
              </button>
              {actor === null && <span>Nobody acts. Choose who you are under “Acting as”: a record says who brought something home.</span>}
            </p>
          )}
        </div>
      )}
      <div role="status">
        {home.data !== undefined && (
          <p className={styles['outcome']}>
            <StatusMark of="ok" />
            <span>
              {counted(home.data.recorded.length, 'decision')} on record: {listed(home.data.recorded.map(({ decisionId }) => decisionId))}.
            </span>
          </p>
        )}
      </div>
      {home.error !== null && (
        <p className={`${styles['outcome']} held`} role="alert">
          <StatusMark of="held" />
          <span>
            {home.error.message} {home.error instanceof HttpError ? home.error.problem.remedy : 'Nothing was written.'}{' '}
            <button type="button" className="text-button" onClick={() => void refreshRecord(queries).then(() => home.reset())}>
              Look again
            </button>
          </span>
        </p>
      )}
    </section>
  );
}

function recordWords(count: number, actor: OfRecord['actor']): string {
  if (count === 0) return 'Tick what you want to record';
  return `Record ${counted(count, 'decision')}${actor === null ? '' : ` as ${actor.printedName}`}`;
}
