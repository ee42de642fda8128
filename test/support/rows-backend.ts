/** A backend for tests of screens: answers from given rows, by the same measures, without a log behind them. */
import { vi } from 'vitest';
import { linkedFirstWeek } from '../../mocks/backend/linked-first-week.ts';
import { linkedGates } from '../../mocks/backend/linked-gates.ts';
import { linkedOverview } from '../../mocks/backend/linked-overview.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import { matches, sorted } from '../../src/domain/measures/filter.ts';
import { gatesOverviewOf } from '../../src/domain/measures/gates-overview.ts';
import type { ModelRow } from '../../src/domain/measures/model-row.ts';
import { wayTravelled } from '../../src/domain/measures/way-travelled.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import type { FirstWeekAnswer } from '../../src/formats/api/first-week.ts';
import { rowsBehind } from '../../src/domain/measures/overview.ts';
import type { GatesAnswer } from '../../src/formats/api/gates.ts';
import type { MeasuresAnswer } from '../../src/formats/api/measures.ts';
import type { PeopleAnswer, PersonView } from '../../src/formats/api/people.ts';
import type { PortfolioPage } from '../../src/formats/api/portfolio.ts';
import type { RecordList, RecordSummary } from '../../src/formats/api/records.ts';
import type { Session } from '../../src/formats/api/session.ts';
import type { Ignored } from '../../src/formats/api/terms.ts';
import { filterOf, readView, type View } from '../../src/formats/api/view.ts';
import { toDay, type Day } from '../../src/domain/time.ts';
import { overviewFrom, today } from './portfolio-rows.ts';

export interface RecordWish {
  readonly rows: readonly ModelRow[];
  readonly institution?: string;
  readonly kind?: RecordSummary['kind'];
  readonly snapshot?: RecordSummary['snapshot'];
}

const head = { seq: 1204, hash: 'a'.repeat(64) };

const kestrel: PersonView = {
  personId: 'P-1',
  printedName: 'Marguerite Kestrel',
  title: 'CIO',
  roles: ['CIO'],
  function: 'IT',
  reportsTo: null,
  employer: 'staff',
  leftOn: null,
};

/** Answer every request from these records, the demonstration under `saltmarsh`. */
export function answerFrom(records: Readonly<Record<string, RecordWish>>, { durable = true }: { durable?: boolean } = {}): void {
  vi.stubGlobal('fetch', (address: string) => {
    const url = new URL(address, 'http://localhost');
    return Promise.resolve(answer(records, durable, url.pathname.replace('/api/v1', ''), url.searchParams));
  });
}

function answer(records: Readonly<Record<string, RecordWish>>, durable: boolean, path: string, keys: URLSearchParams): Response {
  if (path === '/records') {
    return json({
      records: Object.entries(records).map(([id, wish]) => summaryOf(id, wish)),
      durable,
      default: 'saltmarsh',
    } satisfies RecordList);
  }
  const { view, ignored } = readView(keys, ['cursor', 'limit']);
  const record = view.in ?? 'saltmarsh';
  const wish = records[record];
  if (wish === undefined)
    return json({ type: 'urn:test', title: 'No such record', status: 404, detail: 'There is no such record here.', instance: path }, 404);
  const stand = { record, asOf: view.asof ?? today, head };
  switch (path) {
    case '/session':
      return json({
        record,
        person: record === 'saltmarsh' ? { personId: 'P-1', printedName: 'Marguerite Kestrel', title: 'CIO', roles: ['CIO'] } : null,
        assurance: 'browser',
        durable,
      } satisfies Session);
    case '/people':
      return json({
        ...stand,
        ignored,
        people: record === 'saltmarsh' ? [kestrel] : [],
        sites: [],
        seats: [],
        carried: [],
        rolesAsked: [],
      } satisfies PeopleAnswer);
    case '/measures':
      return json({
        ...stand,
        ...linkedOverview({ ...overviewFrom(wish.rows, filterOf(view)), unit: view.unit ?? 'models' }, view),
        filter: {},
        ignored,
        choices: {
          site: ['Site 1', 'Site 2'],
          fn: [...new Set(wish.rows.map(({ businessFunction }) => businessFunction as string))].toSorted(),
        },
      } satisfies MeasuresAnswer);
    case '/first-week':
      return json(firstWeekFrom(stand, wish.rows, view, ignored));
    case '/gates':
      return json(gatesOf(stand, wish.rows, view, ignored));
    case '/portfolio':
      return json(pageOf(stand, wish.rows, view, keys));
    default:
      return json({ type: 'urn:test', title: 'Not here', status: 404, detail: `Nothing answers ${path}.`, instance: path }, 404);
  }
}

