import { cellOf } from '../../domain/sheet/commands-of.ts';
import type { SheetFact } from '../../domain/sheet/fact.ts';
import type { SheetRow } from '../../domain/sheet/sheet-row.ts';
import { isReported } from '../../domain/reported.ts';
import { cellSaid, ownerWords, sayingWords } from '../../parts/sentences/sheet.ts';
import type { Drafts } from './drafts.ts';

/** Names by id: of the people and the sites of the record. */
export type NameOf = (id: string) => string;

/** A cell as text that reads back as the same: for copying, filling down and editing. Empty where nothing is known. */
export function cellText(row: SheetRow, fact: SheetFact, drafts: Drafts, nameOf: NameOf): string {
  const draft = drafts.get(cellOf(row, fact));
  if (draft?.kind === 'not understood') return draft.text;
  if (draft !== undefined) {
    const { saying } = draft;
    return saying.fact === 'due' || saying.fact === 'catch-up' ? saying.value : sayingWords(saying, nameOf);
  }
  return recordText(row, fact, nameOf);
}

function recordText(row: SheetRow, fact: SheetFact, nameOf: NameOf): string {
  switch (fact) {
    case 'owner':
      return row.owner === null ? '' : ownerWords(row.owner);
    case 'sponsor':
      return row.sponsor.personId === null ? '' : nameOf(row.sponsor.personId);
    case 'due':
      return row.due?.day ?? '';
    case 'catch-up':
      return row.catchUpBy ?? '';
    case 'site':
      return isReported(row.site) ? row.site : '';
    case 'function':
    case 'care':
    case 'payment':
    case 'autonomy':
    case 'vendor':
    case 'vendor-name': {
      const { words, kind } = cellSaid(row, fact);
      return kind === 'known' ? words : '';
    }
    default:
      return fact satisfies never;
  }
}
