/** The API as an OpenAPI 3.1 document, generated from the same schemas that read every answer. */
import * as z from 'zod/mini';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { batchAnswer, batchRequest } from '../../src/formats/api/batch.ts';
import { commandReceipt, commandRequest, verdictsAnswer, verdictsRequest } from '../../src/formats/api/commands.ts';
import { bundleChoice, bundlePreview, bundlePreviewRequest, bundleReceipt, bundleRequest } from '../../src/formats/api/bundles.ts';
import { bundle } from '../../src/formats/bundles/bundle.ts';
import { decisionAnswer, decisionsPage } from '../../src/formats/api/decisions.ts';
import { boardAnswer, boardPackAnswer } from '../../src/formats/api/board.ts';
import { boardAudiences } from '../../src/domain/board/slide-ids.ts';
import { claimAnswer } from '../../src/formats/api/claim.ts';
import { comparison } from '../../src/formats/api/comparison.ts';
import { entryFilter, eventDays, eventsPage } from '../../src/formats/api/events.ts';
import { exampleList } from '../../src/formats/api/examples.ts';
import { gateYieldAnswer } from '../../src/formats/api/gate-yield.ts';
import { gateAnswer, gatesAnswer, ledgerAnswer } from '../../src/formats/api/gates.ts';
import { importAnswer, importList, importRequest, undoReceipt } from '../../src/formats/api/imports.ts';
import { firstWeekAnswer } from '../../src/formats/api/first-week.ts';
import { definitionsAnswer, measureAnswer } from '../../src/formats/api/measure.ts';
import { measuresAnswer, rowsAnswer } from '../../src/formats/api/measures.ts';
import { modelAnswer } from '../../src/formats/api/model.ts';
import { moneyAnswer } from '../../src/formats/api/money.ts';
import { packsAnswer } from '../../src/formats/api/packs.ts';
import { peopleAnswer, personAnswer } from '../../src/formats/api/people.ts';
import { portfolioPage } from '../../src/formats/api/portfolio.ts';
import { problem } from '../../src/formats/api/problem.ts';
import { eventAnswer } from '../../src/formats/api/reconstruction.ts';
import { recordList } from '../../src/formats/api/records.ts';
import { releaseAnswer, releasesAnswer } from '../../src/formats/api/releases.ts';
import { riskAnswer, risksPage } from '../../src/formats/api/risks.ts';
import { rulesetAnswer, switchEffectAnswer } from '../../src/formats/api/ruleset.ts';
import { secondSiteAnswer } from '../../src/formats/api/second-site.ts';
import { session, sessionChoice } from '../../src/formats/api/session.ts';
import { day, gateId } from '../../src/formats/api/terms.ts';
import { sheetPage } from '../../src/formats/api/sheet.ts';
import { timeInPilotAnswer } from '../../src/formats/api/time-in-pilot.ts';
import { timelineAnswer } from '../../src/formats/api/timeline.ts';
import {
  triageAnswer,
  triageItemAnswer,
  triageMeetingAnswer,
  triageMinutesAnswer,
  triagePreviewAnswer,
  triageWaiting,
} from '../../src/formats/api/triage.ts';
import { trendAnswer } from '../../src/formats/api/trend.ts';
import { vendorsAnswer } from '../../src/formats/api/vendors.ts';
import { restoreReceipt, verification } from '../../src/formats/api/verification.ts';
import { viewKeys } from '../../src/formats/api/view.ts';
import { modelWaysFree, waysFree } from '../../src/formats/api/ways-free.ts';

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
    gate: viewKeys.gate,
    unit: viewKeys.unit,
  }),
);

const listing = z.partial(z.object({ show: viewKeys.show, 'show-part': viewKeys['show-part'], sort: viewKeys.sort }));

/** What narrows the register: a cell of its grid, a count by its name, one model. */
const register = z.partial(z.object({ cell: viewKeys.cell, show: viewKeys.show, model: z.string() }));

/** Gates and links by id, parted by commas. */
const switching = z.object({ gatesOn: z.string(), gatesOff: z.string(), linksOn: z.string(), linksOff: z.string() });

