/** Which numerals a text holds, and whether each is a measure beside it. */
import type { MeasureTold } from '../measures/tell.ts';
import type { SlideFigure } from './figure.ts';

const small = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const words = [
  ...small.split('|').map((word, at) => [word, at + 2] as const),
  ...tens.split('|').map((word, at) => [word, 20 + at * 10] as const),
];
const values = new Map<string, number>([...words, ['dozen', 12], ['hundred', 100], ['thousand', 1000]]);

const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';

/** What holds a numeral and counts nothing: days, quarters, the hour of the night, ids, rules. */
const noCounts = [
  /\b\d{4}-\d{2}(?:-\d{2})?\b/g,
  new RegExp(`\\b(?:\\d{1,2} )?${month} \\d{4}\\b`, 'g'),
  new RegExp(`\\b\\d{1,2} ${month}\\b`, 'g'),
  /\bQ[1-4] \d{4}\b/g,
  /\b2 a\.m\.?/g,
  /\b[A-Z]{1,6}-(?:[A-Z]+|\d+)\b/g,
  /\b(?:LA|LV|L|H|Q)\d{1,2}\b/g,
];

export interface Numeral {
  /** As it stands in the text. */
  readonly text: string;
  readonly value: number;
  readonly percent: boolean;
}

/** Every numeral of a text, written in figures or in words. */
export function numeralsIn(text: string): Numeral[] {
  const bare = noCounts.reduce((left, pattern) => left.replaceAll(pattern, ' '), text);
  const figures = [...bare.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(%|percent\b|per cent\b)?/g)].map(([, figure = '', sign]) => ({
    text: sign === undefined ? figure : `${figure}%`,
    value: Number(figure.replaceAll(',', '')),
    percent: sign !== undefined,
  }));
  const spelt = [...bare.matchAll(new RegExp(`\\b(?:${[...values.keys()].join('|')})\\b`, 'gi'))].map(([word]) => ({
    text: word,
    value: values.get(word.toLowerCase()) ?? 0,
    percent: false,
  }));
  return [...figures, ...spelt];
}

/** Every figure a measure may be printed with, and those its own label and settings hold ("within 12 months"). */
function figuresOf({ kind, value, base, counted, unknown, label, settings }: MeasureTold): Set<string> {
  const plain = [base, counted, unknown, base - unknown, ...settings.map((setting) => setting.value)];
  const found = new Set([...plain.map(String), ...numeralsIn(label).map((one) => String(one.value))]);
  if (value === null) return found;
  if (kind === 'share') return found.add(`${Math.round(value * 100)}%`);
  return found
    .add(String(value))
    .add(String(Math.round(value)))
    .add(String(Math.round(value * 10) / 10))
    .add(String(Math.round(value * 100) / 100));
}

/** What a page may say: its measures' figures, and those of its chart. */
export function figuresAllowed(measures: readonly MeasureTold[], figure?: SlideFigure): ReadonlySet<string> {
  const allowed = new Set(measures.flatMap((measure) => [...figuresOf(measure)]));
  if (figure?.kind === 'line') {
    for (const { value } of figure.lines) allowed.add(String(Math.round(value))).add(String(Math.round(value * 10) / 10));
    for (const count of figure.chart.counts) allowed.add(String(count));
  }
  return allowed;
}

/** The numerals of a text that are no measure of the page it stands on. */
export function strangeNumerals(text: string, allowed: ReadonlySet<string>): Numeral[] {
  return numeralsIn(text).filter(({ value, percent }) => !allowed.has(percent ? `${value}%` : String(value)));
}
