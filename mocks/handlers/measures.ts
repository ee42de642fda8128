import { http } from 'msw';
import { definitionOf } from '../../src/domain/measures/definitions.ts';
import { matches } from '../../src/domain/measures/filter.ts';
import type { ModelRow } from '../../src/domain/measures/model-row.ts';
import { overviewOf, rowsBehind, type Part } from '../../src/domain/measures/overview.ts';
import { isReported } from '../../src/domain/reported.ts';
import type { MeasuresAnswer, RowsAnswer } from '../../src/formats/api/measures.ts';
import { filterOf } from '../../src/formats/api/view.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { linkedOverview } from '../backend/linked-overview.ts';
import { countIn, cursorAfter, cursorIn } from '../backend/paging.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

const defaultLimit = 1_000;
const mostLimit = 10_000;
const parts: readonly Part[] = ['value', 'base', 'unknown'];

/** Every number of a portfolio, and the models behind each. */
export function measureHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/measures',
      answering(async ({ request }) => {
        const { view, ignored, log, asOf } = await askingOf(backend, request);
        const unit = view.unit ?? 'models';
        const rows = backend.rows(log, asOf, unit);
        const counted = view.site === undefined ? rows : backend.rows(log, asOf, unit, view.site);
        const overview = { ...overviewOf(backend.state(log, asOf), asOf, filterOf(view), unit, counted), allRecords: rows.length };
        const body: MeasuresAnswer = {
          record: log.id,
          head: log.head,
          filter: shownFilter(view),
          ignored,
          ...linkedOverview(overview, view),
          choices: choicesIn(rows),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/measures/:name/rows',
      answering(async ({ request, params }) => {
        const { url, view, ignored, log, asOf } = await askingOf(backend, request, ['part', 'cursor', 'limit']);
        const name = params['name'] ?? '';
        const part = partIn(url.searchParams);
        const cursor = cursorIn(url.searchParams, log.head.seq);
        const limit = Math.max(1, countIn(url.searchParams, 'limit', defaultLimit, mostLimit));
        const then = backend.at(log, cursor.seq);
        const unit = view.unit ?? 'models';
        const passing = backend.rows(then, asOf, unit, view.site).filter((row) => matches(row, filterOf(view)));
        const behind = rowsBehind(passing, name, part);
        if (behind === null) {
          throw new ProblemError(404, 'unknown-measure', 'No such measure', `No measure is called “${name}”.`, {
            remedy: 'The names are those in GET /api/v1/measures.',
          });
        }
        const body: RowsAnswer = {
          record: log.id,
          asOf,
          head: then.head,
          name,
          label: definitionOf(name)?.label ?? 'not in the newest file',
          part,
          unit,
          filter: shownFilter(view),
          ignored,
          total: behind.length,
          ids: behind.slice(cursor.from, cursor.from + limit).map(({ modelId }) => modelId),
          nextCursor: cursorAfter(cursor, limit, behind.length),
        };
        return { body };
      }),
    ),
  ];
}

function partIn(query: URLSearchParams): Part {
  const text = query.get('part') ?? 'value';
  const part = parts.find((one) => one === text);
  if (part === undefined) {
    throw new ProblemError(400, 'unknown-part', 'No such part', `part=${text} is none of ${parts.join(', ')}.`, {
      remedy: 'Leave it out for the rows the measure counts.',
    });
  }
  return part;
}

function inOrder(all: Iterable<string>): string[] {
  return [...new Set(all)].toSorted((a, b) => a.localeCompare(b, 'en'));
}

function choicesIn(rows: readonly ModelRow[]): MeasuresAnswer['choices'] {
  return {
    site: inOrder(rows.flatMap(({ sites }) => sites)),
    fn: inOrder(rows.flatMap(({ businessFunction }) => (isReported(businessFunction) ? [businessFunction] : []))),
  };
}
