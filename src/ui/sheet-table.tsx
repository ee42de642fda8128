import { countWords } from './count.ts';
import { DataTable } from './data-table.tsx';
import type { FigCell, FigSheet } from './fig.tsx';

interface SheetTableProps {
  readonly caption: string;
  readonly of: FigSheet;
}

function shown(cell: FigCell): string {
  if (cell === null) return 'not reported';
  return typeof cell === 'number' ? countWords(cell) : cell;
}

/** A figure's numbers as a real table. */
export function SheetTable({ caption, of: { columns, rows } }: SheetTableProps) {
  const numbers = columns.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number' || row[at] === null));
  return (
    <DataTable
      caption={caption}
      columns={columns.map((head, at) => ({
        head,
        number: numbers[at] === true,
        cell: ({ cells }: { readonly cells: readonly FigCell[] }) => shown(cells[at] ?? null),
      }))}
      // Two rows alike are still two: their place tells them apart.
      rows={rows.map((cells, place) => ({ cells, key: String(place) }))}
      keyOf={({ key }) => key}
    />
  );
}
