import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/authority/command.ts';
import { addDays } from '../../../src/domain/time.ts';
import { minutesOf } from '../../../src/domain/triage/minutes.ts';
import { leftOpen, outcomeOf } from '../../../src/domain/triage/settled.ts';
import type { Outcome } from '../../../src/domain/triage/terms.ts';
import { asOf, state } from '../../mocks/seed/saltmarsh-fixture.ts';
import { after, answerTo, deferral, opening, settling, whatIsWrong } from '../../support/triage-room.ts';

const id = 'MEET-01';
const open = after(state, opening(id, 45), asOf);
const meeting = open.triageMeetings.get(id)!;

function wrong(command: Command, on = open, by = 'sora'): readonly string[] {
  return whatIsWrong(answerTo(on, command, asOf, by));
}

const action: Outcome = { kind: 'action', what: 'Find a name', owner: 'plover', due: addDays(asOf, 7) };
const close: Command = { type: 'meeting.close', payload: { meetingId: id } };

describe('opening', () => {
  it('freezes the agenda, and how much of it the minutes allow', () => {
    expect(meeting).toMatchObject({ minutes: 45, fits: 15, by: 'sora', closed: null });
    expect(meeting.items).toHaveLength(28);
    expect(open.meetings.get(id)).toMatchObject({ forum: 'AI triage' });
  });

  it('is not done twice, in no time, or by nobody', () => {
    expect(wrong(opening(id, 45))).toEqual(['MEET-01 was held already.']);
    expect(wrong(opening('MEET-02', 4))).toEqual(['4 minutes are too short for an item.']);
    expect(wrong(opening('MEET-02', 45, []))).toEqual(['Nobody is present.']);
    expect(wrong(opening('MEET-02', 45, ['nobody']))).toContain('This record knows nobody called nobody.');
  });

  it('is for the registrar, the chair and the CMIO', () => {
    for (const by of ['sora', 'whimbrel', 'plover']) expect(wrong(opening('MEET-02', 45), open, by)).toEqual([]);
    expect(wrong(opening('MEET-02', 45), open, 'dunlin')[0]).toContain('To open a triage meeting is for the registrar');
  });

  it('is the meeting the committee decides in: it writes no second one', () => {
    const suspend = { type: 'deployment.suspend', payload: { deploymentId: 'DEP-031', reason: 'It answers alone' } } as const;
    const verdict = answerTo(open, { type: 'meeting.decide', payload: { meetingId: id, present: meeting.present, item: suspend } }, asOf);
    expect(verdict.answer === 'not a command' ? [] : verdict.events.map(({ type }) => type)).not.toContain('meeting.held');
  });
});

