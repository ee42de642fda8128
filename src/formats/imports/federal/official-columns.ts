/** The columns of an official form, found by what their headers mean. */
import { plain } from '../cells.ts';
import type { FieldId } from '../fields.ts';

export interface OfficialColumn<Key extends string> {
  readonly key: Key;
  readonly field: FieldId;
  /** What it is read as, in words. */
  readonly reads: string;
  /** Whole headers, in plain letters. */
  readonly named: readonly string[];
  /** Words that only this question holds. */
  readonly asks?: RegExp;
}

export interface OfficialForm<Key extends string> {
  readonly format: 'federal-2024' | 'federal-2025';
  readonly year: number;
  readonly columns: readonly OfficialColumn<Key>[];
  /** Columns that only this year's form has: at least two must be there. */
  readonly telling: readonly Key[];
  /** Most values of the stage column must be options of this year's form. */
  readonly stages: RegExp;
}

export interface MatchedForm<Key extends string> {
  readonly form: OfficialForm<Key>;
  /** Key of the question → its column in the file. */
  readonly at: ReadonlyMap<Key, number>;
  /** Columns that explain the column to their left ("If Other, please explain."). */
  readonly explains: ReadonlyMap<number, number>;
}

/** "12. Use Case Name*" and "Use Case  Name" are one header. */
function bare(header: string): string {
  return plain(header)
    .replace(/^(?:q(?:uestion)?\s*)?\d{1,2}[a-z]?\s*[.):-]\s+/, '')
    .replace(/[\s*:]+$/, '');
}

/** Find a form's columns among the headers. The first column that answers a question takes it. */
export function matchForm<Key extends string>(form: OfficialForm<Key>, headers: readonly string[]): MatchedForm<Key> {
  const at = new Map<Key, number>();
  const explains = new Map<number, number>();
  const taken = new Set<number>();
  const bares = headers.map(bare);
  bares.forEach((header, index) => {
    if (/^if (?:other|no|yes),? please explain/.test(header) && index > 0) {
      explains.set(index, explains.get(index - 1) ?? index - 1);
      taken.add(index);
    }
  });
  const claim = (column: OfficialColumn<Key>, fits: (header: string) => boolean): void => {
    if (at.has(column.key)) return;
    const index = bares.findIndex((header, place) => !taken.has(place) && header !== '' && fits(header));
    if (index === -1) return;
    at.set(column.key, index);
    taken.add(index);
  };
  for (const column of form.columns) claim(column, (header) => column.named.includes(header));
  for (const column of form.columns) claim(column, (header) => column.asks?.test(header) === true);
  return { form, at, explains };
}
