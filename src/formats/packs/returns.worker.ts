/** Reads returned packs beside the page, so that the page never waits. */
import { Stopped } from '../imports/grid.ts';
import { readReturns } from './returns-desk.ts';
import { takePreviewApart, type FromReturnsWorker, type ToReturnsWorker } from './returns-protocol.ts';

const underWay = new Map<number, AbortController>();

function send(message: FromReturnsWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks only to its page
  globalThis.postMessage(message);
}

async function answer(message: Extract<ToReturnsWorker, { readonly type: 'read' }>): Promise<void> {
  const { id, asked } = message;
  const stop = new AbortController();
  underWay.set(id, stop);
  try {
    const { preview, pieces } = takePreviewApart(
      await readReturns(asked, (progress) => send({ type: 'progress', id, progress }), stop.signal),
    );
    for (const piece of pieces) send({ type: 'piece', id, ...piece });
    send({ type: 'preview', id, preview });
  } catch (error) {
    if (error instanceof Stopped) send({ type: 'cancelled', id });
    else send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  } finally {
    underWay.delete(id);
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToReturnsWorker>) => {
  if (data.type === 'cancel') underWay.get(data.id)?.abort();
  else void answer(data);
});

// A page cannot tell a worker that loads from one that never will.
send({ type: 'alive' });
