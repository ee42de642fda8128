import { inner } from '../clause.ts';
import type { Tellings } from './told.ts';

const endVerbs: Readonly<Record<string, string>> = {
  stopped: 'Stop',
  retired: 'Retire',
  superseded: 'End as superseded',
  lapsed: 'Record a quiet ending of',
};

function switchedTo(state: 'On' | 'Off', ids: readonly string[]): string {
  return ids.length === 0 ? '' : `${state}: ${ids.join(', ')}`;
}

/** The life of a deployment, and the record itself. */
export const lifeAndRecord: Tellings<
  | 'deployment.place'
  | 'deployment.target'
  | 'deployment.inherit'
  | 'ruleset.switch'
  | 'ruleset.profile'
  | 'pilot.charter'
  | 'deployment.transition'
  | 'deployment.extend'
  | 'deployment.suspend'
  | 'deployment.resume'
  | 'deployment.end'
  | 'deployment.reopen'
  | 'lapse.record'
  | 'lapse.confirm'
  | 'lapse.correct'
  | 'version.record'
  | 'autonomy.change'
  | 'agent.act'
  | 'setting.change'
  | 'limits.rebase'
  | 'refusal.appeal'
  | 'refusal.override'
  | 'board-pack.freeze'
  | 'board-pack.title'
  | 'board-pack.ask'
  | 'board-pack.adopt'
  | 'board-pack.label'
  | 'signature.confirm'
  | 'decision.edit'
  | 'decision.delete'
