import type { MeasureDefinition } from '../reading.ts';

export const timeInPilotMeasures: readonly MeasureDefinition[] = [];
