import { queryOptions } from '@tanstack/react-query';
import type { OptionKey } from '../domain/triage/option-plans.ts';
import {
  triageAnswer,
  triageItemAnswer,
  triageMeetingAnswer,
  triageMinutesAnswer,
  triagePreviewAnswer,
  triageWaiting,
  type TriageAnswer,
  type TriageItemAnswer,
  type TriageMeetingAnswer,
  type TriageMinutesAnswer,
  type TriagePreviewAnswer,
  type TriageWaiting,
} from '../formats/api/triage.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { narrow, standKeys } from './view-keys.ts';

/** Every meeting, the agenda of the next one, and what is still to be done. */
export function triageQuery(view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['triage', asked] as const,
    queryFn: ({ signal }): Promise<TriageAnswer> => ask(addressOf('/triage', viewQuery(asked)), triageAnswer, { signal }),
  });
}

/** How many items wait for the next meeting. */
export function triageWaitingQuery(view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['triage', 'next', 'waiting', asked] as const,
    queryFn: ({ signal }): Promise<TriageWaiting> => ask(addressOf('/triage/waiting', viewQuery(asked)), triageWaiting, { signal }),
  });
}

/** One meeting, item by item. */
export function triageMeetingQuery(meeting: string, view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['triage', meeting, asked] as const,
    queryFn: ({ signal }): Promise<TriageMeetingAnswer> =>
      ask(addressOf(`/triage/${encodeURIComponent(meeting)}`, viewQuery(asked)), triageMeetingAnswer, { signal }),
  });
}

function itemPath(meeting: string, item: string): string {
  return `/triage/${encodeURIComponent(meeting)}/items/${encodeURIComponent(item)}`;
}

/** One item with its six answers and what the rules say to each, for whoever acts and those present. */
export function triageItemQuery(meeting: string, item: string, view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['triage', meeting, 'item', item, asked] as const,
    queryFn: ({ signal }): Promise<TriageItemAnswer> =>
      ask(addressOf(itemPath(meeting, item), viewQuery(asked)), triageItemAnswer, { signal }),
  });
}

/**
 * What an answer would change.
 * @param person who would be named, where the answer names somebody; null: anybody present who may be
 */
export function triagePreviewQuery(meeting: string, item: string, key: OptionKey, person: string | null, view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['triage', meeting, 'item', item, 'preview', key, person, asked] as const,
    queryFn: ({ signal }): Promise<TriagePreviewAnswer> => {
      const query = viewQuery(asked);
      if (person !== null) query.set('person', person);
      return ask(addressOf(`${itemPath(meeting, item)}/options/${key}/preview`, query), triagePreviewAnswer, { signal });
    },
  });
}

export function triageMinutesQuery(meeting: string, view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['triage', meeting, 'minutes', asked] as const,
    queryFn: ({ signal }): Promise<TriageMinutesAnswer> =>
      ask(addressOf(`/triage/${encodeURIComponent(meeting)}/minutes`, viewQuery(asked)), triageMinutesAnswer, { signal }),
  });
}
