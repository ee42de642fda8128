import type { MeasureDefinition } from '../reading.ts';
import { exceptionMeasures } from './exceptions.ts';
import { quarterMeasures } from './this-quarter.ts';
import { riskMeasures } from './risks.ts';
import { watchingMeasures } from './watching.ts';

export const oversightMeasures: readonly MeasureDefinition[] = [
  ...riskMeasures,
  ...exceptionMeasures,
  ...watchingMeasures,
  ...quarterMeasures,
];
