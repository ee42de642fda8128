import { describe, expect, it } from 'vitest';
import type { CommandType } from '../../../src/domain/authority/command.ts';
import { isSignature } from '../../../src/domain/authority/is-signature.ts';

/** What one person agrees to for themselves: never done by the dozen, never under a mere name. */
const ownActs: readonly CommandType[] = [
  /** Acceptances, approvals and signatures: each is one person's own act, and none is done by the dozen. */
  'steward.declare',
  'seat.confirm',
  'link.accept',
  'link.decline',
  'link.hand-over',
  'link.delegate',
  'delegation.grant',
  'question.accept',
  'gate.decide',
  'gate.waive',
  'condition.meet',
  'risk.accept',
  'risk.close',
  'adr.accept',
  'adr.supersede',
  'release.execute',
  'change.authorise',
  'pilot.charter',
  'deployment.transition',
  'deployment.extend',
  'deployment.resume',
  'deployment.end',
  'lapse.confirm',
  'lapse.correct',
  'autonomy.change',
  'refusal.override',
  'signature.confirm',
  'meeting.decide',
  /** Does a command put somebody's name under something? It is then given one at a time, and never by a steward alone. */
];

describe('a signature', () => {
  it.each(ownActs)('%s is one', (type) => {
    expect(isSignature(type)).toBe(true);
  });

  it.each(['model.register', 'person.add', 'link.offer', 'question.answer', 'gate.submit', 'risk.raise'] as const)('%s is none', (type) => {
    expect(isSignature(type)).toBe(false);
  });
});
