import { useId, type ReactNode } from 'react';
import type { PersonView } from '../../formats/api/people.ts';
import { commandWords, isCommandType } from '../../parts/sentences/command.ts';
import type { Choice, Field, Fields } from './fields/field.ts';
import { fieldsOf } from './fields/fields-of.ts';
import { NativeSelect } from './native-select.tsx';
import { valueAt, type Path } from './payload-path.ts';
import styles from './decide.module.css';

/** What every field of a form knows: what was typed so far, and how to change it. */
export interface Form {
  readonly typed: unknown;
  readonly change: (path: Path, value: unknown) => void;
  /** Whoever is here to be chosen; null where they cannot be read. */
  readonly people: readonly PersonView[] | null;
  /** The field that gets focus when the form opens. */
  readonly first: string | null;
}

interface FieldInputProps {
  readonly field: Field;
  readonly path: Path;
  readonly form: Form;
}

/** The name under which a fault finds its field again. */
function fieldName(path: Path): string {
  return path.join('.');
}

/** A field of a command, whatever its kind. */
export function FieldInput({ field, path, form }: FieldInputProps): ReactNode {
  switch (field.kind) {
    case 'group':
      return (
        <Together field={field}>
          <FieldList fields={field.fields} path={path} form={form} />
        </Together>
      );
    case 'rows':
      return <Rows field={field} path={path} form={form} />;
    case 'choices':
      return <Choices field={field} choices={field.choices} path={path} form={form} />;
    case 'people':
      return form.people === null ? (
        <Line field={field} path={path} form={form} />
      ) : (
        <Choices field={field} choices={form.people.map(personChoice)} path={path} form={form} />
      );
    case 'command':
      return <Inside field={field} path={path} form={form} />;
    case 'numbered':
      return null;
    case 'text':
    case 'number':
    case 'day':
    case 'choice':
    case 'person':
    case 'thing':
    case 'list':
      return <Line field={field} path={path} form={form} />;
    default:
      return field satisfies never;
  }
}

/** Fields one after another. */
export function FieldList({ fields, path, form }: { readonly fields: Fields; readonly path: Path; readonly form: Form }) {
  return (
    <div className={styles['fields']}>
      {Object.entries(fields).map(([name, field]) => (
        <FieldInput key={name} field={field} path={[...path, name]} form={form} />
      ))}
    </div>
  );
}

function labelOf({ label, optional = false }: Field): string {
  return optional ? `${label} (may stay empty)` : label;
}

/** A field of one line, or one text. */
function Line({ field, path, form }: FieldInputProps) {
  const id = useId();
  const long = field.kind === 'text' && field.long === true;
  return (
    <div className={long ? styles['long'] : styles['field']}>
      <label htmlFor={id}>{labelOf(field)}</label>
      <Control id={id} field={field} path={path} form={form} />
      {field.hint !== undefined && (
        <p id={`${id}-hint`} className={styles['hint']}>
          {field.hint}
        </p>
      )}
    </div>
  );
}

function Control({ id, field, path, form }: FieldInputProps & { readonly id: string }) {
  const value = valueAt(form.typed, path);
  const name = fieldName(path);
  const shared = {
    id,
    name,
    className: 'field',
    ...(field.hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
    ...(form.first === name ? { 'data-first': true } : {}),
  };
  const say = (said: unknown): void => form.change(path, said);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : Array.isArray(value) ? value.join(', ') : '';
  if (field.kind === 'choice') return <NativeSelect {...shared} choices={field.choices} value={value} onChoose={say} />;
  if (field.kind === 'person' && form.people !== null) {
    return <NativeSelect {...shared} choices={form.people.map(personChoice)} value={value} onChoose={say} />;
  }
  if (field.kind === 'text' && field.long === true) {
    return <textarea {...shared} rows={3} value={text} onChange={({ currentTarget }) => say(currentTarget.value)} />;
  }
  const limits = field.kind === 'number' ? { min: field.min, max: field.max, step: field.step } : {};
  return (
    <input
      {...shared}
      {...limits}
      type={field.kind === 'day' ? 'date' : field.kind === 'number' ? 'number' : 'text'}
      value={text}
      autoComplete="off"
      onChange={({ currentTarget }) => say(currentTarget.value)}
    />
  );
}

function personChoice({ personId, printedName, title }: PersonView): Choice {
  return { value: personId, label: `${printedName}, ${title}` };
}

function Together({ field, children }: { readonly field: Field; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['group']}>
      <legend>{labelOf(field)}</legend>
      {field.hint !== undefined && <p className={styles['hint']}>{field.hint}</p>}
      {children}
    </fieldset>
  );
}

function Choices({ field, choices, path, form }: FieldInputProps & { readonly choices: readonly Choice[] }) {
  const value = valueAt(form.typed, path);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Together field={field}>
      <div className={styles['choices']}>
        {choices.map((one) => (
          <label key={one.label}>
            <input
              type="checkbox"
              checked={chosen.includes(one.value)}
              onChange={({ currentTarget }) =>
                form.change(path, currentTarget.checked ? [...chosen, one.value] : chosen.filter((other) => other !== one.value))
              }
            />
            {one.label}
          </label>
        ))}
      </div>
    </Together>
  );
}

function Rows({ field, path, form }: FieldInputProps & { readonly field: Extract<Field, { kind: 'rows' }> }) {
  const value = valueAt(form.typed, path);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return (
    <Together field={field}>
      {rows.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row has no name but its place
        <div key={at} className={styles['row']}>
          <FieldList fields={field.fields} path={[...path, at]} form={form} />
          <button type="button" className="text-button" onClick={() => form.change([...path, at], undefined)}>
            Leave it out
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => form.change([...path, rows.length], {})}>
        Add {field.one}
      </button>
    </Together>
  );
}

/** A command inside a command: what the committee decides. */
function Inside({ field, path, form }: FieldInputProps) {
  const type = valueAt(form.typed, [...path, 'type']);
  if (typeof type !== 'string' || !isCommandType(type) || type === 'meeting.decide') {
    return (
      <p className={styles['long']}>{field.label}: open the decision from its own screen, and choose that the committee decides it.</p>
    );
  }
  return (
    <fieldset className={styles['group']}>
      <legend>
        {field.label}: {commandWords(type)}
      </legend>
      <FieldList fields={fieldsOf(type)} path={[...path, 'payload']} form={form} />
    </fieldset>
  );
}
