import type { Deployment } from '../../audit/state.ts';
import { gateOf } from '../../gates/catalogue.ts';
import { gateStatus } from '../../gates/gate-status.ts';
import { addMonths } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { placesFrom, rowOf } from '../coverage/places.ts';
import { shareReading, valueReading, type MeasureDefinition, type ReadingRow } from '../reading.ts';

const common = { version: 1, topic: 'Risks, waivers and overrides', source: 'Countersign', clock: 'as known', settings: [] } as const;

const controlPlan = gateOf('G-MON');

/** Was the control plan last decided before the decision before it ran out? The first decision is on time. */
function isReviewedOnTime({ gates }: Deployment): boolean {
  const decisions = gates.get('G-MON')?.decisions ?? [];
  const last = decisions.at(-1);
  const before = decisions.at(-2);
  if (last === undefined || before === undefined || controlPlan.validMonths === null) return true;
  return last.on <= (before.expiresOn ?? addMonths(before.on, controlPlan.validMonths));
}

const monitoring: MeasureDefinition = {
  ...common,
  name: 'monitoring-coverage',
  label: 'In production with a control plan in force',
  rule: 'Deployments in production whose control plan (G-MON: what is watched, who reacts, when it is switched off) is passed and in force, and was last reviewed before the review before it ran out.',
  formula: 'Counted ÷ those the record can tell of, with Wilson’s 95% interval.',
  kind: 'share',
  of: 'deployments in production',
  read: (ground) => {
    const { state, asOf } = ground;
    return shareReading(
      placesFrom(ground, 'production').map(({ deployment }): ReadingRow => {
        const { state: now, passes, since } = gateStatus(deployment, controlPlan, state.ruleset.gatesOn, asOf);
        const what = `${controlPlan.name}: ${now}${since === null ? '' : ` since ${dayWords(since)}`}`;
        if (now === 'off' || now === 'not reported' || now === 'inherited') return rowOf(deployment, 'not reported', { what });
        if (passes && !isReviewedOnTime(deployment)) return rowOf(deployment, 'not counted', { what: `${what}, reviewed late` });
        return rowOf(deployment, passes ? 'counted' : 'not counted', { what });
      }),
      'No deployment in production has its control plan on record.',
    );
  },
};

/** What the field calls the override rate. No entry of this record tells of a single output, so it is not guessed at. */
const outputOverrides: MeasureDefinition = {
  ...common,
  name: 'output-override-rate',
  label: 'Outputs people overrode',
  rule: 'Outputs people overrode, of those that called for a decision and were shown. Never a target: nearly all and nearly none are both signals. In studies of order alerts 46 to 96% are overridden; close to none may be rubber-stamping.',
  formula: 'Overridden ÷ shown and calling for a decision.',
  source: 'The field’s override rate; ranges from studies of order-entry alerts',
  kind: 'share',
  of: 'outputs shown',
  read: () =>
    valueReading(
      null,
      [],
      'The record holds no entry of single outputs, shown or overridden: it tells of decisions about models, not by them.',
    ),
};

export const watchingMeasures: readonly MeasureDefinition[] = [monitoring, outputOverrides];
