import type { MeasureDefinition } from '../reading.ts';

export const oversightMeasures: readonly MeasureDefinition[] = [];
