/** Reads files beside the page, so that the page never waits. */
import { Desk } from './desk.ts';
import { takeApart, type FromWorker, type ToWorker } from './protocol.ts';
import type { ReadOutcome } from './outcome.ts';

const desk = new Desk();
const underWay = new Map<number, AbortController>();

function send(message: FromWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks only to its page
  globalThis.postMessage(message);
}

async function run(
  id: number,
  read: (report: (progress: Extract<FromWorker, { type: 'progress' }>['progress']) => void, signal: AbortSignal) => Promise<ReadOutcome>,
): Promise<void> {
  const stop = new AbortController();
  underWay.set(id, stop);
  const { outcome, pieces } = takeApart(await read((progress) => send({ type: 'progress', id, progress }), stop.signal));
  for (const piece of pieces) send({ type: 'piece', id, ...piece });
  send({ type: 'outcome', id, outcome });
  underWay.delete(id);
}

async function answer(message: ToWorker): Promise<void> {
  const { id } = message;
  switch (message.type) {
    case 'read':
      return run(id, (report, signal) => desk.read(message.file, report, signal));
    case 'choices':
      return run(id, (report, signal) => desk.again(message.choices, message.remembered, report, signal));
    case 'body':
      return send({ type: 'body', id, body: new Blob([desk.body(message.extra)], { type: 'application/json' }) });
    case 'rejected':
      return send({ type: 'text', id, text: await desk.rejected() });
    case 'cancel':
      return underWay.get(id)?.abort();
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  answer(data).catch((error: unknown) =>
    send({ type: 'failed', id: data.id, message: error instanceof Error ? error.message : String(error) }),
  );
});
