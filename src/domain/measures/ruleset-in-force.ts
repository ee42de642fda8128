/** The ruleset in force on a day: what it asks for, what it leaves off, and every threshold beside its default. */
import { links, starterLinks, type LinkId } from '../accountability/links.ts';
import type { DisposedEntry, Entry } from '../audit/entry.ts';
import type { PersonId, Profile } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import { catalogue, type GateId } from '../gates/catalogue.ts';
import { questionOfGate } from '../gates/questions.ts';
import { defaultSettings, type SettingName } from '../settings.ts';
import { firstDayOf, type Day } from '../time.ts';

export interface Switched<Id> {
  readonly id: Id;
  readonly name: string;
  readonly on: boolean;
  /** Never switched off: the five questions, and the links of the first day. */
  readonly always: boolean;
  /** The entry since which it stands so; null where no ruleset was ever adopted, and where it was never on. */
  readonly since: SetBy | null;
}

/** When something was set, by whom, and why. */
export interface SetBy {
  readonly on: Day;
  readonly seq: number;
  readonly by: string;
  readonly reason: string | null;
}

export interface SettingInForce {
  readonly name: SettingName;
  readonly value: number;
  readonly default: number;
  /** When it was last set, by whom and why; null where the default stands. */
  readonly set: SetBy | null;
}

export interface RulesetInForce {
  readonly name: string;
  /** When rules were first adopted here; null where none ever were. */
  readonly startedOn: Day | null;
  /** When it was last changed; null as above. */
  readonly adoptedOn: Day | null;
  readonly profile: Profile;
  readonly reason: string | null;
  readonly by: { readonly personId: PersonId; readonly printedName: string } | null;
  readonly gates: readonly Switched<GateId>[];
  readonly links: readonly Switched<LinkId>[];
  readonly settings: readonly SettingInForce[];
}

/**
 * @param entries those known by the day, in the order of the record
 * @param state what they fold into
 */
export function rulesetInForce(entries: readonly (Entry | DisposedEntry)[], state: RecordState): RulesetInForce {
  const { name, startedOn, adoptedOn, profile, reason, by, gatesOn, linksOn } = state.ruleset;
  const set = lastSet(entries, state);
  const turned = lastTurned(entries, state);
  return {
    name,
    startedOn,
    adoptedOn: startedOn === null ? null : adoptedOn,
    profile,
    reason,
    by: by === null ? null : { personId: by, printedName: state.people.get(by)?.printedName ?? by },
    gates: catalogue.map((gate) => ({
      id: gate.id,
      name: gate.name,
      on: gatesOn.has(gate.id),
      always: questionOfGate(gate.id) !== undefined,
      since: turned.get(gate.id) ?? null,
    })),
    links: links.map(({ id, role }) => ({
      id,
      name: role,
      on: linksOn.has(id),
      always: starterLinks.includes(id),
      since: turned.get(id) ?? null,
    })),
    settings: (Object.keys(defaultSettings) as SettingName[]).map((setting) => ({
      name: setting,
      value: state.settings[setting],
      default: defaultSettings[setting],
      set: set.get(setting) ?? null,
    })),
  };
}

function lastSet(
  entries: readonly (Entry | DisposedEntry)[],
  { undone }: RecordState,
): Map<SettingName, NonNullable<SettingInForce['set']>> {
  const found = new Map<SettingName, NonNullable<SettingInForce['set']>>();
  for (const entry of entries) {
    if (entry.type !== 'setting.changed' || !('payload' in entry) || entry.payload === undefined) continue;
    if (entry.importId !== undefined && undone.has(entry.importId)) continue;
    const { name, reason } = entry.payload;
    found.set(name, { on: firstDayOf(entry.occurredAt), seq: entry.seq, by: entry.actor.printedName, reason: reason ?? null });
  }
  return found;
}

/** By gate and link, the last entry that turned it on or off. */
function lastTurned(entries: readonly (Entry | DisposedEntry)[], { undone }: RecordState): Map<GateId | LinkId, SetBy> {
  const found = new Map<GateId | LinkId, SetBy>();
  let before: ReadonlySet<GateId | LinkId> = new Set();
  for (const entry of entries) {
    if (entry.type !== 'ruleset.adopted' || !('payload' in entry) || entry.payload === undefined) continue;
    if (entry.importId !== undefined && undone.has(entry.importId)) continue;
    const { gatesOn, linksOn, reason } = entry.payload;
    const now: ReadonlySet<GateId | LinkId> = new Set([...gatesOn, ...linksOn]);
    const set: SetBy = { on: firstDayOf(entry.occurredAt), seq: entry.seq, by: entry.actor.printedName, reason: reason ?? null };
    for (const id of [...before, ...now]) if (before.has(id) !== now.has(id)) found.set(id, set);
    before = now;
  }
  return found;
}
