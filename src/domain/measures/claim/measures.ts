import type { MeasureDefinition } from '../reading.ts';

export const claimMeasures: readonly MeasureDefinition[] = [];
