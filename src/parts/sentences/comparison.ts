/** Two days of one record beside each other, in words. */
import type { Comparison, Difference } from '../../domain/measures/comparison.ts';
import { isTold } from '../../domain/measures/told.ts';
import type { Measure } from '../../domain/measures/overview.ts';
import type { Day } from '../../domain/time.ts';
import { countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { stageWords } from '../words.ts';

type Compared = Pick<Comparison, 'measures' | 'risks' | 'earlier' | 'later' | 'models'>;

/** Short names of the measures that are compared. */
const labels: Readonly<Record<string, string>> = {
  'live-without-name-or-night': 'Live without a name or night cover',
  'scale-gap': 'Scale Gap',
  stalled: 'Stalled pilots',
  'ended-quietly': 'Ended quietly',
  'second-site': 'At a second site',
  'stalled-without-name': 'Stalled with no name',
  'stage:pilot': 'In pilot',
  'stage:production': 'In production',
};

/** What a compared measure is called in a table. */
export function comparedLabel({ name, label }: Pick<Measure, 'name' | 'label'>): string {
  return labels[name] ?? label;
}

/** What is told first, and how it is counted in a sentence. */
const nouns: readonly (readonly [name: string, one: string, many: string])[] = [
  ['stalled-without-name', 'stalled pilot with no name', 'stalled pilots with no name'],
  ['live-without-name-or-night', 'live model without a name or night cover', 'live models without a name or night cover'],
  ['stalled', 'stalled pilot', 'stalled pilots'],
  ['ended-quietly', 'quiet ending', 'quiet endings'],
  ['stage:production', 'model in production', 'models in production'],
  ['second-site', 'model at a second site', 'models at a second site'],
  ['stage:pilot', 'model in pilot', 'models in pilot'],
];

/** A number in the sentence, and whose rows it opens, on which day. */
export interface DayCount {
  readonly text: string;
  readonly show: string;
  readonly day: Day;
}

/** "On 12 Mar 2026 the record showed 6 stalled pilots with no name. Today it shows 9." */
export function comparisonSentence(of: Compared, today: Day): (string | DayCount)[] {
  const { earlier, later, measures } = of;
  if (earlier.day === later.day) return [`Both dates are ${dayWords(later.day)}. Choose an earlier one to compare with.`];
  const told = nouns.flatMap(([name, one, many]) => {
    const found = measures.find((measure) => measure.name === name);
    return found === undefined || found.change === null ? [] : [{ ...found, one, many }];
  });
  const lead = told.find(({ change }) => change !== 0);
  const on = later.day === today ? 'Today' : `On ${dayWords(later.day)}`;
  if (lead !== undefined) {
    const { one, many } = lead;
    return [
      `On ${dayWords(earlier.day)} the record showed `,
      count(lead.earlier, `${countWords(lead.earlier.value)} ${lead.earlier.value === 1 ? one : many}`, earlier.day),
      `. ${on} it shows `,
      count(lead.later, countWords(lead.later.value), later.day),
      '.',
    ];
  }
  if (told.length === 0)
    return [
      `Between ${dayWords(earlier.day)} and ${dayWords(later.day)} nothing that was measured can be compared: a file says where models are, and no more.`,
    ];
  return [`Nothing that is measured differs between ${dayWords(earlier.day)} and ${dayWords(later.day)}.`];
}

function count(measure: Measure, words: string, day: Day): DayCount {
  return { text: words, show: measure.name, day };
}

/** A difference with its sign: "+4", "−2", "0"; "cannot tell" where either day cannot. */
export function changeWords(change: number | null): string {
  if (change === null) return 'cannot tell';
  if (change === 0) return '0';
  return change > 0 ? `+${countWords(change)}` : `−${countWords(-change)}`;
}

/** The figure of a measure on one day. */
export function dayFigure(measure: Measure, mode: Comparison['earlier']['mode']): string | null {
  return isTold(measure, mode) ? countWords(measure.value) : null;
}

/** "Scale Gap +17; stalled pilots +12": the two measures that differ most. */
export function comparisonMessage({ measures, models }: Compared): string {
  const differing = measures
    .filter(({ change }) => change !== null && change !== 0)
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0));
  const [first, second] = differing;
  if (first === undefined) return models.length === 0 ? 'Nothing differs' : 'No measure differs';
  const one = `${comparedLabel(first)} ${changeWords(first.change)}`;
  return second === undefined ? one : `${one}; ${lower(comparedLabel(second))} ${changeWords(second.change)}`;
}

function lower(words: string): string {
  return words.startsWith('Scale Gap') ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

const endings: Readonly<Record<string, string>> = {
  lapsed: 'ended quietly',
  stopped: 'stopped by decision',
  retired: 'retired',
  superseded: 'superseded',
  'not reported': 'ended, how not reported',
};

function placeWords(place: string): string {
  if (place.startsWith('ended: ')) return endings[place.slice('ended: '.length)] ?? 'ended';
  return Object.hasOwn(stageWords, place) ? stageWords[place as keyof typeof stageWords].toLowerCase() : place;
}

const kindWords = {
  new: 'new in the record',
  gone: 'not in the record any more',
  stalled: 'stalled',
  'moving again': 'moving again',
  'name signed': 'a name on the decision',
  'name lost': 'no name on the decision any more',
} as const;

/** What is different about a model: "pilot → production; a name on the decision". */
export function differenceWords(differences: readonly Difference[]): string {
  return listed(differences.map((one) => (one.kind === 'stage' ? `${placeWords(one.from)} → ${placeWords(one.to)}` : kindWords[one.kind])));
}
