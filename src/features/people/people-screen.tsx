import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../../data/people.ts';
import { PaperLine } from '../../parts/paper-line.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { peopleHeadline, unconfirmedWords } from '../../parts/sentences/people.ts';
import { usePast } from '../../state/use-past.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { FigError, InsteadOfFigure } from '../../ui/fig-body.tsx';
import { dayWords } from '../../ui/day.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { isHereOn } from './known.ts';
import { ListSection } from './list-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { QuickAdd } from './quick-add.tsx';
import { seatGrid } from './seat-grid.ts';
import { SeatsFigure } from './seats-figure.tsx';
import { StewardForm } from './steward-form.tsx';
import styles from './people-screen.module.css';

/** Who is on record, which seats there are, and who sits on them. */
export function PeopleScreen() {
  const view = useView();
  const { record } = useRecord();
  const isPast = usePast();
  const { data, error, refetch } = useQuery(peopleQuery(view));
  const early = record !== undefined && view.asof !== undefined && view.asof < record.startsOn;
  const title = <title>{`People and seats · ${record?.institution ?? ''} · Countersign`}</title>;
  if (early || data === undefined || record === undefined) {
    return (
      <div className={styles['screen']}>
        {title}
        <h1>{early ? `The record starts ${dayWords(record.startsOn)}.` : 'People and seats'}</h1>
        {early && <InsteadOfFigure kind="before the record" words={`On ${dayWords(view.asof ?? '')} nothing had been recorded.`} />}
        {!early && error !== null && <FigError error={error} stillHolds="The other screens are not affected." retry={refetch} />}
        {!early && error === null && <Waiting words="Reading the people" />}
      </div>
    );
  }
  const grid = seatGrid(data);
  const left = data.people.filter((one) => !isHereOn(one, data.asOf)).length;
  const waiting = data.seats.filter(({ personId, confirmedBy }) => personId !== null && confirmedBy === null);
  const own = waiting.length === 1 && waiting[0]?.by === waiting[0]?.personId ? waiting[0]?.personId : null;
  const open = unconfirmedWords(grid.counts, data.people.find(({ personId }) => personId === own)?.printedName ?? null);
  const nobody = data.people.length === 0;
  return (
    <div className={styles['screen']}>
      {title}
      <h1>
        <Sentence of={peopleHeadline({ people: data.people.length, left, seats: grid.counts })} />
      </h1>
      {open !== null && <p className={styles['beside']}>{open}</p>}
      {nobody ? (
        isPast ? (
          <InsteadOfFigure kind="not reported" words="On this day nobody had declared themselves, and nobody could act." />
        ) : (
          <StewardForm record={record} answer={data} />
        )
      ) : (
        <>
          {!isPast && (
            <div className={styles['bring']}>
              <QuickAdd key={record.id} record={record} answer={data} />
              <ListSection key={`list ${record.id}`} record={record} answer={data} />
            </div>
          )}
          <SeatsFigure answer={data} grid={grid} />
          <PeopleSection answer={data} />
        </>
      )}
      <PaperLine record={record} what="People and seats" asOf={data.asOf} head={data.head} />
    </div>
  );
}
