import type { MeasureDefinition } from '../reading.ts';

export const moneyMeasures: readonly MeasureDefinition[] = [];
