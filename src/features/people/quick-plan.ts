import type { Document } from '../../domain/audit/decided-events.ts';
import type { Role } from '../../domain/audit/events.ts';
import { functionOfRole } from './function-of-role.ts';
import type { Known } from './known.ts';
import { RecordDraft, type PlannedItem, type Seating } from './record-draft.ts';

/** A line typed in a hurry: a name, what they decide as, and where. */
export interface QuickLine {
  readonly printedName: string;
  /** Null: a person without a seat. */
  readonly role: Role | null;
  /** Null: every site. */
  readonly site: string | null;
}

/** What recording a line does. */
export interface QuickEffect {
  readonly person: 'added' | 'known';
  readonly seat: Seating | null;
  /** The site it adds; null where it adds none. */
  readonly newSite: string | null;
}

export interface QuickPlan {
  readonly items: readonly PlannedItem[];
  /** One for each line, in their order. */
  readonly effects: readonly QuickEffect[];
}

/**
 * What lines typed in a hurry ask of the record: sites and people it does not
 * know are added, a vacant seat is filled before another is opened.
 * @param document on which every appointment of these lines rests; null where none is named
 */
export function planQuickLines(known: Known, lines: readonly QuickLine[], document: Document | null): QuickPlan {
  const draft = new RecordDraft(known);
  const effects = lines.map(({ printedName, role, site }, line): QuickEffect => {
    const at = site === null || role === null ? null : draft.site(line, site);
    const old = draft.personNamed(printedName);
    const personId =
      old ??
      draft.addPerson(line, {
        printedName,
        title: role ?? 'Title not given',
        // The seat says what its holder decides as: whoever leaves it, leaves the role.
        roles: [],
        function: role === null ? 'Function not given' : functionOfRole(role),
        employer: 'staff',
      });
    const seat =
      role === null ? null : draft.seat(line, { personId, role, function: functionOfRole(role), siteId: at?.siteId ?? null, document });
    return { person: old === null ? 'added' : 'known', seat, newSite: at?.isNew === true ? site : null };
  });
  return { items: draft.items, effects };
}
