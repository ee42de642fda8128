/** Ids a command speaks of and the record does not have: the place, what is missing there, and what to do. */
import { describe, expect, it } from 'vitest';
import type { Accompaniment, Command, CommandType } from '../../../src/domain/authority/command.ts';
import { faultsIn } from '../../../src/domain/authority/faults.ts';
import { fullRecord } from '../../support/authority/full-record.ts';
import { samples, sampleTypes } from '../../support/command-samples.ts';
import { inMeeting } from '../../support/governed.ts';
import { advisory, day } from '../../support/record-of.ts';

const state = fullRecord('pilot', advisory);
const today = day('2026-10-30');

const told = (command: Command, accompaniment: Accompaniment = {}): string[] =>
  faultsIn(state, command, accompaniment, today).map(({ at, what, remedy }) => `${at} | ${what} | ${remedy}`);

/** The sample of a command with one place of it filled otherwise. */
const sample = (type: CommandType, more: object): Command => ({ type, payload: { ...samples[type], ...more } }) as Command;

describe('an id the record does not have', () => {
  it.each<[CommandType, string, string]>([
    ['gate.submit', 'deploymentId', 'deployment'],
    ['deployment.open', 'restartOf', 'deployment'],
    ['deployment.end', 'successor', 'successor'],
    ['adr.supersede', 'successor', 'successor'],
    ['adr.propose', 'supersedes', 'architecture decision'],
    ['fact.correct', 'modelId', 'model'],
    ['link.offer', 'personId', 'person'],
    ['link.hand-over', 'to', 'person'],
    ['link.delegate', 'to', 'person'],
    ['delegation.grant', 'to', 'person'],
    ['model.register', 'sponsor', 'person'],
    ['risk.own', 'owner', 'person'],
    ['gate.waive', 'askedBy', 'person'],
    ['risk.score', 'secondScorer', 'person'],
    ['agent.act', 'approvedBy', 'person'],
    ['deployment.place', 'siteId', 'site'],
    ['seat.fill', 'seatId', 'seat'],
    ['risk.score', 'riskId', 'risk'],
    ['adr.accept', 'adrId', 'architecture decision'],
    ['release.move', 'releaseId', 'release'],
    ['change.execute', 'changeId', 'change'],
    ['refusal.appeal', 'refusalId', 'refusal'],
  ])('is told for %s: %s', (type, key, what) => {
    expect(told(sample(type, { [key]: 'X-9' }))).toContain(
      `${key} | This record has no ${what} X-9. | Check the id, or choose a ${what} of this record.`,
    );
  });

  it('is told alone: what would be out of place beside it waits', () => {
    const command = sample('link.attest', { deploymentId: 'DEP-9', signedOn: day('2026-12-24') });
    expect(told(command)).toEqual([
      'deploymentId | This record has no deployment DEP-9. | Check the id, or choose a deployment of this record.',
    ]);
  });

  it('is not where `to` is a role or a stage', () => {
    expect(told(sample('refusal.appeal', {}))).toEqual([]);
    expect(told(sample('deployment.transition', {}))).toEqual([]);
  });

  it('is not in any sample that speaks of what the record has', () => {
    const unknown = sampleTypes.flatMap((type) => told(sample(type, {})).filter((fault) => fault.includes('This record has no')));
    expect(unknown).toEqual([]);
  });

  it('is told of what a meeting is asked to decide', () => {
    const item = { type: 'gate.submit', payload: { ...samples['gate.submit'], deploymentId: 'DEP-9' } } as const;
    expect(told(inMeeting(item))).toHaveLength(1);
  });
});

describe('who comes with a command', () => {
  const command = sample('gate.submit', {});

  it.each<[string, Accompaniment, readonly string[]]>([
    ['people of the record', { signers: [{ personId: 'chair', how: 'in the room' }] }, []],
    [
      'a stranger',
      {
        signers: [
          { personId: 'chair', how: 'in the room' },
          { personId: 'x', how: 'in the room' },
        ],
      },
      ['signers.1 | This record knows nobody called x. | Add the person first.'],
    ],
    ['an author of the record', { attested: { personId: 'nurse', document: { title: 'Letter' } } }, []],
    [
      'an author the record does not know',
      { attested: { personId: 'x', document: { title: 'Letter' } } },
      ['attested | This record knows nobody called x. | Add the person first.'],
    ],
    [
      'a right nobody granted',
      { delegationId: 'DEL-9' },
      ['delegationId | This record has no delegation DEL-9. | Act in your own right, or name a delegation that was granted.'],
    ],
  ])('is known: %s', (_, accompaniment, faults) => {
    expect(told(command, accompaniment)).toEqual(faults);
  });
});
