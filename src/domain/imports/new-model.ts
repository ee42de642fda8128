import type { DomainEvent } from '../audit/events.ts';
import { toWhen, type Day } from '../time.ts';
import { openedEvents } from './deployment-events.ts';
import type { IdsToGive } from './ids-to-give.ts';
import type { ImportRow } from './row.ts';
import { statedFacts } from './stated-facts.ts';

/** What a row says of a model the record does not know. */
export function newModelEvents(row: ImportRow, ids: IdsToGive, snapshot: Day): DomainEvent[] {
  const modelId = ids.model();
  const occurredAt = toWhen(snapshot);
  const { externalId, businessFunction, purpose, flags, vendorName, bureau, evidence, costs, notes } = row;
  // A name it had before comes first, so that the record knows it under both.
  const names = [...row.formerNames, row.name];
  return [
    {
      type: 'model.registered',
      occurredAt,
      payload: {
        modelId,
        name: names[0] ?? row.name,
        ...(externalId === null ? {} : { externalId }),
        businessFunction,
        purpose,
        flags,
        vendorName,
        bureau,
      },
    },
    ...names.slice(1).map((name): DomainEvent => ({ type: 'model.renamed', occurredAt, payload: { modelId, name } })),
    { type: 'model.described', occurredAt, payload: { modelId, facts: statedFacts(row, null), notes } },
    ...(evidence.length === 0 ? [] : [{ type: 'evidence.reported', occurredAt, payload: { modelId, evidence } } satisfies DomainEvent]),
    ...(costs.length === 0 ? [] : [{ type: 'cost.reported', occurredAt, payload: { modelId, costs } } satisfies DomainEvent]),
    ...row.deployments.flatMap((deployment) => openedEvents(row, deployment, modelId, ids, snapshot)),
  ];
}
