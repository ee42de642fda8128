import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../src/domain/accountability/chain.ts';
import { decisionCausing, roomSignature } from '../../../src/domain/accountability/room-signature.ts';
import { toConfirm } from '../../../src/domain/accountability/to-confirm.ts';
import { project } from '../../../src/domain/audit/project.ts';
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { Accompaniment, Command } from '../../../src/domain/authority/command.ts';
import { decide, type Verdict } from '../../../src/domain/authority/decide.ts';
import { addDays, type Day } from '../../../src/domain/time.ts';
import { asOf, state } from '../../mocks/seed/saltmarsh-fixture.ts';
import { momentOn, whatIsWrong } from '../../support/triage-room.ts';

const deploymentId = 'DEP-012';
const link = 'L2';

function sent(on: RecordState, command: Command, day: Day, by: string, beside: Accompaniment = {}): Verdict {
  return decide(on, command, by, momentOn(on, day), { key: 'test', decidedOn: on.entries }, beside);
}

function then(on: RecordState, command: Command, day: Day, by: string, beside: Accompaniment = {}): RecordState {
  const verdict = sent(on, command, day, by, beside);
  if (verdict.answer !== 'allow') throw new Error(whatIsWrong(verdict).join(' '));
  return project(on, verdict.events);
}

const offer: Command<'link.offer'> = {
  type: 'link.offer',
  payload: { deploymentId, link, personId: 'egret', how: 'in the room', due: addDays(asOf, 14) },
};
const accept: Command = { type: 'link.accept', payload: { deploymentId, link, statement: 'I answer for it.' } };
const inRoom: Accompaniment = { signers: [{ personId: 'egret', how: 'in the room' }] };
const offered = then(state, offer, asOf, 'sora');
const given = then(offered, accept, asOf, 'sora', inRoom);
const decision = given.decisions.at(-1)!;
const { decisionId } = decision;
const later = addDays(asOf, 3);
const confirm: Command = { type: 'signature.confirm', payload: { decisionId, personId: 'egret' } };
const confirmed = then(given, confirm, later, 'egret');

function signatureOf(on: RecordState, day: Day) {
  return chainOf(on, on.deployments.get(deploymentId)!, day).links.find((one) => one.link === link)!.signature;
}

describe('a signature given in the room', () => {
  it('says on its link who recorded it, until whoever signed confirms it', () => {
    expect(signatureOf(given, asOf)?.room).toEqual({ decisionId, personId: 'egret', recordedBy: 'sora', confirmedOn: null });
    expect(signatureOf(confirmed, later)?.room).toEqual({ decisionId, personId: 'egret', recordedBy: 'sora', confirmedOn: later });
  });

  it('is none where whoever signed acted, or recorded', () => {
    expect(roomSignature(given, decision, 'sora')).toBeNull();
    expect(roomSignature(given, decision, 'plover')).toBeNull();
    const own = then(offered, accept, asOf, 'egret');
    expect(signatureOf(own, asOf)?.room).toBeUndefined();
    expect(roomSignature(own, own.decisions.at(-1)!, 'egret')).toBeNull();
    const alone = {
      ...decision,
      signatures: decision.signatures.map((line) => ({ ...line, assurance: 'in the room' as const, recordedBy: line.personId })),
    };
    expect(roomSignature(given, alone, 'egret')).toBeNull();
  });

  it('is not read into old decisions that kept nothing of how they were signed', () => {
    expect(state.decisions.flatMap((one) => one.signatures.flatMap(({ personId }) => roomSignature(state, one, personId) ?? []))).toEqual(
      [],
    );
    expect(state.decisions.some(({ signatures }) => signatures.some(({ recordedBy }) => recordedBy !== undefined))).toBe(true);
  });

  it('is one outside the demonstration by its assurance alone', () => {
    const { beside: _beside, ...rest } = decision;
    const lines = decision.signatures.map((line) => ({ ...line, assurance: 'in the room' as const }));
    expect(roomSignature(given, { ...rest, signatures: lines }, 'egret')).toMatchObject({ recordedBy: 'sora', confirmedOn: null });
    const paper = lines.map((line) => ({ ...line, document: { title: 'Minutes' } }));
    expect(roomSignature(given, { ...rest, signatures: paper }, 'egret')).toBeNull();
  });

  it('belongs to the decision whose effect it is', () => {
    expect(decisionCausing(given, decision.seq)?.decisionId).not.toBe(decisionId);
    expect(decisionCausing(given, decision.seq + decision.effects)?.decisionId).toBe(decisionId);
    expect(decisionCausing(given, decision.seq + decision.effects + 1)).toBeNull();
    expect(decisionCausing(given, 1)).toBeNull();
  });
});

