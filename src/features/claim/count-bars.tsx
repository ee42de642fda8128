import type { HoldKind } from '../../domain/measures/blockers.ts';
import { HoldMark } from '../../parts/hold-mark.tsx';
import { MeasureLink } from '../../parts/measure-link.tsx';
import styles from './claim.module.css';

/** One bar: what it counts, how much, and the measure that opens its rows. */
export interface CountBar {
  readonly label: string;
  readonly fill: HoldKind | 'nothing';
  readonly value: number;
  /** The value in words. */
  readonly shown: string;
  readonly measure: string;
  /** After the bar: its base, its interval. */
  readonly note?: string | null;
}

interface CountBarsProps {
  readonly bars: readonly CountBar[];
  /** The end of the one scale, from zero. */
  readonly most: number;
  readonly label: string;
}

/** Lying bars from zero on one scale, told apart by their fill; the number of each opens its rows. */
export function CountBars({ bars, most, label }: CountBarsProps) {
  return (
    <ul className={styles['bars']} aria-label={label}>
      {bars.map(({ label: words, fill, value, shown, measure, note }) => (
        <li key={measure}>
          <span>{words}</span>
          <span className={styles['number']}>
            <MeasureLink name={measure} label={`${shown}: ${words}`}>
              {shown}
            </MeasureLink>
          </span>
          <span className={styles['track']} aria-hidden="true">
            <Bar fill={fill} share={most === 0 ? 0 : value / most} />
          </span>
          {note != null && <span className={styles['note']}>{note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A bar of a share of its track. */
export function Bar({ fill, share }: { readonly fill: CountBar['fill']; readonly share: number }) {
  if (share === 0) return null;
  return (
    <span className={styles['bar']} style={{ width: `${share * 100}%` }}>
      {fill === 'nothing' ? <span className={styles['empty']} /> : <HoldMark of={fill} />}
    </span>
  );
}
