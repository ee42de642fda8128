import type { DeploymentId, DomainEvent, ModelId } from '../audit/events.ts';
import { isReported } from '../reported.ts';
import { toWhen, type Day } from '../time.ts';
import type { IdsToGive } from './ids-to-give.ts';
import type { ImportRow, RowDeployment, RowSpell } from './row.ts';
import { staysOf } from './stays.ts';

/**
 * One event for each stay.
 * @param mapped the source's own word, where the present stage was read by judgement
 */
export function stagedEvents(deploymentId: DeploymentId, stays: readonly RowSpell[], present: RowDeployment, snapshot: Day): DomainEvent[] {
  return stays.map(({ stage, from }): DomainEvent => ({
    type: 'deployment.staged',
    occurredAt: isReported(from) ? from : toWhen(snapshot),
    payload: {
      deploymentId,
      stage,
      from,
      ...(present.mapped !== undefined && stage === present.stage ? { mapped: present.mapped } : {}),
      // A bare "retired" names no decision.
      ...(stage === 'ended' ? { end: { kind: 'not reported' } } : {}),
    },
  }));
}

/** The people a row names for a link, at a deployment. Whether they accepted, no file says. */
export function namedEvents(deploymentId: DeploymentId, { named }: ImportRow, snapshot: Day): DomainEvent[] {
  return named.map(({ link, name, column }) => ({
    type: 'link.named-in-file',
    occurredAt: toWhen(snapshot),
    payload: { deploymentId, link, name, column },
  }));
}

/** A deployment the record did not have. What a file does not say of its governance is unknown, not missing. */
export function openedEvents(row: ImportRow, deployment: RowDeployment, modelId: ModelId, ids: IdsToGive, snapshot: Day): DomainEvent[] {
  const deploymentId = ids.deployment();
  const stays = staysOf(deployment);
  const first = stays.find(({ from }) => isReported(from))?.from;
  const site = isReported(deployment.site) ? ids.site(deployment.site) : { siteId: deployment.site, added: [] };
  return [
    ...site.added,
    {
      type: 'deployment.opened',
      occurredAt: first !== undefined && isReported(first) ? first : toWhen(snapshot),
      payload: { deploymentId, modelId, siteId: site.siteId, scope: { notReported: 'no column' }, governance: 'not reported' },
    },
    ...stagedEvents(deploymentId, stays, deployment, snapshot),
    ...namedEvents(deploymentId, row, snapshot),
  ];
}
