import type { CommandType } from './command.ts';

/** Acceptances, approvals and signatures: each is one person's own act, and none is done by the dozen. */
const signatures: ReadonlySet<CommandType> = new Set<CommandType>([
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
  'limits.rebase',
  'board-pack.adopt',
  'signature.confirm',
  'meeting.decide',
]);

/** Does a command put somebody's name under something? It is then given one at a time, and never by a steward alone. */
export function isSignature(type: CommandType): boolean {
  return signatures.has(type);
}
