import { http } from 'msw';
import { dayOfEntry } from '../../src/domain/audit/at-entry.ts';
import { decisionBehind, effectsOfDecision } from '../../src/domain/audit/decision-behind.ts';
import { doersOf } from '../../src/domain/audit/entry-about.ts';
import { entriesByDay } from '../../src/domain/audit/entries-by-day.ts';
import { fold, knownBy } from '../../src/domain/audit/fold.ts';
import { reconstructionOf, type Reconstruction } from '../../src/domain/audit/reconstruction.ts';
import { comparisonOf } from '../../src/domain/measures/comparison.ts';
import { modelRows } from '../../src/domain/measures/model-row.ts';
import type { EventDays, EventsPage } from '../../src/formats/api/events.ts';
import type { EventAnswer } from '../../src/formats/api/reconstruction.ts';
import { askingOf } from '../backend/asking.ts';
import { openedOf, type Backend } from '../backend/backend.ts';
import { entriesAsked } from '../backend/entries-asked.ts';
import { namesOf } from '../backend/entry-names.ts';
import { linkedMeasures } from '../backend/linked-comparison.ts';
import { countIn, cursorAfter, cursorIn } from '../backend/paging.ts';
import { ProblemError } from '../backend/problem-error.ts';
import type { AnyEntry } from '../backend/record-log.ts';
import { answering } from './answering.ts';

const defaultLimit = 500;
const mostLimit = 5_000;

/** A record's entries: a list of them, the days they fell on, and one with all that can be rebuilt of it. */
export function eventHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/events',
      answering(async ({ request }) => {
        const { url, ignored, log, asOf, found, between } = await entriesAsked(backend, request, ['order', 'after', 'cursor', 'limit']);
        const cursor = cursorIn(url.searchParams, log.head.seq);
        const limit = Math.max(1, countIn(url.searchParams, 'limit', defaultLimit, mostLimit));
        // A page that was begun goes on in the record as it was then: entries written meanwhile do not move it.
        const after = countIn(url.searchParams, 'after', 0, log.head.seq);
        const then = found.filter(({ seq }) => seq > after && seq <= cursor.seq);
        const ordered = url.searchParams.get('order') === 'newest' ? then.toReversed() : then;
        const entries = ordered.slice(cursor.from, cursor.from + limit);
        const body = {
          record: log.id,
          asOf,
          head: log.head,
          ignored,
          total: then.length,
          between,
          entries,
          names: namesOf(backend.state(log, asOf), entries),
          nextCursor: cursorAfter(cursor, limit, then.length),
        };
        return { body: body satisfies Omit<EventsPage, 'entries'> };
      }),
    ),
    http.get(
      '*/api/v1/events/days',
      answering(async ({ request }) => {
        const { log, asOf } = await askingOf(backend, request);
        const { zone } = openedOf(log);
        const known = knownBy(log.entries, asOf, zone);
        const { people, models } = backend.state(log, asOf);
        const acting = new Set(known.flatMap((entry) => doersOf(entry)));
        const body: EventDays = {
          record: log.id,
          asOf,
          head: log.head,
          days: entriesByDay(known, zone),
          choices: {
            people: [...people.values()]
              .filter(({ personId }) => acting.has(personId))
              .map(({ personId, printedName }) => ({ id: personId, name: printedName }))
              .toSorted(byName),
            models: [...models.values()].map(({ modelId, name }) => ({ id: modelId, name })),
          },
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/events/:seq',
      answering(async ({ request, params }) => {
        const { log, asOf } = await askingOf(backend, request);
        const entry = log.entries[Number(params['seq']) - 1];
        if (entry === undefined) {
          throw new ProblemError(
            404,
            'unknown-entry',
            'No such entry',
            `This record has no entry ${params['seq']}: it ends at entry ${log.head.seq}.`,
            {
              remedy: 'GET /api/v1/events lists them.',
            },
          );
        }
        const rebuilt = reconstructionOf(log.entries, entry.seq);
        const decision = decisionBehind(log.entries, entry.seq);
        const effects = decision === null ? [] : effectsOfDecision(log.entries, decision);
        const before = (decision?.seq ?? entry.seq) - 1;
        const after = decision === null ? entry.seq : decision.seq + decision.payload.effects;
        const body = {
          record: log.id,
          asOf,
          head: log.head,
          entry,
          day: dayOfEntry(log.entries, entry.seq),
          reconstruction: rebuilt,
          effects,
          span: { before, after },
          difference: differenceBetween(log.entries, before, after),
          names: namesOf(backend.state(log, backend.today(log)), [entry, ...effects], spokenOf(rebuilt)),
        };
        return { body: body satisfies Omit<EventAnswer, 'entry' | 'effects'> };
      }),
    ),
  ];
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}

/** What some entries changed: the record just before and just after them, both read on the day of the last. Before the first there is nothing. */
function differenceBetween(entries: readonly AnyEntry[], before: number, after: number): EventAnswer['difference'] {
  if (before === 0) return null;
  const asOf = dayOfEntry(entries, after);
  const side = (count: number) => {
    const state = fold(entries.slice(0, count), asOf);
    return { state, asOf, rows: modelRows(state, asOf) };
  };
  const compared = comparisonOf(side(before), side(after));
  const measures = linkedMeasures(compared, {}, { seq: String(before), asof: asOf }, { seq: String(after), asof: asOf });
  return {
    measures: measures.filter(({ earlier, later }) => earlier.value !== later.value || earlier.base !== later.base),
    models: compared.models,
  };
}

/** Everybody a reconstruction names. */
function spokenOf(of: Reconstruction | null): string[] {
  if (of === null) return [];
  const inChain = (of.chain?.links ?? []).flatMap(({ signature, asked, detail }) => [
    ...(signature === null ? [] : [signature.personId]),
    ...asked.map(({ personId }) => personId),
    ...(detail.coveredBy === undefined ? [] : [detail.coveredBy]),
  ]);
  const others = [
    of.request?.by,
    ...of.evidence.map(({ by }) => by),
    ...of.signatures.flatMap(({ recordedBy, actingFor }) => [recordedBy, actingFor]),
  ];
  const met = of.meeting === null ? [] : of.meeting.present;
  return [
    ...inChain,
    ...met,
    ...of.dissent.map(({ personId }) => personId),
    ...[...others, of.deploymentId, of.modelId].filter((id): id is string => id != null),
  ];
}
