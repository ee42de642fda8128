import { doersOf } from '../../domain/audit/entry-about.ts';
import type { DisposedEntry, Entry } from '../../domain/audit/entry.ts';
import type { EntryNames } from '../../formats/api/events.ts';
import { listed } from '../../ui/count.ts';

/** Who did what an entry says, and as whom. */
export interface EntryWho {
  readonly name: string;
  /** The title they acted under, who acted with them, and how the entry came here. */
  readonly as: string;
  /** Everybody whose act it is. */
  readonly all: string;
}

/**
 * Whose act it is. An old register was entered by a registrar: then whoever the
 * entry names acted, and the registrar only wrote it down.
 */
export function entryWho(entry: Entry | DisposedEntry, names: EntryNames): EntryWho {
  const doers = doersOf(entry);
  const { actor, source } = entry;
  const [first] = doers;
  const own = first === undefined || (doers.length === 1 && first === actor.personId);
  if (own)
    return {
      name: actor.printedName,
      all: actor.printedName,
      as: source === 'import' ? `${actor.role}, from the old register` : actor.role,
    };
  const nameOf = (id: string): string => names.people[id]?.printedName ?? id;
  const others = doers.slice(1);
  const beside = others.length === 0 ? (names.people[first]?.title ?? '') : `with ${listed(others.map(nameOf))}`;
  const by = doers.includes(actor.personId ?? '') ? '' : `recorded by ${actor.printedName}`;
  return {
    name: nameOf(first),
    all: listed(doers.map(nameOf)),
    as: [beside, by].filter((part) => part !== '').join('; '),
  };
}
