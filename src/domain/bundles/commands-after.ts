import { effectsOfDecision, isDecision, type DecisionEntry } from '../audit/decision-behind.ts';
import type { DisposedEntry, Entry } from '../audit/entry.ts';
import type { Accompaniment, Command } from '../authority/command.ts';
import type { Bundled, NotCarried } from './bundled.ts';
import { madeBy } from './made-by.ts';
import { idsIn } from './renamed.ts';

type AnyEntry = Entry | DisposedEntry;

/** What a copy decided after an entry, as what was asked there; and what of it is no decision. */
export interface CommandsAfter {
  readonly commands: readonly Bundled[];
  readonly notCarried: readonly NotCarried[];
  /** Attempts its rules refused: they changed nothing, and stay there. */
  readonly refused: number;
}

/**
 * Turn the entries of a copy back into the commands that wrote them.
 * @param since the last entry both copies have
 */
export function commandsAfter(entries: readonly AnyEntry[], since: number): CommandsAfter {
  const commands: Bundled[] = [];
  const notCarried: NotCarried[] = [];
  const loads = new Map<string, string[]>();
  let refused = 0;
  for (let seq = since + 1; seq <= entries.length; seq += 1) {
    const entry = entries[seq - 1]!;
    if (isDecision(entry)) {
      const made = effectsOfDecision(entries, entry).flatMap((effect) => madeIn(effect));
      const asked = bundledOf(entry, made);
      if (asked === null) notCarried.push({ seq, why: 'the decision does not keep what was asked', what: entry.payload.command, made });
      else commands.push(asked);
      seq += entry.payload.effects;
    } else if (entry.type === 'command.refused') refused += 1;
    else if (entry.source === 'import' && entry.importId !== undefined) {
      const made = loads.get(entry.importId) ?? [];
      if (!loads.has(entry.importId)) notCarried.push({ seq, why: 'a file was loaded', what: fileIn(entries, entry), made });
      made.push(...madeIn(entry));
      loads.set(entry.importId, made);
    } else if (entry.type === 'import.undone') notCarried.push({ seq, why: 'a load was undone', what: entry.type, made: [] });
    else notCarried.push({ seq, why: 'no decision', what: entry.type, made: madeIn(entry) });
  }
  return { commands, notCarried, refused };
}

function madeIn(entry: AnyEntry): readonly string[] {
  return 'payload' in entry && entry.payload !== undefined ? madeBy(entry) : [];
}

/** The file a load came from: the entry that says so may be its first or its last. */
function fileIn(entries: readonly AnyEntry[], { importId }: AnyEntry): string {
  const load = entries.find((one) => one.type === 'import.loaded' && one.importId === importId);
  return load !== undefined && 'payload' in load && load.type === 'import.loaded' ? load.payload.source.name : 'a file';
}

/** Null where the decision was recorded before the record kept what was asked. */
function bundledOf({ payload, actor, occurredAt }: DecisionEntry, made: readonly string[]): Bundled | null {
  const { asked, beside = {}, meeting, command: type, key, signatures } = payload;
  if (asked === undefined) return null;
  const { attested, ...accompaniment } = beside as Accompaniment;
  const maker = attested === undefined ? actor : signatures.find(({ personId }) => personId === attested.personId);
  const named = idsIn(asked);
  return {
    key,
    command: { type: meeting === undefined ? type : 'meeting.decide', payload: asked } as unknown as Command,
    beside: accompaniment,
    by: { personId: attested?.personId ?? actor.personId, printedName: maker?.printedName ?? actor.printedName },
    signed: signatures.filter(({ meaning }) => meaning !== 'recorded').map(({ personId }) => personId),
    at: occurredAt,
    // What was asked for by its id was there before.
    made: made.filter((id) => !named.has(id)),
  };
}
