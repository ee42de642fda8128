import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { HttpError, newKey } from '../../data/client.ts';
import { refreshRecord, sendCommand } from '../../data/commands.ts';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { formWords } from './form-words.ts';
import styles from './people-screen.module.css';

interface StewardFormProps {
  readonly record: RecordSummary;
  readonly answer: PeopleAnswer;
}

/** The first person of a record declares herself: nobody else could record her. */
export function StewardForm({ record, answer: { head, sites } }: StewardFormProps) {
  const queries = useQueryClient();
  const id = useId();
  const key = useRef<{ readonly said: string; readonly key: string } | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const declaring = useMutation({
    mutationFn: (payload: Readonly<Record<string, unknown>>) => {
      const said = JSON.stringify(payload);
      // The same words sent again are one intention.
      if (key.current?.said !== said) key.current = { said, key: newKey() };
      return sendCommand({ in: record.id, command: { type: 'steward.declare', payload }, key: key.current.key, decidedOn: head.seq });
    },
    onSettled: () => refreshRecord(queries),
  });
  const declare = (form: HTMLFormElement): void => {
    const said = new FormData(form);
    const words = (name: string): string => formWords(said, name);
    const first = asked.find(({ name }) => words(name) === '');
    setMissing(first?.name ?? null);
    if (first !== undefined) {
      form.querySelector<HTMLElement>(`[name=${first.name}]`)?.focus();
      return;
    }
    const [printedName, title, of, site, paper] = ['printedName', 'title', 'function', 'siteId', 'document'].map(words);
    declaring.mutate({
      printedName,
      title,
      function: of,
      siteId: site === '' ? null : site,
      ...(paper === '' ? {} : { document: { title: paper } }),
    });
  };
  const { error } = declaring;
  return (
    <section className={styles['steward']} aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`}>Who keeps this record?</h2>
      <p>
        Until somebody does, it can be read, and nothing in it can be decided. The first person declares themselves its steward, with the
        role Registrar, and from then on acts under that name.
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!declaring.isPending) declare(event.currentTarget);
        }}
      >
        <div className={styles['fields']}>
          {asked.map(({ name, label, hint, value }) => (
            <p key={name} className={styles['field']}>
              <label htmlFor={`${id}-${name}`}>{label}</label>
              <input
                id={`${id}-${name}`}
                name={name}
                className="field"
                autoComplete={name === 'printedName' ? 'name' : name === 'title' ? 'organization-title' : 'off'}
                defaultValue={value}
                maxLength={400}
                aria-required
                aria-invalid={missing === name}
                aria-describedby={`${id}-${name}-hint`}
              />
              <span id={`${id}-${name}-hint`} className={missing === name ? 'held' : 'quiet'}>
                {missing === name ? 'Please fill it in: it stands on every signature.' : hint}
              </span>
            </p>
          ))}
          <p className={styles['field']}>
            <label htmlFor={`${id}-site`}>Site</label>
            <select id={`${id}-site`} name="siteId" className="field">
              <option value="">Whole institution</option>
              {sites.map(({ siteId, name }) => (
                <option key={siteId} value={siteId}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p className={styles['field']}>
            <label htmlFor={`${id}-document`}>On which document (may stay empty)</label>
            <input
              id={`${id}-document`}
              name="document"
              className="field"
              autoComplete="off"
              maxLength={400}
              aria-describedby={`${id}-document-hint`}
            />
            <span id={`${id}-document-hint`} className="quiet">
              A letter or minute that appoints you.
            </span>
          </p>
        </div>
        <p className={styles['plainly']}>
          The record will say that you recorded yourself, and that nobody has confirmed it yet, until a second person of this record does.
          This browser cannot prove who you are.
        </p>
        {error !== null && (
          <p role="alert" className="held">
            {error.message} {error instanceof HttpError ? error.problem.remedy : ''} Nothing was written; what you typed is still here.
          </p>
        )}
        <p>
          <button type="submit" className={`button button-main ${styles['send']}`} aria-disabled={declaring.isPending}>
            Declare yourself steward of this record
          </button>
        </p>
      </form>
    </section>
  );
}

const asked = [
  { name: 'printedName', label: 'Your name, as it is printed', hint: 'As it should stand on a signature.', value: '' },
  { name: 'title', label: 'Title', hint: 'As on your badge.', value: '' },
  { name: 'function', label: 'Function', hint: 'Change it where yours has another name.', value: 'AI governance office' },
] as const;
