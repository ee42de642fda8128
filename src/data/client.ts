/**
 * The backend, from outside: every request goes through here, and every answer
 * is read against the contract once, at this edge.
 */
import type * as z from 'zod/mini';
import { problem, type Problem } from '../formats/api/problem.ts';

/** An answer that does not keep the contract: says which address, and where in the answer. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  readonly address: string;
  readonly path: string;

  constructor(address: string, path: string, why: string) {
    super(`The answer of ${address} is not what was agreed, at ${path}: ${why}`);
    this.address = address;
    this.path = path;
  }
}

/** A request that was refused or failed, with what the backend said about it. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly address: string;
  /** 0 where nothing answered. */
  readonly status: number;
  readonly problem: Problem;

  constructor(address: string, status: number, said: Problem) {
    super(said.detail);
    this.address = address;
    this.status = status;
    this.problem = said;
  }
}

/** Where the backend answers: another server where one is named, else the page's own origin. */
const origin = (import.meta.env.VITE_API_URL as string | undefined) ?? '';
const root = '/api/v1';

/** The full address of a path under the API. Takes a path of the API's own links (`/api/v1/…`) as well. */
export function addressOf(path: string, query?: URLSearchParams): string {
  const below = path.startsWith(root) ? path : `${root}${path}`;
  const search = query === undefined || query.size === 0 ? '' : `?${query}`;
  // A page opened from disk, and Node, have no origin to be relative to.
  const here = typeof location === 'undefined' ? 'http://localhost/' : location.href;
  return new URL(`${origin.replace(/\/$/, '')}${below}${search}`, here).href;
}

export interface Sending {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** JSON text, as it is. A large one is better a blob: a text of 7 MB costs the page 150 ms to send, a blob nothing. */
  readonly body?: string | Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Ask the backend, whatever it answers.
 * @throws HttpError where it refuses or cannot be reached
 */
export async function send(address: string, { method = 'GET', body, headers = {}, signal }: Sending = {}): Promise<Response> {
  const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      body: body ?? null,
      headers: { accept: 'application/json', ...type, ...headers },
      signal: signal ?? null,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new HttpError(address, 0, unreachable(address, error));
  }
  if (!response.ok) throw new HttpError(address, response.status, await problemIn(response, address));
  return response;
}

/**
 * Ask the backend and read its answer.
 * @throws HttpError where it refuses or cannot be reached
 * @throws DecodeError where its answer does not keep the contract
 */
export async function ask<T>(address: string, schema: z.ZodMiniType<T>, sending?: Sending): Promise<T> {
  const response = await send(address, sending);
  return decode(await jsonIn(response, address), schema, address);
}

/** Read a value against the contract. */
export function decode<T>(value: unknown, schema: z.ZodMiniType<T>, address: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new DecodeError(
    address,
    issue === undefined || issue.path.length === 0 ? 'its root' : issue.path.join('.'),
    issue?.message ?? 'unknown',
  );
}

async function jsonIn(response: Response, address: string): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new DecodeError(address, 'its root', 'not JSON');
  }
}

async function problemIn(response: Response, address: string): Promise<Problem> {
  const read = problem.safeParse(await response.json().catch(() => null));
  if (read.success) return read.data;
  return {
    type: 'about:blank',
    title: `Answered ${response.status}`,
    status: response.status,
    detail: `The backend answered ${response.status} and did not say why.`,
    instance: address,
    remedy: 'Try again. If it stays so, tell whoever runs the backend.',
  };
}

function unreachable(address: string, error: unknown): Problem {
  return {
    type: 'urn:countersign:problem:unreachable',
    title: 'No answer',
    status: 0,
    detail: `The backend did not answer: ${error instanceof Error ? error.message : String(error)}`,
    instance: address,
    remedy: 'Check the connection, then try again.',
  };
}

/** A key under which the same request, sent twice, does its work once. */
export function newKey(): string {
  // crypto.randomUUID is missing on plain http.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
