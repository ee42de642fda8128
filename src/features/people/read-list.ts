import type { PeopleChoices } from '../../formats/people/person-row.ts';
import type { ListFile } from './list-drafts.ts';

/** Read a people list, with the answers given so far. The reader comes with the first file; null where it was cancelled. */
export async function readList(name: string, bytes: Uint8Array, reading: PeopleChoices = {}): Promise<ListFile | null> {
  const { readPeople } = await import('../../formats/people/read-people.ts');
  const outcome = await readPeople({ name, bytes, choices: reading });
  return outcome.kind === 'cancelled' ? null : { name, bytes, reading, outcome };
}
