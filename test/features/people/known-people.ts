import type { PeopleAnswer, PersonView, SeatView } from '../../../src/formats/api/people.ts';
import { toDay } from '../../../src/domain/time.ts';

export const today = toDay('2026-11-22');

export function someone(personId: string, more: Partial<PersonView> = {}): PersonView {
  return {
    personId,
    printedName: `Person ${personId}`,
    title: 'Director',
    roles: [],
    function: 'Clinical',
    reportsTo: null,
    employer: 'staff',
    leftOn: null,
    ...more,
  };
}

export function seat(seatId: string, more: Partial<SeatView> = {}): SeatView {
  return {
    seatId,
    function: 'Clinical informatics',
    siteId: null,
    role: 'CMIO',
    personId: null,
    filledOn: null,
    by: null,
    document: null,
    confirmedBy: null,
    confirmedOn: null,
    ...more,
  };
}

export function filled(seatId: string, personId: string, more: Partial<SeatView> = {}): SeatView {
  return seat(seatId, { personId, filledOn: today, by: 'steward', ...more });
}

export function answer(more: Partial<PeopleAnswer> = {}): PeopleAnswer {
  return {
    record: 'test',
    asOf: today,
    head: { seq: 7, hash: '0'.repeat(64) },
    ignored: [],
    people: [],
    sites: [],
    seats: [],
    carried: [],
    rolesAsked: [],
    ...more,
  };
}
