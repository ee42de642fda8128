import { http } from 'msw';
import type { PeopleAnswer } from '../../src/formats/api/people.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { answering } from './answering.ts';

/** Everybody a record knew on a day: staff, vendors and software, here or gone. */
export function peopleHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/people',
      answering(async ({ request }) => {
        const { log, asOf, ignored } = await askingOf(backend, request);
        const people = [...backend.state(log, asOf).people.values()]
          .map((person) => ({ ...person, reportsTo: person.reportsTo ?? null }))
          .toSorted((a, b) => a.printedName.localeCompare(b.printedName, 'en') || a.personId.localeCompare(b.personId, 'en'));
        const body: PeopleAnswer = { record: log.id, asOf, head: log.head, ignored, people };
        return { body };
      }),
    ),
  ];
}
