import { listed } from '../../ui/count.ts';
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

/** What a switch of the ruleset turns: chosen together on the settings, and asked again together or not at all. */
const switches: ReadonlySet<string> = new Set(['gatesOn', 'gatesOff', 'linksOn', 'linksOff']);

function isSwitchGiven(payload: Readonly<Record<string, unknown>>): boolean {
  return [...switches].some((name) => Array.isArray(payload[name]) && payload[name].length > 0);
}

function isGiven(name: string, field: Field, payload: Readonly<Record<string, unknown>>): boolean {
  if (switches.has(name)) return isSwitchGiven(payload);
  return (inHeading.has(name) || field.kind === 'thing') && typeof payload[name] === 'string' && payload[name] !== '';
}

/** The fields a form still asks, beside what its link brought. */
export function askedFields(fields: Fields, payload: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name, field]) => !isGiven(name, field, payload)));
}

/** Things the link brought that the heading does not say: ids, or choices in words. */
export function givenBeside(fields: Fields, payload: Readonly<Record<string, unknown>>): readonly (readonly [label: string, id: string])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (!isGiven(name, field, payload) || inHeading.has(name)) return [];
    const said = saidOf(field, payload[name]);
    return said === '' ? [] : [[field.label, said] as const];
  });
}

function saidOf(field: Field, value: unknown): string {
  if (field.kind !== 'choices') return typeof value === 'string' ? value : '';
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  return listed(field.choices.filter((one) => chosen.includes(one.value)).map(({ label }) => label));
}

/** The first field that waits for an answer; null where all that is needed is there. */
export function firstMissing(fields: Fields, payload: Readonly<Record<string, unknown>>): string | null {
  const found = Object.entries(fields).find(
    ([name, { kind, optional = false, orNone = false }]) =>
      !optional && !orNone && ['text', 'day', 'choice', 'person', 'number', 'thing', 'list'].includes(kind) && payload[name] === undefined,
  );
  return found?.[0] ?? null;
}
