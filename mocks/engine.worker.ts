/** The backend in a worker of its own, so that nothing it does holds up the page. */
import './engine/no-local-storage.ts';
import { startEngine, type Engine } from './engine/engine.ts';
import { fromWire, type FromWorker, type ToWorker } from './engine/wire.ts';
import { memoryStore } from './store/memory-store.ts';
import { openStore } from './store/open-store.ts';

const post = (message: FromWorker, transfer: Transferable[] = []): void => {
  (self as unknown as { postMessage: (message: FromWorker, transfer: Transferable[]) => void }).postMessage(message, transfer);
};

let engine: Promise<Engine> | null = null;

function start(starting: Promise<Engine>): void {
  engine = starting;
  starting.then(
    () => post({ kind: 'ready' }),
    (error: unknown) => post({ kind: 'failed', why: String(error) }),
  );
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'go') start(startEngine(memoryStore()));
  else void answer(data);
});

async function answer(asked: Extract<ToWorker, { kind: 'request' }>): Promise<void> {
  const response = engine === null ? Response.error() : await (await engine)(fromWire(asked)).catch(() => Response.error());
  const body = await response.arrayBuffer();
  post({ kind: 'answer', id: asked.id, status: response.status, headers: [...response.headers], body }, [body]);
}

/** No await at the top: in the single-file form this is a classic script. */
async function begin(): Promise<void> {
  const opened = await openStore();
  if ('store' in opened) start(startEngine(opened.store));
  else post({ kind: 'no database', why: opened.why });
}

void begin();
