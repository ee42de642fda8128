import { http, HttpResponse } from 'msw';
import type { ExampleList } from '../../src/formats/api/examples.ts';
import type { Backend } from '../backend/backend.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { answering } from './answering.ts';

/** Real public files that ship with the product. */
export function exampleHandlers({ examples }: Backend) {
  return [
    http.get(
      '*/api/v1/examples',
      answering(async () => {
        const body: ExampleList = {
          examples: examples.map(({ load: _load, ...example }) => ({ ...example, href: `/api/v1/examples/${example.id}` })),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/examples/:id',
      answering(async ({ params }) => {
        const example = examples.find(({ id }) => id === params['id']);
        if (example === undefined) {
          throw new ProblemError(404, 'unknown-example', 'No such example', `No shipped file is called “${params['id']}”.`, {
            remedy: 'GET /api/v1/examples lists them.',
          });
        }
        return new HttpResponse(await example.load(), {
          headers: { 'content-type': example.mediaType, 'content-disposition': `attachment; filename="${example.fileName}"` },
        });
      }),
    ),
  ];
}
