import { http } from 'msw';
import { riskRegisterOf } from '../../src/domain/measures/risk-register.ts';
import { risksIn } from '../../src/domain/measures/risk-set.ts';
import { riskViewOf } from '../../src/domain/measures/risk-view.ts';
import type { RiskAnswer, RisksPage } from '../../src/formats/api/risks.ts';
import { askingOf, startOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { countIn, cursorAfter, cursorIn } from '../backend/paging.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { registerOf, riskFilterOf } from '../backend/register-rows.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

const defaultLimit = 200;
const mostLimit = 1_000;

/** The risk register: its numbers, its rows, and one risk with its history. */
export function riskHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/risks',
      answering(async ({ request }) => {
        const { url, view, ignored, log, asOf } = await askingOf(backend, request, ['model', 'cursor', 'limit']);
        const cursor = cursorIn(url.searchParams, log.head.seq);
        const limit = countIn(url.searchParams, 'limit', defaultLimit, mostLimit);
        const then = backend.at(log, cursor.seq);
        const asked = riskFilterOf(backend, then, asOf, view, url.searchParams.get('model'));
        const all = registerOf(backend, then, asOf);
        const rows = risksIn(all, asked.filter);
        const body: RisksPage = {
          record: log.id,
          asOf,
          head: then.head,
          filter: shownFilter(view),
          ignored: [...ignored, ...asked.ignored],
          register: riskRegisterOf(backend.state(then, asOf), all, asked.filter),
          total: rows.length,
          rows: rows.slice(cursor.from, cursor.from + limit),
          nextCursor: limit === 0 ? null : cursorAfter(cursor, limit, rows.length),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/risks/:id',
      answering(async ({ request, params }) => {
        const { url, view, ignored, log, asOf } = await askingOf(backend, request, ['model']);
        const id = params['id'] ?? '';
        const risk = riskViewOf(backend.state(log, asOf), id, asOf);
        if (risk === null) {
          throw new ProblemError(404, 'unknown-risk', 'No such risk', `The record “${log.id}” knew no risk ${id} on ${asOf}.`, {
            remedy: `Check the id, or choose a later day: the record starts on ${startOf(log)}.`,
          });
        }
        const asked = riskFilterOf(backend, log, asOf, view, url.searchParams.get('model'));
        const list = risksIn(registerOf(backend, log, asOf), asked.filter);
        const place = list.findIndex(({ riskId }) => riskId === id);
        const neighbour = (at: number): RiskAnswer['next'] => {
          const row = place < 0 ? undefined : list[at];
          return row === undefined ? null : { riskId: row.riskId, title: row.title };
        };
        const body: RiskAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          ...risk,
          ignored: [...ignored, ...asked.ignored],
          previous: neighbour(place - 1),
          next: neighbour(place + 1),
          place: place < 0 ? null : { at: place + 1, of: list.length },
        };
        return { body };
      }),
    ),
  ];
}
