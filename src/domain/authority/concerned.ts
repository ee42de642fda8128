import { isReported } from '../reported.ts';
import type { Deployment, Model } from '../audit/state.ts';
import type { PersonId } from '../audit/events.ts';
import type { Ask } from './ask.ts';

/**
 * The deployment a command concerns, and its model.
 * @throws RangeError where it concerns none: its ids were checked before any rule is asked
 */
export function concerned({ deployment, model, type }: Pick<Ask, 'deployment' | 'model' | 'type'>): {
  readonly deployment: Deployment;
  readonly model: Model;
} {
  if (deployment === null || model === null) throw new RangeError(`${type} concerns no deployment`);
  return { deployment, model };
}

/** A deployment in a sentence: the model's name, the site where it has several, and the id. */
export function deploymentWords({ state }: Pick<Ask, 'state'>, { deploymentId, siteId, modelId }: Deployment): string {
  const model = state.models.get(modelId);
  const site = isReported(siteId) ? (state.sites.get(siteId)?.name ?? siteId) : null;
  const where = site === null || (model?.deploymentIds.length ?? 0) < 2 ? '' : ` at ${site}`;
  return `${model?.name ?? modelId}${where} (${deploymentId})`;
}

/** A person in a sentence: the printed name. */
export function personWords({ state }: Pick<Ask, 'state'>, personId: PersonId): string {
  return state.people.get(personId)?.printedName ?? personId;
}
