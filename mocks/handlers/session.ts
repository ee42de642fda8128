import { http } from 'msw';
import type { Person } from '../../src/domain/audit/state.ts';
import { sessionChoice, type Session } from '../../src/formats/api/session.ts';
import { askingOf, type Asking } from '../backend/asking.ts';
import { openedOf, type Backend } from '../backend/backend.ts';
import { bodyOf } from '../backend/body.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { answering } from './answering.ts';

/** Who the demonstration starts as. */
const demonstrationActor = 'Marguerite Kestrel';

/** Who acts in a record. In a browser anybody can choose, and the screens say so. */
export function sessionHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/session',
      answering(async ({ request }) => {
        const asking = await askingOf(backend, request);
        return { body: await sessionOf(backend, asking) };
      }),
    ),
    http.put(
      '*/api/v1/session',
      answering(async ({ request }) => {
        const asking = await askingOf(backend, request);
        const { personId } = await bodyOf(request, sessionChoice);
        if (personId !== null && !here(backend, asking).some((person) => person.personId === personId)) {
          throw new ProblemError(422, 'unknown-person', 'Nobody of that id is here', `The record “${asking.log.id}” knows no person ${personId} who is still here.`, {
            remedy: 'Choose somebody of the record, or nobody.',
          });
        }
        await backend.store.setNote(noteOf(asking), JSON.stringify(personId));
        return { body: await sessionOf(backend, asking) };
      }),
    ),
  ];
}

function noteOf({ log }: Asking): string {
  return `session ${log.id}`;
}

/** Staff who have not left. Software and vendors act for nobody. */
function here(backend: Backend, { log }: Asking): Person[] {
  return [...backend.state(log, backend.today(log)).people.values()].filter(({ leftOn, employer }) => leftOn === null && employer === 'staff');
}

async function sessionOf(backend: Backend, asking: Asking): Promise<Session> {
  const chosen = await backend.store.note(noteOf(asking));
  const staff = here(backend, asking);
  const starts = openedOf(asking.log).kind === 'demonstration' ? staff.find(({ printedName }) => printedName === demonstrationActor) : undefined;
  const person = chosen === null ? starts : staff.find(({ personId }) => personId === (JSON.parse(chosen) as string | null));
  return {
    record: asking.log.id,
    person: person === undefined ? null : { personId: person.personId, printedName: person.printedName, title: person.title, roles: person.roles },
    assurance: 'browser',
    durable: backend.store.durable,
  };
}
