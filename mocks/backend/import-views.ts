import type { Payloads } from '../../src/domain/audit/events.ts';
import { keptBy, undoneIn } from '../../src/domain/imports/undo-import.ts';
import { firstDayOf } from '../../src/domain/time.ts';
import type { ImportView } from '../../src/formats/api/imports.ts';
import type { AnyEntry } from './record-log.ts';

/** Every file loaded into a record, undone ones included, latest last. */
export function importViews(entries: readonly AnyEntry[]): ImportView[] {
  const undone = undoneIn(entries);
  const lastSeq = new Map<string, number>();
  for (const { importId, seq } of entries) if (importId !== undefined) lastSeq.set(importId, seq);
  return entries.flatMap((entry): ImportView[] => {
    if (entry.type !== 'import.loaded' || !('payload' in entry)) return [];
    const { importId, source, snapshot, mapping, counts, cannotAnswer } = entry.payload;
    return [
      {
        importId,
        source: formatted(source),
        snapshot,
        mapping,
        counts,
        cannotAnswer,
        loadedOn: firstDayOf(entry.occurredAt),
        firstSeq: entry.seq,
        lastSeq: lastSeq.get(importId) ?? entry.seq,
        undone: undone.has(importId),
        keptBy: undone.has(importId) ? [] : (keptBy(entries, importId) ?? []),
      },
    ];
  });
}

/** A format this version does not know is shown as any other. */
function formatted(source: Payloads['import.loaded']['source']): ImportView['source'] {
  const { format } = source;
  return { ...source, format: format === 'federal-2024' || format === 'federal-2025' ? format : 'other' };
}
