import type { ReactNode } from 'react';
import styles from './dimension-line.module.css';

interface DimensionLineProps {
  /** Where it starts and how far it reaches, in pixels from the first mark. */
  readonly from: number;
  readonly length: number;
  readonly tone: 'held' | 'plain';
  readonly children: ReactNode;
}

/** A measure drawn as on a technical drawing: two ticks, a line, and what lies between them. */
export function DimensionLine({ from, length, tone, children }: DimensionLineProps) {
  const inside = length > 118;
  return (
    <span className={`${styles['line']} ${tone === 'held' ? styles['held'] : ''}`} style={{ left: `${from}px`, width: `${length}px` }}>
      <span className={styles['rule']} aria-hidden="true" />
      <span className={inside ? styles['label'] : styles['beside']}>{children}</span>
    </span>
  );
}
