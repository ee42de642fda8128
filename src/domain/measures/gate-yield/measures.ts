import type { MeasureDefinition } from '../reading.ts';

export const gateYieldMeasures: readonly MeasureDefinition[] = [];
