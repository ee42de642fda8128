import { countWords } from './count.ts';
import type { FigSheet } from './fig.tsx';

/** A figure's numbers as a real table. */
export function SheetTable({ of: { columns, rows } }: { readonly of: FigSheet }) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, place) => (
          // Rows of a figure are what they say, in their order: two alike are still two.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={place}>
            {cells.map((cell, at) => {
              const shown = cell === null ? 'not reported' : typeof cell === 'number' ? countWords(cell) : cell;
              return at === 0 ? (
                <th key={columns[at]} scope="row">
                  {shown}
                </th>
              ) : (
                <td key={columns[at]} className={typeof cell === 'number' ? 'number' : undefined}>
                  {shown}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
