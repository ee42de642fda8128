import type { ModelId } from '../audit/events.ts';
import type { DecisionRecord, RecordState } from '../audit/state.ts';
import type { AgendaItem } from './terms.ts';

/** Models a decision's subject speaks of: `DEP-031 G-REG`, a risk, a release; null where it speaks of none. */
function modelsOf({ deployments, models, risks, releases }: RecordState, subject: string): readonly ModelId[] | null {
  const [id = ''] = subject.split(' ');
  if (models.has(id)) return [id];
  const deploymentIds = deployments.has(id) ? [id] : (risks.get(id)?.deploymentIds ?? releases.get(id)?.deploymentId);
  if (deploymentIds === undefined) return null;
  return [deploymentIds].flat().flatMap((one) => deployments.get(one)?.modelId ?? []);
}

/** Does a decision concern an item? One about no model at all may: a person added, a setting changed. */
export function isAbout(
  state: RecordState,
  { modelIds }: Pick<AgendaItem, 'modelIds'>,
  { subject }: Pick<DecisionRecord, 'subject'>,
): boolean {
  const models = modelsOf(state, subject);
  return models === null || modelIds.length === 0 || models.some((id) => modelIds.includes(id));
}
