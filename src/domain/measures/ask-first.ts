import { isReported } from '../reported.ts';
import type { ModelRow } from './model-row.ts';
import { isOpen, silenceOf } from './record-facts.ts';

/** Whom to ask first: what may already do harm, then what is tried on people, then the rest. */
export const askGroups = ['production', 'pilot', 'production-neither', 'before-pilot', 'no-stage'] as const;

export type AskGroup = (typeof askGroups)[number];

const labels: Readonly<Record<AskGroup, string>> = {
  production: 'in production, touching care or payment, or not known to touch neither',
  pilot: 'in pilot',
  'production-neither': 'in production, known to touch neither care nor payment',
  'before-pilot': 'not in use yet',
  'no-stage': 'without a stage',
};

/** The group as it follows a count. */
export function askGroupLabel(group: AskGroup): string {
  return labels[group];
}

/** In which group a model's owner is asked; null where nothing is left to ask. */
export function askGroupOf(row: ModelRow): AskGroup | null {
  if (!isOpen(row) || silenceOf(row).silent === 0) return null;
  const { stage } = row.standing;
  if (!isReported(stage)) return 'no-stage';
  if (stage === 'production') return row.care === false && row.payment === false ? 'production-neither' : 'production';
  return stage === 'pilot' ? 'pilot' : 'before-pilot';
}
