import type { DeploymentId, ModelId, PersonId } from '../../audit/events.ts';
import type { RecordState } from '../../audit/state.ts';
import type { Nature } from '../../gates/catalogue.ts';
import type { Day } from '../../time.ts';
import { gateOfBlocker } from '../held-at.ts';
import type { ModelRow } from '../model-row.ts';
import { natureByGate } from './assignments.ts';

/** A blocker to which somebody gave another nature than its gate has. */
export interface ReclassifiedBlocker {
  readonly modelId: ModelId;
  readonly deploymentId: DeploymentId;
  /** The gate, or the question, it is about. */
  readonly id: string;
  readonly what: string;
  readonly was: Nature;
  readonly is: Nature;
  /** Who said so, when and why; null where a file brought the nature with it, and no name. */
  readonly by: { readonly personId: PersonId; readonly on: Day; readonly why: string } | null;
}

/** Every reclassified blocker of held rows. @source reference 7h: the screen shows how many, and the result without it */
export function reclassifiedIn(state: RecordState, held: readonly ModelRow[]): ReclassifiedBlocker[] {
  return held.flatMap((row) =>
    row.blockers
      .filter(({ reclassified }) => reclassified)
      .map((blocker): ReclassifiedBlocker => {
        const gate = gateOfBlocker(blocker);
        const said = state.deployments.get(row.deploymentId)?.blockers.findLast((noted) => noted.gate === gate)?.reclassified;
        return {
          modelId: row.modelId,
          deploymentId: row.deploymentId,
          id: blocker.id,
          what: blocker.what,
          was: natureByGate(blocker),
          is: blocker.nature,
          by: said === undefined ? null : { personId: said.by, on: said.on, why: said.why },
        };
      }),
  );
}
