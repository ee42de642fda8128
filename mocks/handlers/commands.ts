import { http } from 'msw';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { batching, judgingBatch } from '../backend/batching.ts';
import { commanding, judging } from '../backend/commanding.ts';
import { answering } from './answering.ts';

/** Deciding, and asking beforehand what the rules say. The session's person acts: a command carries no actor. */
export function commandHandlers(backend: Backend) {
  return [
    http.post(
      '*/api/v1/commands',
      answering(async ({ request }) => {
        const { log, asOf, view } = await askingOf(backend, request);
        const seq = view.seq === undefined || view.seq === '' ? null : log.head.seq;
        return { status: 201, body: await commanding(backend, { id: log.id, asOf, seq }, await request.text()) };
      }),
    ),
    http.post(
      '*/api/v1/commands/batch',
      answering(async ({ request }) => {
        const { log, asOf, view } = await askingOf(backend, request);
        const seq = view.seq === undefined || view.seq === '' ? null : log.head.seq;
        return { body: await batching(backend, { id: log.id, asOf, seq }, await request.text()) };
      }),
    ),
    http.post(
      '*/api/v1/verdicts/batch',
      answering(async ({ request }) => {
        const { log, asOf } = await askingOf(backend, request);
        return { body: await judgingBatch(backend, log, asOf, await request.text()) };
      }),
    ),
    http.post(
      '*/api/v1/verdicts',
      answering(async ({ request }) => {
        const { log, asOf } = await askingOf(backend, request);
        return { body: await judging(backend, log, asOf, await request.text()) };
      }),
    ),
  ];
}
