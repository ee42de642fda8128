import { Link } from '@tanstack/react-router';
import { useView } from '../state/use-view.ts';
import { standpointOf } from '../state/view.ts';
import { countWords } from '../ui/count.ts';

interface MenuLinkProps {
  readonly to: '/gates' | '/risks' | '/releases';
  readonly words: string;
  /** How many there need somebody; undefined while it is read, or where it cannot be. */
  readonly count: number | undefined;
  /** What the count counts, for whoever hears it: "11 hold release". */
  readonly said: string;
}

/** A screen, and how many things there need somebody. No count is shown where nothing does. */
export function MenuLink({ to, words, count, said }: MenuLinkProps) {
  const standpoint = standpointOf(useView());
  return (
    <Link to={to} search={standpoint} activeOptions={{ includeSearch: false }}>
      {words}
      {count !== undefined && count > 0 && (
        <>
          {' '}
          <span className="menu-count">{countWords(count)}</span> <span className="unseen">{said}</span>
        </>
      )}
    </Link>
  );
}