describe('to confirm it', () => {
  it('is for whoever signed, and nobody in their name', () => {
    const refused = ['egret signed this in the room, and nobody confirms it in another’s name.'].map((words) =>
      words.replace('egret', given.people.get('egret')!.printedName),
    );
    expect(whatIsWrong(sent(given, confirm, later, 'sora'))).toEqual(refused);
    expect(whatIsWrong(sent(given, confirm, later, 'sora', inRoom))).toEqual(refused);
    const attested: Accompaniment = { attested: { personId: 'egret', document: { title: 'A letter' } } };
    expect(whatIsWrong(sent(given, confirm, later, 'sora', attested))).toContain(refused[0]);
    const verdict = sent(given, confirm, later, 'sora');
    expect(verdict.answer === 'refuse' && verdict.objections[0].remedy).toContain('confirm it in person');
    expect(whatIsWrong(sent(given, confirm, later, 'egret'))).toEqual([]);
  });

  it('is done once, of a signature there is', () => {
    const name = given.people.get('egret')!.printedName;
    expect(whatIsWrong(sent(confirmed, confirm, later, 'egret'))).toEqual([`${name} confirmed this on 2 Nov 2026.`]);
    const of = (id: string, personId: string): Command => ({ type: 'signature.confirm', payload: { decisionId: id, personId } });
    expect(whatIsWrong(sent(given, of('DEC-9999', 'egret'), later, 'egret'))).toEqual([
      `Under DEC-9999 stands no signature of ${name} that somebody else recorded in the room.`,
    ]);
    expect(whatIsWrong(sent(given, of(decisionId, 'sora'), later, 'sora'))[0]).toContain(
      'no signature of Maren Sora that somebody else recorded',
    );
  });

  it('changes nothing of what was recorded', () => {
    expect(confirmed.decisions.find((one) => one.decisionId === decisionId)).toBe(decision);
    expect(confirmed.confirmations.get(decisionId)).toEqual([{ personId: 'egret', on: later }]);
    expect(given.confirmations.size).toBe(0);
  });

  it('is asked while the signature stands', () => {
    const open = [{ decisionId, personId: 'egret', recordedBy: 'sora', confirmedOn: null }];
    expect(toConfirm(given, decision, later)).toEqual(open);
    expect(
      toConfirm(
        confirmed,
        confirmed.decisions.find((one) => one.decisionId === decisionId)!,
        later,
      ),
    ).toEqual([]);
    const anew = then(given, { type: 'link.offer', payload: { ...offer.payload, personId: 'plover' } }, later, 'sora');
    expect(toConfirm(anew, decision, later)).toEqual([]);
    expect(whatIsWrong(sent(anew, confirm, later, 'egret'))[0]).toContain('no longer stands');
    const years = addDays(asOf, 2000);
    expect(toConfirm(given, decision, years)).toEqual([]);
    expect(whatIsWrong(sent(given, confirm, years, 'egret'))[0]).toContain('no longer stands');
    const left = then(given, { type: 'person.leave', payload: { personId: 'egret', lastDay: asOf } }, asOf, 'sora');
    expect(toConfirm(left, decision, later)).toEqual([]);
  });
});
