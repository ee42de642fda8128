import { linkOf } from '../../domain/accountability/links.ts';
import type { EntryNames } from '../../formats/api/events.ts';
import type { TimelineView } from '../../formats/api/timeline.ts';
import { counted, listed } from '../../ui/count.ts';

type Span = TimelineView['spans'][number];

/** "18 signatures, 4 versions; 2 signatures voided". */
export function timelineMessage({ items, spans }: Pick<TimelineView, 'items' | 'spans'>): string {
  const versions = items.filter((item) => item.kind === 'entry' && item.entry.type === 'version.released').length;
  const voided = spans.filter(({ end }) => end === 'void').length;
  if (items.length === 0) return 'Nothing is on record of it yet';
  const said = [
    spans.length === 0 ? 'No signature on record' : counted(spans.length, 'signature'),
    ...(versions === 0 ? [] : [counted(versions, 'version')]),
  ].join(', ');
  return voided === 0 ? said : `${said}; ${counted(voided, 'signature')} voided`;
}

/** "Voids 2 signatures: Independent validator (Beatrix Turnstone) and …". */
export function voidedWords(spans: readonly Span[], names: EntryNames): string {
  const each = spans.map(({ link, personId }) => `${linkOf(link).role} (${names.people[personId]?.printedName ?? personId})`);
  return `Voids ${counted(spans.length, 'signature')}: ${listed(each)}.`;
}

/** What only time did, in a few words. */
export function byTimeWords(
  { link, personId, why }: { readonly link: Span['link']; readonly personId: string; readonly why: 'expired' | 'left' },
  names: EntryNames,
): string {
  const name = names.people[personId]?.printedName ?? personId;
  const { role } = linkOf(link);
  return why === 'expired' ? `${role}: the signature of ${name} ran out` : `${role}: ${name} left, and the signature with them`;
}
