import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { bundleChoiceQuery, bundleFile } from '../../data/bundles.ts';
import type { BundleChoice } from '../../formats/api/bundles.ts';
import { notCarriedWords } from '../../parts/sentences/bundles.ts';
import { commandHeading, isCommandType } from '../../parts/sentences/command.ts';
import { countWords, counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import type { OfRecord } from './bring-home.tsx';
import styles from './bundle-screen.module.css';

/** What this copy decided, as a file for the original. One answer to an offer can travel alone. */
export function WriteBundle({ record, actor }: OfRecord) {
  const id = useId();
  const [since, setSince] = useState<number | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = useQuery(bundleChoiceQuery(record.id, since));
  const write = useMutation({
    mutationFn: ({ from, keys }: { readonly from: number; readonly keys: readonly string[] }) => bundleFile(record.id, from, keys),
    onSuccess: ({ name, body }) => saveFile(name, body),
  });
  const kept = data?.commands.filter(({ key }) => !left.has(key)).map(({ key }) => key) ?? [];
  const may = actor !== null && kept.length > 0 && !write.isPending;
  return (
    <section className={styles['section']} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Write a bundle from this copy</h2>
      <p>
        What was decided here, as a small file to send to whoever keeps the original. It names you as its maker, and the last entry the
        original has as well. Anybody can read what it says.
      </p>
      {error !== null && <p role="alert">{error.message}</p>}
      {data !== undefined && (
        <>
          <form
            className={styles['since']}
            onSubmit={(event) => {
              event.preventDefault();
              const said = Number(new FormData(event.currentTarget).get('since'));
              if (Number.isInteger(said) && said >= 1 && said <= data.head.seq) setSince(said);
            }}
          >
            <label htmlFor={id}>The last entry the original has</label>
            <input
              key={data.since}
              id={id}
              name="since"
              className="field"
              type="number"
              min={1}
              max={data.head.seq}
              defaultValue={data.since}
              required
            />
            <button className="button">List what was decided since</button>
          </form>
          <p className="quiet">{cameWords(data)}</p>
          {data.commands.length === 0 ? (
            <p>Nothing was decided here after entry {countWords(data.since)}.</p>
          ) : (
            <ol className={styles['commands']}>
              {data.commands.map((command) => (
                <Choice
                  key={command.key}
                  command={command}
                  names={data.names}
                  kept={!left.has(command.key)}
                  onKeep={(wanted) =>
                    setLeft((before) => new Set(wanted ? [...before].filter((key) => key !== command.key) : [...before, command.key]))
                  }
                  onSlip={command.isSlip && actor !== null ? () => write.mutate({ from: data.since, keys: [command.key] }) : null}
                />
              ))}
            </ol>
          )}
          {data.notCarried.length > 0 && (
            <>
              <h3>What no bundle carries</h3>
              <ul className={styles['left']}>
                {data.notCarried.map((one) => (
                  <li key={`${one.seq} ${one.what}`}>{notCarriedWords(one, 'on the copy')}</li>
                ))}
              </ul>
            </>
          )}
          {data.commands.length > 0 && (
            <p className={styles['go']}>
              <button
                type="button"
                className="button"
                aria-disabled={!may}
                onClick={() => may && write.mutate({ from: data.since, keys: kept })}
              >
                {write.isPending ? 'Writing the file' : `Write the bundle (${counted(kept.length, 'decision')})`}
              </button>
              {actor === null && <span>Nobody acts. Choose who you are under “Acting as”: a bundle says who made it.</span>}
            </p>
          )}
          {write.error !== null && <p role="alert">{write.error.message}</p>}
          <p role="status">{write.data === undefined ? '' : `${write.data.name} was handed to you.`}</p>
        </>
      )}
    </section>
  );
}

function cameWords({ cameWith, since, head }: BundleChoice): string {
  if (cameWith === null) return 'This record began in this browser. Name the last entry your colleague’s copy has in common with it.';
  return since === cameWith
    ? `This copy came here with ${counted(cameWith, 'entry', 'entries')}; it has ${countWords(head.seq)} now.`
    : `This copy came here with ${counted(cameWith, 'entry', 'entries')}.`;
}

interface ChoiceProps {
  readonly command: BundleChoice['commands'][number];
  readonly names: BundleChoice['names'];
  readonly kept: boolean;
  readonly onKeep: (wanted: boolean) => void;
  readonly onSlip: (() => void) | null;
}

const travels = {
  attested: '',
  'on paper': 'Comes home as taken from this file: a signature is not made twice.',
  'by its maker': 'An approval or signature nobody can bring along: it is listed there, and has to be done there again.',
} as const;

function Choice({ command: { type, payload, by, at, seq, carrying }, names, kept, onKeep, onSlip }: ChoiceProps) {
  const id = useId();
  return (
    <li className={styles['command']}>
      <input id={id} type="checkbox" checked={kept} onChange={({ currentTarget }) => onKeep(currentTarget.checked)} />
      <div>
        <label htmlFor={id} className={styles['heading']}>
          <Unbroken words={isCommandType(type) ? commandHeading(type, payload, names) : type} />
        </label>
        <p className="quiet">
          {by.printedName}, {dayWords(at)}, entry {countWords(seq)}
        </p>
        {travels[carrying] !== '' && <p>{travels[carrying]}</p>}
        {onSlip !== null && (
          <button type="button" className="text-button" onClick={onSlip}>
            Write this answer alone, as a slip
          </button>
        )}
      </div>
    </li>
  );
}
