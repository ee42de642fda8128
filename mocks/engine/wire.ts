/** What page and worker say to each other: a request and its answer, as plain parts. */
import type { Shipped } from './shipped.ts';

export interface WireRequest {
  readonly kind: 'request';
  readonly id: number;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly [string, string][];
  readonly body: ArrayBuffer | null;
}

/** The page's word to begin. */
interface WireStart {
  readonly kind: 'start';
  readonly shipped: Shipped;
  /** Begin without a database, if there is none. */
  readonly inMemory: boolean;
}

export type ToWorker = WireRequest | WireStart;

export type FromWorker =
  /** It was loaded and runs; what it has to read may still take a while. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'ready' }
  /** This worker may not use a database: does the page want to answer itself? */
  | { readonly kind: 'no database'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly status: number;
      readonly headers: readonly [string, string][];
      readonly body: ArrayBuffer;
    };

/** A request in parts that can be posted. */
export async function toWire(request: Request, id: number): Promise<WireRequest> {
  const { method, url } = request;
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer();
  return { kind: 'request', id, method, url, headers: [...request.headers], body };
}

/** The request again, on the other side. */
export function fromWire({ method, url, headers, body }: WireRequest): Request {
  return new Request(url, { method, headers: headers.map(([key, value]): [string, string] => [key, value]), body });
}
