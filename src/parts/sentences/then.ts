import type { Compared, Comparison } from '../../domain/measures/comparison.ts';
import { isTold } from '../../domain/measures/told.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { changeWords } from './comparison.ts';

/**
 * What a measure was on the other day, and what the figure shown here is against it: "19 on 30 Sep 2026, +3".
 * @param other which side of the comparison the other day is
 */
export function thenWords(of: Compared, { earlier, later }: Pick<Comparison, 'earlier' | 'later'>, other: 'earlier' | 'later'): string {
  const { day, mode } = other === 'earlier' ? earlier : later;
  if (!isTold(of[other], mode)) return `${dayWords(day)}: cannot tell`;
  const was = `${countWords(of[other].value)} on ${dayWords(day)}`;
  if (of.change === null) return was;
  return of.change === 0 ? `${was} too` : `${was}, ${changeWords(other === 'earlier' ? of.change : -of.change)}`;
}
