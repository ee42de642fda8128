import type { DomainEvent, EventType } from '../audit/events.ts';

/** Which field of an event names what it brought about. */
const names: Readonly<Partial<Record<EventType, string>>> = {
  'person.joined': 'personId',
  'seat.opened': 'seatId',
  'site.added': 'siteId',
  'model.registered': 'modelId',
  'deployment.opened': 'deploymentId',
  'risk.raised': 'riskId',
  'adr.proposed': 'adrId',
  'sprint.committed': 'itemId',
  'release.scheduled': 'releaseId',
  'change.authorised': 'changeId',
  'change.executed': 'changeId',
  'delegation.granted': 'delegationId',
};

/**
 * The ids an event gave to what it brought about. An action is numbered within
 * its risk: `RISK-001/A-2`.
 */
export function madeBy({ type, payload }: Pick<DomainEvent, 'type' | 'payload'>): readonly string[] {
  if (type === 'risk.action-set') {
    const { riskId, actionId } = payload as { readonly riskId: string; readonly actionId: string };
    return [`${riskId}/${actionId}`];
  }
  const name = names[type];
  const id = name === undefined ? undefined : (payload as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof id === 'string' ? [id] : [];
}
