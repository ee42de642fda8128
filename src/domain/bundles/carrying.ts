import type { CommandType } from '../authority/command.ts';

/**
 * How a command of another copy comes home. `attested`: the session's person
 * records it, as the act of whoever made it. `on paper`: it is a signature, and
 * enters as one taken from a document. `by its maker`: a signature or approval
 * that nobody can bring along; whoever made it has to do it here.
 */
export type Carrying = 'attested' | 'on paper' | 'by its maker';

/** Every type of command: the compiler asks for a new one. */
export const carrying: Readonly<Record<CommandType, Carrying>> = {
  'steward.declare': 'by its maker',
  'person.add': 'attested',
  'person.move': 'attested',
  'person.leave': 'attested',
  'seat.open': 'attested',
  'seat.fill': 'attested',
  'seat.confirm': 'by its maker',
  'site.add': 'attested',
  'delegation.grant': 'by its maker',

  'model.register': 'attested',
  'model.restate': 'attested',
  'owner.name': 'attested',
  'flags.state': 'attested',
  'deployment.open': 'attested',
  'deployment.place': 'attested',
  'deployment.target': 'attested',
  'deployment.inherit': 'attested',
  'fact.correct': 'attested',
  'cost.record': 'attested',
  'contract.record': 'attested',
  'contract.renew': 'attested',

  'link.offer': 'attested',
  'link.accept': 'on paper',
  'link.attest': 'attested',
  // To say no binds nobody: it comes home as the word of whoever said it.
  'link.decline': 'attested',
  'link.hand-over': 'by its maker',
  'link.delegate': 'by its maker',
  'rota.set': 'attested',
  'override-path.set': 'attested',

  'question.answer': 'attested',
  'question.evidence': 'attested',
  'question.dispute': 'attested',
  'question.accept': 'on paper',
  'pack.write': 'attested',
  'pack.return': 'attested',
  'gate.submit': 'attested',
  'gate.evidence': 'attested',
  'gate.decide': 'on paper',
  'gate.attest': 'attested',
  'gate.waive': 'by its maker',
  'condition.meet': 'attested',
  'blocker.reclassify': 'attested',

  'risk.raise': 'attested',
  'risk.own': 'attested',
  'risk.score': 'attested',
  'risk.treat': 'attested',
  'risk.plan-action': 'attested',
  'risk.finish-action': 'attested',
  'risk.verify-control': 'attested',
  'risk.accept': 'by its maker',
  'risk.close': 'attested',
  'safety.report': 'attested',

  'adr.propose': 'attested',
  'adr.accept': 'by its maker',
  'adr.supersede': 'by its maker',
  'sprint.commit': 'attested',
  'pi.commit': 'attested',
  'release.schedule': 'attested',
  'release.move': 'attested',
  'release.execute': 'by its maker',
  'change.authorise': 'by its maker',
  'change.execute': 'attested',

  'pilot.charter': 'by its maker',
  'deployment.transition': 'by its maker',
  'deployment.extend': 'by its maker',
  'deployment.suspend': 'by its maker',
  'deployment.resume': 'by its maker',
  'deployment.end': 'by its maker',
  'deployment.reopen': 'by its maker',
  'lapse.record': 'by its maker',
  'lapse.confirm': 'by its maker',
  'lapse.correct': 'by its maker',
  'version.record': 'attested',
  'autonomy.change': 'by its maker',
  'agent.act': 'by its maker',

  'setting.change': 'attested',
  'ruleset.switch': 'attested',
  'ruleset.profile': 'attested',
  'refusal.appeal': 'by its maker',
  'refusal.override': 'by its maker',
  'board-pack.freeze': 'attested',
  'board-pack.title': 'attested',
  'board-pack.ask': 'attested',
  'board-pack.adopt': 'by its maker',
  'board-pack.label': 'by its maker',
  'decision.edit': 'by its maker',
  'decision.delete': 'by its maker',
  'meeting.decide': 'by its maker',
};
