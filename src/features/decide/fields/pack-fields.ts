import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { questions } from '../../../domain/gates/questions.ts';
import { choice, day, prose, text, thing, type Field, type FieldsOf } from './field.ts';
import { deployment, question } from './shared.ts';

const optional = { optional: true };

const answers: Field = {
  kind: 'rows',
  label: 'Answers',
  one: 'an answer',
  fields: {
    deploymentId: deployment,
    question,
    kind: choice('Said', [
      { value: 'answered', label: 'An answer' },
      { value: 'do not know', label: 'I do not know' },
      { value: 'not mine', label: 'Not mine, ask …' },
    ]),
    text: prose('The answer', optional),
    ask: text('Whom to ask', optional),
  },
};

/** Questions for an owner, and what came back: usually a file says it, and nobody types it. */
export const packFields: { readonly [T in 'pack.write' | 'pack.return']: FieldsOf<CommandPayloads[T]> } = {
  'pack.write': {
    packId: text('Pack'),
    to: {
      kind: 'group',
      label: 'To',
      fields: {
        name: text('Name'),
        contact: text('How to reach them', optional),
        personId: { kind: 'person', label: 'In this record', ...optional },
      },
    },
    deploymentIds: { kind: 'list', label: 'Deployments' },
    questions: { kind: 'choices', label: 'Questions', choices: questions.map(({ id, words }) => ({ value: id, label: words })) },
    due: day('Answer by'),
  },
  'pack.return': {
    packId: thing('Pack'),
    file: { kind: 'group', label: 'File', fields: { name: text('Name'), sha256: text('SHA-256') } },
    returnedBy: text('Returned by'),
    answers,
  },
};
