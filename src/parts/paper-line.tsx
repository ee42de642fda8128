import { dayWords } from '../ui/day.ts';
import styles from './paper-line.module.css';
import { recordKindWords } from './words.ts';

interface PaperLineProps {
  readonly record: { readonly institution: string; readonly kind: keyof typeof recordKindWords } | undefined;
  /** What the page is of: a screen, or one thing by its id. */
  readonly what: string;
  readonly asOf: string;
  readonly head: { readonly seq: number; readonly hash: string };
}

/** On paper only: whose record this is a page of, on which day, up to which entry. The bars of the screen stay on the screen. */
export function PaperLine({ record, what, asOf, head }: PaperLineProps) {
  return (
    <p className={styles['paper']}>
      Countersign
      {record === undefined ? '' : ` · ${record.institution} (${recordKindWords[record.kind].toLowerCase()})`} · {what} · as known on{' '}
      {dayWords(asOf)} · entry {head.seq}, {head.hash.slice(0, 12)}
    </p>
  );
}
