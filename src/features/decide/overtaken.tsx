import type { Names } from '../../parts/sentences/command/told.ts';
import { timeWords } from '../../parts/sentences/calendar.ts';
import type { ClashView } from '../../formats/api/problem.ts';
import { localTime, type Zone } from '../../domain/time.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { dayWords } from '../../ui/day.ts';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import styles from './decide.module.css';

interface OvertakenProps {
  readonly by: readonly ClashView[];
  readonly zone: Zone;
  readonly names: Names;
  readonly onLook: () => void;
}

/** Somebody decided meanwhile: who, what and when. Nothing typed here is lost. */
export function Overtaken({ by, zone, names, onLook }: OvertakenProps) {
  const button = useFocusOnArrival();
  return (
    <section className={styles['why']} role="alert" aria-label="Something it rests on has changed">
      <h3>
        <StatusMark of="held" /> Something it rests on has changed
      </h3>
      <ul className={styles['objections']}>
        {by.map(({ seq, what, actor, recordedAt }) => {
          const at = localTime(recordedAt, zone);
          return (
            <li key={seq}>
              <p>
                {actor.printedName} {withNames(what, names)}
                {/[.!?”]$/.test(what) ? '' : '.'}
              </p>
              <p className={styles['meta']}>
                {actor.role} · {dayWords(at)}, {timeWords(at)} · entry {seq}
              </p>
            </li>
          );
        })}
      </ul>
      <p>Nothing was written. What you typed is still here.</p>
      <button ref={button} type="button" className="button button-main" onClick={onLook}>
        Look again
      </button>
    </section>
  );
}

/** Words with ids in them, as names. */
function withNames(words: string, names: Names): string {
  return Object.entries(names).reduce(
    (said, [id, { name, kind }]) => (kind === 'person' || kind === 'deployment' ? said.replaceAll(id, name) : said),
    words,
  );
}
