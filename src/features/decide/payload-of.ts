import { isCommandType } from '../../parts/sentences/command.ts';
import type { Field, Fields } from './fields/field.ts';
import { fieldsOf } from './fields/fields-of.ts';

type Typed = Readonly<Record<string, unknown>>;

/** A command's payload from what was typed: what is empty is left out, said to be nobody, or kept as an empty text for a rule to judge. */
export function payloadOf(fields: Fields, typed: Typed): Typed {
  const payload: Record<string, unknown> = { ...typed };
  for (const [name, field] of Object.entries(fields)) {
    const value = said(field, typed[name], 0);
    if (value === undefined) delete payload[name];
    else payload[name] = value;
  }
  return payload;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function nothing({ orNone = false }: Field): null | undefined {
  return orNone ? null : undefined;
}

function said(field: Field, value: unknown, row: number): unknown {
  switch (field.kind) {
    case 'text':
      if (!isEmpty(value)) return value;
      return field.optional === true || field.orNone === true ? nothing(field) : '';
    case 'number':
      if (isEmpty(value)) return nothing(field);
      return typeof value === 'string' && Number.isFinite(Number(value)) ? Number(value) : value;
    case 'day':
    case 'choice':
    case 'person':
    case 'thing':
      return isEmpty(value) ? nothing(field) : value;
    case 'numbered':
      return isEmpty(value) ? `${field.prefix}${row + 1}` : value;
    case 'list':
      return listed(field, typeof value === 'string' ? partsOf(value) : value);
    case 'choices':
    case 'people':
      return listed(field, value);
    case 'rows':
      return listed(field, Array.isArray(value) ? value.map((one, place) => grouped(field.fields, (one ?? {}) as Typed, place)) : value);
    case 'group': {
      const group = grouped(field.fields, (value ?? {}) as Typed, row);
      return field.optional === true && Object.values(group).every((part) => isEmpty(part)) ? undefined : group;
    }
    case 'command':
      return item(value);
    default:
      return field satisfies never;
  }
}

function listed({ optional = false }: Field, value: unknown): unknown {
  if (isEmpty(value)) return optional ? undefined : [];
  return Array.isArray(value) && value.length === 0 && optional ? undefined : value;
}

function grouped(fields: Fields, typed: Typed, row: number): Typed {
  const group: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = said(field, typed[name], row);
    if (value !== undefined) group[name] = value;
  }
  return group;
}

function item(value: unknown): unknown {
  const { type, payload } = (value ?? {}) as { readonly type?: unknown; readonly payload?: unknown };
  if (typeof type !== 'string' || !isCommandType(type)) return value;
  return { type, payload: payloadOf(fieldsOf(type), (payload ?? {}) as Typed) };
}

function partsOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
