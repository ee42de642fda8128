import { catalogue, type Gate, type GateId } from '../../gates/catalogue.ts';
import { daysWithWhom, type DaysWithWhom, type Side } from '../../gates/days-with-whom.ts';
import { waitFigure } from '../gate-waits.ts';
import {
  deploymentsIn,
  shareReading,
  valueReading,
  type Ground,
  type MeasureDefinition,
  type Reading,
  type ReadingRow,
} from '../reading.ts';
import { familyOf, rowsByGate, type GateFamily } from './family.ts';
import { untilOf } from './histories.ts';
import { reviewLines } from './review-rows.ts';

const noReview = 'No submission is on record.';

/** How long reviews take. */
export const cycleFamily: GateFamily = {
  name: 'gate-cycle',
  version: 1,
  label: 'Days from submission to decision',
  rule: 'The day by which half of the submissions are decided. One still open counts for as long as it has waited: left out, it would make every gate look faster.',
  formula: 'Kaplan–Meier median of the days from submission (or answer) to decision, open reviews censored.',
  source: 'Kaplan and Meier 1958',
  settings: [],
  clock: 'as it happened',
  kind: 'days',
  of: 'submissions',
  read: cycleReading,
};

/** How long a gate takes, with whom that time was spent, and how much of it kept to the clock. @source reference 7d */
export const cycleMeasures: readonly MeasureDefinition[] = [
  ...familyOf(cycleFamily),
  ...familyOf({
    name: 'in-review-time',
    version: 1,
    label: 'Decided within the review clock',
    rule: 'Of the submissions whose time is up, those decided within the days a review is given. One still open within its time is not yet in the count; one open beyond it is.',
    formula: 'Decided within the limit ÷ (all decided + open beyond the limit), with Wilson’s 95% interval.',
    source: 'Countersign',
    settings: ['reviewLimitDays'],
    clock: 'as it happened',
    kind: 'share',
    of: 'submissions whose time is up',
    read: inTimeReading,
  }),
  ...withSide(
    'reviewer',
    'with those who decide',
    'Days it lay with those who decide it: from a submission, or from evidence for an answer, to the decision.',
  ),
  ...withSide(
    'submitter',
    'with those who bring it',
    'Days it lay with those who have to bring something: before the first submission where it was already asked for, after a return, and after a pass ran out or was voided.',
  ),
];

function withSide(side: Side, whom: string, rule: string): MeasureDefinition[] {
  return familyOf({
    name: `days-with-${side}`,
    version: 1,
    label: `Days ${whom}`,
    rule: `${rule} All rounds together, up to the as-of day, or to the day the deployment ended.`,
    formula: 'Sum of days over every deployment for which the gate was opened.',
    source: 'Countersign',
    settings: [],
    clock: 'as it happened',
    kind: 'days',
    of: 'gates opened',
    read: (ground, gates) => lainReading(ground, gates, side),
  });
}

function cycleReading(ground: Ground, gates: readonly Gate[]): Reading {
  const lines = reviewLines(ground, gates);
  const { median } = waitFigure(
    lines.map(({ review }) => review),
    ground.asOf,
  );
  const rows = lines.map(({ review, row }): ReadingRow => ({ ...row, standing: review.closedOn === null ? 'not counted' : 'counted' }));
  return valueReading(
    median,
    rows,
    rows.length === 0 ? noReview : 'Fewer than half of the submissions are decided, so no middle is reached.',
  );
}

function inTimeReading(ground: Ground, gates: readonly Gate[]): Reading {
  const limit = ground.state.settings.reviewLimitDays;
  const rows = reviewLines(ground, gates).flatMap(({ review, days, row }): ReadingRow[] => {
    const decided = review.closedOn !== null;
    if (!decided && days <= limit) return [];
    return [{ ...row, standing: decided && days <= limit ? 'counted' : 'not counted' }];
  });
  return shareReading(rows, 'The time of no submission on record is up.');
}

/** Days on which some gates lay with one side, summed over the deployments for which they were opened. */
export function lainReading(ground: Ground, gates: readonly Gate[], side: Side): Reading {
  const rows = lainAt(ground, gates).map(({ lain, ...row }): ReadingRow => {
    const days = lain[side];
    return { ...row, standing: days === 0 ? 'not counted' : 'counted', amount: days };
  });
  const days = rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  return valueReading(rows.length === 0 ? null : days, rows, 'No record says that it was opened.');
}

type Lain = Omit<ReadingRow, 'standing' | 'amount'> & { readonly lain: DaysWithWhom };

/** Every gate that was opened for a deployment, and with whom it lay how long. */
const lainAt = rowsByGate(function* (ground): Generator<readonly [GateId, Lain]> {
  const { state, asOf } = ground;
  for (const deployment of deploymentsIn(ground)) {
    const { deploymentId, modelId } = deployment;
    const until = untilOf(state, deployment, asOf);
    for (const gate of catalogue) {
      const lain = daysWithWhom(deployment, gate, state.ruleset.gatesOn, until);
      if (lain.openedOn !== null) yield [gate.id, { id: `${deploymentId} ${gate.id}`, modelId, deploymentId, what: gate.name, lain }];
    }
  }
});
