/** A figure as a file of its own: its numbers, and all that makes them defensible a year later. */
import Papa from 'papaparse';
import * as z from 'zod/mini';
import { escapeCell, unescapeCell } from './imports/escape-cell.ts';

const cell = z.nullable(z.union([z.string(), z.number()]));

const savedFigure = z.object({
  title: z.string(),
  measures: z.array(z.object({ name: z.string(), version: z.number() })),
  institution: z.string(),
  record: z.string(),
  asOf: z.string(),
  /** In words; null where nothing was narrowed. */
  filter: z.nullable(z.string()),
  /** The end of the log it was read from. */
  head: z.object({ seq: z.number(), hash: z.string() }),
  /** Where the same view opens again. */
  address: z.string(),
  columns: z.array(z.string()),
  /** Null is *not reported*. */
  rows: z.array(z.array(cell)),
});

export type SavedFigure = z.infer<typeof savedFigure>;

const silent = 'not reported';

/** As JSON, numbers as numbers and what is not reported as null. */
export function figureJson(figure: SavedFigure): string {
  return `${JSON.stringify(figure, null, 2)}\n`;
}

/**
 * Read `figureJson` back.
 * @throws where the text is not a figure saved here
 */
export function readFigureJson(text: string): SavedFigure {
  return savedFigure.parse(JSON.parse(text));
}

/** What stands above the table, each a label and its cell. */
const lines: readonly { readonly label: string; readonly of: (figure: SavedFigure) => string }[] = [
  { label: 'Figure', of: ({ title }) => title },
  { label: 'Institution', of: ({ institution }) => institution },
  { label: 'Record', of: ({ record }) => record },
  { label: 'As known on', of: ({ asOf }) => asOf },
  { label: 'Narrowed to', of: ({ filter }) => filter ?? 'nothing' },
  { label: 'Measures', of: ({ measures }) => measures.map(({ name, version }) => `${name} v${version}`).join('; ') },
  { label: 'Entries', of: ({ head }) => String(head.seq) },
  { label: 'Hash of the last entry', of: ({ head }) => head.hash },
  { label: 'Address', of: ({ address }) => address },
];

/** As CSV for a spreadsheet program: where it comes from, an empty line, the table. No cell of it is run as a formula. */
export function figureCsv(figure: SavedFigure): string {
  const grid = [
    ...lines.map(({ label, of }) => [label, of(figure)]),
    [],
    figure.columns,
    ...figure.rows.map((row) => row.map((one) => (one === null ? silent : String(one)))),
  ];
  // A byte-order mark, or Excel reads the file as Windows-1252. A number keeps its minus sign: only text is made harmless.
  return `\uFEFF${Papa.unparse(
    grid.map((row) => row.map((one) => (isNumber(one) ? one : escapeCell(one)))),
    { newline: '\r\n' },
  )}\r\n`;
}

/** The table of `figureCsv`, as it was saved: numbers as numbers, what is not reported as null. */
export function readFigureCsv(text: string): Pick<SavedFigure, 'columns' | 'rows'> & { readonly about: ReadonlyMap<string, string> } {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  const gap = data.findIndex((row) => row.length === 1 && row[0] === '');
  if (gap === -1 || data[0]?.[0] !== lines[0]?.label) {
    throw new RangeError('This file does not begin with where its figure comes from: it was not saved here.');
  }
  const [columns = [], ...rows] = data.slice(gap + 1).filter((row) => row.length > 1 || row[0] !== '');
  return {
    about: new Map(data.slice(0, gap).map(([label = '', value = '']) => [label, unescapeCell(value)])),
    columns: columns.map(unescapeCell),
    rows: rows.map((row) => row.map((one) => (one === silent ? null : isNumber(one) ? Number(one) : unescapeCell(one)))),
  };
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text);
}
