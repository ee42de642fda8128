import type { Model, RecordState } from '../audit/state.ts';
import { rankOf, type Stage } from '../lifecycle/stages.ts';
import { isReported, type Reported } from '../reported.ts';
import type { ImportRow } from './row.ts';
import type { StageSaid } from './summary.ts';

/** The furthest of several stages not ended, else ended: how a model of many deployments is counted. */
function furthestOf(said: readonly Reported<Stage>[]): StageSaid {
  const known = said.filter((stage): stage is Stage => isReported(stage));
  const open = known.filter((stage) => stage !== 'ended').toSorted((a, b) => rankOf(b) - rankOf(a))[0];
  return open ?? known[0] ?? 'not reported';
}

/** The stage a row gives its model. */
export function stageOfRow({ deployments }: ImportRow): StageSaid {
  return furthestOf(deployments.map(({ stage }) => stage));
}

/** The last stage anything said of a model: computed endings play no part, a file knows nothing of them. */
export function stageOfModel(state: RecordState, { deploymentIds }: Model): StageSaid {
  return furthestOf(
    deploymentIds.flatMap((id) => {
      const last = state.deployments.get(id)?.spells.at(-1);
      return last === undefined ? [] : [last.stage];
    }),
  );
}
