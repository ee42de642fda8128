import type { FigureRow } from '../../domain/board/figure.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { BoardFigureNumber, useCopyInHand } from './copy.tsx';
import { Marks } from './marks.tsx';
import styles from './figures.module.css';

interface RowFigureProps {
  readonly rows: readonly FigureRow[];
  /** One mark a model, or a bar of the same length. */
  readonly drawn: 'marks' | 'bars';
  readonly alternative: string;
}

/**
 * Rows on one scale from zero. The words and numbers are a list, the marks beside them one picture: what opens
 * its rows is no part of a picture. On paper nothing opens anything, and the whole is the picture.
 */
export function RowFigure({ rows, drawn, alternative }: RowFigureProps) {
  const most = Math.max(1, ...rows.map(({ value }) => value ?? 0));
  const { medium } = useCopyInHand();
  const whole = medium === 'paper';
  const picture = { role: 'img', 'aria-label': alternative };
  return (
    <div
      {...(whole ? picture : {})}
      className={`${styles['rows']} ${rows.length > 6 ? styles['many'] : ''}`}
      style={{ '--rows': rows.length } as React.CSSProperties}
    >
      <ul className={styles['labels']}>
        {rows.map((row) => (
          <li key={`${row.measure} ${row.part} ${row.label}`} data-untold={row.value === null ? '' : undefined}>
            <span>
              <Unbroken words={row.label} />
            </span>
            <BoardFigureNumber of={row} className={styles['count']} />
          </li>
        ))}
      </ul>
      <div className={styles['drawing']} {...(whole ? {} : picture)}>
        {rows.map((row) => (
          <Marks
            key={`${row.measure} ${row.part} ${row.label}`}
            parts={[{ fill: row.fill, count: row.value ?? 0 }]}
            most={most}
            drawn={drawn}
          />
        ))}
      </div>
    </div>
  );
}
