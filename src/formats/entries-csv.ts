/** Entries as a table for a spreadsheet program. The payload stays as it is recorded, in its canonical form. */
import Papa from 'papaparse';
import { kindOf } from '../domain/audit/entry-kind.ts';
import { doersOf, subjectsOf } from '../domain/audit/entry-about.ts';
import type { DisposedEntry, Entry } from '../domain/audit/entry.ts';
import { canonicalJson } from '../domain/audit/hash.ts';
import { escapeCell } from './imports/escape-cell.ts';

const columns: readonly {
  readonly head: string;
  readonly cell: (entry: Entry | DisposedEntry, nameOf: (id: string) => string) => string;
}[] = [
  { head: 'Entry', cell: ({ seq }) => String(seq) },
  { head: 'Recorded at (UTC)', cell: ({ recordedAt }) => recordedAt },
  { head: 'Happened', cell: ({ occurredAt }) => occurredAt },
  { head: 'Kind', cell: kindOf },
  { head: 'Type', cell: ({ type }) => type },
  { head: 'Who', cell: (entry, nameOf) => doersOf(entry).map(nameOf).join('; ') },
  { head: 'Recorded by', cell: ({ actor }) => actor.printedName },
  { head: 'As', cell: ({ actor }) => actor.role },
  { head: 'Source', cell: ({ source }) => source },
  { head: 'About', cell: (entry) => subjectsOf(entry).join('; ') },
  { head: 'Content', cell: (entry) => ('payload' in entry && entry.payload !== undefined ? canonicalJson(entry.payload) : 'removed') },
  { head: 'Hash before', cell: ({ prevHash }) => prevHash },
  { head: 'Hash', cell: ({ hash }) => hash },
];

/**
 * Write entries as CSV.
 * @param nameOf the printed name of a person
 */
export function entriesCsv(entries: readonly (Entry | DisposedEntry)[], nameOf: (id: string) => string): string {
  const lines = [columns.map(({ head }) => head), ...entries.map((entry) => columns.map(({ cell }) => escapeCell(cell(entry, nameOf))))];
  // A byte-order mark, or Excel reads the file as Windows-1252.
  return `\uFEFF${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}
