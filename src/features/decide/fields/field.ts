/** What a form needs to know of a field of a command: how it is asked, and what its absence means. */

/** One thing that can be chosen. Its value stands in the command as it is. */
export interface Choice {
  readonly value: unknown;
  readonly label: string;
}

interface Asked {
  readonly label: string;
  /** A line under the field: what a good answer holds. */
  readonly hint?: string;
  /** Left empty it is left out. */
  readonly optional?: boolean;
  /** Left empty it says "nobody", "never", "no end": null in the command. */
  readonly orNone?: boolean;
}

export type Field = Asked &
  (
    | { readonly kind: 'text'; readonly long?: boolean }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly step?: number | 'any' }
    | { readonly kind: 'day' }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
    | { readonly kind: 'person' }
    | { readonly kind: 'people' }
    /** Something of the record, by its id: a link usually brings it. */
    | { readonly kind: 'thing' }
    /** Several texts or ids, parted by commas. */
    | { readonly kind: 'list' }
    | { readonly kind: 'group'; readonly fields: Fields }
    | { readonly kind: 'rows'; readonly fields: Fields; readonly one: string }
    /** Given by the form itself: C1, C2 … */
    | { readonly kind: 'numbered'; readonly prefix: string }
    /** Another command: what a committee decides. */
    | { readonly kind: 'command' }
  );

/** Fields in the order they are asked. */
export type Fields = Readonly<Record<string, Field>>;

/** Every field of a payload: the compiler asks for a new one. */
export type FieldsOf<P> = { readonly [K in keyof Required<P>]: Field };

export function text(label: string, more: Partial<Pick<Field, 'hint' | 'optional' | 'orNone'>> = {}): Field {
  return { kind: 'text', label, ...more };
}

/** A text of more than a line. */
export function prose(label: string, more: Partial<Pick<Field, 'hint' | 'optional'>> = {}): Field {
  return { kind: 'text', long: true, label, ...more };
}

export function day(label: string, more: Partial<Pick<Field, 'hint' | 'optional' | 'orNone'>> = {}): Field {
  return { kind: 'day', label, ...more };
}

export function person(label: string, more: Partial<Pick<Field, 'hint' | 'optional' | 'orNone'>> = {}): Field {
  return { kind: 'person', label, ...more };
}

export function thing(label: string, more: Partial<Pick<Field, 'hint' | 'optional' | 'orNone'>> = {}): Field {
  return { kind: 'thing', label, ...more };
}

export function choice(label: string, choices: readonly Choice[], more: Partial<Pick<Field, 'hint' | 'optional'>> = {}): Field {
  return { kind: 'choice', label, choices, ...more };
}

/** Choices whose words are their values, with a capital. */
export function plain(values: readonly string[]): Choice[] {
  return values.map((value) => ({ value, label: `${value.charAt(0).toUpperCase()}${value.slice(1)}` }));
}

export function yesNo(yes: string, no: string): Choice[] {
  return [
    { value: true, label: yes },
    { value: false, label: no },
  ];
}
