/** The API as an OpenAPI 3.1 document, generated from the same schemas that read every answer. */
import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { eventsPage } from '../../src/formats/api/events.ts';
import { exampleList } from '../../src/formats/api/examples.ts';
import { importAnswer, importList, importRequest, undoReceipt } from '../../src/formats/api/imports.ts';
import { measuresAnswer, rowsAnswer } from '../../src/formats/api/measures.ts';
import { modelAnswer } from '../../src/formats/api/model.ts';
import { portfolioPage } from '../../src/formats/api/portfolio.ts';
import { problem } from '../../src/formats/api/problem.ts';
import { recordList } from '../../src/formats/api/records.ts';
import { session, sessionChoice } from '../../src/formats/api/session.ts';
import { day } from '../../src/formats/api/terms.ts';
import { viewKeys } from '../../src/formats/api/view.ts';

const standpoint = {
  in: described(z.string(), 'The record; absent: the demonstration.'),
  asof: described(z.optional(day), 'As known by the end of this day; absent: the record’s today.'),
};

const narrowing = z.partial(
  z.object({
    q: viewKeys.q,
    site: viewKeys.site,
    fn: viewKeys.fn,
    type: viewKeys.type,
    stage: viewKeys.stage,
    hold: viewKeys.hold,
    unit: viewKeys.unit,
  }),
);

const listing = z.partial(z.object({ show: viewKeys.show, 'show-part': viewKeys['show-part'], sort: viewKeys.sort }));

const paging = z.partial(z.object({ cursor: z.string(), limit: z.int().check(z.gte(1)) }));

const point = z.object({ in: z.optional(standpoint.in), asof: standpoint.asof });

const inRecord = z.object({ in: z.optional(standpoint.in) });

function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

const json = (schema: z.ZodMiniType) => ({ 'application/json': { schema } });

const refusal = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } });

const refusals = {
  400: refusal('A day, cursor or number that is none.'),
  404: refusal('A record, model, measure or file that is not here.'),
  500: refusal('The backend failed; nothing was written.'),
  503: refusal('The records were moved by a newer version: reload.'),
  507: refusal('There is no room to keep more; nothing was written.'),
} satisfies ZodOpenApiResponsesObject;

function get(summary: string, schema: z.ZodMiniType, query: z.ZodMiniObject, path?: z.ZodMiniObject): ZodOpenApiOperationObject {
  return {
    summary,
    requestParams: { query, ...(path === undefined ? {} : { path }) },
    responses: { 200: { description: summary, content: json(schema) }, ...refusals },
  };
}

const id = z.object({ id: z.string() });

/** The whole API. */
export function openApiDocument() {
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Countersign',
      version: '1',
      description:
        'Governance of healthcare AI. Unknown query keys and values are left out of account and listed in `ignored`; a wrong record or day is refused. What is not known is a `NotReported`, never zero and never absent.',
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/v1/records': { get: get('Every record kept here', recordList, z.object({})) },
      '/api/v1/portfolio': {
        get: get(
          'The rows of a portfolio',
          portfolioPage,
          z.object({ ...point.shape, ...narrowing.shape, ...listing.shape, ...paging.shape }),
        ),
      },
      '/api/v1/models/{id}': {
        get: get('One model on a day', modelAnswer, z.object({ ...point.shape, ...narrowing.shape, ...listing.shape }), id),
      },
      '/api/v1/measures': {
        get: get('Every number of a portfolio, with its rows', measuresAnswer, z.object({ ...point.shape, ...narrowing.shape })),
      },
      '/api/v1/measures/{name}/rows': {
        get: get(
          'The models behind a number',
          rowsAnswer,
          z.object({ ...point.shape, ...narrowing.shape, part: z.optional(viewKeys['show-part']), ...paging.shape }),
          z.object({ name: z.string() }),
        ),
      },
      '/api/v1/events': {
        get: get(
          'A record’s entries, in order',
          eventsPage,
          z.object({ ...point.shape, after: z.optional(z.int()), limit: z.optional(z.int()) }),
        ),
      },
      '/api/v1/imports': {
        get: get('Files loaded into a record', importList, point),
        post: {
          summary: 'Say what loading a file would do, or load it',
          description:
            'Mode `preview` writes nothing. Mode `load` needs `Idempotency-Key`: the same key answers the same, and nothing is written twice.',
          requestParams: { header: z.object({ 'idempotency-key': z.optional(z.string()) }) },
          requestBody: { required: true, content: json(importRequest) },
          responses: {
            200: { description: 'What it would do, or did', content: json(importAnswer) },
            ...refusals,
            409: refusal('The record moved on, is a demonstration, or holds a newer file.'),
            422: refusal('Rows or answers that cannot be understood, each named; or a key used for another request.'),
          },
        },
      },
      '/api/v1/imports/{id}': {
        delete: {
          summary: 'Undo a load',
          requestParams: { path: id, query: inRecord },
          responses: {
            200: { description: 'Undone', content: json(undoReceipt) },
            ...refusals,
            409: refusal('Something rests on it: each case is named.'),
          },
        },
      },
      '/api/v1/examples': { get: get('Real public files that come with the product', exampleList, z.object({})) },
      '/api/v1/examples/{id}': {
        get: {
          summary: 'A shipped file, byte for byte as published',
          requestParams: { path: id },
          responses: {
            200: { description: 'The bytes', content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } },
            404: refusals[404],
            500: refusals[500],
          },
        },
      },
      '/api/v1/session': {
        get: get('Who acts in a record', session, point),
        put: {
          summary: 'Let somebody else act, or nobody',
          requestParams: { query: point },
          requestBody: { required: true, content: json(sessionChoice) },
          responses: {
            200: { description: 'Who acts now', content: json(session) },
            ...refusals,
            422: refusal('Nobody of that id is here.'),
          },
        },
      },
    },
  });
}

/** The document as it is written to docs/openapi.json. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}
