import { Link } from '@tanstack/react-router';
import type { Step } from './deck.ts';
import styles from './presenter.module.css';

interface SlideStripProps {
  readonly steps: readonly Step[];
  readonly here: number;
  readonly pack: string;
  readonly search: object;
}

/** The step in sight is in sight in the strip too. */
function reveal(link: HTMLAnchorElement | null): void {
  link?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

/** Every step of the deck, by its name; the one in sight is marked. */
export function SlideStrip({ steps, here, pack, search }: SlideStripProps) {
  return (
    <nav aria-label="Slides" className={styles['thumbs']}>
      <ol>
        {steps.map(({ id, name, title }, place) => (
          <li key={id}>
            <Link
              ref={place === here ? reveal : null}
              to="/board/$pack/$slide"
              params={{ pack, slide: id }}
              search={search}
              title={title}
              {...(place === here ? { 'aria-current': 'page' as const } : {})}
            >
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