const paging = z.partial(z.object({ cursor: z.string(), limit: z.int().check(z.gte(1)) }));

const point = z.object({
  in: z.optional(standpoint.in),
  asof: standpoint.asof,
  seq: z.optional(
    described(z.int().check(z.gte(1)), 'The record with so many entries only: just after that entry, and just before the next.'),
  ),
});

/** A head noted elsewhere: it shows a cut tail and a rebuilt record. */
const keptHead = z.partial(z.object({ count: z.int().check(z.gte(1)), head: z.string().check(z.regex(/^[0-9a-f]{8,64}$/)) }));

const inRecord = z.object({ in: z.optional(standpoint.in) });

const since = z.optional(z.int().check(z.gte(1)));

function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

const json = (schema: z.ZodMiniType) => ({ 'application/json': { schema } });

const refusal = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } });

const refusals = {
  400: refusal('A day, cursor or number that is none.'),
  404: refusal('A record, model, measure or file that is not here.'),
  409: refusal('The record is damaged from its first entry on: nothing of it can be read.'),
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
      '/api/v1/sheet': {
        get: get(
          'Many deployments, fact by fact, to be edited together',
          sheetPage,
          z.object({
            ...point.shape,
            pick: z.optional(described(z.string(), 'Deployments by id, parted by commas; absent: all that the view lets through.')),
            ...narrowing.shape,
            ...listing.shape,
            ...paging.shape,
          }),
        ),
      },
      '/api/v1/models/{id}': {
        get: get('One model on a day', modelAnswer, z.object({ ...point.shape, ...narrowing.shape, ...listing.shape }), id),
      },
      '/api/v1/models/{id}/gates': { get: get('A model’s gate ledger, one for each deployment', ledgerAnswer, point, id) },
      '/api/v1/claim': {
        get: get('What holds pilots back, put to the test', claimAnswer, z.object({ ...point.shape, ...narrowing.shape })),
      },
      '/api/v1/board': {
        get: get('Frozen board packs, and where the draft of the day stands', boardAnswer, point),
      },
      '/api/v1/board/{pack}': {
        get: get(
          'A board pack, whole: “draft” is the one of the day, and the only one a filter narrows',
          boardPackAnswer,
          z.object({ ...point.shape, ...narrowing.shape, audience: z.optional(z.enum(boardAudiences)) }),
          z.object({ pack: z.string() }),
        ),
      },
      '/api/v1/triage': {
        get: get('Triage meetings, the agenda of the next one, and the actions still open', triageAnswer, point),
      },
      '/api/v1/triage/waiting': { get: get('How many items the next triage meeting has to go through', triageWaiting, point) },
      '/api/v1/triage/{meeting}': {
        get: get('One triage meeting, item by item', triageMeetingAnswer, point, z.object({ meeting: z.string() })),
      },
      '/api/v1/triage/{meeting}/minutes': {
        get: get('The minutes of a triage meeting, as they stand', triageMinutesAnswer, point, z.object({ meeting: z.string() })),
      },
      '/api/v1/triage/{meeting}/items/{item}': {
        get: get(
          'One item, and what the rules say to each of its six answers in this room',
          triageItemAnswer,
          point,
          z.object({ meeting: z.string(), item: z.string() }),
        ),
      },
      '/api/v1/triage/{meeting}/items/{item}/options/{key}/preview': {
        get: get(
          'What an answer would change: the chain after it, and what still holds the model',
          triagePreviewAnswer,
          z.object({
            ...point.shape,
            person: z.optional(described(z.string(), 'Who would be named; absent: anybody present who may be.')),
          }),
          z.object({ meeting: z.string(), item: z.string(), key: z.string() }),
        ),
      },
      '/api/v1/gates': {
        get: get('Where decisions wait, each number with its rows', gatesAnswer, z.object({ ...point.shape, ...narrowing.shape })),
      },
      '/api/v1/gates/yield': {
        get: get(
          'How much gates let through the first time, how long they take, and who meets a model when',
          gateYieldAnswer,
          z.object({ ...point.shape, ...narrowing.shape }),
        ),
      },
      '/api/v1/gates/{gate}': {
        get: get(
          'One gate from inside: the models for which it is open',
          gateAnswer,
          z.object({ ...point.shape, ...narrowing.shape }),
          z.object({ gate: gateId }),
        ),
      },
      '/api/v1/measures': {
        get: get('Every number of a portfolio, with its rows', measuresAnswer, z.object({ ...point.shape, ...narrowing.shape })),
      },
      '/api/v1/time-in-pilot': {
        get: get(
          'How long pilots stay undecided, which way they leave, and how many of each quarter were promoted',
          timeInPilotAnswer,
          z.object({ ...point.shape, ...narrowing.shape }),
        ),
      },
      '/api/v1/first-week': {
        get: get(
          'What a record cannot answer yet, whom to ask first, and the way travelled',
          firstWeekAnswer,
          z.object({ ...point.shape, ...narrowing.shape }),
        ),
      },
      '/api/v1/definitions': {
        get: get(
          'Every measure: its definition, its settings, and what it says',
          definitionsAnswer,
          z.object({
            ...point.shape,
            ...narrowing.shape,
            folded: described(z.optional(z.literal('true')), 'Of each family only the first is read.'),
            family: described(z.optional(z.string()), 'Only the measures of this family.'),
          }),
        ),
      },
      '/api/v1/trend': {
        get: get(
          'How long governance decisions wait, month by month, and whether that is chance',
          trendAnswer,
          z.object({ ...point.shape, ...narrowing.shape }),
        ),
      },
      '/api/v1/measures/{name}': {
        get: get(
          'One measure, and every row behind it',
          measureAnswer,
          z.object({ ...point.shape, ...narrowing.shape }),
          z.object({ name: z.string() }),
        ),
      },
      '/api/v1/measures/{name}/rows': {
        get: get(
          'The models behind a number',
          rowsAnswer,
          z.object({ ...point.shape, ...narrowing.shape, part: z.optional(viewKeys['show-part']), ...paging.shape }),
          z.object({ name: z.string() }),
        ),
      },
      '/api/v1/second-site': {
        get: get(
          'Whether what works at one site works at the next: transfer, reach, and the models by site',
          secondSiteAnswer,
          z.object({ ...point.shape, ...narrowing.shape }),
        ),
      },
      '/api/v1/vendors': {
        get: get(
          'From signed vendor pilots to paid renewals, and the renewals due',
          vendorsAnswer,
          z.object({ ...point.shape, ...narrowing.shape }),
        ),
      },
      '/api/v1/money': {
        get: get(
          'What the models cost to date and a year, by stage, and what is not reported',
          moneyAnswer,
          z.object({ ...point.shape, ...narrowing.shape }),
        ),
      },
      '/api/v1/risks': {
        get: get(
          'The risk register: its numbers, each named for its rows, and the rows asked for',
          risksPage,
          z.object({ ...point.shape, ...narrowing.shape, ...register.shape, ...paging.shape }),
        ),
      },
      '/api/v1/risks/{id}': {
        get: get('One risk on a day', riskAnswer, z.object({ ...point.shape, ...narrowing.shape, ...register.shape }), id),
      },
      '/api/v1/releases': {
        get: get('The release plan, and what holds it', releasesAnswer, z.object({ ...point.shape, show: z.optional(viewKeys.show) })),
      },
      '/api/v1/releases/{id}': { get: get('One release on a day', releaseAnswer, point, id) },
      '/api/v1/ways-free': {
        get: get('What would release what is held, and the one signature and the one seat that would release the most', waysFree, point),
      },
      '/api/v1/models/{id}/ways-free': { get: get('What would release one model', modelWaysFree, point, id) },
      '/api/v1/models/{id}/timeline': {
        get: get('A model’s life: stages, versions, signatures, decisions, refusals', timelineAnswer, point, id),
      },
      '/api/v1/events': {
        get: get(
          'A record’s entries, oldest first',
          eventsPage,
          z.object({
            ...point.shape,
            ...entryFilter,
            order: z.optional(z.enum(['oldest', 'newest'])),
            after: z.optional(z.int()),
            ...paging.shape,
          }),
        ),
      },
      '/api/v1/events/days': { get: get('The days on which something was recorded', eventDays, point) },
      '/api/v1/events/{seq}': {
        get: get(
          'One entry, what it changed, and what can be rebuilt of the decision in it',
          eventAnswer,
          point,
          z.object({ seq: z.string() }),
        ),
      },
      '/api/v1/comparison': {
        get: get(
          'Two days beside each other: their measures, and the models that differ',
          comparison,
          z.object({ ...point.shape, cmp: day, ...narrowing.shape }),
        ),
      },
      '/api/v1/verification': {
        get: get(
          'Recompute every hash from what is stored; with a head noted elsewhere, hold the end against it',
          verification,
          z.object({ in: z.optional(standpoint.in), ...keptHead.shape }),
        ),
      },
      '/api/v1/export': {
        get: {
          summary: 'The record as JSON Lines, entry by entry as stored; or the entries a filter lets through as CSV',
          requestParams: { query: z.object({ ...point.shape, format: z.optional(z.enum(['jsonl', 'csv'])), ...entryFilter }) },
          responses: {
            200: {
              description: 'One canonical entry a line. Count and head hash are in the headers and in the file’s name.',
              headers: {
                'x-countersign-count': { schema: { type: 'integer' } },
                'x-countersign-head': { schema: { type: 'string' } },
                'x-countersign-at': { schema: { type: 'string' } },
                'content-disposition': { schema: { type: 'string' } },
              },
              content: { 'application/x-ndjson': { schema: { type: 'string' } }, 'text/csv': { schema: { type: 'string' } } },
            },
            ...refusals,
          },
        },
      },
      '/api/v1/restore': {
        post: {
          summary: 'Make a record of an export, with the same head hash',
          description:
            'Every hash is checked first. A record that is here already is left alone; another of the same id is opened beside it, never over it.',
          requestParams: {
            query: z.object({
              as: z.optional(described(z.string(), 'The id it had; absent: made from its institution.')),
              beside: z.optional(
                described(
                  z.enum(['ask', 'both']),
                  'Where the record is here in another state: `ask` writes nothing and says so; absent: both are kept.',
                ),
              ),
              ...keptHead.shape,
            }),
          },
          requestBody: { required: true, content: { 'application/x-ndjson': { schema: { type: 'string' } } } },
          responses: {
            200: { description: 'Restored, or here already', content: json(restoreReceipt) },
            ...refusals,
            409: refusal('No id is free.'),
            422: refusal('The export is not as it was written: the first bad entry is named.'),
          },
        },
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
      '/api/v1/commands': {
        post: {
          summary: 'Decide',
          description:
            'The session’s person acts. Allowed: the decision and what follows from it are written (201). Refused by the rules: the refusal is written, and answered with every objection (403). The same `key` answers the same, and nothing is written twice.',
          requestParams: { query: point },
          requestBody: { required: true, content: json(commandRequest) },
          responses: {
            201: { description: 'Decided, and on record', content: json(commandReceipt) },
            ...refusals,
            403: refusal('The rules refuse it: every objection, in the order they are told, and the number of the refusal.'),
            409: refusal(
              'What it rests on changed after `decidedOn`: who did what, and when. Or the day asked for is past, or somebody else acts by now.',
            ),
            422: refusal('It is no command: each place is named, with what to do. Or the key came with another command.'),
          },
        },
      },
      '/api/v1/commands/batch': {
        post: {
          summary: 'Decide several commands at once',
          description:
            'Each item is decided in its order, on what the ones before it left, under its own key; one outcome for each. Refusals are written as ever; an item that is refused, overtaken or no command leaves the others standing. Acceptances, approvals and signatures are never in a batch.',
          requestParams: { query: point },
          requestBody: { required: true, content: json(batchRequest) },
          responses: {
            200: { description: 'One outcome for each item, in their order', content: json(batchAnswer) },
            ...refusals,
            409: refusal('The day asked for is past, or somebody else acts by now: nothing was written.'),
            422: refusal('The request is no batch.'),
          },
        },
      },
      '/api/v1/verdicts/batch': {
        post: {
          summary: 'What the rules would say of several commands, each after the ones before it',
          description: 'The same as deciding them, and nothing is written: `decisionId`, `seqs` and `refusalId` are null.',
          requestParams: { query: point },
          requestBody: { required: true, content: json(batchRequest) },
          responses: {
            200: { description: 'One outcome for each item, in their order', content: json(batchAnswer) },
            ...refusals,
            422: refusal('The request is no batch.'),
          },
        },
      },
      '/api/v1/verdicts': {
        post: {
          summary: 'What the rules would say of commands nobody has sent',
          description: 'The same function that decides. Nothing is written. A command that is not whole yet is told what it lacks.',
          requestParams: { query: point },
          requestBody: { required: true, content: json(verdictsRequest) },
          responses: {
            200: { description: 'One verdict for each, in their order', content: json(verdictsAnswer) },
            ...refusals,
            422: refusal('The request is not of the agreed shape.'),
          },
        },
      },
      '/api/v1/bundle/choice': {
        get: get(
          'What could go into a command bundle: the decisions of this copy after an entry',
          bundleChoice,
          z.object({ ...inRecord.shape, since }),
        ),
      },
      '/api/v1/bundle': {
        get: {
          summary: 'A command bundle as a file, made by the session’s person',
          requestParams: {
            query: z.object({
              ...inRecord.shape,
              since,
              key: z.optional(described(z.array(z.string()), 'Keys of the decisions it holds; absent: all since that entry.')),
            }),
          },
          responses: {
            200: { description: 'The bundle (docs/command-bundle.md)', content: json(bundle) },
            ...refusals,
            409: refusal('Nobody acts, or nothing was decided.'),
          },
        },
        post: {
          summary: 'Bring home what was taken of some bundles',
          description:
            'All of it is written, or nothing. The session’s person records it as attested from the file, never as the act of that person.',
          requestParams: { query: inRecord },
          requestBody: { required: true, content: json(bundleRequest) },
          responses: {
            201: { description: 'Recorded', content: json(bundleReceipt) },
            ...refusals,
            409: refusal('The record moved on since the preview, or somebody else acts by now.'),
            422: refusal('The request is not of the agreed shape.'),
          },
        },
      },
      '/api/v1/bundle/preview': {
        post: {
          summary: 'What each command of some bundles would do here',
          description: 'Each is put to the rules on the present state, after those taken before it. Nothing is written.',
          requestParams: { query: inRecord },
          requestBody: { required: true, content: json(bundlePreviewRequest) },
          responses: {
            200: { description: 'One outcome for each command, in their order', content: json(bundlePreview) },
            ...refusals,
            422: refusal('The request is not of the agreed shape.'),
          },
        },
      },
      '/api/v1/decisions': {
        get: get(
          'Decisions, newest first',
          decisionsPage,
          z.object({
            ...point.shape,
            subject: described(z.optional(z.string()), 'What it is about: an id, as DEP-031, or `DEP-031 G-REG`.'),
            ...paging.shape,
          }),
        ),
      },
      '/api/v1/decisions/{id}': { get: get('One decision, with the entries it wrote', decisionAnswer, point, id) },
      '/api/v1/packs': {
        get: get(
          'Questions sent to owners: what was asked, what came back, and whom one could ask next',
          packsAnswer,
          z.object({ ...point.shape, ...narrowing.shape, show: listing.shape.show, 'show-part': listing.shape['show-part'] }),
        ),
      },
      '/api/v1/ruleset': {
        get: get('The ruleset in force: gates and links on and off, the profile, thresholds and their defaults', rulesetAnswer, point),
      },
      '/api/v1/ruleset/effect': {
        get: get(
          'What switching gates and links on or off would change. Nothing is written',
          switchEffectAnswer,
          z.object({ ...point.shape, ...z.partial(switching).shape }),
        ),
      },
      '/api/v1/people': {
        get: get('Everybody a record knew on a day, those who left among them, with its seats and sites', peopleAnswer, point),
      },
      '/api/v1/people/{id}': {
        get: get('One person on a day: what they hold, and what would break without them', personAnswer, point, id),
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
