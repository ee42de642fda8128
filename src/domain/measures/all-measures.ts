import { claimMeasures } from './claim/measures.ts';
import { coverageMeasures } from './coverage/measures.ts';
import { nameBeforeBuildMeasures } from './coverage/name-before-build.ts';
import { gateYieldMeasures } from './gate-yield/measures.ts';
import { moneyMeasures, moneyStageMeasures } from './money/measures.ts';
import { oversightMeasures } from './oversight/measures.ts';
import type { MeasureDefinition } from './reading.ts';
import { placeInPilot, timeInPilotMeasures } from './time-in-pilot/measures.ts';
import { transferMeasures } from './transfer/measures.ts';
import { monthMeasure, trendMeasures } from './trend/measures.ts';
import { vendorMeasureOf, vendorsMeasures } from './vendors/measures.ts';

/** Every measure that is read from the record itself. What counts models by their rows alone is in `definitions.ts`. */
export const allMeasures: readonly MeasureDefinition[] = [
  ...timeInPilotMeasures,
  ...gateYieldMeasures,
  ...coverageMeasures,
  ...nameBeforeBuildMeasures,
  ...oversightMeasures,
  ...trendMeasures,
  ...transferMeasures,
  ...vendorsMeasures,
  ...moneyMeasures,
  ...claimMeasures,
];

/** Those of one stage are found by name, and stand on no list: their rule is that of the whole. */
const byName = new Map([...allMeasures, ...moneyStageMeasures].map((measure) => [measure.name, measure]));

/** The measure of a name, those of one month or one place of a figure included; undefined where none has it. */
export function measureOf(name: string): MeasureDefinition | undefined {
  return byName.get(name) ?? monthMeasure(name) ?? placeInPilot(name) ?? vendorMeasureOf(name);
}
