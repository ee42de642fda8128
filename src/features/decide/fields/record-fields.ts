import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { defaultSettings } from '../../../domain/settings.ts';
import { roles } from '../../../formats/api/commands/terms.ts';
import { choice, day, plain, prose, text, thing, type FieldsOf } from './field.ts';
import { dissent, documents } from './shared.ts';

type RecordCommand = 'setting.change' | 'refusal.appeal' | 'refusal.override' | 'decision.edit' | 'decision.delete' | 'meeting.decide';

const refusal = thing('Refusal');
const decision = thing('Decision');

export const recordFields: { readonly [T in RecordCommand]: FieldsOf<CommandPayloads[T]> } = {
  'setting.change': {
    name: choice(
      'Setting',
      Object.keys(defaultSettings).map((value) => ({ value, label: value })),
    ),
    value: { kind: 'number', label: 'To', min: 0, step: 'any' },
    reason: prose('Reason'),
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
  'decision.edit': { decisionId: decision, text: prose('New text') },
  'decision.delete': { decisionId: decision },
  'meeting.decide': {
    meetingId: text('Meeting'),
    present: { kind: 'people', label: 'Present' },
    item: { kind: 'command', label: 'What is decided' },
    dissent: dissent(true),
  },
};
