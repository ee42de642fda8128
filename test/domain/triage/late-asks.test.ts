import { expect, it } from 'vitest';
import type { Command } from '../../../src/domain/authority/command.ts';
import { lateAsks } from '../../../src/domain/triage/late-asks.ts';
import { addDays } from '../../../src/domain/time.ts';
import { asOf, state } from '../../mocks/seed/saltmarsh-fixture.ts';
import { after, opening, settling } from '../../support/triage-room.ts';

const due = addDays(asOf, 7);
const open = after(state, opening('MEET-01', 45), asOf);
const item = 'stalled:DEP-012';
const undo: Command = { type: 'meeting.undo', payload: { meetingId: 'MEET-01', itemId: item, why: 'The wrong model' } };
const asked = after(open, settling('MEET-01', item, { kind: 'action', what: 'Find a name', owner: 'plover', due }), asOf);
const write: Command = {
  type: 'pack.write',
  payload: { packId: 'PACK-X', to: { name: 'The vendor' }, deploymentIds: ['DEP-012'], questions: ['Q3'], due: addDays(asOf, 3) },
};

it('is late the day after its own, and no earlier', () => {
  expect(lateAsks(asked, due).get('DEP-012')).toBeUndefined();
  expect(lateAsks(asked, addDays(due, 1)).get('DEP-012')).toBe(due);
});

it('is not once it was finished or withdrawn', () => {
  const done = after(asked, { type: 'action.finish', payload: { actionId: 'ACT-001' } }, asOf);
  expect(lateAsks(done, addDays(due, 1)).get('DEP-012')).toBeUndefined();
  expect(lateAsks(after(asked, undo, asOf), addDays(due, 1)).get('DEP-012')).toBeUndefined();
});

it('counts questions an owner has not returned, and tells the oldest day of several', () => {
  const both = after(asked, write, asOf);
  expect(lateAsks(both, addDays(asOf, 4)).get('DEP-012')).toBe(addDays(asOf, 3));
  expect(lateAsks(both, addDays(due, 1)).get('DEP-012')).toBe(addDays(asOf, 3));
});
