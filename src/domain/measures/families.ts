import { allMeasures } from './all-measures.ts';
import { rowDefinitions } from './definitions.ts';
import type { MeasureDefinition, Topic } from './reading.ts';
import { rowMeasure } from './row-measure.ts';

/** Every measure that stands on the page of definitions, in the order of its topics' screens. */
export const listedMeasures: readonly MeasureDefinition[] = [...rowDefinitions.map(rowMeasure), ...allMeasures];

/** Measures of one rule are told apart by what follows the colon: `first-pass:G-ARC` is of the family `first-pass`. */
export function familyOf(name: string): string {
  return name.split(':', 1)[0] ?? name;
}

/** The listed measures, by family. */
export const families: ReadonlyMap<string, readonly MeasureDefinition[]> = Map.groupBy(listedMeasures, ({ name }) => familyOf(name));

/** Measures that stand on no list, because there is one for whatever the record holds: found by their name. */
export interface NamedFamily {
  /** `cohort:<quarter>` */
  readonly pattern: string;
  readonly topic: Topic;
  readonly label: string;
  /** What the name takes, in the reader's words; empty where it stands as it is. */
  readonly takes: string;
  /** A name that is one: whatever the record holds, it can be asked for. */
  readonly example: string;
}

export const namedFamilies: readonly NamedFamily[] = [
  {
    pattern: 'cohort:<quarter>',
    topic: 'Time in pilot',
    label: 'Pilots started in a quarter',
    takes: 'a quarter',
    example: 'cohort:2025-Q2',
  },
  {
    pattern: 'cohort:<quarter>:<months>',
    topic: 'Time in pilot',
    label: 'Of them, in production within so many months',
    takes: 'a quarter, and 6, 12, 18 or 24 months',
    example: 'cohort:2025-Q2:12',
  },
  {
    pattern: 'in-pilot-at:<day>',
    topic: 'Time in pilot',
    label: 'Still in pilot on a day',
    takes: 'days since the pilot began',
    example: 'in-pilot-at:90',
  },
  {
    pattern: 'left-pilot:<way>',
    topic: 'Time in pilot',
    label: 'Pilots that left in one way',
    takes: 'the way out',
    example: 'left-pilot:promoted',
  },
  { pattern: 'still-in-pilot', topic: 'Time in pilot', label: 'Pilots that have not left', takes: '', example: 'still-in-pilot' },
  {
    pattern: 'governance-wait:<month>',
    topic: 'Gates',
    label: 'Days waiting for a governance decision, in a month',
    takes: 'a month',
    example: 'governance-wait:2026-10',
  },
  {
    pattern: 'asked-pack:<packs>',
    topic: 'Names and questions',
    label: 'Models asked about in some packs',
    takes: 'ids of packs, parted by commas',
    example: 'asked-pack:PACK-1',
  },
  ...(['vendor-pilots', 'vendor-pilots-paid', 'vendor-pilots-renewed', 'vendor-pilots-running'] as const).map((step): NamedFamily => ({
    pattern: `${step}:<vendor>`,
    topic: 'Vendors',
    label: `${labelOf(step)}, of one vendor`,
    takes: 'the name of a vendor as the record has it',
    example: `${step}:Glasswort Imaging`,
  })),
  ...(['spend-to-date', 'spend-a-year', 'no-cost'] as const).map((sum): NamedFamily => ({
    pattern: `${sum}:<stage>`,
    topic: 'Money',
    label: `${labelOf(sum)}, of models at one stage`,
    takes: 'intake, build, silent, pilot, production, ended or “not reported”',
    example: `${sum}:pilot`,
  })),
  {
    pattern: 'reason:<what>',
    topic: 'What holds pilots back',
    label: 'Stalled pilots held by one thing that is missing',
    takes: 'what is missing, as the record has it',
    example: 'reason:Local validation',
  },
  {
    pattern: 'held-reason:<what>',
    topic: 'Gates',
    label: 'Held models for which one thing is missing',
    takes: 'what is missing, as the record has it',
    example: 'held-reason:Local validation',
  },
];

function labelOf(name: string): string {
  const label = listedMeasures.find((measure) => measure.name === name)?.label ?? name;
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}
