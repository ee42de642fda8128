import { readEndLine, type ExportEnd } from '../../src/formats/export-end.ts';

interface ExportLines {
  readonly lines: readonly string[];
  /** What its last line says of the others; null where it has no such line. */
  readonly end: ExportEnd | null;
}

/** The entries of an exported or saved record, one a line. */
export function linesOfExport(text: string): ExportLines {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return withoutEnd(lines);
}

/** The same of lines that were parted already. */
export function withoutEnd(lines: readonly string[]): ExportLines {
  const end = readEndLine(lines.at(-1) ?? '');
  return { lines: end === null ? lines : lines.slice(0, -1), end };
}
