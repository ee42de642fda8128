import { getResponse, HttpResponse } from 'msw';
import { Backend } from '../backend/backend.ts';
import { systemClock } from '../clock.ts';
import { allHandlers } from '../handlers/all.ts';
import { installSeed } from '../seed/install.ts';
import type { LogStore } from '../store/log-store.ts';
import { shippedDemonstration, shippedFiles } from './shipped.ts';

/** Answers requests. The same in a worker and in a page. */
export type Engine = (request: Request) => Promise<Response>;

/** The whole backend over a store, the demonstration in it. */
export async function startEngine(store: LogStore): Promise<Engine> {
  const demonstration = shippedDemonstration();
  if (demonstration !== null) await installSeed(store, demonstration);
  const handlers = allHandlers(new Backend({ store, clock: systemClock, examples: shippedFiles() }));
  return async (request) => (await getResponse(handlers, request)) ?? HttpResponse.json(null, { status: 404 });
}
