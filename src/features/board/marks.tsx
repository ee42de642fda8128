import { mostMarks, type Fill } from '../../domain/board/figure.ts';
import styles from './marks.module.css';

const fills: Readonly<Record<Fill, string | undefined>> = {
  solid: styles['solid'],
  half: styles['half'],
  light: styles['light'],
  dotted: styles['dotted'],
};

/** What tells the second and the third part of a fill from the first. */
const patterns = ['', styles['striped'], styles['hatched']];

function fillOf(fill: Fill, pattern: number): string {
  return `${fills[fill]} ${patterns[pattern % patterns.length]}`;
}

interface MarksProps {
  /** In drawing order. */
  readonly parts: readonly { readonly fill: Fill; readonly pattern?: number; readonly count: number }[];
  /** The longest row of the figure, in models: the end of its scale. */
  readonly most: number;
  readonly drawn: 'marks' | 'bars';
}

/** One row of a figure: a mark for each model, or a bar of that length, from zero. */
export function Marks({ parts, most, drawn }: MarksProps) {
  const there = parts.filter(({ count }) => count > 0);
  if (drawn === 'marks' && most <= mostMarks) {
    return (
      <span className={styles['row']} style={{ '--most': most } as React.CSSProperties}>
        {there.flatMap(({ fill, count }, part) =>
          Array.from({ length: count }, (_, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- marks of one fill are alike
            <span key={`${part} ${place}`} className={`${styles['mark']} ${fills[fill]}`} />
          )),
        )}
      </span>
    );
  }
  return (
    <span className={styles['row']}>
      {there.map(({ fill, pattern = 0, count }, part) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts stand in their order
        <span key={part} className={`${styles['bar']} ${fillOf(fill, pattern)}`} style={{ width: `${(count / most) * 100}%` }} />
      ))}
    </span>
  );
}

/** What a fill looks like, before its word. */
export function FillKey({ of, pattern }: { readonly of: Fill; readonly pattern: number }) {
  return <span className={`${styles['key']} ${fillOf(of, pattern)}`} aria-hidden="true" />;
}
