import { Link } from '@tanstack/react-router';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { eventQuery } from '../../data/event.ts';
import { entriesQuery } from '../../data/events.ts';
import { elements } from '../../domain/audit/decision-elements.ts';
import { kindOf } from '../../domain/audit/entry-kind.ts';
import type { EventAnswer, ReconstructionView } from '../../formats/api/reconstruction.ts';
import { comparedLabel, differenceWords } from '../../parts/sentences/comparison.ts';
import { entrySubject, entryWords } from '../../parts/sentences/entry.ts';
import { entryWho } from '../../parts/sentences/entry-who.ts';
import { elementLine, elementWords, keepingWords, momentWords, reconstructionMessage } from '../../parts/sentences/reconstruction.ts';
import { useView } from '../../state/use-view.ts';
import { countWords } from '../../ui/count.ts';
import { Fig } from '../../ui/fig.tsx';
import { Mark, type MarkName } from '../../ui/mark.tsx';
import { entriesWanted } from './asked.ts';
import styles from './decision-panel.module.css';
import { ElementDetail } from './element-detail.tsx';
import { entryOf } from './entry-of.ts';
import type { TwoDays } from './two-days.ts';

/** Could we rebuild one decision? The entry that was chosen, else the newest decision listed. */
export function DecisionPanel({ days }: { days: TwoDays }) {
  const view = useView();
  const listed = useInfiniteQuery(entriesQuery(view, entriesWanted(view, days))).data?.pages[0]?.entries ?? [];
  const newest = listed.find((line) => kindOf(entryOf(line)) === 'decisions') ?? listed[0];
  const chosen = /^[1-9]\d{0,8}$/.test(view.sel ?? '') ? Number(view.sel) : null;
  const seq = chosen ?? newest?.seq ?? null;
  const query = useQuery({ ...eventQuery(view, seq ?? 1), enabled: seq !== null });
  if (seq === null) return <div />;
  return (
    <div className={styles['panel']}>
      <Fig
        question="Could we rebuild one decision?"
        aside={`Entry ${countWords(seq)}`}
        query={query}
        message={messageOf}
        subtitle={(data) => <Subtitle of={data} />}
        reading={`Rebuilding from entry ${countWords(seq)}`}
        stillHolds="The entries are not affected."
      >
        {(data) => <Rebuilt of={data} />}
      </Fig>
    </div>
  );
}

function messageOf({ reconstruction }: EventAnswer): string {
  return reconstruction === null ? 'This entry decides nothing' : reconstructionMessage(reconstruction);
}

/** What the entry says, in one line under the message. */
function Subtitle({ of: { entry: line, names } }: { of: EventAnswer }) {
  const entry = entryOf(line);
  const { word, what } = entryWords(entry, names);
  const subject = entrySubject(entry, names);
  const { name } = entryWho(entry, names);
  return (
    <span className={styles['told']}>
      <strong>{word}</strong>
      {subject === null ? '' : ` · ${subject.text}`} · {what} · {name}, {momentWords(line.occurredAt)}
    </span>
  );
}

function Rebuilt({ of }: { of: EventAnswer }) {
  const { reconstruction } = of;
  return (
    <>
      <AroundLinks of={of} />
      {reconstruction !== null && (
        <ul className={styles['elements']}>
          {elements.map((element) => (
            <li key={element} data-keeping={reconstruction.keeping[element]}>
              <ElementMark of={reconstruction} element={element} />
              <div className={styles['words']}>
                <p className={styles['name']}>
                  {elementWords[element]}
                  <span className={styles['keeping']}>{keepingWords[reconstruction.keeping[element]]}</span>
                </p>
                <p className={styles['line']}>{lineOf(element, of, reconstruction)}</p>
                <ElementDetail element={element} of={reconstruction} answer={of} />
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className={styles['hash']}>
        Entry {countWords(of.entry.seq)}, hash <code>{of.entry.hash.slice(0, 16)}…</code>, recorded {momentWords(of.entry.recordedAt)} UTC
      </p>
    </>
  );
}

function lineOf(element: (typeof elements)[number], { names, entry: line, effects }: EventAnswer, of: ReconstructionView): string {
  if (element !== 'decision') return elementLine(element, of, names);
  // What was decided is said by the entries a decision caused; of an old entry, by itself.
  const told = (effects.length === 0 ? [line] : effects).map((one) => entryWords(entryOf(one), names));
  return told.map(({ word, what }) => (what === '' ? word : `${word}: ${what}`)).join('. ');
}

const marks: Readonly<Record<ReconstructionView['keeping']['rules'], MarkName | null>> = {
  kept: 'ok',
  'in part': 'partial',
  'not on record': 'not reported',
  'not needed': null,
};

function ElementMark({ of, element }: { of: ReconstructionView; element: (typeof elements)[number] }) {
  const mark = marks[of.keeping[element]];
  return mark === null ? <span className={styles['none']} aria-hidden="true" /> : <Mark of={mark} />;
}

/** The portfolio just before and just after, and what differs between the two. */
function AroundLinks({ of: { span, day, difference, reconstruction } }: { of: EventAnswer }) {
  const { in: record } = useView();
  const at = (seq: number) => ({ in: record, seq: String(seq), asof: day }) as never;
  return (
    <div className={styles['around']}>
      <p className={styles['links']}>
        {span.before === 0 ? (
          <span className="quiet">Before the first entry nothing was known</span>
        ) : (
          <Link to="/portfolio" search={at(span.before)} className="button">
            Portfolio just before
          </Link>
        )}
        <Link to="/portfolio" search={at(span.after)} className="button">
          Portfolio just after
        </Link>
        {reconstruction?.modelId != null && (
          <Link to="/models/$id" params={{ id: reconstruction.modelId }} search={at(Math.max(span.before, 1))}>
            The model just before
          </Link>
        )}
      </p>
      {difference !== null && <Difference of={difference} />}
    </div>
  );
}

function Difference({ of: { measures, models } }: { of: NonNullable<EventAnswer['difference']> }) {
  const counted = measures.filter(({ earlier, later }) => earlier.value !== later.value);
  const changes = [
    ...counted.map(({ earlier, later }) => `${comparedLabel(later)} ${countWords(earlier.value)} → ${countWords(later.value)}`),
    ...models.map(({ modelId, differences }) => `${modelId}: ${differenceWords(differences)}`),
  ];
  return (
    <p className={styles['difference']}>
      {changes.length === 0 ? 'No measure of the Portfolio differs between the two.' : changes.join('; ')}
    </p>
  );
}
