import type { MeasureTold } from '../../domain/measures/tell.ts';

/**
 * The measure of a name among those an answer carries.
 * @throws RangeError where the answer does not carry it
 */
export function measureNamed(measures: readonly MeasureTold[], name: string): MeasureTold {
  const found = measures.find((measure) => measure.name === name);
  if (found === undefined) throw new RangeError(`No measure ${name} in this answer`);
  return found;
}