describe('an item', () => {
  it('is settled once, by one of three outcomes', () => {
    const settled = after(open, settling(id, 'stalled:DEP-012', action), asOf);
    expect(outcomeOf(settled.triageMeetings.get(id)!, 'stalled:DEP-012')).toEqual(action);
    expect([...settled.triageActions.values()]).toMatchObject([{ actionId: 'ACT-001', owner: 'plover', seat: null }]);
    expect(wrong(settling(id, 'stalled:DEP-012', action), settled)).toEqual(['stalled:DEP-012 is settled already, by an action.']);
  });

  it('needs words, a day to come, and somebody known', () => {
    const item = 'stalled:DEP-012';
    expect(wrong(settling(id, 'stalled:DEP-999', action))).toEqual(['MEET-01 has no item stalled:DEP-999.']);
    expect(wrong(settling(id, item, { ...action, what: ' ' }))).toEqual(['Nothing says what is to be done.']);
    expect(wrong(settling(id, item, { ...action, owner: 'nobody' }))).toEqual(['This record knows nobody called nobody.']);
    expect(wrong(settling(id, item, { ...action, due: addDays(asOf, -1) }))).toEqual(['29 Oct 2026 is past.']);
    expect(wrong(settling(id, item, { kind: 'deferral', why: '', until: addDays(asOf, -1) }))).toEqual([
      'Nothing says why it is deferred.',
      '29 Oct 2026 is past.',
    ]);
  });

  it('rests on decisions of the meeting, and on no other', () => {
    const resting = (decisionIds: readonly string[]): Command => settling(id, 'stalled:DEP-012', { kind: 'decision', decisionIds });
    const before = state.decisions[0]!.decisionId;
    const own = open.decisions.at(-1)!.decisionId;
    expect(wrong(resting([]))).toEqual(['No decision is named.']);
    expect(wrong(resting(['DEC-9999']))).toEqual(['This record has no decision DEC-9999.']);
    expect(wrong(resting([before]))).toEqual([`${before} was decided before MEET-01 was opened.`]);
    const offer: Command = {
      type: 'link.offer',
      payload: { deploymentId: 'DEP-012', link: 'L2', personId: 'egret', how: 'in the room', due: addDays(asOf, 14) },
    };
    const offered = after(open, offer, asOf);
    const decided = offered.decisions.at(-1)!.decisionId;
    expect(decided).not.toBe(own);
    expect(wrong(resting([decided]), offered)).toEqual([]);
    expect(wrong(settling(id, 'stalled:DEP-005', { kind: 'decision', decisionIds: [decided] }), offered)).toEqual([
      `${decided} is about DEP-012 L2, and not about this item.`,
    ]);
  });

  it('is not settled by the decision to open the meeting', () => {
    const later = after(open, { type: 'meeting.attend', payload: { meetingId: id, present: ['plover'] } }, asOf);
    const attended = later.decisions.at(-1)!.decisionId;
    expect(wrong(settling(id, 'stalled:DEP-012', { kind: 'decision', decisionIds: [attended] }), later)).toEqual([
      `${attended} is about the meeting itself, and decides nothing of the item.`,
    ]);
  });

  it('goes to the CIO when it is deferred for the second time, in the same decision', () => {
    const first = after(open, settling(id, 'stalled:DEP-012', deferral(asOf, 7)), asOf);
    expect(first.triageActions.size).toBe(0);
    const nextDay = addDays(asOf, 7);
    const second = after(first, opening('MEET-02', 90), nextDay);
    const put = after(second, settling('MEET-02', 'stalled:DEP-012', deferral(nextDay, 7)), nextDay);
    expect([...put.triageActions.values()]).toMatchObject([
      {
        owner: 'kestrel',
        seat: 'CIO',
        due: addDays(nextDay, 7),
        what: 'Settle Readmission risk: it was deferred 2 times, the last one until 13 Nov 2026.',
      },
    ]);
    expect(put.decisions.at(-1)).toMatchObject({ command: 'meeting.settle', effects: 2 });
    const gone = { ...put, people: new Map([...second.people].filter(([key]) => key !== 'kestrel')) };
    const vacant = after({ ...second, people: gone.people }, settling('MEET-02', 'stalled:DEP-012', deferral(nextDay, 7)), nextDay);
    expect([...vacant.triageActions.values()]).toMatchObject([{ owner: null, seat: 'CIO' }]);
  });

  it('is opened again by a further entry that names the decisions it rested on', () => {
    const settled = after(open, settling(id, 'stalled:DEP-012', action), asOf);
    const undo: Command = { type: 'meeting.undo', payload: { meetingId: id, itemId: 'stalled:DEP-012', why: 'The wrong model' } };
    const undone = after(settled, undo, asOf);
    expect(outcomeOf(undone.triageMeetings.get(id)!, 'stalled:DEP-012')).toBeNull();
    expect(undone.triageMeetings.get(id)!.steps.get('stalled:DEP-012')).toHaveLength(2);
    expect(undone.triageActions.get('ACT-001')).toMatchObject({ withdrawnOn: asOf });
    expect(wrong(undo, undone)).toEqual(['stalled:DEP-012 is open: there is nothing to undo.']);
    expect(wrong({ type: 'meeting.undo', payload: { ...undo.payload, why: '' } }, settled)).toEqual(['Nothing says why it is undone.']);
    expect(wrong({ type: 'action.finish', payload: { actionId: 'ACT-001' } }, undone)).toEqual(['ACT-001 was withdrawn on 30 Oct 2026.']);
  });

  it('does not count a deferral that was undone towards the CIO', () => {
    const put = after(open, settling(id, 'stalled:DEP-012', deferral(asOf)), asOf);
    const undone = after(put, { type: 'meeting.undo', payload: { meetingId: id, itemId: 'stalled:DEP-012', why: 'No' } }, asOf);
    expect(after(undone, settling(id, 'stalled:DEP-012', deferral(asOf)), asOf).triageActions.size).toBe(0);
  });
});

