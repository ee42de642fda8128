import type { FigCell, FigSheet } from './fig.tsx';

function cellOf(cell: Element | undefined): FigCell {
  const text = (cell?.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (text === 'not reported') return null;
  return /^-?\d{1,3}(,\d{3})*(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text;
}

function cellsOf(row: Element): Element[] {
  return [...row.querySelectorAll('th, td')];
}

/**
 * The numbers of a figure's own tables, as they stand on the screen: "1,240" is a number, "not reported" is null,
 * and "236 days" stays the words it is. Several tables stand under one another, each headed by its caption.
 */
export function sheetOfTables(tables: readonly HTMLTableElement[]): FigSheet {
  const heads = tables.map((table) => [...table.querySelectorAll('thead th')].map((head) => String(cellOf(head) ?? 'not reported')));
  const rows = tables.map((table) => [...table.querySelectorAll('tbody tr')].map((row) => cellsOf(row).map(cellOf)));
  if (tables.length === 1) return { columns: heads[0] ?? [], rows: rows[0] ?? [] };
  const width = Math.max(0, ...heads.map(({ length }) => length));
  const wide = (cells: readonly FigCell[]): FigCell[] => [...cells, ...Array<FigCell>(width - cells.length).fill('')];
  return {
    columns: ['Table', ...Array.from({ length: width }, (_, at) => `Column ${at + 1}`)],
    rows: tables.flatMap((table, at) => {
      const caption = table.caption?.textContent ?? `Table ${at + 1}`;
      return [heads[at] ?? [], ...(rows[at] ?? [])].map((cells) => [caption, ...wide(cells)]);
    }),
  };
}
