import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { addressOf, ask, DecodeError, decode, HttpError, newKey } from '../../src/data/client.ts';

const answering = (response: Response | (() => never)) =>
  vi.fn<() => Promise<Response>>(async () => (typeof response === 'function' ? response() : response));
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const shape = z.object({ rows: z.array(z.object({ id: z.string() })) });

beforeEach(() => vi.stubGlobal('fetch', answering(json({ rows: [] }))));
afterEach(() => vi.unstubAllGlobals());

describe('addressOf', () => {
  it('puts a path under the API, and leaves the API’s own links as they are', () => {
    expect(addressOf('/portfolio', new URLSearchParams({ in: 'va' }))).toBe('http://localhost/api/v1/portfolio?in=va');
    expect(addressOf('/api/v1/measures/scale-gap/rows?in=va')).toBe('http://localhost/api/v1/measures/scale-gap/rows?in=va');
  });
});

describe('ask', () => {
  it('gives what was agreed', async () => {
    vi.stubGlobal('fetch', answering(json({ rows: [{ id: 'M-1' }], more: true })));
    expect(await ask('http://localhost/x', shape)).toEqual({ rows: [{ id: 'M-1' }] });
  });

  it('names the address and the place of an answer that is not what was agreed', async () => {
    vi.stubGlobal('fetch', answering(json({ rows: [{ id: 'M-1' }, { id: 2 }] })));
    const failed = ask('http://localhost/x', shape);
    await expect(failed).rejects.toThrow(DecodeError);
    await expect(failed).rejects.toMatchObject({ address: 'http://localhost/x', path: 'rows.1.id' });
  });

  it('says of an answer that is no JSON that it is none', async () => {
    vi.stubGlobal('fetch', answering(new Response('<html>')));
    await expect(ask('http://localhost/x', shape)).rejects.toMatchObject({ name: 'DecodeError', path: 'its root' });
  });

  it('carries the backend’s own words where it refuses', async () => {
    const said = {
      type: 'urn:countersign:problem:unknown-record',
      title: 'No such record',
      status: 404,
      detail: 'There is no record “x” here.',
      instance: '/x',
      remedy: 'Choose another.',
    };
    vi.stubGlobal('fetch', answering(json(said, 404)));
    const failed = ask('http://localhost/x', shape);
    await expect(failed).rejects.toThrow(HttpError);
    await expect(failed).rejects.toMatchObject({ status: 404, problem: said, message: said.detail });
  });

  it('finds words where a refusal brings none, or nothing answers', async () => {
    vi.stubGlobal('fetch', answering(new Response('Bad gateway', { status: 502 })));
    await expect(ask('http://localhost/x', shape)).rejects.toMatchObject({ status: 502, problem: { title: 'Answered 502' } });
    vi.stubGlobal(
      'fetch',
      answering(() => {
        throw new TypeError('Failed to fetch');
      }),
    );
    await expect(ask('http://localhost/x', shape)).rejects.toMatchObject({
      status: 0,
      problem: { type: 'urn:countersign:problem:unreachable' },
    });
  });

  it('passes an abort on as an abort', async () => {
    vi.stubGlobal(
      'fetch',
      answering(() => {
        throw new DOMException('Stopped', 'AbortError');
      }),
    );
    await expect(ask('http://localhost/x', shape)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

it('names the root where the whole value is of another kind', () => {
  expect(() => decode(null, shape, '/x')).toThrow('at its root');
});

it('makes a key of its own for each intention', () => {
  const keys = new Set(Array.from({ length: 50 }, newKey));
  expect(keys.size).toBe(50);
});
