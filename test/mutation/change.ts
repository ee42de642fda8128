/** One place changed. */
export interface Change {
  readonly file: string;
  readonly line: number;
  /** What stood there, and what came in its place. */
  readonly code: string;
  readonly becomes: string;
  /** Its whole line before and after: by these a reason finds the change again when lines move. */
  readonly was: string;
  readonly now: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

const longest = 160;

/** Spaces and line breaks shrunk, and the middle of a long text left out. */
function short(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= longest ? words : `${words.slice(0, longest - 40)} … ${words.slice(-37)}`;
}

/** @param place lines and columns from 1 */
export function changeOf(file: string, source: string, { start, end }: { start: Place; end: Place }, replacement: string): Change {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const was = lines.join('\n');
  const before = was.slice(0, start.column - 1);
  const after = (lines.at(-1) ?? '').slice(end.column - 1);
  return {
    file,
    line: start.line,
    code: short(was.slice(before.length, was.length - after.length)),
    becomes: short(replacement),
    was: short(was),
    now: short(`${before}${replacement}${after}`),
  };
}
