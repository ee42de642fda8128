import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { openApiDocument, openApiText } from '../../mocks/openapi/document.ts';
import { checkContract } from './contract.ts';

const document = openApiDocument();

/** Everything in a JSON value that is an object, with its place. */
function* objectsIn(value: unknown, place = '#'): Generator<readonly [string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [place, value as Record<string, unknown>];
  for (const [key, part] of Object.entries(value)) yield* objectsIn(part, `${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

describe('docs/openapi.json', () => {
  it('is what `npm run openapi` writes now', () => {
    expect(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')).toBe(openApiText());
  });

  it('is OpenAPI 3.1, every operation with its answers and its refusals', () => {
    expect(document.openapi).toBe('3.1.1');
    const writing = new Set(['/api/v1/commands', '/api/v1/bundle']);
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      for (const [method, operation] of Object.entries(item)) {
        const {
          responses,
          summary,
          parameters = [],
        } = operation as { responses: Record<string, unknown>; summary: string; parameters?: { in: string; name: string }[] };
        expect(summary, `${method} ${path}`).not.toBe('');
        expect(Object.keys(responses), `${method} ${path}`).toEqual(
          expect.arrayContaining([method === 'post' && writing.has(path) ? '201' : '200', '500']),
        );
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(
          parameters.filter((one) => one.in === 'path').map(({ name }) => name),
          `${method} ${path}`,
        ).toEqual(named);
      }
    }
  });

  it('holds schemas that are JSON Schema 2020-12, and refers to nothing that is not there', { timeout: 60_000 }, () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(document, 'oas');
    for (const name of Object.keys(document.components?.schemas ?? {}))
      expect(ajv.getSchema(`oas#/components/schemas/${name}`), name).toBeTypeOf('function');
    const places = new Set([...objectsIn(document)].map(([place]) => place));
    for (const [, { $ref }] of objectsIn(document)) if (typeof $ref === 'string') expect(places).toContain($ref);
  });
});

describe('the check of answers against it', () => {
  const request = { method: 'GET', url: 'http://here.test/api/v1/examples' };
  const answered = (body: unknown, status = 200, type = 'application/json') =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

  it('lets a documented answer through', async () => {
    await expect(checkContract(request, answered({ examples: [] }))).resolves.toBeUndefined();
  });

  it.each([
    ['a key nobody documented', answered({ examples: [], secret: 1 })],
    ['a key left out', answered({})],
    ['a status nobody documented', answered({}, 418, 'application/problem+json')],
    ['another type', answered({}, 200, 'text/html')],
  ])('fires on %s', async (_, response) => {
    await expect(checkContract(request, response)).rejects.toThrow('GET /api/v1/examples');
  });

  it('fires on a route nobody documented', async () => {
    await expect(checkContract({ method: 'GET', url: 'http://here.test/api/v1/secrets' }, answered({}))).rejects.toThrow('not documented');
  });
});
