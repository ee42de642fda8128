/** What a list of people gives: rows in our terms, and what its reading came to. */
import type { PackFile, Role } from '../../domain/audit/events.ts';
import type { Problem } from '../../domain/imports/row.ts';
import type { Reported } from '../../domain/reported.ts';
import type { Day } from '../../domain/time.ts';
import type { DateOrder, Found } from '../imports/outcome.ts';

/** What a column of a list may hold. */
export type PersonField =
  | 'name'
  | 'first name'
  | 'last name'
  | 'title'
  | 'role'
  | 'function'
  | 'site'
  | 'manager'
  | 'left on'
  | 'status'
  | 'not read';

/** One person, as the list has them. Words stay as they are written; null where the list says nothing. */
export interface PersonRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly printedName: string;
  /** Title, in the list's words; its role where it has no column of titles. */
  readonly title: string | null;
  /** The words the roles were read from: the list's role, else the title. */
  readonly roleWords: string | null;
  /** The roles those words name beyond doubt; a deputy, an assistant or a former one is none. */
  readonly roles: readonly Role[];
  /** Department or function, in the list's words. */
  readonly function: string | null;
  readonly site: string | null;
  readonly manager: string | null;
  /** The row of this list that is the manager; null where no row is, or more than one could be. */
  readonly managerRow: number | null;
  /** The last day; null where the list does not say that they left. They left, and the day is not known: not reported. */
  readonly leftOn: Reported<Day> | null;
}

/** How one column is read. */
export interface PersonColumn {
  /** The header as shown; the key of `PeopleChoices.columns`. */
  readonly column: string;
  readonly field: PersonField;
  readonly by: 'header' | 'shape of values' | 'chosen' | 'not read';
  readonly samples: readonly string[];
  readonly remark?: string;
}

/** A person's answers, handed in again. */
export interface PeopleChoices {
  readonly columns?: Readonly<Record<string, PersonField>>;
  readonly dateOrder?: DateOrder;
  readonly sheet?: string;
}

export type PeopleQuestion =
  | { readonly kind: 'name column'; readonly asks: string; readonly options: readonly string[] }
  | {
      readonly kind: 'date order';
      readonly asks: string;
      readonly found: readonly Found[];
      readonly options: readonly DateOrder[];
    };

export interface PeopleRead {
  readonly source: PackFile;
  /** The sheet read; null for a file without sheets. */
  readonly sheet: string | null;
  readonly people: readonly PersonRow[];
  readonly columns: readonly PersonColumn[];
  /** `held`: the row is not among the people. `warning`: it is, and this is said beside it. */
  readonly problems: readonly Problem[];
}

export type PeopleOutcome =
  | (PeopleRead & { readonly kind: 'read' })
  /** Read as far as it goes without the answers. */
  | (PeopleRead & { readonly kind: 'ask'; readonly questions: readonly PeopleQuestion[] })
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'cancelled' };
