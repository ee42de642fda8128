import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Minutes } from '../../domain/triage/minutes.ts';
import { triageMinutesQuery } from '../../data/triage.ts';
import { calendarEvent } from '../../formats/calendar-event.ts';
import { minutesMarkdown } from '../../formats/minutes-markdown.ts';
import type { TriageMinutesAnswer } from '../../formats/api/triage.ts';
import { timeWords } from '../../parts/sentences/calendar.ts';
import { commandWords, isCommandType } from '../../parts/sentences/command.ts';
import { itemLine, itemTitle } from '../../parts/sentences/triage-room.ts';
import { confirmedSince, howSigned, minutesHeading } from '../../parts/sentences/triage-minutes.ts';
import { itemHeadline } from '../../parts/sentences/triage.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { MinutesEntry } from './minutes-entry.tsx';
import { Notes } from './notes.tsx';
import { NotConfirmed } from './not-confirmed.tsx';
import styles from './triage.module.css';

/** The minutes of a closed meeting: to read, to print, to take along. */
export function MinutesPage({ meetingId }: { readonly meetingId: string }) {
  const standpoint = standpointOf(useView());
  const { data, error, refetch } = useQuery(triageMinutesQuery(meetingId, standpoint));
  return (
    <article className={styles['paper']} aria-busy={data === undefined && error === null}>
      <title>{`Minutes of ${meetingId} · Countersign`}</title>
      <p className="no-print">
        <Link to="/triage" search={standpoint}>
          All meetings
        </Link>
      </p>
      {data === undefined && error === null && <Waiting words="Reading the minutes" />}
      {data === undefined && error !== null && (
        <FigError error={error} stillHolds="The record and the other screens are not affected." retry={() => void refetch()} />
      )}
      {data !== undefined && <Body of={data} />}
    </article>
  );
}

function saveMarkdown(minutes: Minutes): void {
  const text = minutesMarkdown(minutes, {
    headline: itemHeadline,
    command: (type) => (isCommandType(type) ? commandWords(type) : type),
    how: howSigned,
    confirmed: confirmedSince,
  });
  saveFile(`${minutes.meetingId}-minutes.md`, new Blob([text], { type: 'text/markdown' }));
}

function Body({ of }: { readonly of: TriageMinutesAnswer }) {
  const { minutes } = of;
  const { institution, kind, forum, on, openedAt, closedAt, planned, scribe, present, items } = minutes;
  const settled = items.filter(({ outcome }) => outcome !== null);
  const carried = items.filter(({ outcome }) => outcome === null);
  return (
    <>
      <header>
        <h1>{minutesHeading(forum, on, { settled: settled.length, carried: carried.length })}</h1>
        <p>
          {institution}
          {kind === 'demonstration' ? ', fictional data' : ''}. {minutes.meetingId}, {planned} minutes planned
          {timeWords(openedAt) === null ? '' : `, opened ${timeWords(openedAt)}`}
          {closedAt === null || timeWords(closedAt) === null ? '' : `, closed ${timeWords(closedAt)}`}. Recorded by {scribe.printedName},{' '}
          {scribe.title}.
        </p>
        <p>Present: {present.map(({ printedName }) => printedName).join(', ')}.</p>
        <p className={`${styles['ways']} no-print`}>
          <button type="button" className="button button-main" onClick={() => saveMarkdown(minutes)}>
            Save as Markdown
          </button>
          <button type="button" className="button" onClick={() => window.print()}>
            Print, or save as PDF
          </button>
        </p>
      </header>
      <section aria-labelledby="settled">
        <h2 id="settled">Settled</h2>
        {settled.length === 0 && <p>Nothing was settled.</p>}
        <ol className={styles['told']}>
          {settled.map((one) => (
            <li key={one.item.itemId}>
              <h3>{itemTitle(one.item)}</h3>
              <p className={styles['asked']}>{itemHeadline(one.item)}</p>
              <MinutesEntry of={one} />
            </li>
          ))}
        </ol>
      </section>
      {carried.length > 0 && (
        <section aria-labelledby="carried">
          <h2 id="carried">Carried to the next meeting</h2>
          <ul className={styles['told']}>
            {carried.map(({ item, notes }) => (
              <li key={item.itemId}>
                {itemLine(item)}
                <Notes of={notes} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {minutes.notes.length > 0 && (
        <section aria-labelledby="notes">
          <h2 id="notes">Notes</h2>
          <Notes of={minutes.notes} />
        </section>
      )}
      <Actions of={of} />
      <NotConfirmed of={items} />
    </>
  );
}

function Actions({ of: { minutes, record, asOf } }: { readonly of: TriageMinutesAnswer }) {
  const { actions, forum } = minutes;
  const save = ({ actionId, what, owner, seat, due }: (typeof actions)[number]): void => {
    const who = owner?.printedName ?? `vacant seat of the ${seat ?? 'owner'}`;
    const text = calendarEvent({
      uid: `${actionId}@${record}`,
      on: due,
      summary: what,
      description: `${actionId}, ${who}. Asked by ${forum}, ${dayWords(minutes.on)}.`,
      // Made of the day it was read on: this page has no clock.
      stamp: `${asOf}T00:00:00Z` as Parameters<typeof calendarEvent>[0]['stamp'],
    });
    saveFile(`${actionId}.ics`, new Blob([text], { type: 'text/calendar' }));
  };
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">Actions</h2>
      {actions.length === 0 && <p>The meeting asked nothing of anybody.</p>}
      {actions.length > 0 && (
        <div className={styles['scroll']}>
          <table className={styles['actions']}>
            <caption className="unseen">Actions, the earliest due first</caption>
            <thead>
              <tr>
                <th scope="col">Action</th>
                <th scope="col">What</th>
                <th scope="col">Who</th>
                <th scope="col">By</th>
                <th scope="col" className="no-print">
                  Calendar
                </th>
              </tr>
            </thead>
            <tbody>
              {actions.map((action) => (
                <tr key={action.actionId}>
                  <th scope="row" className="nowrap">
                    {action.actionId}
                  </th>
                  <td>{action.what}</td>
                  <td>{action.owner?.printedName ?? `Vacant seat of the ${action.seat ?? 'owner'}`}</td>
                  <td className="nowrap">{dayWords(action.due)}</td>
                  <td className="no-print">
                    <button type="button" className="text-button" onClick={() => save(action)}>
                      Save .ics<span className="unseen"> of {action.actionId}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
