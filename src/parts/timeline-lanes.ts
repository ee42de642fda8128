import { links, type LinkId } from '../domain/accountability/links.ts';
import type { TimelineView } from '../formats/api/timeline.ts';

type Item = TimelineView['items'][number];
type Span = TimelineView['spans'][number];

/** What a signature does beside one row: it begins, goes on, ends there, or is cut by what changed. */
export type LaneStep = 'start' | 'pass' | 'end' | 'cut' | 'anew';

export interface Lanes {
  /** Links that were ever signed, in the order of the chain: a lane each. */
  readonly links: readonly LinkId[];
  /** For each row, what each lane does beside it; null where nobody had signed. */
  readonly steps: readonly (readonly (LaneStep | null)[])[];
  /** For each row, the signatures it voided. */
  readonly voided: readonly (readonly Span[])[];
}

/** Lay signatures beside the rows of a timeline: from the row where each was given to the one where it ended. */
export function layLanes({ items, spans }: Pick<TimelineView, 'items' | 'spans'>): Lanes {
  const signed = links.map(({ id }) => id).filter((id) => spans.some(({ link }) => link === id));
  const steps: (LaneStep | null)[][] = items.map(() => signed.map(() => null));
  const voided: Span[][] = items.map(() => []);
  for (const span of spans) {
    const lane = signed.indexOf(span.link);
    const start = items.findIndex((item) => isGiven(item, span));
    if (start === -1) continue;
    const end = endRow(items, span, start);
    for (let row = start; row <= Math.min(end, items.length - 1); row += 1) {
      const step: LaneStep = row === start ? 'start' : row < end || span.to === null ? 'pass' : span.end === 'void' ? 'cut' : 'end';
      const before = steps[row]![lane];
      // One signature ends where the next begins.
      steps[row]![lane] =
        step === 'start' && (before === 'end' || before === 'cut') ? 'anew' : step === 'end' && before === 'start' ? 'anew' : step;
    }
    if (span.end === 'void' && end < items.length) voided[end]!.push(span);
  }
  return { links: signed, steps, voided };
}

function isGiven(item: Item, { link, personId, from }: Span): boolean {
  if (item.kind !== 'entry' || item.day !== from || item.entry.type !== 'link.accepted') return false;
  const { payload } = item.entry;
  return payload?.['link'] === link && payload['personId'] === personId;
}

const voiding = new Set(['version.released', 'scope.changed', 'autonomy.changed', 'change.executed']);

/** The row where a signature ended; past the last where it stands. */
function endRow(items: readonly Item[], { link, to, end }: Span, start: number): number {
  if (to === null) return items.length;
  const after = items.map((item, row) => ({ item, row })).filter(({ item, row }) => row > start && item.day >= to);
  const fits = ({ item }: { item: Item }): boolean => {
    if (item.kind === 'ended by time') return item.link === link && (end === 'expired' || end === 'left');
    if (item.kind !== 'entry') return false;
    if (end === 'void') return voiding.has(item.entry.type);
    return item.entry.type.startsWith('link.') && item.entry.payload?.['link'] === link;
  };
  return (after.find((one) => one.item.day === to && fits(one)) ?? after[0])?.row ?? items.length;
}
