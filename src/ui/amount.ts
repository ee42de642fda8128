import { countWords } from './count.ts';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });

/** Whole US dollars: $1,240,000. */
export function dollarWords(amount: number): string {
  return dollars.format(amount);
}

/** "1 day", "236 days", "36.5 days". */
export function daysWords(days: number): string {
  const rounded = Math.round(days * 10) / 10;
  return `${countWords(rounded)} ${rounded === 1 ? 'day' : 'days'}`;
}

/** "34%": for a share whose base is large enough to print one. */
export function percentWords(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A number without a unit, to two figures after the point at most: "1.35". */
export function plainWords(value: number): string {
  return countWords(Math.round(value * 100) / 100);
}
