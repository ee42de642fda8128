/** Line ends and delimiter of delimited text, found from the text itself. */
import Papa from 'papaparse';

const names = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' } as const;
export type Delimiter = keyof typeof names;
export type LineEnd = '\r\n' | '\n' | '\r';
const candidates = Object.keys(names) as Delimiter[];

export function nameOf(delimiter: Delimiter): string {
  return names[delimiter];
}

/**
 * Make the line ends outside quotes alike (files joined by hand mix them);
 * those inside quotes belong to the cell and stay.
 */
export function evenLineEnds(text: string): { readonly text: string; readonly newline: LineEnd } {
  const count = { crlf: 0, lf: 0, cr: 0 };
  eachLineEnd(text, (_, length, char) => {
    if (length === 2) count.crlf += 1;
    else if (char === '\n') count.lf += 1;
    else count.cr += 1;
  });
  const kinds = [count.crlf, count.lf, count.cr].filter((n) => n > 0).length;
  if (kinds <= 1) return { text, newline: count.crlf > 0 ? '\r\n' : count.cr > 0 ? '\r' : '\n' };
  const parts: string[] = [];
  let from = 0;
  eachLineEnd(text, (at, length) => {
    parts.push(text.slice(from, at), '\n');
    from = at + length;
  });
  parts.push(text.slice(from));
  return { text: parts.join(''), newline: '\n' };
}

function eachLineEnd(text: string, visit: (at: number, length: 1 | 2, char: string) => void): void {
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    if (quoted || (char !== '\r' && char !== '\n')) continue;
    const length = char === '\r' && text[i + 1] === '\n' ? 2 : 1;
    visit(i, length, char);
    i += length - 1;
  }
}

/**
 * The delimiter that cuts most lines into the same number of cells. Title rows
 * above the header hold one cell or stray commas, so no single line decides.
 */
export function findDelimiter(text: string, newline: LineEnd): Delimiter {
  const sample = text.slice(0, 200_000);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline, preview: 80 });
    const widths = new Map<number, number>();
    for (const row of data) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    let score = 0;
    for (const [width, times] of widths) score = Math.max(score, width > 1 ? times * Math.sqrt(width) : 0);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
