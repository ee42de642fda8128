import type { GateOutcome } from '../../audit/events.ts';
import { catalogue } from '../../gates/catalogue.ts';
import { reviewsOf } from '../../gates/gate-reviews.ts';
import { daysBetween, type Days } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { isGovernanceGate, monthOf, type Month } from '../governance-wait.ts';
import { oncePerGround } from '../once.ts';
import { deploymentsIn, type ReadingRow } from '../reading.ts';

/** A governance decision that was submitted for, as a row of a measure: its amount is the days it waited. */
export interface DecisionRow extends ReadingRow {
  /** The month of the decision. */
  readonly month: Month;
  readonly amount: Days;
}

const outcomeWords: Readonly<Record<GateOutcome, string>> = {
  passed: 'passed',
  'passed with conditions': 'passed with conditions',
  returned: 'returned',
  declined: 'declined',
  waived: 'waived',
  'not applicable': 'found not applicable',
};

/** Every governance decision of a ground that was submitted for, by the same rule as `governanceWaits`: each of 18 months asks for them. */
export const governanceDecisions = oncePerGround((ground): readonly DecisionRow[] =>
  deploymentsIn(ground).flatMap((deployment) =>
    catalogue.filter(isGovernanceGate).flatMap((gate) =>
      reviewsOf(deployment, gate).flatMap(({ openedOn, closedOn, outcome }, place): DecisionRow[] =>
        closedOn === null || outcome === null
          ? []
          : [
              {
                id: `${deployment.deploymentId} ${gate.id} ${place + 1}`,
                modelId: deployment.modelId,
                deploymentId: deployment.deploymentId,
                standing: 'counted',
                what: `${gate.name}, submitted ${dayWords(openedOn)}, ${outcomeWords[outcome]} ${dayWords(closedOn)}`,
                month: monthOf(closedOn),
                amount: daysBetween(openedOn, closedOn),
              },
            ],
      ),
    ),
  ),
);
