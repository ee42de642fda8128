import type { HoldKind } from '../blockers.ts';
import type { MeasureDefinition, ReadingRow } from '../reading.ts';
import type { ModelRow } from '../model-row.ts';
import type { Assignment } from './assignments.ts';
import type { Carries } from './production.ts';

/** What every measure of the claim has in common. */
export const ofClaim = {
  version: 1,
  topic: 'What holds pilots back',
  source: 'Countersign',
  settings: ['stallAgeDays', 'stallNoProgressDays'],
  clock: 'as known',
} as const satisfies Partial<MeasureDefinition>;

/** A kind of hold, as a reader says it. */
export const kindWords: Readonly<Record<HoldKind, string>> = {
  governance: 'governance alone',
  technical: 'technology alone',
  both: 'both',
  'not reported': 'nothing on record says what',
};

export const carriesWords: Readonly<Record<Carries, string>> = { ...kindWords, nothing: 'nothing' };

/** How an assignment sorts the gates, as a reader says it. */
export const assignmentWords: Readonly<Record<string, string>> = {
  'as-catalogued': 'As the catalogue sorts the gates',
  workflow: 'Workflow and usability counted as governance',
  'pilot-result': 'Pilot result counted as governance',
  'control-plan': 'Control plan counted as governance',
  contestable: 'All three counted as governance',
  'contestable-security': 'The three and the security test',
  'contestable-bias': 'The three and the subgroup measurement',
  'all-five': 'All five counted as governance',
};

export function wordsOf({ id }: Assignment): string {
  return assignmentWords[id] ?? id;
}

/** The row of a measure that stands for a row of the portfolio. */
export function readingRow(
  { modelId, deploymentId }: Pick<ModelRow, 'modelId' | 'deploymentId'>,
  standing: ReadingRow['standing'],
  what: string | null = null,
  amount: number | null = null,
): ReadingRow {
  return { id: `${modelId} ${deploymentId}`, modelId, deploymentId, standing, what, amount };
}

/** Why nothing can be said of holds. */
export function whyNothingHeld(untold: number): string {
  return untold === 0
    ? 'Nothing is held or stalled.'
    : 'Nothing is known to be held or stalled: the record does not say whether anything holds what is silent or in pilot.';
}

/** "Held by governance alone", with a capital. */
export function sentenceCase(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
