import type { EntriesWanted } from '../../data/events.ts';
import { entryKind } from '../../formats/api/events.ts';
import type { ScreenView } from '../../state/view.ts';
import type { TwoDays } from './two-days.ts';

/** The kinds a reader can ask for; nothing chosen means key entries. */
export const kindChoices = [
  { value: 'all', label: 'Everything' },
  { value: 'decisions', label: 'Decisions' },
  { value: 'signatures', label: 'Signatures' },
  { value: 'refusals', label: 'Refusals and declined asks' },
  { value: 'asks', label: 'Asks and submissions' },
  { value: 'stages', label: 'Stages, versions, releases' },
  { value: 'risks', label: 'Risks and safety' },
  { value: 'imports', label: 'Files loaded and undone' },
  { value: 'rules', label: 'Rules, settings, seats' },
  { value: 'facts', label: 'Facts and signs of use' },
] as const;

/** Which entries this screen lists: those between its two days, narrowed by who, what and about. */
export function entriesWanted({ who, what, about }: ScreenView, { earlier, later }: TwoDays): EntriesWanted {
  const kind = what !== undefined && entryKind.safeParse(what).success ? what : 'key';
  return { from: earlier, to: later, who, what: kind, about };
}
