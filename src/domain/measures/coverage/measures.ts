import type { MeasureDefinition } from '../reading.ts';

export const coverageMeasures: readonly MeasureDefinition[] = [];
