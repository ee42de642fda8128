import type { BoardTable } from '../../domain/board/figure.ts';
import { countWords } from '../../ui/count.ts';
import { moreWords } from '../../parts/sentences/board.ts';
import { BoardModel } from './copy.tsx';
import styles from './pack-table.module.css';

/** A table of a pack: the figure itself, or what stands behind one. */
export function PackTable({ of: { caption, columns, rows, more } }: { readonly of: BoardTable }) {
  const rest = moreWords(more);
  if (columns.length === 0) return null;
  return (
    <>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, kind }) => (
              <th key={label} scope="col" className={kind === 'number' ? styles['number'] : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, modelId }, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of a frozen table stay where they are
            <tr key={place}>
              {columns.map(({ label, kind }, column) => {
                const words = cellWords(cells[column] ?? null);
                const className = kind === 'number' ? styles['number'] : undefined;
                return column === 0 ? (
                  <th key={label} scope="row" className={className}>
                    <BoardModel modelId={modelId}>{words}</BoardModel>
                  </th>
                ) : (
                  <td key={label} className={className}>
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles['rest']}>No row stands behind it.</p>}
      {rest !== null && <p className={styles['rest']}>{rest}</p>}
    </>
  );
}

function cellWords(cell: string | number | null): string {
  if (cell === null) return 'Not reported';
  return typeof cell === 'number' ? countWords(cell) : cell;
}
