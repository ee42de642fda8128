import { http } from 'msw';
import { definitionOf } from '../../src/domain/measures/definitions.ts';
import { sorted } from '../../src/domain/measures/filter.ts';
import type { PortfolioPage } from '../../src/formats/api/portfolio.ts';
import { defaultSort } from '../../src/formats/api/view.ts';
import { askingOf, chosenRows } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { countIn, cursorAfter, cursorIn } from '../backend/paging.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

/** The words of the measure a view names. */
function shownIn(show: string | undefined): PortfolioPage['shown'] {
  const definition = show === undefined ? undefined : definitionOf(show);
  return definition === undefined ? null : { label: definition.label, rule: definition.rule };
}

const defaultLimit = 200;
const mostLimit = 1_000;

/** The rows of a portfolio, page by page. */
export function portfolioHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/portfolio',
      answering(async ({ request }) => {
        const { url, view, ignored, log, asOf } = await askingOf(backend, request, ['cursor', 'limit']);
        const cursor = cursorIn(url.searchParams, log.head.seq);
        const limit = Math.max(1, countIn(url.searchParams, 'limit', defaultLimit, mostLimit));
        const then = backend.at(log, cursor.seq);
        const unit = view.unit ?? 'models';
        const chosen = chosenRows(backend.rows(then, asOf, unit, view.site), view);
        const body: PortfolioPage = {
          record: log.id,
          asOf,
          head: then.head,
          unit,
          filter: shownFilter(view),
          ignored: [...ignored, ...chosen.ignored],
          shown: shownIn(view.show),
          total: chosen.rows.length,
          rows: sorted(chosen.rows, view.sort ?? defaultSort).slice(cursor.from, cursor.from + limit),
          nextCursor: cursorAfter(cursor, limit, chosen.rows.length),
        };
        return { body };
      }),
    ),
  ];
}
