import type { MeasureDefinition } from '../reading.ts';
import { holdMeasures } from './hold-measures.ts';
import { productionMeasures } from './production-measures.ts';
import { timeMeasures } from './time-measures.ts';

export const claimMeasures: readonly MeasureDefinition[] = [...holdMeasures, ...timeMeasures, ...productionMeasures];
