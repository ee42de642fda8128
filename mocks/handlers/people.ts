import { http } from 'msw';
import type { Person } from '../../src/domain/audit/state.ts';
import { rolesAsked } from '../../src/domain/authority/roles-asked.ts';
import { carriedBy } from '../../src/domain/measures/carried.ts';
import { holdingsOf } from '../../src/domain/measures/person-holdings.ts';
import type { PeopleAnswer, PersonAnswer, PersonView } from '../../src/formats/api/people.ts';
import { askingOf, startOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { answering } from './answering.ts';

/** Everybody a record knew on a day, their seats and their sites; and one person with what rests on them. */
export function peopleHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/people',
      answering(async ({ request }) => {
        const { log, asOf, ignored } = await askingOf(backend, request);
        const state = backend.state(log, asOf);
        const body: PeopleAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          ignored,
          people: byName([...state.people.values()]),
          sites: [...state.sites.values()],
          seats: [...state.seats.values()],
          carried: carriedBy(state, asOf),
          rolesAsked: rolesAsked(state, asOf),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/people/:id',
      answering(async ({ request, params }) => {
        const { log, asOf, ignored } = await askingOf(backend, request);
        const state = backend.state(log, asOf);
        const id = params['id'] ?? '';
        const person = state.people.get(id);
        if (person === undefined) {
          throw new ProblemError(404, 'unknown-person', 'No such person', `The record “${log.id}” knew nobody ${id} on ${asOf}.`, {
            remedy: `Check the id, or choose a later day: the record starts on ${startOf(log)}.`,
          });
        }
        const all = [...state.people.values()];
        const seats = [...state.seats.values()].filter(({ personId }) => personId === id);
        const spokenOf = new Set(seats.flatMap(({ by, confirmedBy }) => [by, confirmedBy]));
        const manager = state.people.get(person.reportsTo ?? '');
        const body: PersonAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          ignored,
          person: viewOf(person),
          manager: manager === undefined ? null : viewOf(manager),
          reports: byName(all.filter(({ reportsTo }) => reportsTo === id)),
          seats,
          sites: [...state.sites.values()],
          named: byName(all.filter(({ personId }) => spokenOf.has(personId))),
          ...holdingsOf(state, id, asOf, backend.rows(log, asOf, 'deployments')),
        };
        return { body };
      }),
    ),
  ];
}

function viewOf(person: Person): PersonView {
  return { ...person, reportsTo: person.reportsTo ?? null };
}

function byName(people: readonly Person[]): PersonView[] {
  return people
    .map(viewOf)
    .toSorted((a, b) => a.printedName.localeCompare(b.printedName, 'en') || a.personId.localeCompare(b.personId, 'en'));
}
