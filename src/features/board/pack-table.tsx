import type { BoardTable } from '../../domain/board/figure.ts';
import { countWords } from '../../ui/count.ts';
import { moreWords } from '../../parts/sentences/board.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { BoardModel } from './copy.tsx';
import { useFirstRows } from './room.ts';
import styles from './pack-table.module.css';

interface PackTableProps {
  readonly of: BoardTable;
  /** Where it is the figure: rows it leaves to the table behind the slide. */
  readonly beyond?: number;
}

/** A table of a pack: the figure itself, or what stands behind one. */
export function PackTable({ of: { caption, columns, rows, more }, beyond = 0 }: PackTableProps) {
  const { shown, left } = useFirstRows(rows);
  const rest = left + beyond > 0 ? moreWords(left + beyond, 'in the table behind this slide') : moreWords(more);
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
          {shown.map(({ cells, modelId }, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- the rows of a frozen table stay where they are
            <tr key={place}>
              {columns.map(({ label, kind }, column) => {
                const words = cellWords(cells[column] ?? null);
                const className = kind === 'number' ? styles['number'] : words.length <= wholeLength ? 'nowrap' : undefined;
                return column === 0 ? (
                  <th key={label} scope="row" className={className}>
                    <BoardModel modelId={modelId}>
                      <Unbroken words={words} />
                    </BoardModel>
                  </th>
                ) : (
                  <td key={label} className={className}>
                    <Unbroken words={words} />
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

/** Words as short as a date or an id stay on one line. */
const wholeLength = 12;

function cellWords(cell: string | number | null): string {
  if (cell === null) return 'Not reported';
  return typeof cell === 'number' ? countWords(cell) : cell;
}
