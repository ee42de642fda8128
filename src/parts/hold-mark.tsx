import type { HoldKind } from '../domain/measures/blockers.ts';
import styles from './hold-mark.module.css';

const looks: Readonly<Record<HoldKind, string | undefined>> = {
  governance: styles['solid'],
  both: styles['half'],
  technical: styles['light'],
  'not reported': styles['dotted'],
};

/** What holds a pilot, as a square: told apart without colour. Its word stands beside it. */
export function HoldMark({ of }: { of: HoldKind }) {
  return <span className={`${styles['mark']} ${looks[of]}`} aria-hidden="true" />;
}
