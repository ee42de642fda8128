import type { BoardNumber, FigureRow } from '../../domain/board/figure.ts';
import { stageParts } from '../../domain/board/part-order.ts';
import { BoardFigureNumber, useCopyInHand } from './copy.tsx';
import { FillKey, Marks } from './marks.tsx';
import styles from './figures.module.css';

interface StageFigureProps {
  readonly one: string;
  readonly stages: readonly { readonly total: BoardNumber; readonly parts: readonly FigureRow[] }[];
  readonly alternative: string;
}

/** Stages in their order on one scale, each split into what became of its models. */
export function StageFigure({ one, stages, alternative }: StageFigureProps) {
  const most = Math.max(1, ...stages.map(({ total, parts }) => Math.max(total.value ?? 0, sum(parts))));
  const { medium } = useCopyInHand();
  const whole = medium === 'paper';
  const patterns = new Map(stageParts(stages).map(({ label, pattern }) => [label, pattern]));
  const picture = { role: 'img', 'aria-label': alternative };
  return (
    <>
      <div
        {...(whole ? picture : {})}
        className={`${styles['rows']} ${styles['stages']}`}
        style={{ '--rows': stages.length } as React.CSSProperties}
      >
        <ul className={styles['labels']}>
          {stages.map(({ total, parts }) => (
            <li key={`${total.measure} ${total.label}`}>
              <span>{total.label}</span>
              <BoardFigureNumber of={total} className={styles['count']} />
              <span className={styles['parts']}>
                {parts
                  .filter(({ value }) => value !== 0)
                  .map((part) => (
                    <span key={`${part.measure} ${part.label}`}>
                      <FillKey of={part.fill} pattern={patterns.get(part.label) ?? 0} />
                      <BoardFigureNumber of={part} /> {part.label}
                    </span>
                  ))}
              </span>
            </li>
          ))}
        </ul>
        <div className={styles['drawing']} {...(whole ? {} : picture)}>
          {stages.map(({ total, parts }) => (
            <Marks
              key={`${total.measure} ${total.label}`}
              parts={parts.map(({ label, fill, value }) => ({ fill, pattern: patterns.get(label) ?? 0, count: value ?? 0 }))}
              most={most}
              drawn="bars"
            />
          ))}
        </div>
      </div>
      <p className={styles['note']}>All stages are on one scale, in {one}s.</p>
    </>
  );
}

function sum(parts: readonly FigureRow[]): number {
  return parts.reduce((total, { value }) => total + (value ?? 0), 0);
}
