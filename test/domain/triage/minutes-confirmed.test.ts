import { describe, expect, it } from 'vitest';
import { project } from '../../../src/domain/audit/project.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Command } from '../../../src/domain/authority/command.ts';
import { decide } from '../../../src/domain/authority/decide.ts';
import { addDays } from '../../../src/domain/time.ts';
import { minutesOf } from '../../../src/domain/triage/minutes.ts';
import { asOf, state } from '../../mocks/seed/saltmarsh-fixture.ts';
import { after, momentOn, opening, settling, whatIsWrong } from '../../support/triage-room.ts';

const id = 'MEET-01';
const itemId = 'stalled:DEP-012';
const later = addDays(asOf, 3);

function inRoom(on: RecordState, command: Command, signer: string): RecordState {
  const beside = { signers: [{ personId: signer, how: 'in the room' as const }] };
  const verdict = decide(on, command, 'sora', momentOn(on, asOf), { key: 'test', decidedOn: on.entries }, beside);
  if (verdict.answer !== 'allow') throw new Error(whatIsWrong(verdict).join(' '));
  return project(on, verdict.events);
}

const place = { deploymentId: 'DEP-012', link: 'L2' } as const;
const open = after(state, opening(id, 5), asOf);
const offered = after(
  open,
  { type: 'link.offer', payload: { ...place, personId: 'egret', how: 'in the room', due: addDays(asOf, 14) } },
  asOf,
);
const accepted = inRoom(offered, { type: 'link.accept', payload: { ...place, statement: 'I answer for it.' } }, 'egret');
const decisionId = accepted.decisions.at(-1)!.decisionId;
const settled = after(accepted, settling(id, itemId, { kind: 'decision', decisionIds: [decisionId] }), asOf);
const confirm: Command = { type: 'signature.confirm', payload: { decisionId, personId: 'egret' } };

function signaturesIn(on: RecordState, day = later) {
  return minutesOf(on, id, day)
    .items.flatMap(({ decisions }) => decisions)
    .flatMap(({ signatures }) => signatures)
    .map(({ personId, confirmedOn, toConfirm }) => ({ personId, confirmedOn, toConfirm }));
}

describe('minutes name who signed in the room and has not confirmed it', () => {
  it('once, and never whoever recorded it', () => {
    expect(signaturesIn(settled)).toEqual([
      { personId: 'sora', confirmedOn: null, toConfirm: false },
      { personId: 'egret', confirmedOn: null, toConfirm: true },
    ]);
  });

  it('with the day once they have: nothing else of the minutes changes', () => {
    const closed = after(settled, { type: 'meeting.close', payload: { meetingId: id } }, asOf);
    const confirmed = after(closed, confirm, later, 'egret');
    expect(signaturesIn(confirmed)[1]).toEqual({ personId: 'egret', confirmedOn: later, toConfirm: false });
    const told = (on: RecordState) => JSON.stringify(minutesOf(on, id, later)).replaceAll(/"(confirmedOn|toConfirm)":[^,}]*/g, '');
    expect(told(confirmed)).toBe(told(closed));
  });

  it('not where the item was opened again, or the signature no longer stands', () => {
    const undone = after(settled, { type: 'meeting.undo', payload: { meetingId: id, itemId, why: 'The wrong model' } }, asOf);
    expect(signaturesIn(undone).every(({ toConfirm }) => !toConfirm)).toBe(true);
    const anew = after(
      settled,
      { type: 'link.offer', payload: { ...place, personId: 'plover', how: 'anew', due: addDays(asOf, 14) } },
      asOf,
    );
    expect(signaturesIn(anew).every(({ toConfirm }) => !toConfirm)).toBe(true);
  });

  it('and a confirmation settles no item of its own', () => {
    const confirmed = after(accepted, confirm, asOf, 'egret');
    const by = confirmed.decisions.at(-1)!.decisionId;
    const verdict = decide(confirmed, settling(id, itemId, { kind: 'decision', decisionIds: [by] }), 'sora', momentOn(confirmed, asOf), {
      key: 'test',
      decidedOn: confirmed.entries,
    });
    expect(whatIsWrong(verdict)).toEqual([`${by} confirms a signature given before, and decides nothing of the item.`]);
  });
});
