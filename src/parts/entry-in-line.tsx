import type { DisposedEntry, Entry } from '../domain/audit/entry.ts';
import type { EntryLine, EntryNames } from '../formats/api/events.ts';
import { entrySubject, entryWords } from './sentences/entry.ts';
import { entryWho } from './sentences/entry-who.ts';

/** An entry in one line, as it stands within a sentence: "Passed, M-031 Prior-authorization agent, Adaeze Lapwing". */
export function EntryInLine({ of, names }: { of: EntryLine; names: EntryNames }) {
  const entry = of as unknown as Entry | DisposedEntry;
  const { word } = entryWords(entry, names);
  const subject = entrySubject(entry, names);
  const { name } = entryWho(entry, names);
  return [word, subject?.text, name].filter((part) => part !== undefined).join(', ');
}
