import type { GateOutcome } from '../../audit/events.ts';
import type { Gate } from '../../gates/catalogue.ts';
import { firstOutcome } from '../gate-waits.ts';
import { shareReading, type Ground, type MeasureDefinition, type Reading, type ReadingRow } from '../reading.ts';
import { familyOf, reviewWords, type GateFamily } from './family.ts';
import { historiesAt } from './histories.ts';

const shared = {
  version: 1,
  source: 'Lean Six Sigma: first-pass yield',
  settings: [],
  clock: 'as it happened',
  kind: 'share',
  of: 'first submissions decided',
} as const;

const ofQuestions = 'For the five questions the answer is the submission, and its acceptance the pass.';

/** Passed as they were. */
export const firstPassFamily: GateFamily = {
  ...shared,
  name: 'first-pass',
  label: 'Passed the first time',
  rule: `Of the first submissions that were decided, those that passed as they were: not returned, not declined, and without conditions. ${ofQuestions}`,
  formula: 'First submissions passed ÷ first submissions decided, with Wilson’s 95% interval.',
  read: (ground, gates) => firstPassReading(ground, gates, ['passed']),
};

/** Passed, be it with conditions. */
export const firstPassOrConditionalFamily: GateFamily = {
  ...shared,
  name: 'first-pass-conditional',
  label: 'Passed the first time, with conditions or without',
  rule: `Of the first submissions that were decided, those that passed, be it with conditions. ${ofQuestions}`,
  formula: 'First submissions passed or passed with conditions ÷ first submissions decided, with Wilson’s 95% interval.',
  read: (ground, gates) => firstPassReading(ground, gates, ['passed', 'passed with conditions']),
};

/** How first submissions were decided. */
export const firstPassMeasures: readonly MeasureDefinition[] = [
  ...familyOf(firstPassFamily),
  ...familyOf(firstPassOrConditionalFamily),
  ...familyOf({
    ...shared,
    name: 'first-returned',
    label: 'Came back the first time',
    rule: `Of the first submissions that were decided, those that were returned or declined. ${ofQuestions.replace('its acceptance the pass', 'a dispute the return')}`,
    formula: 'First submissions returned or declined ÷ first submissions decided, with Wilson’s 95% interval.',
    read: (ground, gates) => firstPassReading(ground, gates, ['returned', 'declined']),
  }),
];

/** First submissions decided, and those with one of some outcomes. */
export function firstPassReading(ground: Ground, gates: readonly Gate[], counted: readonly GateOutcome[]): Reading {
  const rows = historiesAt(ground, gates).flatMap(({ gate, deployment, reviews }): ReadingRow[] => {
    const [review] = reviews;
    const outcome = firstOutcome(reviews);
    if (review === undefined || outcome === null) return [];
    return [
      {
        id: `${deployment.deploymentId} ${gate.id}`,
        modelId: deployment.modelId,
        deploymentId: deployment.deploymentId,
        standing: counted.includes(outcome) ? 'counted' : 'not counted',
        what: reviewWords(gate, review),
        amount: null,
      },
    ];
  });
  return shareReading(rows, 'No submission on record has been decided.');
}
