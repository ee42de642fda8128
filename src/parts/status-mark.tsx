import { Mark, type MarkName } from '../ui/mark.tsx';
import styles from './status-mark.module.css';

/** The ten silhouettes of the product, and three that call nobody to act. */
export type StatusName = MarkName | Quiet;

/** Not needed, in use before the rules, not asked for here: three different things, and none of them is missing. */
type Quiet = 'not needed' | 'inherited' | 'off';

interface StatusMarkProps {
  readonly of: StatusName;
  /** The word it stands for, where no word stands beside it. */
  readonly label?: string;
  /** Somebody has to act: the same silhouette in the held ink. */
  readonly late?: boolean;
}

/** One status made visible. A word stands beside it, or it carries the word as its name. */
export function StatusMark({ of, label, late = false }: StatusMarkProps) {
  if (!isQuiet(of)) return <Mark of={of} late={late} {...(label === undefined ? {} : { label })} />;
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={styles['mark']} viewBox="0 0 16 16" {...name}>
      <path d={quiet[of]} />
    </svg>
  );
}

const quiet: Readonly<Record<Quiet, string>> = {
  'not needed': 'M2 8h12',
  inherited: 'M3 2v6.5a3 3 0 0 0 3 3h7M10 8l3.5 3.5L10 15',
  off: 'M5 8a3 3 0 1 1 6 0a3 3 0 1 1-6 0z',
};

function isQuiet(name: StatusName): name is Quiet {
  return Object.hasOwn(quiet, name);
}
