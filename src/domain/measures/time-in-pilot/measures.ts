import type { MeasureDefinition } from '../reading.ts';
import { horizons } from './horizons.ts';
import { cohortMeasure, cohortPromoted, conversionMeasures } from './conversion-measures.ts';
import { curveMeasures, inPilotAt, leftPilot } from './curve-measures.ts';
import { endingMeasures } from './ending-measures.ts';
import { latencyMeasure } from './latency-measure.ts';
import { pilotExits } from './pilot-exits.ts';
import { validatedMeasures } from './validated-measures.ts';

export const timeInPilotMeasures: readonly MeasureDefinition[] = [
  ...curveMeasures,
  ...endingMeasures,
  ...conversionMeasures,
  latencyMeasure,
  ...validatedMeasures,
];

/** A count of one place of a figure: a quarter (`cohort:2025-Q2`, `cohort:2025-Q2:12`), a day (`in-pilot-at:90`), a way out (`left-pilot`, `left-pilot:promoted`, `still-in-pilot`). */
export function placeInPilot(name: string): MeasureDefinition | undefined {
  const day = /^in-pilot-at:(\d{1,5})$/.exec(name)?.[1];
  if (day !== undefined) return inPilotAt(Number(day));
  if (name === 'still-in-pilot') return leftPilot('none');
  if (name === 'left-pilot') return leftPilot('any');
  const kind = pilotExits.find((one) => name === `left-pilot:${one}`);
  if (kind !== undefined) return leftPilot(kind);
  const [, quarter, after] = /^cohort:(\d{4}-Q[1-4])(?::(\d+))?$/.exec(name) ?? [];
  if (quarter === undefined) return undefined;
  if (after === undefined) return cohortMeasure(quarter);
  const months = horizons.find((one) => String(one) === after);
  return months === undefined ? undefined : cohortPromoted(quarter, months);
}
