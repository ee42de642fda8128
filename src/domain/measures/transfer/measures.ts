import type { MeasureDefinition } from '../reading.ts';

export const transferMeasures: readonly MeasureDefinition[] = [];
