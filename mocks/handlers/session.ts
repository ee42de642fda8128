import { http } from 'msw';
import { sessionChoice, type Session } from '../../src/formats/api/session.ts';
import { actingIn, letAct, staffOf } from '../backend/acting.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { bodyOf } from '../backend/body.ts';
import { ProblemError } from '../backend/problem-error.ts';
import type { RecordLog } from '../backend/record-log.ts';
import { answering } from './answering.ts';

/** Who acts in a record. In a browser anybody can choose, and the screens say so. */
export function sessionHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/session',
      answering(async ({ request }) => {
        const { log } = await askingOf(backend, request);
        return { body: await sessionOf(backend, log) };
      }),
    ),
    http.put(
      '*/api/v1/session',
      answering(async ({ request }) => {
        const { log } = await askingOf(backend, request);
        const { personId } = await bodyOf(request, sessionChoice);
        if (personId !== null && !staffOf(backend, log).some((person) => person.personId === personId)) {
          throw new ProblemError(
            422,
            'unknown-person',
            'Nobody of that id is here',
            `The record “${log.id}” knows no person ${personId} who is still here.`,
            {
              remedy: 'Choose somebody of the record, or nobody.',
            },
          );
        }
        await letAct(backend, log, personId);
        return { body: await sessionOf(backend, log) };
      }),
    ),
  ];
}

async function sessionOf(backend: Backend, log: RecordLog): Promise<Session> {
  const person = await actingIn(backend, log);
  return {
    record: log.id,
    person:
      person === null ? null : { personId: person.personId, printedName: person.printedName, title: person.title, roles: person.roles },
    assurance: 'browser',
    durable: backend.store.durable,
  };
}
