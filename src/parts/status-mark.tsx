import { Mark, type MarkName } from '../ui/mark.tsx';
import styles from './status-mark.module.css';

/** The ten silhouettes of the product, and two that only the chain has. */
export type StatusName = MarkName | 'not needed' | 'inherited';

interface StatusMarkProps {
  readonly of: StatusName;
  /** The word it stands for, where no word stands beside it. */
  readonly label?: string;
  /** Somebody has to act: the same silhouette in the held ink. */
  readonly late?: boolean;
}

/** One status made visible. A word stands beside it, or it carries the word as its name. */
export function StatusMark({ of, label, late = false }: StatusMarkProps) {
  if (of !== 'not needed' && of !== 'inherited') return <Mark of={of} late={late} {...(label === undefined ? {} : { label })} />;
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={styles['mark']} viewBox="0 0 16 16" {...name}>
      {of === 'not needed' ? <path d="M2 8h12" /> : <path d="M3 2v6.5a3 3 0 0 0 3 3h7M10 8l3.5 3.5L10 15" />}
    </svg>
  );
}
