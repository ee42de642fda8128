import type { Meaning } from '../audit/decided-events.ts';
import { isOf, type Ask } from './ask.ts';
import type { CommandType } from './command.ts';
import { ownWords } from './own-words.ts';

const meanings: Partial<Record<CommandType, Meaning>> = {
  'link.accept': 'accepted responsibility',
  'link.decline': 'declined',
  'link.offer': 'asked',
  'link.hand-over': 'asked',
  'pack.write': 'asked',
  'seat.confirm': 'approved',
  'signature.confirm': 'approved',
  'deployment.inherit': 'approved',
  'ruleset.switch': 'approved',
  'ruleset.profile': 'approved',
  'limits.rebase': 'approved',
  'deployment.suspend': 'suspended',
  'refusal.override': 'overrode',
  'question.answer': 'authored',
  'gate.submit': 'authored',
  'gate.evidence': 'authored',
  'question.evidence': 'authored',
  'adr.propose': 'authored',
  'board-pack.freeze': 'authored',
  'board-pack.title': 'authored',
  'board-pack.ask': 'authored',
  'board-pack.label': 'authored',
  'board-pack.adopt': 'approved',
  'risk.score': 'reviewed',
  'risk.verify-control': 'reviewed',
  'gate.decide': 'approved',
  'gate.waive': 'approved',
  'question.accept': 'approved',
  'risk.accept': 'approved',
  'adr.accept': 'approved',
  'adr.supersede': 'approved',
  'deployment.transition': 'approved',
  'deployment.extend': 'approved',
  'deployment.resume': 'approved',
  'deployment.end': 'approved',
  'change.authorise': 'approved',
  'release.execute': 'approved',
};

/** What a signature under a command means. A gate declined is a signature too, and says so. @source 21 CFR 11.50 */
export function meaningOf(ask: Ask): Meaning {
  if (isOf(ask, 'gate.decide')) {
    const { outcome } = ask.payload;
    if (outcome === 'declined') return 'declined';
    if (outcome === 'returned') return 'reviewed';
  }
  return meanings[ask.type] ?? 'recorded';
}

/** The exact words agreed to: those given with the command, else its own, with the reason it gives. */
export function statementOf(ask: Ask): string {
  if (ask.statement !== null) return ask.statement;
  const said = ask.payload as { readonly statement?: unknown; readonly reason?: unknown; readonly text?: unknown };
  // The statement on a document is that of who signed it, and not of who enters it.
  if (ask.type !== 'link.attest' && typeof said.statement === 'string' && said.statement !== '') return said.statement;
  const why = [said.reason, said.text].find((words): words is string => typeof words === 'string' && words !== '');
  return why === undefined ? ownWords(ask) : `${ownWords(ask)} ${why}`;
}
