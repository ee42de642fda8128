import { links } from '../../../domain/accountability/links.ts';
import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { catalogue } from '../../../domain/gates/catalogue.ts';
import { settingChoices } from '../../../parts/setting-words.ts';
import { roles } from '../../../formats/api/commands/terms.ts';
import { choice, day, person, plain, prose, text, thing, type Field, type FieldsOf } from './field.ts';
import { dissent, documents } from './shared.ts';

type RecordCommand =
  | 'ruleset.switch'
  | 'ruleset.profile'
  | 'setting.change'
  | 'limits.rebase'
  | 'refusal.appeal'
  | 'refusal.override'
  | 'signature.confirm'
  | 'decision.edit'
  | 'decision.delete'
  | 'meeting.decide';

const refusal = thing('Refusal');
const decision = thing('Decision');

const gates: Field = {
  kind: 'choices',
  label: 'Gates',
  choices: catalogue.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
};
const chain: Field = { kind: 'choices', label: 'Links', choices: links.map(({ id, role }) => ({ value: id, label: `${role} (${id})` })) };

export const recordFields: { readonly [T in RecordCommand]: FieldsOf<CommandPayloads[T]> } = {
  'ruleset.switch': {
    gatesOn: { ...gates, label: 'Gates to switch on', optional: true },
    gatesOff: { ...gates, label: 'Gates to switch off', optional: true },
    linksOn: { ...chain, label: 'Links to switch on', optional: true },
    linksOff: { ...chain, label: 'Links to switch off', optional: true },
    reason: prose('Reason'),
  },
  'ruleset.profile': { profile: choice('Profile', plain(['standard', 'small hospital'])), reason: prose('Reason') },
  'setting.change': {
    name: choice('Threshold', settingChoices),
    value: { kind: 'number', label: 'To', min: 0, step: 'any' },
    reason: prose('Reason'),
  },
  'limits.rebase': {
    series: choice('Limits of', [{ value: 'governance-wait', label: 'Days waiting for a governance decision' }]),
    from: text('From the month', { hint: 'Year and month: 2026-05. The limits rest on the first 12 months from there on.' }),
    reason: prose('Reason', { hint: 'What changed in how decisions are made. A wait that merely grew or shrank is no reason.' }),
  },
  'refusal.appeal': {
    refusalId: refusal,
    to: choice('To the', plain(roles)),
    grounds: prose('Grounds'),
    evidence: documents('New evidence'),
  },
  'refusal.override': {
    refusalId: refusal,
    grounds: prose('Grounds'),
    compensatingControl: prose('What guards meanwhile'),
    expiresOn: day('Until'),
    reviewOn: day('Looked at again on'),
    dissent: dissent(),
  },
  'signature.confirm': { decisionId: decision, personId: person('Who signed') },
  'decision.edit': { decisionId: decision, text: prose('New text') },
  'decision.delete': { decisionId: decision },
  'meeting.decide': {
    meetingId: text('Meeting'),
    present: { kind: 'people', label: 'Present' },
    item: { kind: 'command', label: 'What is decided' },
    dissent: dissent(true),
  },
};
