import { countWords } from '../ui/count.ts';

interface MenuCountProps {
  /** How many need somebody; undefined while it is read, or where it cannot be. */
  readonly of: number | undefined;
  /** The count in the link's name: "11 hold release". */
  readonly words: (count: number) => string;
}

/** How many things behind a menu line need somebody. Nothing is shown where nothing does. */
export function MenuCount({ of, words }: MenuCountProps) {
  if (of === undefined || of === 0) return null;
  return (
    <span className="menu-count">
      <span aria-hidden="true">{countWords(of)}</span>
      <span className="unseen">, {words(of)}</span>
    </span>
  );
}
