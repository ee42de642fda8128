import { Link } from '@tanstack/react-router';
import type { ReleaseRow } from '../../domain/measures/release-plan.ts';
import type { Day } from '../../domain/time.ts';
import type { ReleasesAnswer } from '../../formats/api/releases.ts';
import { earliestWords, movedWords, refusedWords, releaseWords } from '../../parts/sentences/releases.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useView } from '../../state/use-view.ts';
import { dayWords } from '../../ui/day.ts';
import { isDrawn, isNear, percent, shareOf } from './week-scale.ts';
import styles from './plan-rows.module.css';

type Weeks = ReleasesAnswer['weeks'];

/** The plan over weeks: outlined to the planned day; one that is held ends in its mark at today. */
export function PlanRows({
  rows,
  weeks,
  asOf,
  selected,
}: {
  rows: readonly ReleaseRow[];
  weeks: Weeks;
  asOf: Day;
  selected: string | undefined;
}) {
  return (
    <div className={styles['plan']}>
      <Head weeks={weeks} asOf={asOf} />
      <ol className={styles['rows']}>
        {rows.map((row) => (
          <PlanRow key={row.releaseId} of={row} weeks={weeks} asOf={asOf} selected={row.releaseId === selected} />
        ))}
      </ol>
    </div>
  );
}

/** The Mondays, each where it lies; every second where there is little room. */
function Head({ weeks, asOf }: { weeks: Weeks; asOf: Day }) {
  return (
    <div className={styles['head']} aria-hidden="true">
      <span />
      <span className={styles['scale']}>
        {weeks.mondays.map((monday, place) => (
          <span
            key={monday}
            className={`${place % 2 === 0 ? '' : styles['odd']} ${isNear(monday, asOf) ? styles['near'] : ''}`}
            style={{ left: percent(shareOf(weeks, monday)) }}
          >
            {dayWords(monday).replace(/ \d{4}$/, '')}
          </span>
        ))}
        <span className={styles['today']} style={{ left: percent(shareOf(weeks, asOf)) }}>
          {dayWords(asOf).replace(/ \d{4}$/, '')}
        </span>
      </span>
    </div>
  );
}

function PlanRow({ of: row, weeks, asOf, selected }: { of: ReleaseRow; weeks: Weeks; asOf: Day; selected: boolean }) {
  const { sel: _sel, do: _do, ...view } = useView();
  const { releaseId, title, version, modelName, planned, state, refused } = row;
  const moved = movedWords(row);
  const earliest = earliestWords(row);
  return (
    <li className={styles['row']} aria-current={selected} data-release={releaseId}>
      <div className={styles['label']}>
        <Link to="/releases/$id" params={{ id: releaseId }} search={view} className={styles['name'] ?? ''}>
          {modelName} {version}
        </Link>
        <p className={styles['title']}>
          <span className="mono">{releaseId}</span> {title}
        </p>
      </div>
      <div className={styles['said']}>
        <Bar of={row} weeks={weeks} asOf={asOf} />
        <p className={`${styles['reason']} ${styles[state] ?? ''}`}>
          <StatusMark of={state === 'held' ? 'held' : row.setAside === null ? 'ok' : 'override'} />
          <span>
            {state !== 'released' && <span className={styles['planned']}>Planned {dayWords(planned)}. </span>}
            {releaseWords(row)}.{earliest === null ? '' : ` ${earliest}.`}
          </span>
        </p>
        {moved !== null && <p className={styles['note']}>{moved}</p>}
        {refused.map((request) => (
          <p key={request.seq} className={styles['note']}>
            <span className={styles['cross']} aria-hidden="true">
              ✕
            </span>{' '}
            {refusedWords(request)}.
          </p>
        ))}
      </div>
    </li>
  );
}

/** A drawing: the words under it say the same. */
function Bar({
  of: { scheduledOn, planned, executedOn, movedFrom, state, refused },
  weeks,
  asOf,
}: {
  of: ReleaseRow;
  weeks: Weeks;
  asOf: Day;
}) {
  const end = executedOn ?? planned;
  const from = shareOf(weeks, scheduledOn);
  const today = shareOf(weeks, asOf);
  const to = shareOf(weeks, end);
  // What is held gets no further than today; one that is late runs on to today.
  const reach = state === 'held' ? Math.min(today, Math.max(to, from)) : to;
  return (
    <span className={styles['track']} aria-hidden="true">
      {weeks.mondays.map((monday) => (
        <span key={monday} className={styles['week']} style={{ left: percent(shareOf(weeks, monday)) }} />
      ))}
      <span
        className={`${styles['bar']} ${styles[`bar-${state}`] ?? ''} ${isDrawn(weeks, scheduledOn) ? '' : styles['earlier']}`}
        style={{ left: percent(from), width: percent(Math.max(0, reach - from)) }}
      />
      {state === 'held' && to > today && <span className={styles['beyond']} style={{ left: percent(today), width: percent(to - today) }} />}
      {movedFrom
        .filter((day) => isDrawn(weeks, day))
        .map((day) => (
          <span key={day} className={styles['was']} style={{ left: percent(shareOf(weeks, day)) }} />
        ))}
      <span className={styles['now']} style={{ left: percent(today) }} />
      {state !== 'released' && <span className={`${styles['end']} ${styles[`end-${state}`] ?? ''}`} style={{ left: percent(to) }} />}
      {refused
        .filter(({ on }) => isDrawn(weeks, on))
        .map(({ seq, on }) => (
          <span key={seq} className={styles['refused']} style={{ left: percent(shareOf(weeks, on)) }}>
            ✕
          </span>
        ))}
      {state === 'held' && (
        <span className={styles['heldAt']} style={{ left: percent(today) }}>
          <StatusMark of="held" />
        </span>
      )}
    </span>
  );
}
