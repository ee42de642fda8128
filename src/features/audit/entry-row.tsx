import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { EntryLine, EntryNames } from '../../formats/api/events.ts';
import { timeWords } from '../../parts/sentences/calendar.ts';
import { entrySubject, entryWords } from '../../parts/sentences/entry.ts';
import { entryWho } from '../../parts/sentences/entry-who.ts';
import { dayWords } from '../../ui/day.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './entries.module.css';
import { entryOf } from './entry-of.ts';

interface EntryRowProps {
  readonly line: EntryLine;
  readonly names: EntryNames;
  readonly place: number;
  readonly total: number;
  readonly selected: boolean;
  readonly top: number;
  readonly height: number;
  /** The year that goes without saying. */
  readonly year: string;
}

/** A day as short as it can be: its year only where it is another than most. */
function shortDay(when: string, year: string): string {
  const words = dayWords(when);
  return when.startsWith(year) ? words.replace(/ \d{4}$/, '') : words;
}

/** One entry: when, what, who as whom, about what, and the stub of its hash. The whole row chooses it. */
export const EntryRow = memo(function EntryRow({ line, names, place, total, selected, top, height, year }: EntryRowProps) {
  const entry = entryOf(line);
  const { mark, ink, word, what } = entryWords(entry, names);
  const { name, as } = entryWho(entry, names);
  const subject = entrySubject(entry, names);
  const time = timeWords(line.occurredAt);
  return (
    <li
      className={styles['row']}
      aria-setsize={total}
      aria-posinset={place}
      aria-current={selected ? 'true' : undefined}
      data-entry={line.seq}
      data-ink={ink}
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
    >
      <span className={styles['day']}>{shortDay(line.occurredAt, year)}</span>
      <span className={styles['time']}>{time ?? ''}</span>
      <span className={styles['word']}>
        {mark !== null && <Mark of={mark} />}
        <span>{word}</span>
      </span>
      <span className={styles['who']}>
        <strong>{name}</strong>
        <span>{as}</span>
      </span>
      <span className={styles['what']}>
        <span>{subject?.text ?? 'The record'}</span>
        <span title={what}>{what}</span>
      </span>
      <Link
        to="."
        search={(view) => ({ ...view, sel: String(line.seq) })}
        replace
        resetScroll={false}
        activeOptions={{ exact: true, includeSearch: true }}
        className={styles['stub']}
        aria-label={`Entry ${line.seq}, hash ${line.hash.slice(0, 4)}: ${word}, ${subject?.text ?? 'the record'}`}
      >
        {line.hash.slice(0, 4)}
      </Link>
    </li>
  );
});