/** A record opened this week: its rows are all it ever said. */
function firstWeekFrom(
  stand: { record: string; asOf: Day; head: typeof head },
  rows: readonly ModelRow[],
  view: View,
  ignored: readonly Ignored[],
): FirstWeekAnswer {
  const passing = rows.filter((row) => matches(row, filterOf(view)));
  const asked = { owners: [], ownersBy: { answered: 0, 'in part': 0, silent: 0 }, toRemind: 0, late: 0 };
  const way = wayTravelled(stand.asOf, stand.asOf, () => passing);
  return {
    ...stand,
    unit: view.unit ?? 'models',
    filter: {},
    ignored,
    ...linkedFirstWeek({ all: rows, rows: passing, way, asked, settings: defaultSettings }, view),
  };
}

/** The grid and the counts of the rows; the gates themselves need a log, and none is here. */
function gatesOf(
  stand: { record: string; asOf: Day; head: typeof head },
  rows: readonly ModelRow[],
  view: View,
  ignored: readonly Ignored[],
): GatesAnswer {
  const state = {
    deployments: new Map(),
    models: new Map(),
    people: new Map(),
    seats: new Map(),
    refusals: [],
    ruleset: { gatesOn: new Set() },
  };
  const passing = rows.filter((row) => matches(row, filterOf(view)));
  return { ...stand, filter: {}, ignored, ...linkedGates(gatesOverviewOf(state as unknown as RecordState, today, passing), view) };
}

/** Rows a view lets through: those behind the measure it names, else those of the newest file. */
export function rowsOfView(all: readonly ModelRow[], view: View): readonly ModelRow[] {
  const passing = all.filter((row) => matches(row, filterOf(view)));
  const behind = view.show === undefined ? null : rowsBehind(passing, view.show, view['show-part']);
  return behind ?? passing.filter(({ notInFile }) => notInFile === null);
}

function pageOf(
  stand: { record: string; asOf: Day; head: typeof head },
  all: readonly ModelRow[],
  view: View,
  keys: URLSearchParams,
): PortfolioPage {
  const rows = rowsOfView(all, view);
  const meaningless = view.show !== undefined && rowsBehind(all, view.show) === null;
  const from = Number(keys.get('cursor') ?? 0);
  const to = from + Number(keys.get('limit') ?? 200);
  return {
    ...stand,
    unit: 'models',
    filter: {},
    shown: null,
    ignored: meaningless ? [{ key: 'show', value: view.show ?? '', why: 'no such measure' }] : [],
    total: rows.length,
    rows: sorted(rows, view.sort ?? '-stalled').slice(from, to),
    nextCursor: to < rows.length ? String(to) : null,
  };
}

function summaryOf(
  id: string,
  { rows, institution = 'Saltmarsh Health', kind = 'demonstration', snapshot = null }: RecordWish,
): RecordSummary {
  return {
    id,
    institution,
    kind,
    zone: 'America/New_York',
    today,
    snapshot,
    head,
    imports: snapshot === null ? 0 : 1,
    damage: null,
    clock: kind === 'demonstration' ? 'stands at 2026-10-30, 06:10 in America/New_York' : 'the day in America/New_York',
    startsOn: toDay('2024-11-01'),
    counts: { models: rows.length, entries: 1204 },
  };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
