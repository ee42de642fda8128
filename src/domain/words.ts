/** The few words every sentence of the domain needs. */
import type { Day } from './time.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

// Made once: making one takes longer than writing a thousand numbers with it.
const figures = new Intl.NumberFormat('en-US');

/** A count in figures: 12,400. */
export function countWords(count: number): string {
  return figures.format(count);
}

/** "1 model", "2 models", "0 models". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countWords(count)} ${count === 1 ? one : many}`;
}

/** A month as people write it: `2026-10` is "Oct 2026". */
export function monthWords(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** A sentence, or a label at the head of a line, begins with a capital. */
export function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A day as people write it: `2026-10-30` is "30 Oct 2026". */
export function dayWords(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`;
}

/** A name of a seat or link within a sentence: "Compliance lead" is "compliance lead"; "CISO" and "Chief Medical Officer" stay. */
export function inSentence(name: string): string {
  return /^[A-Z][^A-Z]*$/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Said wherever somebody writes in their own words: what is written about a model may be discoverable. */
export const freeTextWords =
  'What you write is kept in the record, and may have to be handed over in a legal dispute. Write facts, and name no patient.';
