import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { verdictsQuery } from '../../data/commands.ts';
import type { NeededField } from '../../domain/triage/option-plans.ts';
import type { TriageOption } from '../../domain/triage/options.ts';
import type { Attendee } from '../../domain/triage/people.ts';
import { FreeTextNote } from '../../parts/free-text-note.tsx';
import { fieldLabel } from '../../parts/sentences/triage-room.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { filled, firstEmpty, valueOf } from './filled.ts';
import type { OptionCardProps } from './option-card.tsx';
import styles from './room.module.css';

type OptionFormProps = OptionCardProps & { readonly option: TriageOption };

/** What an answer still wants, and the key that takes it. Enter commits from any of its fields. */
export function OptionForm({ option, present, record, actor, draft, onChoose, onType, onCommit, isPending }: OptionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const empty = firstEmpty(option, draft.typed);
  useEffect(() => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-field]') ?? [])];
    const first = fields.find(({ value }) => value === '') ?? form.current?.querySelector<HTMLElement>('button');
    first?.focus();
  }, []);
  // The answer the room was given is that of a plausible name: of the one chosen, the rules are asked again.
  const names = option.needs.filter(({ kind }) => kind === 'person');
  const asks =
    names.length > 0 && option.settles === 'with its decision' && names.every(({ path }) => valueOf(option, path, draft.typed) !== '');
  const verdict = useQuery({
    ...verdictsQuery({ in: record }, [filled(option, draft.typed)], actor),
    enabled: asks && empty === null,
    staleTime: 0,
  }).data?.verdicts[0];
  const against = verdict?.answer === 'refuse' ? verdict.objections : [];
  const warnings = option.verdict.answer === 'allowed' ? option.verdict.warnings : [];
  const stopped = isPending || empty !== null || against.length > 0;
  const commit = (): void => {
    if (!stopped) onCommit(option);
    else form.current?.querySelector<HTMLElement>(`[data-field="${empty ?? ''}"]`)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onChoose(null);
    }
    // A key that is held down must not take what nobody has read.
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    else if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault();
      commit();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape and Enter of its fields
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      {option.needs.map((need) => (
        <Field
          key={need.path}
          need={need}
          label={fieldLabel(need, option.does)}
          value={valueOf(option, need.path, draft.typed)}
          present={present}
          onType={(value) => onType(need.path, value)}
        />
      ))}
      {option.needs.some(({ kind }) => kind === 'text') && <FreeTextNote />}
      {[...against, ...warnings].map(({ ruleId, sentence, remedy }) => (
        <p key={sentence} className={styles['said']}>
          <Unbroken words={sentence} /> {remedy} <span className="quiet">({ruleId})</span>
        </p>
      ))}
      <p>
        <button type="submit" className={stopped ? 'button' : 'button button-main'} aria-disabled={stopped}>
          Commit <kbd className="key-hint">Enter</kbd>
        </button>
      </p>
    </form>
  );
}

interface FieldProps {
  readonly need: NeededField;
  readonly label: string;
  readonly value: string;
  readonly present: readonly Attendee[];
  readonly onType: (value: string) => void;
}

function Field({ need: { path, kind }, label, value, present, onType }: FieldProps) {
  const id = useId();
  const shared = { id, className: 'field', value, 'data-field': path };
  return (
    <div className={styles['field']} data-kind={kind}>
      <label htmlFor={id}>{label}</label>
      {kind === 'person' ? (
        <select {...shared} onChange={({ currentTarget }) => onType(currentTarget.value)}>
          <option value="">Choose</option>
          {present.map(({ personId, printedName, title }) => (
            <option key={personId} value={personId}>
              {title === '' ? printedName : `${printedName}, ${title}`}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={kind === 'day' ? 'date' : 'text'}
          autoComplete="off"
          onChange={({ currentTarget }) => onType(currentTarget.value)}
        />
      )}
    </div>
  );
}
