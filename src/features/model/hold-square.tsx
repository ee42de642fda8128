import type { HoldKind } from '../../domain/measures/blockers.ts';
import styles from './hold-square.module.css';

const shape: Readonly<Record<HoldKind, string>> = { governance: 'solid', technical: 'light', both: 'half', 'not reported': 'dotted' };

/** What holds a pilot, as a square: solid, half, light or dotted. Its word stands beside it. */
export function HoldSquare({ of }: { of: HoldKind }) {
  return <span className={`${styles['square']} ${styles[shape[of]]}`} aria-hidden="true" />;
}
