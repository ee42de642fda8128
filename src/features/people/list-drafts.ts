import type { PeopleChoices, PeopleOutcome } from '../../formats/people/person-row.ts';
import { noChoices, type ListChoices } from './list-plan.ts';

/** A file that was read: its bytes are kept, so that an answer can be tried on it. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: PeopleChoices;
  readonly outcome: Exclude<PeopleOutcome, { kind: 'cancelled' }>;
}

/** A list that was read and not recorded, what was chosen for its words, and the document it rests on. */
export interface ListDraft {
  readonly file: ListFile | null;
  readonly choices: ListChoices;
  readonly paper: string;
}

export const noList: ListDraft = { file: null, choices: noChoices, paper: '' };

/** Kept while the page lives: a look at somebody's page loses no list. */
const drafts = new Map<string, ListDraft>();

export function listFor(record: string): ListDraft {
  return drafts.get(record) ?? noList;
}

export function keepList(record: string, draft: ListDraft): void {
  drafts.set(record, draft);
}
