import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { triageQuery } from '../../data/triage.ts';
import type { TriageAnswer } from '../../formats/api/triage.ts';
import { ModelLink } from '../../parts/model-link.tsx';
import { agendaLine, itemLine, roomsHeading, itemTitle, settledWords } from '../../parts/sentences/triage-room.ts';
import { itemHeadline, sectionHeading } from '../../parts/sentences/triage.ts';
import { usePast } from '../../state/use-past.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Opening } from './opening.tsx';
import styles from './triage.module.css';

/** Every triage meeting, and the agenda of the next one. */
export function TriageScreen() {
  const view = useView();
  const { record } = useRecord();
  const past = usePast();
  const { data, error, refetch } = useQuery(triageQuery(view));
  const running = data?.meetings.find(({ closedOn }) => closedOn === null) ?? null;
  return (
    <div className={styles['screen']} aria-busy={data === undefined && error === null}>
      <title>{`Triage · ${record?.institution ?? ''} · Countersign`}</title>
      <h1>{data === undefined ? 'Triage' : roomsHeading(data.draft.length, running)}</h1>
      {data === undefined && error === null && <Waiting words="Building the agenda" />}
      {data === undefined && error !== null && (
        <FigError error={error} stillHolds="The record and the other screens are not affected." retry={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          {running !== null && (
            <p>
              <Link
                to="/triage/$meeting"
                params={{ meeting: running.meetingId }}
                search={standpointOf(view)}
                className="button button-main"
              >
                Go into the meeting
              </Link>{' '}
              {settledWords(running.counts)}.
            </p>
          )}
          {running === null && !past && (
            <section aria-labelledby="next" className={styles['next']}>
              <h2 id="next">The next meeting</h2>
              <Opening key={data.record} of={data} />
            </section>
          )}
          <div className={styles['two']}>
            {running === null && <Agenda of={data} />}
            <div className={styles['beside']}>
              <Meetings of={data} />
              <OpenActions of={data} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

interface Of {
  readonly of: TriageAnswer;
}

function Agenda({ of: { draft, expiringSoonDays, asOf } }: Of) {
  const sections = [...new Set(draft.map(({ section }) => section))];
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">The agenda as of {dayWords(asOf)}</h2>
      {draft.length === 0 && <p>Nothing on record asks for a decision of this meeting.</p>}
      {draft.length > 0 && (
        <p className="quiet">
          In each section what somebody was asked and has not answered comes first; releases, ends of pilots and what runs out go by their
          day.
        </p>
      )}
      {sections.map((section) => (
        <section key={section} aria-label={sectionHeading(section, expiringSoonDays)} className={styles['section']}>
          <h3>{sectionHeading(section, expiringSoonDays)}</h3>
          <Items of={draft.flatMap((item, at) => (item.section === section ? [{ item, at }] : []))} />
        </section>
      ))}
    </section>
  );
}

/** So many items of a section stand there at once: no meeting reaches the thousandth. */
const mostItems = 40;

function Items({ of }: { readonly of: readonly { readonly item: TriageAnswer['draft'][number]; readonly at: number }[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? of : of.slice(0, mostItems);
  return (
    <>
      <ol data-count={of.length}>
        {shown.map(({ item, at }) => (
          <li key={item.itemId} value={at + 1}>
            <p>
              {item.group === null && item.models.named.length === 1 ? (
                <>
                  <ModelLink modelId={item.models.named[0]!.modelId}>{itemTitle(item)}</ModelLink>: {itemHeadline(item)}
                </>
              ) : (
                itemLine(item)
              )}
            </p>
            {agendaLine(item) !== '' && <p className="quiet">{agendaLine(item)}</p>}
          </li>
        ))}
      </ol>
      {shown.length < of.length && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          Show all {countWords(of.length)}
        </button>
      )}
    </>
  );
}

function Meetings({ of: { meetings } }: Of) {
  const standpoint = standpointOf(useView());
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">Meetings</h2>
      {meetings.length === 0 && <p>None was opened yet.</p>}
      <ul className={styles['plain']} hidden={meetings.length === 0}>
        {meetings.map(({ meetingId, forum, on, closedOn, counts }) => (
          <li key={meetingId}>
            <Link to="/triage/$meeting" params={{ meeting: meetingId }} search={standpoint}>
              {meetingId}, {dayWords(on)}
            </Link>
            <p className="quiet">
              {forum}. {settledWords(counts)}
              {closedOn === null ? ', open' : counts.carried === 0 ? ', closed' : `, ${counted(counts.carried, 'item')} carried`}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenActions({ of: { actions } }: Of) {
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">What meetings asked for, and is not done</h2>
      {actions.length === 0 && <p>No action is open.</p>}
      <ul className={styles['plain']} hidden={actions.length === 0}>
        {actions.map(({ actionId, what, owner, seat, due, overdue }) => (
          <li key={actionId}>
            <p>{what}</p>
            <p className="quiet">
              {actionId}, {owner === null ? `the vacant seat of the ${seat ?? 'owner'}` : owner.printedName}, by {dayWords(due)}
              {overdue && <strong className={styles['late']}> · past its day</strong>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
