import type { Ask } from './ask.ts';

/** What a command is about, by its id: the thing that was to change. Objections, overrides and refusals name it. */
export function subjectOf({ payload, type, deployment, model }: Pick<Ask, 'payload' | 'type' | 'deployment' | 'model'>): string {
  if (type === 'meeting.decide') {
    const { item } = payload as { item: { type: Ask['type']; payload: Ask['payload'] } };
    return subjectOf({ ...item, deployment: null, model: null });
  }
  for (const key of [
    'riskId',
    'releaseId',
    'adrId',
    'refusalId',
    'decisionId',
    'deploymentId',
    'modelId',
    'personId',
    'seatId',
    'packId',
    'actionId',
    'meetingId',
  ] as const) {
    if (!(key in payload)) continue;
    const id = (payload as Readonly<Record<string, unknown>>)[key];
    if (typeof id !== 'string') continue;
    return 'gate' in payload ? `${id} ${payload.gate}` : 'link' in payload ? `${id} ${payload.link}` : id;
  }
  return deployment?.deploymentId ?? model?.modelId ?? 'record';
}
