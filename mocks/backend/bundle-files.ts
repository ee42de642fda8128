/** Files that came from another copy of a record, read against the record here. */
import type { Bundled, Maker, NotCarried } from '../../src/domain/bundles/bundled.ts';
import { commandsAfter } from '../../src/domain/bundles/commands-after.ts';
import { sha256Hex } from '../../src/domain/audit/hash.ts';
import { parseEntry } from '../../src/domain/audit/read-line.ts';
import type { Head } from '../../src/domain/audit/append.ts';
import type { When } from '../../src/domain/time.ts';
import { readBundle, type Refused } from '../../src/formats/bundles/read-bundle.ts';
import { readExportName } from '../../src/formats/export-name.ts';
import { commonTo } from './common-to.ts';
import { linesOfExport } from './export-lines.ts';
import { headOf, type AnyEntry, type RecordLog } from './record-log.ts';
import { verifyInPieces } from './verifying.ts';

export interface SentFile {
  readonly name: string;
  readonly text: string;
}

/** What a file brings to this record. */
export interface Brought {
  readonly read: 'bundle' | 'slip' | 'copy';
  readonly maker: Maker | null;
  readonly at: When | null;
  readonly madeOn: Head;
  readonly until: Head;
  readonly commands: readonly Bundled[];
  readonly notCarried: readonly NotCarried[];
  readonly refused: number;
}

export type BroughtFile = { readonly name: string; readonly sha256: string } & ({ readonly brought: Brought } | { readonly why: Refused });

/** Read one file: a command bundle or slip, or the whole of another copy. */
export async function broughtBy({ name, text }: SentFile, log: RecordLog): Promise<BroughtFile> {
  const file = { name, sha256: sha256Hex(text) };
  const read = looksLikeLog(text) ? await fromCopy(name, text, log) : fromBundle(text, log);
  return { ...file, ...read };
}

type Read = { readonly brought: Brought } | { readonly why: Refused };

/** A record is one entry a line; a bundle is laid out over many. */
function looksLikeLog(text: string): boolean {
  const [first = ''] = text.split('\n', 1);
  return parseEntry(first) !== null;
}

function fromBundle(text: string, log: RecordLog): Read {
  const read = readBundle(text);
  if ('refused' in read) return { why: read.refused };
  const { kind, opened, institution, recordId, madeOn, until, maker, at, commands, notCarried, refused } = read.bundle;
  if (log.entries[0]?.hash !== opened) return { why: anotherRecord(`${institution} (${recordId})`) };
  if (madeOn.seq > log.head.seq) {
    return {
      why: {
        where: 'The head it was made on',
        why: `It was made on entry ${madeOn.seq}, and this copy ends at entry ${log.head.seq}: it lacks what was recorded between.`,
        todo: `Ask for a bundle made on entry ${log.head.seq} or before, or for the whole copy.`,
      },
    };
  }
  if (log.entries[madeOn.seq - 1]?.hash !== madeOn.hash) {
    return {
      why: {
        where: 'The head it was made on',
        why: `Entry ${madeOn.seq} of this copy is not the one it was made on: the two copies parted before it.`,
        todo: 'Ask for a bundle made on an earlier entry, or for the whole copy: the last common entry is then found here.',
      },
    };
  }
  return { brought: { read: kind === 'slip' ? 'slip' : 'bundle', maker, at, madeOn, until, commands, notCarried, refused } };
}

async function fromCopy(name: string, text: string, log: RecordLog): Promise<Read> {
  const { lines, end } = linesOfExport(text);
  const said = readExportName(name);
  const kept = end ?? (said === null ? undefined : { count: said.count, headHash: said.head });
  const found = await verifyInPieces(lines, kept);
  if (!found.intact) {
    return { why: { where: `Entry ${found.firstBad}`, why: found.why, todo: 'Ask for the copy once more; nothing of it was used.' } };
  }
  const entries = lines.map((line) => parseEntry(line)).filter((entry): entry is AnyEntry => entry !== null);
  if (entries[0]?.hash !== log.entries[0]?.hash) return { why: anotherRecord('another record') };
  const common = commonTo(entries, log.entries);
  const madeOn = headOf(entries.slice(0, common));
  return { brought: { read: 'copy', maker: null, at: null, madeOn, until: headOf(entries), ...commandsAfter(entries, common) } };
}

function anotherRecord(whose: string): Refused {
  return {
    where: 'The record it belongs to',
    why: `It was made on ${whose}, whose first entry is not this record’s.`,
    todo: 'Open the record it belongs to, and bring it home there.',
  };
}
