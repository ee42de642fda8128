import type { MeasureDefinition } from '../reading.ts';
import { nameMeasures } from './names.ts';
import { questionMeasures } from './questions.ts';
import { turnoverMeasures } from './turnover.ts';

export const coverageMeasures: readonly MeasureDefinition[] = [...questionMeasures, ...nameMeasures, ...turnoverMeasures];
