import type { VerdictView } from '../../formats/api/commands.ts';
import { valueAt } from './payload-path.ts';
import type { Field, Fields } from './fields/field.ts';
import styles from './decide.module.css';

type Fault = Extract<VerdictView, { answer: 'not a command' }>['faults'][number];

interface FaultsProps {
  readonly of: readonly Fault[];
  readonly fields: Fields;
}

/** What is missing before a command is one: each leads to its field. */
export function Faults({ of, fields }: FaultsProps) {
  return (
    <section className={styles['faults']} aria-label="Before it can be sent">
      <h3>Before it can be sent</h3>
      <ul>
        {of.map(({ where, why, todo }) => {
          const path = where.replace(/^command\.(payload\.(item\.payload\.)?|type)?/, '').replace(/^accompaniment\./, '');
          return (
            <li key={`${where} ${why}`}>
              <button type="button" className="text-button" onClick={({ currentTarget }) => goTo(currentTarget, path)}>
                {labelAt(fields, path)}
              </button>
              : {why} {todo}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The label of the field a fault is about; its place, where it is none of the form's. */
function labelAt(fields: Fields, path: string): string {
  const [name = '', ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part));
  const field = fields[name];
  if (field === undefined) return path === '' ? 'The command' : path;
  const inside = rest.map((part) => insideOf(field, part)?.label).find((label) => label !== undefined);
  return inside === undefined ? field.label : `${field.label}, ${inside.charAt(0).toLowerCase()}${inside.slice(1)}`;
}

function insideOf(field: Field, name: string): Field | undefined {
  return valueAt(field, ['fields', name]) as Field | undefined;
}

function goTo(from: HTMLElement, path: string): void {
  const form = from.closest('form');
  const found = [...(form?.querySelectorAll<HTMLElement>('[name]') ?? [])].find((one) => {
    const name = one.getAttribute('name') ?? '';
    return name === path || name.startsWith(`${path}.`);
  });
  found?.focus();
}
