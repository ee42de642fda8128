import { figureWords } from '../measures/told-words.ts';
import type { MeasureTold } from '../measures/tell.ts';
import { knownValue } from './known-value.ts';
import { countWords } from '../words.ts';
import type { BoardNumber, MeasurePart } from './figure.ts';

/** One part of a measure, as a pack shows it. What cannot be told has no value, and says so. */
export function numberOf(told: MeasureTold, part: MeasurePart = 'value', label = told.label): BoardNumber {
  const value = part === 'value' ? knownValue(told) : told[part];
  return {
    label,
    measure: told.name,
    part,
    value,
    words:
      value === null ? (told.value === null ? 'Cannot tell' : 'Not reported') : part === 'value' ? figureWords(told) : countWords(value),
  };
}
