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

/**
 * The same for an answer that brings its measures: those of some families that the figure shows, `conversion` with all
 * of `conversion:6`, `conversion:12`.
 */
export function provenanceTold(
  answer: Answered & { readonly measures: readonly { readonly name: string; readonly version: number }[] },
  families: readonly string[],
  institution: string,
): FigProvenance {
  const shown = answer.measures.filter(({ name }) => families.some((family) => name === family || name.startsWith(`${family}:`)));
  return provenanceOf(answer, shown, institution);
}
