import type { Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { isKept } from '../coverage/places.ts';
import { monthsUpTo } from '../gate-waits.ts';
import type { Month } from '../governance-wait.ts';
import { medianOf } from '../median.ts';
import { valueReading, type Ground, type MeasureDefinition, type Reading, type ReadingRow } from '../reading.ts';
import { governanceDecisions, type DecisionRow } from './decisions.ts';
import { trendMonths } from './trend.ts';

const allName = 'governance-wait';

const notKept = 'No source says when a governance decision was made for these models.';

const common = {
  version: 1,
  topic: 'Gates',
  formula:
    'The median of the days from submission to decision. Days are counted once for each decision, from the last submission before it.',
  source: 'Countersign, by the field’s gate cycle time',
  settings: ['governanceWaitTargetDays'],
  clock: 'as known',
  kind: 'days',
  of: 'governance decisions',
} as const;

/** The name under which one month's wait is told: `governance-wait:2026-10`. */
export function monthMeasureName(month: Month): string {
  return `${allName}:${month}`;
}

/** The wait of one month by the name of its measure; undefined for any other name. */
export function monthMeasure(name: string): MeasureDefinition | undefined {
  const month = /^governance-wait:(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(name)?.[1];
  if (month === undefined) return undefined;
  // The day apart: "1 Oct 2026" is "Oct 2026".
  const when = dayWords(`${month}-01` as Day).slice(2);
  return {
    ...common,
    name,
    label: `Days waiting for a governance decision, ${when}`,
    rule: `Of the governance gates decided in ${when}, the five questions apart: half waited no longer than this from submission to decision. What is still open is in no month.`,
    read: (ground) =>
      waitOf(
        governanceDecisions(ground).filter((row) => row.month === month),
        isKept(ground) ? `In ${when} no governance decision was made that had been submitted for.` : notKept,
      ),
  };
}

function waitOf(decisions: readonly DecisionRow[], whyNone: string): Reading {
  const rows = decisions.map(({ id, modelId, deploymentId, standing, what, amount }): ReadingRow => ({
    id,
    modelId,
    deploymentId,
    standing,
    what,
    amount,
  }));
  return valueReading(medianOf(decisions.map(({ amount }) => amount)), rows, whyNone);
}

function within(ground: Ground): DecisionRow[] {
  const months = new Set(monthsUpTo(ground.asOf, trendMonths));
  return governanceDecisions(ground).filter(({ month }) => months.has(month));
}

export const trendMeasures: readonly MeasureDefinition[] = [
  {
    ...common,
    name: allName,
    label: 'Days waiting for a governance decision',
    rule: `Of the governance gates decided in the last ${trendMonths} months, this one included and the five questions apart: half waited no longer than this from submission to decision. What is still open is left out.`,
    read: (ground) =>
      waitOf(
        within(ground),
        isKept(ground) ? `In the last ${trendMonths} months no governance decision was made that had been submitted for.` : notKept,
      ),
  },
];
