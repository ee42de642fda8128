import type { MeasureDefinition } from '../reading.ts';

export const vendorsMeasures: readonly MeasureDefinition[] = [];
