import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { timelineQuery } from '../../data/timeline.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import type { DisposedEntry, Entry } from '../../domain/audit/entry.ts';
import type { DeploymentId, ModelId } from '../../domain/audit/events.ts';
import type { EntryLine, EntryNames } from '../../formats/api/events.ts';
import type { TimelineAnswer, TimelineView } from '../../formats/api/timeline.ts';
import { daysFromTo } from '../../parts/sentences/calendar.ts';
import { entryWords, type EntryWords } from '../../parts/sentences/entry.ts';
import { entryWho } from '../../parts/sentences/entry-who.ts';
import { byTimeWords, timelineMessage, voidedWords } from '../../parts/sentences/timeline.ts';
import { layLanes, type LaneStep, type Lanes } from '../../parts/timeline-lanes.ts';
import { stageWords } from '../../parts/words.ts';
import { standpointOf, type ScreenView } from '../../state/view.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig } from '../../ui/fig.tsx';
import { Mark } from '../../ui/mark.tsx';
import styles from './timeline-tab.module.css';

interface TimelineTabProps {
  readonly modelId: ModelId;
  readonly deploymentId: DeploymentId;
  readonly search: ScreenView;
}

/** The life of a deployment, top to bottom: a version's line cuts through the signatures it voided. */
export function TimelineTab({ modelId, deploymentId, search }: TimelineTabProps) {
  const query = useQuery(timelineQuery(modelId, search));
  const ownOf = ({ deployments }: TimelineAnswer): TimelineView | undefined => deployments.find((one) => one.deploymentId === deploymentId);
  return (
    <div className={styles['tab']}>
      <Fig
        question="What happened, and what did each change void?"
        query={query}
        message={(data) => timelineMessage(ownOf(data) ?? { items: [], spans: [] })}
        subtitle={() =>
          'In the order it happened. Each line at the left is one signature, from the day it was given to the day it stopped counting.'
        }
        instead={(data) =>
          (ownOf(data)?.items.length ?? 0) === 0 ? { kind: 'empty record', words: 'Nothing is on record of it yet.' } : null
        }
        reading="Reading its history"
      >
        {(data) => <Rows of={ownOf(data)!} names={data.names} asOf={data.asOf} search={search} />}
      </Fig>
    </div>
  );
}

interface RowsProps {
  readonly of: TimelineView;
  readonly names: EntryNames;
  readonly asOf: string;
  readonly search: ScreenView;
}

function Rows({ of, names, asOf, search }: RowsProps) {
  const lanes = layLanes(of);
  const stages = stageDays(of.items, asOf);
  return (
    <>
      <LaneHeads of={lanes} />
      <ol className={styles['rows']} style={{ '--lanes': Math.max(1, lanes.links.length) } as React.CSSProperties}>
        {of.items.map((item, row) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows of one history keep their order
          <li key={row} className={styles['row']} data-kind={kindOfRow(item)}>
            <Gutter steps={lanes.steps[row] ?? []} crossed={(lanes.voided[row] ?? []).length > 0} />
            <RowWords item={item} names={names} search={search} stage={stages[row] ?? null} voided={lanes.voided[row] ?? []} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Which line is whose: the links that were signed, in the order of the chain. */
function LaneHeads({ of: { links } }: { of: Lanes }) {
  if (links.length === 0) return null;
  return (
    <ol className={styles['heads']} aria-label="Lines at the left, from left to right">
      {links.map((link) => (
        <li key={link}>{linkOf(link).role}</li>
      ))}
    </ol>
  );
}

function Gutter({ steps, crossed }: { steps: readonly (LaneStep | null)[]; crossed: boolean }) {
  return (
    <span className={`${styles['gutter']} ${crossed ? styles['crossed'] : ''}`} aria-hidden="true">
      {steps.map((step, lane) => (
        // oxlint-disable-next-line react/no-array-index-key -- lanes keep their place
        <span key={lane} className={styles['lane']} data-step={step ?? undefined} />
      ))}
    </span>
  );
}

type Item = TimelineView['items'][number];

/** Stages are headings, changes are lines across; everything else is a row. */
function kindOfRow(item: Item): 'stage' | 'change' | 'row' {
  if (item.kind === 'ended quietly') return 'stage';
  if (item.kind !== 'entry') return 'row';
  if (item.entry.type === 'deployment.staged') return 'stage';
  return item.entry.type === 'version.released' || item.entry.type === 'scope.changed' || item.entry.type === 'autonomy.changed'
    ? 'change'
    : 'row';
}

/** Days each stage took, for the row where it begins. */
function stageDays(items: readonly Item[], asOf: string): (number | null)[] {
  const starts = items.flatMap((item, row) => (kindOfRow(item) === 'stage' ? [{ row, day: item.day }] : []));
  const days: (number | null)[] = items.map(() => null);
  for (const [at, { row, day }] of starts.entries()) days[row] = daysFromTo(day, (starts[at + 1]?.day ?? asOf) as typeof day);
  return days;
}

interface RowWordsProps {
  readonly item: Item;
  readonly names: EntryNames;
  readonly search: ScreenView;
  readonly stage: number | null;
  readonly voided: TimelineView['spans'];
}

function RowWords({ item, names, search, stage, voided }: RowWordsProps) {
  if (item.kind === 'ended by time') {
    return (
      <>
        <Day of={item.day} />
        <Word of={{ mark: 'due', ink: 'due', word: item.why === 'expired' ? 'Expired' : 'Left', what: '' }} />
        <span className={styles['what']}>{byTimeWords(item, names)}</span>
      </>
    );
  }
  if (item.kind === 'ended quietly') {
    return (
      <>
        <Day of={item.day} />
        <strong className={styles['stage']}>Ended quietly</strong>
        <span className={styles['what']}>The last sign of life. No decision to end it is on record.</span>
      </>
    );
  }
  const entry = entryOf(item.entry);
  const words = entryWords(entry, names);
  const { all, as } = entryWho(entry, names);
  const staged = entry.type === 'deployment.staged' && 'payload' in entry ? entry.payload : null;
  return (
    <>
      <Day of={item.day} />
      {staged === null ? (
        <Word of={words} />
      ) : (
        <strong className={styles['stage']}>{staged.stage === 'ended' ? words.word : stageWords[staged.stage]}</strong>
      )}
      <span className={styles['what']}>
        {staged === null || staged.stage === 'ended' ? words.what : stage === null ? '' : counted(stage, 'day')}
        {voided.length > 0 && <span className={styles['voids']}> {voidedWords(voided, names)}</span>}
      </span>
      <span className={styles['who']} title={as}>
        {all}
      </span>
      <Link
        to="/audit"
        search={{ ...standpointOf(search), sel: String(entry.seq), what: 'all' } as never}
        className={styles['seq']}
        aria-label={`Entry ${entry.seq} in the audit trail`}
      >
        {entry.seq}
      </Link>
    </>
  );
}

function entryOf(line: EntryLine): Entry | DisposedEntry {
  return line as unknown as Entry | DisposedEntry;
}

function Day({ of }: { of: string }) {
  return <span className={styles['day']}>{dayWords(of)}</span>;
}

function Word({ of: { mark, ink, word } }: { of: EntryWords }) {
  return (
    <span className={styles['word']} data-ink={ink}>
      {mark === null ? <span /> : <Mark of={mark} />}
      <span>{word}</span>
    </span>
  );
}
