import { dayWords } from '../../../ui/day.ts';
import type { Tellings } from './told.ts';

const outcomeVerbs: Readonly<Record<string, string>> = {
  passed: 'Pass',
  'passed with conditions': 'Pass with conditions',
  returned: 'Return',
  declined: 'Decline',
  'not applicable': 'Rule out',
};

/** The conditions of a pass, as they are signed. */
function conditionsIn(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return '';
  const conditions = (value as readonly { readonly text?: unknown; readonly due?: unknown }[]).map(
    ({ text, due }) => `${typeof text === 'string' ? text : ''}${typeof due === 'string' ? `, by ${dayWords(due)}` : ''}`,
  );
  return `On condition: ${conditions.join('; ')}`;
}

/** To whom a pack is written. */
function nameIn(to: unknown): string {
  const name = (to as { readonly name?: unknown } | undefined)?.name;
  return typeof name === 'string' && name !== '' ? name : 'an owner';
}

/** The chain of names, the five questions and the gates. */
export const chainAndGates: Tellings<
  | 'link.offer'
  | 'link.accept'
  | 'link.decline'
  | 'link.attest'
  | 'link.hand-over'
  | 'link.delegate'
  | 'rota.set'
  | 'override-path.set'
  | 'question.answer'
  | 'question.evidence'
  | 'question.dispute'
  | 'question.accept'
  | 'gate.submit'
  | 'gate.evidence'
  | 'gate.decide'
  | 'gate.attest'
  | 'gate.waive'
  | 'pack.write'
  | 'pack.return'
  | 'condition.meet'
  | 'blocker.reclassify'
> = {
  'link.offer': (told) => ({
    verb: 'Ask',
    what: `${told.person('personId')} to be ${told.link}${told.of}${told.day('due', 'by')}`,
    short: told.person('personId'),
  }),
  'link.accept': (told) => ({ verb: 'Sign', what: `as ${told.link}${told.of}`, short: `as ${told.link}` }),
  'link.attest': (told) => ({
    verb: 'Attest',
    what: `from a document that ${told.person('personId')} signed as ${told.link}${told.of}${told.day('signedOn', 'on')}`,
    short: 'the signature from a document',
  }),
  'link.decline': (told) => ({ verb: 'Decline', what: `to be ${told.link}${told.of}`, short: `to be ${told.link}` }),
  'link.hand-over': (told) => ({
    verb: 'Hand over',
    what: `being ${told.link}${told.of} to ${told.person('to')}${told.day('due', 'by')}`,
    short: `to ${told.person('to')}`,
  }),
  'link.delegate': (told) => ({
    verb: 'Let',
    what: `${told.person('to')} stand in as ${told.link}${told.of}${told.day('until', 'until')}`,
    short: `${told.person('to')} stand in`,
  }),
  'rota.set': (told) => ({ verb: 'Set', what: `the rota${told.of}`, short: 'the rota' }),
  'override-path.set': (told) => ({
    verb: 'Set',
    what: `who can stop, hold, recall and restart${told.on === '' ? '' : ` ${told.deployment}`}`,
    short: 'the override path',
  }),
  'question.answer': (told) => ({ verb: 'Answer', what: `${told.question}${told.on}`, short: told.text('question') ?? 'the question' }),
  'question.evidence': (told) => ({
    verb: 'Give evidence for',
    what: `${told.question}${told.on}`,
    short: told.text('question') ?? 'the answer',
  }),
  'question.dispute': (told) => ({
    verb: 'Dispute',
    what: `the answer to ${told.question}${told.on}`,
    short: `the answer to ${told.text('question') ?? 'it'}`,
  }),
  'question.accept': (told) => ({
    verb: 'Accept',
    what: `the answer to ${told.question}${told.on}`,
    short: `the answer to ${told.text('question') ?? 'it'}`,
  }),
  'gate.submit': (told) => ({ verb: 'Submit', what: `${told.gate}${told.on} for review`, short: told.text('gate') ?? 'the gate' }),
  'gate.evidence': (told) => ({ verb: 'Add evidence to', what: `${told.gate}${told.on}`, short: told.text('gate') ?? 'the gate' }),
  'gate.decide': (told) => ({
    verb: outcomeVerbs[told.text('outcome') ?? ''] ?? 'Decide',
    what: `${told.gate}${told.on}`,
    short: told.text('gate') ?? 'the gate',
    also: conditionsIn(told.payload['conditions']),
  }),
  'gate.attest': (told) => ({
    verb: 'Attest',
    what: `from a document that ${told.gate}${told.on} ${told.text('outcome') ?? 'passed'}${told.day('decidedOn', 'on')}`,
    short: `${told.text('gate') ?? 'the gate'} from a document`,
    also: conditionsIn(told.payload['conditions']),
  }),
  'pack.write': (told) => ({
    verb: 'Write',
    what: `questions for ${nameIn(told.payload['to'])}${told.day('due', 'to be answered by')}`,
    short: 'the questions',
  }),
  'pack.return': (told) => ({
    verb: 'Load',
    what: `the answers returned by ${told.text('returnedBy') ?? 'an owner'}${told.text('packId') === undefined ? '' : ` (${told.text('packId')})`}`,
    short: 'the answers',
  }),
  'gate.waive': (told) => ({
    verb: 'Waive',
    what: `${told.gate}${told.on}${told.day('until', 'until')}`,
    short: told.text('gate') ?? 'the gate',
    also: told.text('compensatingControl') === undefined ? '' : `In its place: ${told.text('compensatingControl')}`,
  }),
  'condition.meet': (told) => ({
    verb: 'Record',
    what: `that the condition ${told.text('conditionId') ?? ''} of ${told.gate}${told.on} is met`.replace('  ', ' '),
    short: 'the condition as met',
  }),
  'blocker.reclassify': (told) => ({
    verb: 'Reclassify',
    what: `what blocks${told.on === '' ? '' : ` ${told.deployment}`}${told.said(' as ', 'nature')}`,
    short: `it${told.said(' as ', 'nature')}`,
  }),
};
