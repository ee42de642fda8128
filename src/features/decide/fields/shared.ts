/** Fields several commands share. */
import { linkOf, links } from '../../../domain/accountability/links.ts';
import type { Document } from '../../../domain/audit/decided-events.ts';
import type { Score } from '../../../domain/audit/events.ts';
import { catalogue } from '../../../domain/gates/catalogue.ts';
import { questions } from '../../../domain/gates/questions.ts';
import type { Charter } from '../../../domain/authority/command.ts';
import { choice, day, prose, text, thing, type Field, type FieldsOf } from './field.ts';

export const deployment = thing('Deployment');

export const model = thing('Model');

export const gate = choice(
  'Gate',
  catalogue.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
);

export const question = choice(
  'Question',
  questions.map(({ id, words }) => ({ value: id, label: words })),
);

export const link = choice(
  'Link',
  links.map(({ id }) => ({ value: id, label: `${linkOf(id).role} (${id})` })),
);

export const nature = choice('Nature', [
  { value: 'governance', label: 'Governance' },
  { value: 'technical', label: 'Technology' },
]);

export const documentFields: FieldsOf<Document> = {
  title: text('Document'),
  version: text('Version', { optional: true }),
  day: day('Day it bears', { optional: true }),
  uri: text('Where it is kept', { optional: true }),
  sha256: text('SHA-256', { optional: true }),
};

export function documents(label: string, hint = 'A statement alone is not evidence: name what somebody can look at.'): Field {
  return { kind: 'rows', label, hint, one: 'a document', fields: documentFields };
}

export function document(label: string, more: Partial<Pick<Field, 'hint' | 'optional'>> = {}): Field {
  return { kind: 'group', label, fields: documentFields, ...more };
}

const degrees: FieldsOf<Score> = {
  severity: { kind: 'number', label: 'Severity, 1 to 5', min: 1, max: 5 },
  likelihood: { kind: 'number', label: 'Likelihood, 1 to 5', min: 1, max: 5 },
};

export function score(label: string, optional = false): Field {
  return { kind: 'group', label, fields: degrees, optional };
}

export function charter(optional = false): Field {
  const fields: FieldsOf<Charter> = { plannedEnd: day('Planned end'), endpoints: prose('What must be met, fixed beforehand') };
  return { kind: 'group', label: 'Charter', fields, optional };
}

export const declares: Field = {
  kind: 'group',
  label: 'What it declares of itself',
  hint: 'Compared with the architecture decisions in force.',
  fields: {
    hosting: text('Hosting', { optional: true }),
    region: text('Region', { optional: true }),
    interface: text('Interface', { optional: true }),
    identity: text('Identity', { optional: true }),
    tool: text('Tool', { optional: true }),
  },
};

export function dissent(optional = false): Field {
  return {
    kind: 'rows',
    label: 'Objections, word for word',
    one: 'an objection',
    optional,
    fields: { personId: { kind: 'person', label: 'Whose' }, words: prose('In their words') },
  };
}

export const actionClasses = [
  { value: 'read', label: 'Read' },
  { value: 'route', label: 'Route' },
  { value: 'draft', label: 'Draft' },
  { value: 'submit prior authorisation', label: 'Submit a prior authorisation' },
  { value: 'update record', label: 'Update a record' },
  { value: 'order', label: 'Place an order' },
  { value: 'deny', label: 'Deny' },
];
