import { links } from '../accountability/links.ts';
import { catalogue } from '../gates/catalogue.ts';
import { isReported } from '../reported.ts';
import { defaultSettings } from '../settings.ts';
import { endOfDay, firstDayOf, toDay, type Day, type Instant, type Zone } from '../time.ts';
import type { Apply, Said } from './apply/context.ts';
import { boardEvents } from './apply/board.ts';
import { deploymentEvents } from './apply/deployments.ts';
import { gateEvents } from './apply/gates.ts';
import { importEvents } from './apply/imports.ts';
import { linkEvents } from './apply/links.ts';
import { modelEvents } from './apply/models.ts';
import { packEvents } from './apply/packs.ts';
import { triageEvents } from './apply/triage.ts';
import { recordEvents } from './apply/record.ts';
import { decidedEvents } from './apply/decided.ts';
import { riskEvents } from './apply/risks.ts';
import { touch } from './apply/touch.ts';
import type { Draft, DraftState } from './draft.ts';
import type { DisposedEntry, Entry } from './entry.ts';
import type { EventType, ImportId, Payloads } from './events.ts';
import type { RecordState, Spell } from './state.ts';
import { UnreadableEntry } from './unreadable-entry.ts';
import { upcast } from './upcast.ts';

/** Every kind of event, and what it changes: the compiler asks for a new one. */
const appliers: { readonly [T in EventType]: Apply<T> } = {
  ...recordEvents,
  ...modelEvents,
  ...deploymentEvents,
  ...gateEvents,
  ...linkEvents,
  ...riskEvents,
  ...decidedEvents,
  ...importEvents,
  ...packEvents,
  ...boardEvents,
  ...triageEvents,
};

/** Entries known by the end of a day: the record is in order of recording, so this is a prefix. */
export function knownBy<T extends Pick<Entry, 'recordedAt'>>(entries: readonly T[], asOf: Day, zone: Zone): readonly T[] {
  const last: Instant = endOfDay(asOf, zone);
  let count = entries.length;
  while (count > 0 && entries[count - 1]!.recordedAt > last) count -= 1;
  return entries.slice(0, count);
}

/** The zone a record is kept in: its first entry says. */
export function zoneOf(entries: readonly (Entry | DisposedEntry)[]): Zone {
  const first = entries[0];
  return first !== undefined && 'payload' in first && first.type === 'record.opened' ? first.payload.zone : 'UTC';
}

/**
 * Fold a record into what was known on a day.
 *
 * Entries of an import that was undone (by that day) leave no trace but their
 * place in the log. A disposed payload says nothing.
 *
 * @param entries one record, in order, from its first entry
 * @param asOf everything recorded by the end of this day, in the record's zone
 * @throws UnreadableEntry when an entry speaks of a model, deployment or risk nobody brought in, or is of no known kind
 */
export function fold(entries: readonly (Entry | DisposedEntry)[], asOf: Day): RecordState {
  const known = knownBy(entries, asOf, zoneOf(entries));
  const undone = new Set<ImportId>();
  for (const entry of known) {
    if (entry.type === 'import.undone' && 'payload' in entry) undone.add(entry.payload.importId);
  }
  const state: DraftState = { ...nothing(), undone, entries: known.length };
  for (const entry of known) {
    if (!('payload' in entry) || entry.payload === undefined) continue;
    if (entry.importId !== undefined && undone.has(entry.importId)) continue;
    try {
      applyEntry(state, entry);
    } catch (error) {
      throw new UnreadableEntry(entry.seq, error instanceof Error ? error.message : String(error));
    }
  }
  for (const deployment of state.deployments.values()) {
    deployment.spells = inOrder(deployment.spells);
    const file = state.models.get(deployment.modelId)?.lastImport;
    deployment.statedOn = state.imports.find(({ importId }) => importId === file)?.snapshot.day ?? null;
  }
  return state;
}

function applyEntry(state: DraftState, entry: Entry): void {
  const said: Said = {
    seq: entry.seq,
    at: entry.occurredAt,
    on: firstDayOf(entry.occurredAt),
    source: entry.source,
    importId: entry.importId ?? null,
  };
  if (!Object.hasOwn(appliers, entry.type)) throw new RangeError(`no ${entry.type} is known here. Use a newer Countersign.`);
  const payload = upcast(entry.type, entry.v, entry.payload) as Payloads[EventType];
  applyEvent(state, entry.type, payload, said);
  const load = said.importId === null ? undefined : state.imports.findLast(({ importId }) => importId === said.importId);
  if (load !== undefined) load.lastSeq = entry.seq;
}

/** Let one event change a state that is being built. */
export function applyEvent(state: DraftState, type: EventType, payload: Payloads[EventType], said: Said): void {
  // The table pairs each type with its own payload; TypeScript cannot follow the pair through the lookup.
  (appliers[type] as Apply<EventType>)(state, payload as Draft<Payloads[EventType]>, said);
  touch(state, type, payload, said);
}

/** A record before its first entry: the full ruleset and the default settings. */
function nothing(): DraftState {
  return {
    institution: '',
    zone: 'UTC',
    kind: 'own',
    standsAt: null,
    ruleset: {
      name: 'full',
      startedOn: null,
      adoptedOn: toDay('1970-01-01'),
      profile: 'standard',
      reason: null,
      by: null,
      gatesOn: new Set(catalogue.map(({ id }) => id)),
      linksOn: new Set(links.map(({ id }) => id)),
    },
    settings: { ...defaultSettings },
    releaseLine: [],
    releaseLineSet: null,
    rebases: [],
    sites: new Map(),
    people: new Map(),
    models: new Map(),
    deployments: new Map(),
    risks: new Map(),
    imports: [],
    undone: new Set(),
    refusals: [],
    seats: new Map(),
    adrs: new Map(),
    sprintItems: [],
    releases: new Map(),
    changes: new Map(),
    delegations: new Map(),
    decisions: [],
    confirmations: new Map(),
    appeals: [],
    overrides: [],
    meetings: new Map(),
    packs: new Map(),
    safetyReports: [],
    boardPacks: new Map(),
    triageMeetings: new Map(),
    triageActions: new Map(),
    triageRequests: [],
    entries: 0,
  };
}

/** Spells in the order they happened; one without a date keeps its place in the record. */
export function inOrder(spells: readonly Draft<Spell>[]): Draft<Spell>[] {
  let last = '';
  return spells
    .map((spell) => {
      if (isReported(spell.from)) last = firstDayOf(spell.from);
      return { spell, day: last };
    })
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ spell }) => spell);
}
