import type { FigProvenance } from '../ui/fig.tsx';

interface Answered {
  readonly record: string;
  readonly asOf: string;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly filter: Readonly<Record<string, string | undefined>>;
}

const filterLabels: Readonly<Record<string, string>> = {
  q: 'found by',
  site: 'site',
  fn: 'function',
  type: 'type',
  stage: 'stage',
  hold: 'held by',
  gate: 'held at',
  show: 'rows of',
  'show-part': 'part',
};

/** A filter in words: "site Harbor Hospital, stage pilot". Null where nothing is narrowed. */
export function filterWords(filter: Answered['filter']): string | null {
  const words = Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [`${filterLabels[key] ?? key} ${value}`]));
  return words.length === 0 ? null : words.join(', ');
}

/** What goes with every copy of a figure: which measures, of which record, on which day, up to which entry. */
export function provenanceOf(
  { record, asOf, head, filter }: Answered,
  measures: readonly { readonly name: string; readonly version: number }[],
  institution: string,
): FigProvenance {
  return {
    measures: measures.map(({ name, version }) => ({ name, version })),
    institution,
    record,
    asOf,
    head,
    filter: filterWords(filter),
  };
}
