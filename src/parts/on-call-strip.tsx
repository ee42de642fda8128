import type { Watch } from '../domain/accountability/cover.ts';
import { clockWords } from './sentences/calendar.ts';
import { nightMinute, watcherWords, watchesWords } from './sentences/cover.ts';
import styles from './on-call-strip.module.css';

interface OnCallStripProps {
  readonly watches: readonly Watch[];
  readonly nameOf: (id: string) => string;
}

const dayMinutes = 1440;
const share = (minutes: number): string => `${(minutes / dayMinutes) * 100}%`;

/** Who answers through one day, midnight to midnight: solid where somebody does, dashed where nobody does, a line at 2 a.m. */
export function OnCallStrip({ watches, nameOf }: OnCallStripProps) {
  return (
    <div className={styles['strip']}>
      <p className="unseen">{watchesWords(watches, nameOf)}</p>
      <div className={styles['hours']} aria-hidden="true">
        {watches.map(({ from, to, primary }) => {
          const free = freeOf2am(from, to);
          return (
            <span
              key={from}
              className={primary === null ? styles['nobody'] : styles['covered']}
              style={{ left: share(from), width: share(to - from) }}
            >
              <span className={styles['label']} style={{ marginLeft: `${(free.skip / (to - from)) * 100}%` }}>
                {primary === null ? nobodyIn(free.room) : nameIn(free.room, nameOf(primary))}
              </span>
            </span>
          );
        })}
        <span className={styles['night']}>
          <span className={styles['two']}>2 a.m.</span>
        </span>
      </div>
      <div className={styles['axis']} aria-hidden="true">
        {[0, 360, 720, 1080, 1440].map((minutes) => (
          <span key={minutes}>{clockWords(minutes)}</span>
        ))}
      </div>
    </div>
  );
}

/** Where a label may stand so that the line at 2 a.m. does not cross it: minutes to skip, and minutes of room. */
function freeOf2am(from: number, to: number): { skip: number; room: number } {
  if (nightMinute <= from || to <= nightMinute) return { skip: 0, room: to - from };
  return { skip: nightMinute - from, room: to - nightMinute };
}

/** A label that fits its hours: the name, its initials, or nothing. The table has it in full. */
function nameIn(minutes: number, name: string): string {
  if (minutes >= 60 * Math.max(5, name.length / 2.4)) return name;
  if (minutes < 120) return '';
  return name
    .split(' ')
    .filter((word) => !word.endsWith('.'))
    .map((word) => word.charAt(0))
    .join('');
}

function nobodyIn(minutes: number): string {
  return minutes >= 210 ? 'nobody' : '';
}

/** The same day as rows. */
export function watchRows(watches: readonly Watch[], nameOf: (id: string) => string): { hours: string; who: string }[] {
  return watches.map(({ from, to, primary, secondary }) => ({
    hours: `${clockWords(from)} to ${clockWords(to)}`,
    who: watcherWords(primary, secondary, nameOf),
  }));
}