> = {
  'deployment.place': (told) => ({
    verb: 'Place',
    what: `${told.deployment} at ${told.thing('siteId', 'a site')}`,
    short: 'it at its site',
  }),
  'deployment.target': (told) => ({
    verb: 'Set',
    what: `${told.deployment} to be decided${told.day('target', 'by')}`,
    short: 'the date',
  }),
  'deployment.inherit': (told) => ({
    verb: 'Take over',
    what: `${told.deployment} as inherited${told.day('catchUpBy', 'to catch up by')}`,
    short: 'it as inherited',
  }),
  'ruleset.switch': (told) => ({
    verb: 'Set',
    what: 'which gates and links the ruleset asks for',
    short: 'the ruleset',
    also: [
      switchedTo('On', [...told.list('gatesOn'), ...told.list('linksOn')]),
      switchedTo('Off', [...told.list('gatesOff'), ...told.list('linksOff')]),
    ]
      .filter((part) => part !== '')
      .join('. '),
  }),
  'ruleset.profile': (told) => ({
    verb: 'Read',
    what: `the rules by the profile ${told.text('profile') === undefined ? 'of this institution' : `“${told.text('profile')}”`}`,
    short: 'the rules by this profile',
  }),
  'pilot.charter': (told) => ({ verb: 'Charter', what: `the pilot${told.of}`, short: 'the pilot' }),
  'deployment.transition': (told) => ({
    verb: 'Move',
    what: `${told.deployment} to ${told.text('to') ?? 'another stage'}`,
    short: `it to ${told.text('to') ?? 'another stage'}`,
  }),
  'deployment.extend': (told) => ({ verb: 'Extend', what: `the pilot${told.of}${told.day('plannedEnd', 'to')}`, short: 'the pilot' }),
  'deployment.suspend': (told) => ({ verb: 'Suspend', what: told.deployment, short: told.text('deploymentId') ?? 'it' }),
  'deployment.resume': (told) => ({ verb: 'Resume', what: told.deployment, short: told.text('deploymentId') ?? 'it' }),
  'deployment.end': (told) => ({
    verb: endVerbs[told.text('kind') ?? ''] ?? 'End',
    what: told.deployment,
    short: told.text('deploymentId') ?? 'it',
  }),
  'deployment.reopen': (told) => ({ verb: 'Reopen', what: told.deployment, short: told.text('deploymentId') ?? 'it' }),
  'lapse.record': (told) => ({ verb: 'Record', what: `that ${told.deployment} ended quietly`, short: 'a quiet ending' }),
  'lapse.confirm': (told) => ({ verb: 'Confirm', what: `that ${told.deployment} has ended`, short: 'that it ended' }),
  'lapse.correct': (told) => ({ verb: 'Correct', what: `the lapse of ${told.deployment}`, short: 'the lapse' }),
  'version.record': (told) => ({
    verb: 'Record',
    what: `${told.text('version') === undefined ? 'a version' : told.said('version ', 'version')}${told.of}`,
    short: told.text('version') === undefined ? 'the version' : told.said('version ', 'version'),
  }),
  'autonomy.change': (told) => ({
    verb: 'Let',
    what: `${told.deployment} ${told.text('to') === undefined ? 'act otherwise' : told.said('be ', 'to')}`,
    short: told.text('to') === undefined ? 'it act otherwise' : told.said('it be ', 'to'),
  }),
  'agent.act': (told) => ({
    verb: 'Let',
    what: `${told.deployment} take an action${told.said(': ', 'action')}`,
    short: `it ${told.text('action') ?? 'act'}`,
  }),
  'setting.change': (told) => ({
    verb: 'Change',
    what: `${told.text('name') === undefined ? 'a setting' : told.said('the setting ', 'name')}${typeof told.payload['value'] === 'number' ? ` to ${told.payload['value']}` : ''}`,
    short: 'the setting',
  }),
  'limits.rebase': (told) => ({
    verb: 'Re-base',
    what: `the limits of the waits for a governance decision${told.day('from', 'from')}`,
    short: 'the limits',
    also: told.text('from') === undefined ? '' : 'They then rest on the first 12 months from there on',
  }),
  'refusal.appeal': (told) => ({
    verb: 'Appeal',
    what: `against ${told.text('refusalId') ?? 'a refusal'} to the ${inner(told.text('to') ?? 'next above')}`,
    short: `against ${told.text('refusalId') ?? 'it'}`,
  }),
  'refusal.override': (told) => ({
    verb: 'Override',
    what: `${told.text('refusalId') ?? 'a refusal'}${told.day('expiresOn', 'until')}`,
    short: told.text('refusalId') ?? 'the refusal',
  }),
  'board-pack.freeze': (told) => ({
    verb: 'Freeze',
    what: `the board pack${told.said(' ', 'packId')}${told.day('asOf', 'as of')}`,
    short: 'the pack',
  }),
  'board-pack.title': (told) => ({
    verb: 'Change',
    what: `the words above a slide of ${told.text('packId') ?? 'a board pack'}`,
    short: 'the title',
  }),
  'board-pack.ask': (told) => ({
    verb: 'Draft',
    what: `what the board is asked in ${told.text('packId') ?? 'a board pack'}${told.day('due', 'by')}`,
    short: 'the ask',
  }),
  'board-pack.adopt': (told) => ({
    verb: 'Adopt',
    what: `${told.text('askId') ?? 'an ask'} of ${told.text('packId') ?? 'a board pack'} in your name`,
    short: told.text('askId') ?? 'the ask',
  }),
  'board-pack.label': (told) => ({
    verb: 'Label',
    what: `every page of ${told.text('packId') ?? 'a board pack'} with counsel’s words`,
    short: 'the pack',
  }),
  'signature.confirm': (told) => ({
    verb: 'Confirm',
    what: `what ${told.person('personId')} signed in the room${told.text('decisionId') === undefined ? '' : `, ${told.said('decision ', 'decisionId')}`}`,
    short: 'what I signed',
  }),
  'decision.edit': (told) => ({
    verb: 'Edit',
    what: told.text('decisionId') === undefined ? 'a decision' : told.said('decision ', 'decisionId'),
    short: told.text('decisionId') ?? 'the decision',
  }),
  'decision.delete': (told) => ({
    verb: 'Delete',
    what: told.text('decisionId') === undefined ? 'a decision' : told.said('decision ', 'decisionId'),
    short: told.text('decisionId') ?? 'the decision',
  }),
};
