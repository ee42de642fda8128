import { getResponse, HttpResponse } from 'msw';
import { Backend } from '../backend/backend.ts';
import { systemClock } from '../clock.ts';
import { allHandlers } from '../handlers/all.ts';
import { installSeed } from '../seed/install.ts';
import { shippedExamples } from '../seed/shipped-examples.ts';
import type { LogStore } from '../store/log-store.ts';
import type { Shipped } from './shipped.ts';

/** Answers requests. The same in a worker and in a page. */
export type Engine = (request: Request) => Promise<Response>;

/** The whole backend over a store, the demonstration in it. */
export async function startEngine(store: LogStore, { demonstration, examples }: Shipped): Promise<Engine> {
  const load = async (): Promise<string> => new TextDecoder().decode(await bytesAt(demonstration.address));
  try {
    await installSeed(store, { record: 'saltmarsh', version: demonstration.version, load });
  } catch (error) {
    // A demonstration that cannot be had must not keep anybody from their own records.
    console.error('The demonstration could not be put in place.', error);
  }
  const handlers = allHandlers(new Backend({ store, clock: systemClock, examples: shippedExamples((id) => bytesAt(examples[id])) }));
  return async (request) => (await getResponse(handlers, request)) ?? HttpResponse.json(null, { status: 404 });
}

async function bytesAt(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A file of the product is missing: ${address.slice(0, 80)} answered ${response.status}.`);
  return response.arrayBuffer();
}
