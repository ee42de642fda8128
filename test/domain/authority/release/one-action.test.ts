import { describe, expect, it } from 'vitest';
import type { Moment } from '../../../../src/domain/authority/ask.ts';
import type { Holder } from '../../../../src/domain/authority/objection.ts';
import { actorKey, afterActions, besides, rehearse, standInOf, type Action } from '../../../../src/domain/authority/release/action.ts';
import { toInstant } from '../../../../src/domain/time.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { today } from '../../../support/rule-case.ts';

const moment: Moment = { at: toInstant(`${today}T12:00:00Z`), day: today, authenticated: false };
const deploymentId = 'DEP-1';

const nurse: Holder = { kind: 'person', personId: 'nurse', printedName: 'Nia Nurse', title: 'Clinician', seat: 'Risk owner' };
const vacant = (seat: string): Holder => ({ kind: 'vacant seat', seat });

/** Somebody says that a question is answered; who, and where, is the test's to say. */
function action(who: Holder, more: Partial<Action> = {}): Action {
  return {
    key: `Q3 by ${who.seat}`,
    does: 'accept the answer',
    about: 'Q3',
    deploymentId,
    who: [who],
    together: [],
    commands: [{ type: 'question.answer', payload: { deploymentId, question: 'Q3', text: 'HIPAA' } }],
    protects: 'law',
    after: null,
    role: null,
    ...more,
  };
}

describe('whose act it is', () => {
  it('is the person’s, wherever they act and on whatever seat', () => {
    expect(actorKey(action(nurse))).toBe('nurse');
    expect(actorKey(action({ ...nurse, seat: 'Director' }, { deploymentId: 'DEP-2', role: 'Director' }))).toBe('nurse');
  });

  it('is one vacant seat’s, on every deployment, where a role fills it', () => {
    const here = action(vacant('General counsel'), { role: 'General counsel' });
    expect(actorKey(here)).toBe('General counsel');
    expect(actorKey({ ...here, deploymentId: 'DEP-2' })).toBe('General counsel');
  });

  it('is another’s on each deployment, where a signature fills it', () => {
    expect(actorKey(action(vacant('Model owner')))).toBe('Model owner of DEP-1');
    expect(actorKey(action(vacant('Model owner'), { deploymentId: 'DEP-2' }))).toBe('Model owner of DEP-2');
    expect(actorKey(action(vacant('Risk owner'), { deploymentId: null }))).toBe('Risk owner of the record');
  });
});

describe('somebody for a vacant seat', () => {
  it('has the role that fills it, is of the staff, and is still here', () => {
    expect(standInOf(action(vacant('General counsel'), { role: 'General counsel' }))).toEqual({
      personId: 'vacant: General counsel',
      printedName: 'General counsel',
      title: 'Vacant seat',
      roles: ['General counsel'],
      function: 'General counsel',
      employer: 'staff',
      leftOn: null,
    });
  });

  it('has no role where a signature fills it, and is another on each deployment', () => {
    expect(standInOf(action(vacant('Model owner')))).toMatchObject({ personId: 'vacant: Model owner of DEP-1', roles: [] });
    expect(standInOf(action(vacant('Risk owner'), { deploymentId: null }))).toMatchObject({ personId: 'vacant: Risk owner of the record' });
  });
});

describe('those who sign with whoever acts', () => {
  it('are the people among them, in the room', () => {
    expect(besides({ together: [nurse, vacant('Director')] })).toEqual({ signers: [{ personId: 'nurse', how: 'in the room' }] });
  });

  it('are left out where there are none', () => {
    expect(besides({ together: [] })).toStrictEqual({});
    expect(besides({ together: [vacant('Director')] })).toStrictEqual({});
  });
});

describe('actions gone through on a copy of the record', () => {
  const state = recordOf(governed({ stage: 'build' }));
  const seated = action(nurse);
  const unseated = action(vacant('General counsel'), { role: 'General counsel' });

  it('leave what each would write, by whoever acts', () => {
    const { rehearsed } = rehearse(state, [seated, unseated], moment);
    expect(rehearsed.map((one) => one.events.map(({ payload }) => payload))).toEqual([
      [{ deploymentId, question: 'Q3', text: 'HIPAA', by: 'nurse' }],
      [{ deploymentId, question: 'Q3', text: 'HIPAA', by: 'vacant: General counsel' }],
    ]);
  });

  it('seat a stand-in only where a seat is vacant', () => {
    expect([...afterActions(state, [seated, unseated], moment).people.keys()]).toEqual([...state.people.keys(), 'vacant: General counsel']);
    expect(rehearse(state, [seated], moment).after.people).toEqual(state.people);
  });

  it('are not gone through again where it is known what they write', () => {
    const known = rehearse(state, [seated], moment).rehearsed[0]!.events;
    const told = { ...known[0]!, payload: { ...known[0]!.payload, text: 'As known' } } as (typeof known)[number];
    const { after, rehearsed } = rehearse(state, [seated], moment, new Map([[seated, [told]]]));
    expect(rehearsed).toEqual([{ action: seated, events: [told] }]);
    expect(after.deployments.get(deploymentId)?.questions.get('Q3')).toMatchObject({ answered: { text: 'As known', by: 'nurse' } });
  });
});
