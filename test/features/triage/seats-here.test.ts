import { expect, it } from 'vitest';
import { seatsHere } from '../../../src/features/triage/seats-here.ts';
import type { PeopleAnswer } from '../../../src/formats/api/people.ts';

const chair = { personId: 'a', printedName: 'A. Avocet', employer: 'staff', roles: ['Committee chair'], leftOn: null };
const left = { personId: 'b', printedName: 'B. Bittern', roles: ['CMIO'], leftOn: '2026-01-01' };
const emptySeat = { seatId: 'S-1', role: 'CISO', personId: null, confirmedBy: null };
const answer = { asOf: '2026-10-30', people: [chair, left], seats: [emptySeat] } as unknown as PeopleAnswer;

function stateOf(name: string, present: readonly string[]): string | undefined {
  return seatsHere(answer, present).find((seat) => seat.name === name)?.state;
}

it('a function is present with its holder, absent without, vacant where its seat is empty or its holder has left', () => {
  expect(stateOf('Chair', ['a'])).toBe('present');
  expect(stateOf('Chair', [])).toBe('absent');
  expect(stateOf('Security', ['a'])).toBe('vacant');
  expect(stateOf('CMIO', ['a', 'b'])).toBe('vacant');
});

it('a function nobody ever spoke of is not reported, which is no vacancy', () => {
  expect(stateOf('CMO', ['a'])).toBe('not reported');
});
