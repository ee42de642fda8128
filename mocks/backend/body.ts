import type * as z from 'zod/mini';
import { ProblemError } from './problem-error.ts';

/**
 * Read a request's JSON body against a schema.
 * @throws ProblemError 400 for what is no JSON, 422 for JSON of another shape
 */
export async function bodyOf<T>(request: Request, schema: z.ZodMiniType<T>): Promise<T> {
  return readBody(parseJson(await request.text()), schema, '');
}

/**
 * Parse JSON.
 * @throws ProblemError 400 where it is none
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ProblemError(400, 'not-json', 'Not JSON', `The body is not JSON: ${error instanceof Error ? error.message : String(error)}`, {
      remedy: 'Send application/json.',
    });
  }
}

/**
 * Read a value against a schema.
 * @param where where in the body the value is
 * @throws ProblemError 422 that names every place where it differs
 */
export function readBody<T>(value: unknown, schema: z.ZodMiniType<T>, where: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new ProblemError(422, 'not-understood', 'Not what was agreed', 'The body is not of the agreed shape.', {
    remedy: 'docs/openapi.json says what is expected.',
    errors: read.error.issues.slice(0, 50).map(({ path, message }) => ({
      where: [where, ...path.map(String)].filter(Boolean).join('.') || 'the body',
      why: message,
      todo: 'Send it as docs/openapi.json says.',
    })),
  });
}
