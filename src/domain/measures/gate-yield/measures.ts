import type { MeasureDefinition } from '../reading.ts';
import { blockedMeasures } from './blocked.ts';
import { cycleMeasures } from './cycle.ts';
import { disciplineMeasures } from './disciplines.ts';
import { failedAuditMeasures } from './failed-audit.ts';
import { contactMeasures } from './first-contact.ts';
import { firstPassMeasures } from './first-pass.ts';
import { longestMeasures } from './longest.ts';
import { pathMeasures } from './paths.ts';
import { reworkMeasures } from './rework.ts';
import { withoutNameMeasures } from './without-name.ts';

/** How much gates let through the first time, how long they take, and who meets a model when. */
export const gateYieldMeasures: readonly MeasureDefinition[] = [
  ...firstPassMeasures,
  ...pathMeasures,
  ...reworkMeasures,
  ...cycleMeasures,
  ...blockedMeasures,
  ...contactMeasures,
  ...failedAuditMeasures,
  ...disciplineMeasures,
  ...longestMeasures,
  ...withoutNameMeasures,
];

/** Those of them the Gate yield screen shows as numbers; what it shows of single gates is in its figures. */
export const screenMeasures: readonly MeasureDefinition[] = gateYieldMeasures.filter(({ name }) => !/:G-|-in:/.test(name));
