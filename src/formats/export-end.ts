/** The last line of a saved record: how many entries stand above it, and the hash of the last. A cut end shows by its absence. */

export interface ExportEnd {
  readonly count: number;
  readonly headHash: string;
}

/** The line, without its line end. */
export function endLine({ count, headHash }: ExportEnd): string {
  return JSON.stringify({ end: { count, head: headHash } });
}

/** What an end line says; null for any other line. */
export function readEndLine(line: string): ExportEnd | null {
  if (!line.startsWith('{"end":')) return null;
  try {
    const { end } = JSON.parse(line) as { readonly end?: { readonly count?: unknown; readonly head?: unknown } };
    return typeof end?.count === 'number' && typeof end.head === 'string' ? { count: end.count, headHash: end.head } : null;
  } catch {
    return null;
  }
}
