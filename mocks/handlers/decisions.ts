import { http } from 'msw';
import { knownBy } from '../../src/domain/audit/fold.ts';
import type { DecisionAnswer, DecisionsPage } from '../../src/formats/api/decisions.ts';
import { askingOf } from '../backend/asking.ts';
import { openedOf, type Backend } from '../backend/backend.ts';
import { countIn, cursorAfter, cursorIn } from '../backend/paging.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { answering } from './answering.ts';

const defaultLimit = 100;
const mostLimit = 1_000;

/** Decisions as they were recorded. */
export function decisionHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/decisions',
      answering(async ({ request }) => {
        const { url, log, asOf } = await askingOf(backend, request, ['cursor', 'limit', 'subject']);
        const cursor = cursorIn(url.searchParams, log.head.seq);
        const limit = Math.max(1, countIn(url.searchParams, 'limit', defaultLimit, mostLimit));
        const subject = url.searchParams.get('subject');
        const then = backend.at(log, cursor.seq);
        // A subject is an id, or an id and what of it: `DEP-031 G-REG`.
        const about = (said: string): boolean => subject === null || subject === '' || said === subject || said.startsWith(`${subject} `);
        const found = backend
          .state(then, asOf)
          .decisions.filter((one) => about(one.subject))
          .toReversed();
        const body: DecisionsPage = {
          record: log.id,
          asOf,
          head: then.head,
          total: found.length,
          decisions: found.slice(cursor.from, cursor.from + limit),
          nextCursor: cursorAfter(cursor, limit, found.length),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/decisions/:id',
      answering(async ({ request, params }) => {
        const { log, asOf } = await askingOf(backend, request);
        const id = params['id'] ?? '';
        const decision = backend.state(log, asOf).decisions.find(({ decisionId }) => decisionId === id);
        if (decision === undefined) {
          throw new ProblemError(404, 'unknown-decision', 'No such decision', `The record “${log.id}” knew no decision ${id} on ${asOf}.`, {
            remedy: 'GET /api/v1/decisions lists them.',
          });
        }
        const known = knownBy(log.entries, asOf, openedOf(log).zone);
        const entries = known.slice(decision.seq - 1, decision.seq + decision.effects);
        const body = { record: log.id, asOf, head: log.head, decision, entries };
        return { body: body satisfies Omit<DecisionAnswer, 'entries'> };
      }),
    ),
  ];
}
