import type { Field, Fields } from './fields/field.ts';

/** Ids the heading of the dialog says in words: given by a link, they are not asked again. */
const inHeading: ReadonlySet<string> = new Set([
  'deploymentId',
  'modelId',
  'gate',
  'link',
  'question',
  'riskId',
  'adrId',
  'releaseId',
  'refusalId',
  'decisionId',
]);

function isGiven(name: string, field: Field, payload: Readonly<Record<string, unknown>>): boolean {
  return (inHeading.has(name) || field.kind === 'thing') && typeof payload[name] === 'string' && payload[name] !== '';
}

/** The fields a form still asks, beside what its link brought. */
export function askedFields(fields: Fields, payload: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name, field]) => !isGiven(name, field, payload)));
}

/** Things the link brought that the heading does not say. */
export function givenBeside(fields: Fields, payload: Readonly<Record<string, unknown>>): readonly (readonly [label: string, id: string])[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    isGiven(name, field, payload) && !inHeading.has(name) ? [[field.label, payload[name] as string] as const] : [],
  );
}

/** The first field that waits for an answer; null where all that is needed is there. */
export function firstMissing(fields: Fields, payload: Readonly<Record<string, unknown>>): string | null {
  const found = Object.entries(fields).find(
    ([name, { kind, optional = false, orNone = false }]) =>
      !optional && !orNone && ['text', 'day', 'choice', 'person', 'number', 'thing', 'list'].includes(kind) && payload[name] === undefined,
  );
  return found?.[0] ?? null;
}
