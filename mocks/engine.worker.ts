/** The backend in a worker of its own, so that nothing it does holds up the page. */
import './engine/no-local-storage.ts';
import { startEngine, type Engine } from './engine/engine.ts';
import { fromWire, type FromWorker, type ToWorker, type WireRequest } from './engine/wire.ts';
import { memoryStore } from './store/memory-store.ts';
import { openStore } from './store/open-store.ts';

const post = (message: FromWorker, transfer: Transferable[] = []): void => {
  (self as unknown as { postMessage: (message: FromWorker, transfer: Transferable[]) => void }).postMessage(message, transfer);
};

post({ kind: 'alive' });

const opening = openStore();
let engine: Promise<Engine> | null = null;

async function start({ shipped, inMemory }: Extract<ToWorker, { kind: 'start' }>): Promise<void> {
  const opened = await opening;
  if (!('store' in opened) && !inMemory) {
    post({ kind: 'no database', why: opened.why });
    return;
  }
  engine = startEngine('store' in opened ? opened.store : memoryStore(), shipped);
  try {
    await engine;
    post({ kind: 'ready' });
  } catch (error) {
    post({ kind: 'failed', why: String(error) });
  }
}

async function answer(asked: WireRequest): Promise<void> {
  const response = engine === null ? Response.error() : await (await engine)(fromWire(asked)).catch(() => Response.error());
  const body = await response.arrayBuffer();
  post({ kind: 'answer', id: asked.id, status: response.status, headers: [...response.headers], body }, [body]);
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  void (data.kind === 'start' ? start(data) : answer(data));
});
