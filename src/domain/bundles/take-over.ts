/** Another copy's decisions, put to the rules here one after another, and what came of each. */
import { isDecision, type DecisionEntry } from '../audit/decision-behind.ts';
import type { Document } from '../audit/decided-events.ts';
import type { DisposedEntry, Entry } from '../audit/entry.ts';
import type { DomainEvent, PersonId } from '../audit/events.ts';
import { canonicalJson } from '../audit/hash.ts';
import { project } from '../audit/project.ts';
import type { RecordState } from '../audit/state.ts';
import type { Moment } from '../authority/ask.ts';
import type { Command } from '../authority/command.ts';
import { conflictsOf, type Clash } from '../authority/conflict/conflict.ts';
import { decide, type Verdict } from '../authority/decide.ts';
import type { Bundled, Maker } from './bundled.ts';
import { broughtHome, type LeftBecause } from './brought-home.ts';
import { madeBy } from './made-by.ts';
import { idsIn, renamed } from './renamed.ts';

type AnyEntry = Entry | DisposedEntry;

/** What is taken over, and where. */
export interface TakingOver {
  /** The record here, as it stands and entry by entry. */
  readonly state: RecordState;
  readonly entries: readonly AnyEntry[];
  /** The last entry both copies have. */
  readonly since: number;
  readonly commands: readonly Bundled[];
  /** Ids the copy gave to what does not come home with the commands, as of a file it loaded. */
  readonly elsewhere: ReadonlySet<string>;
  /** The file the commands come from. */
  readonly document: Document;
  /** The session's person; null: nobody acts. */
  readonly personId: PersonId | null;
  readonly moment: Moment;
  /** Keys of what the reader takes; null: all that is allowed and meets no conflict. */
  readonly take: ReadonlySet<string> | null;
}

/** What becomes of one decision of another copy. */
export interface Outcome {
  readonly key: string;
  /** As it would be recorded here. */
  readonly command: Command;
  readonly by: Maker;
  /** Entries recorded here since that changed what it rests on. */
  readonly clashes: readonly Clash[];
  /** The same was decided here meanwhile. */
  readonly same: DecisionEntry | null;
  readonly answer:
    | Verdict
    /** It is here: it came home before. */
    | { readonly answer: 'here already'; readonly decision: DecisionEntry }
    /** It speaks of something that would come with another, which is not taken. */
    | { readonly answer: 'waits'; readonly id: string; readonly key: string | null }
    | { readonly answer: 'left to its maker'; readonly because: LeftBecause };
  readonly taken: boolean;
}

export interface TakenOver {
  readonly outcomes: readonly Outcome[];
  /** Everything to append, in order. */
  readonly events: readonly DomainEvent[];
  /** The record as it would be then. */
  readonly state: RecordState;
}

/** Put every command to the rules, each on what those taken before it left. */
export function takeOver({ state, entries, since, commands, elsewhere, document, personId, moment, take }: TakingOver): TakenOver {
  const meanwhile = decisionsAfter(entries, since);
  const home = new Map(meanwhile.map((decision) => [decision.payload.key, decision]));
  const own = ownEntries(entries, commands, home);
  const makers = new Map(commands.flatMap(({ key, made }) => made.map((id) => [id, key] as const)));
  const ids = new Map<string, string>();
  const outcomes: Outcome[] = [];
  const events: DomainEvent[] = [];
  let now = state;

  for (const bundled of commands) {
    const { key, by, made } = bundled;
    const before = home.get(key);
    if (before !== undefined) {
      keepIds(ids, made, effectsHere(entries, before));
      outcomes.push({
        key,
        command: bundled.command,
        by,
        clashes: [],
        same: null,
        answer: { answer: 'here already', decision: before },
        taken: false,
      });
      continue;
    }
    const here = { ...bundled, ...hereOf(bundled, ids) };
    const plain = { key, command: here.command, by: here.by, clashes: [], same: null, taken: false };
    const missing = [...idsIn({ ...bundled.command.payload, personId: by.personId })].find(
      (id) => !ids.has(id) && (makers.has(id) || elsewhere.has(id)),
    );
    if (missing !== undefined) {
      outcomes.push({ ...plain, answer: { answer: 'waits', id: missing, key: makers.get(missing) ?? null } });
      continue;
    }
    const brought = broughtHome(here, document);
    if ('leftBecause' in brought) {
      outcomes.push({ ...plain, answer: { answer: 'left to its maker', because: brought.leftBecause } });
      continue;
    }
    const { command, accompaniment } = brought;
    const clashes = conflictsOf(command, accompaniment, { entries, decidedOn: since, state }).filter(({ seq }) => !own.has(seq));
    const same = meanwhile.find((decision) => !own.has(decision.seq) && isSame(decision, here.command, command)) ?? null;
    const answer = decide(now, command, personId, moment, { key, decidedOn: now.entries }, accompaniment);
    const wanted = take === null ? clashes.length === 0 && same === null : take.has(key);
    const taken = answer.answer === 'allow' && wanted;
    outcomes.push({ key, command, by: here.by, clashes, same, answer, taken });
    if (!taken) continue;
    now = project(now, answer.events);
    events.push(...answer.events);
    keepIds(ids, made, answer.events.slice(1));
  }
  return { outcomes, events, state: now };
}

/** A command with the ids its things have here. */
function hereOf(
  { command, beside, by, signed }: Bundled,
  ids: ReadonlyMap<string, string>,
): Pick<Bundled, 'command' | 'beside' | 'by' | 'signed'> {
  return {
    command: { ...command, payload: renamed(command.payload, ids) } as Command,
    beside: renamed(beside, ids),
    by: { ...by, personId: by.personId === null ? null : (ids.get(by.personId) ?? by.personId) },
    signed: signed.map((id) => ids.get(id) ?? id),
  };
}

/** What a command brought about there is, in the same order, what it brings about here. */
function keepIds(ids: Map<string, string>, made: readonly string[], effects: readonly Pick<DomainEvent, 'type' | 'payload'>[]): void {
  const here = effects.flatMap((effect) => madeBy(effect));
  const skipped = here.length - made.length;
  for (const [place, id] of made.entries()) ids.set(id, here[place + skipped] ?? id);
}

function decisionsAfter(entries: readonly AnyEntry[], since: number): readonly DecisionEntry[] {
  return entries.slice(since).filter((entry): entry is DecisionEntry => isDecision(entry));
}

function effectsHere(entries: readonly AnyEntry[], { seq, payload }: DecisionEntry): readonly Entry[] {
  return entries.slice(seq, seq + payload.effects).filter((entry): entry is Entry => 'payload' in entry && entry.payload !== undefined);
}

/** Entries that came home from these very commands before: they are no conflict with them. */
function ownEntries(
  entries: readonly AnyEntry[],
  commands: readonly Bundled[],
  home: ReadonlyMap<string, DecisionEntry>,
): ReadonlySet<number> {
  const own = new Set<number>();
  for (const { key } of commands) {
    const decision = home.get(key);
    if (decision === undefined) continue;
    own.add(decision.seq);
    for (const { seq } of effectsHere(entries, decision)) own.add(seq);
  }
  return own;
}

/** Was just this asked for here? Either as it was asked there, or as it would be recorded. */
function isSame({ payload: { asked, command: type, meeting } }: DecisionEntry, ...commands: readonly Command[]): boolean {
  if (asked === undefined || meeting !== undefined) return false;
  return commands.some((command) => command.type === type && canonicalJson(command.payload) === canonicalJson(asked));
}
