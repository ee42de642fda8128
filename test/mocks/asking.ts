/** Ask the handlers as a page would, in Node; every answer is held against the contract. */
import { getResponse } from 'msw';
import { nodeBackend, type NodeBackendOptions } from '../../mocks/node.ts';
import { toInstant } from '../../src/domain/time.ts';
import { checkContract } from './contract.ts';
import { smallRecord } from './small-record.ts';

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly response: Response;
}

export const testClock = () => toInstant('2026-11-22T15:00:00Z');

/** A backend with the small demonstration, and a way to ask it. */
export async function startBackend(options: NodeBackendOptions = {}) {
  const { backend, handlers } = await nodeBackend({ clock: testClock, demonstration: smallRecord(), ...options });
  async function ask(path: string, init?: RequestInit): Promise<Answered> {
    const request = new Request(`http://here.test${path}`, init);
    const response = await getResponse(handlers, request.clone());
    if (response === undefined) throw new Error(`Nothing answered ${path}`);
    await checkContract(request, response);
    const json = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, body: json ? ((await response.clone().json()) as Record<string, unknown>) : {}, response };
  }
  return { backend, ask, handlers };
}
