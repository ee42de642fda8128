/** Who acts in a record: the session names a person, and commands carry none. */
import type { Actor } from '../../src/domain/audit/entry.ts';
import type { Person } from '../../src/domain/audit/state.ts';
import { canAct } from '../../src/domain/authority/can-act.ts';
import type { PersonId } from '../../src/domain/audit/events.ts';
import { openedOf, type Backend } from './backend.ts';
import type { RecordLog } from './record-log.ts';

/** Who the demonstration starts as. */
const demonstrationActor = 'Marguerite Kestrel';

/** Software records what no person decided: imports, openings. It signs nothing. */
export const software: Actor = { personId: null, printedName: 'Countersign', role: 'software' };

function noteOf(log: RecordLog): string {
  return `session ${log.id}`;
}

/** Those of a record who can act on its today. */
export function staffOf(backend: Backend, log: RecordLog): Person[] {
  const today = backend.today(log);
  return [...backend.state(log, today).people.values()].filter((person) => canAct(person, today));
}

/** Who acts; null is nobody, and then the record can only be read. */
export async function actingIn(backend: Backend, log: RecordLog): Promise<Person | null> {
  const chosen = await backend.store.note(noteOf(log));
  const staff = staffOf(backend, log);
  if (chosen !== null) return staff.find(({ personId }) => personId === (JSON.parse(chosen) as PersonId | null)) ?? null;
  return openedOf(log).kind === 'demonstration' ? (staff.find(({ printedName }) => printedName === demonstrationActor) ?? null) : null;
}

/** Let somebody act, or nobody. */
export async function letAct(backend: Backend, log: RecordLog, personId: PersonId | null): Promise<void> {
  await backend.store.setNote(noteOf(log), JSON.stringify(personId));
}

/** How an entry names who acts. */
export function actorOf(person: Pick<Person, 'personId' | 'printedName' | 'title'> | null): Actor {
  return person === null
    ? { personId: null, printedName: 'Nobody named', role: 'reader' }
    : { personId: person.personId, printedName: person.printedName, role: person.title };
}