describe('a note', () => {
  const note = (itemId: string | null, text = 'The vendor was asked before'): Command => ({
    type: 'meeting.note',
    payload: { meetingId: id, itemId, text },
  });

  it('stands in the minutes on its item, or on the meeting, with who recorded it', () => {
    const noted = after(after(open, note('stalled:DEP-012'), asOf), note(null, 'It began late'), asOf, 'whimbrel');
    const minutes = minutesOf(noted, id, asOf);
    expect(minutes.notes).toMatchObject([{ text: 'It began late', by: { personId: 'whimbrel' } }]);
    expect(minutes.items.filter(({ notes }) => notes.length > 0)).toMatchObject([
      { item: { itemId: 'stalled:DEP-012' }, outcome: null, notes: [{ text: 'The vendor was asked before', by: { personId: 'sora' } }] },
    ]);
    expect(open.triageMeetings.get(id)!.notes).toEqual([]);
  });

  it('says something, of an item there is, while the meeting is open, by whoever keeps the minutes', () => {
    expect(wrong(note(null, '  '))).toEqual(['The note says nothing.']);
    expect(wrong(note('stalled:DEP-999'))).toEqual(['MEET-01 has no item stalled:DEP-999.']);
    expect(wrong(note(null), state)).toEqual(['This record has no triage meeting MEET-01.']);
    expect(wrong(note(null), open, 'dunlin')[0]).toContain('To note something in the minutes is for the registrar');
    const short = after(state, opening(id, 5), asOf);
    const only = short.triageMeetings.get(id)!.order[0]!;
    const closed = after(after(short, settling(id, only, deferral(asOf)), asOf), close, asOf);
    expect(wrong(note(null), closed)).toEqual(['MEET-01 was closed on 30 Oct 2026: its minutes stand.']);
  });

  it('settles nothing', () => {
    const noted = after(open, note('stalled:DEP-012'), asOf);
    const decisionId = noted.decisions.at(-1)!.decisionId;
    expect(outcomeOf(noted.triageMeetings.get(id)!, 'stalled:DEP-012')).toBeNull();
    expect(wrong(settling(id, 'stalled:DEP-012', { kind: 'decision', decisionIds: [decisionId] }), noted)).toEqual([
      `${decisionId} is about the meeting itself, and decides nothing of the item.`,
    ]);
  });
});

describe('the order', () => {
  it('names every open item once', () => {
    const { order } = meeting;
    const back = after(open, { type: 'meeting.order', payload: { meetingId: id, itemIds: order.toReversed() } }, asOf);
    expect(back.triageMeetings.get(id)!.order).toEqual(order.toReversed());
    for (const itemIds of [order.slice(1), [...order.slice(1), order[1]!], [...order, 'stalled:DEP-999']]) {
      expect(wrong({ type: 'meeting.order', payload: { meetingId: id, itemIds } })).toEqual([
        'The order does not name every open item, each one once.',
      ]);
    }
  });
});

describe('closing', () => {
  /** Every item the minutes allow, deferred. */
  function gone(through: typeof open) {
    return leftOpen(through.triageMeetings.get(id)!).owed.reduce(
      (now, item) => after(now, settling(id, item, deferral(asOf)), asOf),
      through,
    );
  }

  it('is not done while an item that fits is undecided, and names it', () => {
    expect(wrong(close)[0]).toMatch(/^safety:DEP-031, chain:DEP-041, .* fit the minutes and are not settled\.$/);
    const owed = leftOpen(meeting).owed;
    expect(owed).toHaveLength(15);
    const allButOne = owed.slice(1).reduce((now, item) => after(now, settling(id, item, deferral(asOf)), asOf), open);
    expect(wrong(close, allButOne)).toEqual(['safety:DEP-031 fits the minutes and is not settled.']);
  });

  it('carries by name what the minutes did not allow, and then stands', () => {
    const closed = after(gone(open), close, asOf);
    expect(closed.triageMeetings.get(id)!.closed).toMatchObject({ by: 'sora', carried: meeting.order.slice(15) });
    for (const command of [close, settling(id, 'intake:DEP-059', action)]) {
      expect(wrong(command, closed)).toEqual(['MEET-01 was closed on 30 Oct 2026: its minutes stand.']);
    }
    expect(wrong({ type: 'meeting.undo', payload: { meetingId: id, itemId: 'safety:DEP-031', why: 'No' } }, closed)).toEqual([
      'MEET-01 was closed on 30 Oct 2026: its minutes stand.',
    ]);
  });

  it('owes an item again that was opened again', () => {
    const undone = after(gone(open), { type: 'meeting.undo', payload: { meetingId: id, itemId: 'safety:DEP-031', why: 'Again' } }, asOf);
    expect(wrong(close, undone)).toEqual(['safety:DEP-031 fits the minutes and is not settled.']);
  });
});

describe('an action', () => {
  it('is finished once, by its owner or by whoever keeps the minutes', () => {
    const settled = after(open, settling(id, 'stalled:DEP-012', { ...action, owner: 'egret' }), asOf);
    const finish: Command = { type: 'action.finish', payload: { actionId: 'ACT-001' } };
    expect(wrong(finish, settled, 'dunlin')[0]).toContain('To finish an action is for');
    const done = after(settled, finish, asOf, 'egret');
    expect(done.triageActions.get('ACT-001')).toMatchObject({ finished: { by: 'egret', on: asOf } });
    expect(wrong(finish, done)).toEqual(['ACT-001 was finished on 30 Oct 2026.']);
    expect(wrong({ type: 'action.finish', payload: { actionId: 'ACT-009' } }, done)).toEqual(['This record has no action ACT-009.']);
  });
});
