import { http } from 'msw';
import type { DeploymentId } from '../../src/domain/audit/events.ts';
import { sorted } from '../../src/domain/measures/filter.ts';
import { isReported } from '../../src/domain/reported.ts';
import { sheetRows } from '../../src/domain/sheet/sheet-row.ts';
import type { SheetPage } from '../../src/formats/api/sheet.ts';
import { defaultSort } from '../../src/formats/api/view.ts';
import { askingOf, chosenRows } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { countIn, cursorAfter, cursorIn } from '../backend/paging.ts';
import { answering } from './answering.ts';

const defaultLimit = 200;
const mostLimit = 1_000;

/** Many deployments, fact by fact, as they are edited together. */
export function sheetHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/sheet',
      answering(async ({ request }) => {
        const { url, view, ignored, log, asOf } = await askingOf(backend, request, ['pick', 'cursor', 'limit']);
        const cursor = cursorIn(url.searchParams, log.head.seq);
        const limit = Math.max(1, countIn(url.searchParams, 'limit', defaultLimit, mostLimit));
        const then = backend.at(log, cursor.seq);
        const state = backend.state(then, asOf);
        const picked = url.searchParams.get('pick')?.split(',');
        // Picked by hand, every deployment is a row of its own; else the rows are those the list shows.
        const unit = picked === undefined ? (view.unit ?? 'models') : 'deployments';
        const rows = backend.rows(then, asOf, unit, picked === undefined ? view.site : undefined);
        const chosen = picked === undefined ? chosenRows(rows, view) : { rows: rows.filter(isIn(picked)), ignored: [] };
        const ids = sorted(chosen.rows, view.sort ?? defaultSort).map(({ deploymentId }) => deploymentId);
        const body: SheetPage = {
          record: log.id,
          asOf,
          head: then.head,
          ignored: [...ignored, ...chosen.ignored],
          total: ids.length,
          absent: (picked ?? []).filter((id) => !state.deployments.has(id)),
          rows: sheetRows(state, asOf, ids.slice(cursor.from, cursor.from + limit)),
          sites: [...state.sites.values()].toSorted(byName),
          functions: functionsIn(state.models.values()),
          nextCursor: cursorAfter(cursor, limit, ids.length),
        };
        return { body };
      }),
    ),
  ];
}

function isIn(ids: readonly string[]): (row: { readonly deploymentId: DeploymentId }) => boolean {
  const picked = new Set(ids);
  return ({ deploymentId }) => picked.has(deploymentId);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}

function functionsIn(models: Iterable<{ readonly businessFunction: unknown }>): string[] {
  const known = new Set<string>();
  for (const { businessFunction } of models)
    if (isReported(businessFunction) && typeof businessFunction === 'string') known.add(businessFunction);
  return [...known].toSorted((a, b) => a.localeCompare(b, 'en'));
}
