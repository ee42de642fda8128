import { Suspense, useContext, useId, useState, type ReactNode } from 'react';
import { dayWords } from './day.ts';
import { FigBody, type FigInstead } from './fig-body.tsx';
import { FigSaving } from './fig-saving.ts';
import { KeyHint } from './key-hint.tsx';
import { Mark } from './mark.tsx';
import { flushSync } from 'react-dom';
import { sheetOfTables } from './sheet-of-tables.ts';
import { SheetTable } from './sheet-table.tsx';
import './fig.css';

/** What a figure needs of a query: any react-query result fits. */
export interface FigQuery<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly isFetching?: boolean;
  readonly refetch?: () => unknown;
}

/** Something the reader must know while the figure stands as it is. */
interface FigNotice {
  readonly kind: 'stale' | 'offline' | 'too few' | 'not reported in part';
  readonly words: ReactNode;
}

/** Null is *not reported*, in the table and in the file. */
export type FigCell = string | number | null;

export interface FigSheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly FigCell[])[];
}

/** What makes a number defensible a year later: it goes with every copy. */
export interface FigProvenance {
  readonly measures: readonly { readonly name: string; readonly version: number }[];
  readonly institution: string;
  readonly record: string;
  readonly asOf: string;
  /** In words: "site Harbor Hospital"; null where nothing was narrowed. */
  readonly filter: string | null;
  readonly head: { readonly seq: number; readonly hash: string };
}

export interface FigProps<T> {
  readonly id?: string;
  readonly className?: string;
  /** The question the figure answers, in small type above the message. */
  readonly question: ReactNode;
  readonly query: FigQuery<T>;
  /** What the figure says: computed, never typed. */
  readonly message: (data: T) => ReactNode;
  readonly subtitle?: (data: T) => ReactNode;
  readonly notice?: (data: T) => FigNotice | null;
  /** Stands in the figure's place where there is nothing to draw. */
  readonly instead?: (data: T) => FigInstead | null;
  readonly foot?: (data: T) => ReactNode;
  /** The same numbers as a real table; given, the figure can be turned into it. */
  readonly table?: (data: T) => ReactNode;
  /** The same numbers as plain cells: the table the figure can be turned into, and the file it can be saved as. In place of `table`. */
  readonly sheet?: (data: T) => FigSheet;
  /** Which measures, of what record, on which day: goes with every saved copy. */
  readonly provenance?: (data: T) => FigProvenance;
  /** Beside the question, at the right. */
  readonly aside?: ReactNode;
  /** What is being read, for the wait: "Reading 64 records". */
  readonly reading?: string;
  /** What an error leaves standing: "Other figures are not affected." */
  readonly stillHolds?: string;
  readonly children: (data: T) => ReactNode;
}

/**
 * A figure, and the one place that knows its states: waiting, refreshed, empty,
 * not reported, stale, offline, failed. Heading and height stay in each.
 */
export function Fig<T>(props: FigProps<T>) {
  const {
    id,
    className = '',
    question,
    query,
    message,
    subtitle,
    notice,
    instead,
    foot,
    table,
    sheet,
    provenance,
    aside,
    reading,
    stillHolds,
    children,
  } = props;
  const [asTable, setAsTable] = useState(false);
  const headingId = useId();
  const figureId = id ?? `${headingId}figure`;
  const saving = useContext(FigSaving);
  const { data } = query;
  const told = data === undefined ? null : (notice?.(data) ?? null);
  const replaced = data === undefined ? null : (instead?.(data) ?? null);
  const twinOf = table ?? (sheet === undefined ? undefined : (known: T) => <SheetTable caption={captionOf(question)} of={sheet(known)} />);
  const twin = data !== undefined && replaced === null && twinOf !== undefined;
  /** A figure with a table of its own is saved as that table says it, whether it shows or not. */
  const readTwin = (): FigSheet => {
    const wasTable = asTable;
    flushSync(() => setAsTable(true));
    const read = sheetOfTables([...document.querySelectorAll<HTMLTableElement>(`#${CSS.escape(figureId)} .fig-table table`)]);
    flushSync(() => setAsTable(wasTable));
    return read;
  };
  return (
    <figure
      id={figureId}
      className={`fig ${className}`}
      aria-labelledby={headingId}
      aria-busy={query.isFetching === true}
      data-figure={twin ? '' : undefined}
    >
      <div className="fig-head">
        <p className="fig-question">{question}</p>
        {aside !== undefined && <div className="fig-aside">{aside}</div>}
        <h2 id={headingId} className="fig-message">
          {data === undefined ? question : message(data)}
        </h2>
        {data !== undefined && subtitle !== undefined && <p className="fig-subtitle">{subtitle(data)}</p>}
        {told !== null && <FigNoticeLine notice={told} />}
      </div>
      <FigBody query={query} reading={reading} stillHolds={stillHolds} instead={replaced}>
        {(known) => (asTable && twinOf !== undefined ? <div className="fig-table">{twinOf(known)}</div> : children(known))}
      </FigBody>
      {data !== undefined && replaced === null && (foot !== undefined || twin) && (
        <figcaption className="fig-foot">
          <div>{foot?.(data)}</div>
          <div className="fig-ways">
            {twin && (
              <button type="button" className="text-button" data-table-toggle aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
                {asTable ? 'Figure' : 'Table'}
                <KeyHint of="W" />
              </button>
            )}
            {saving !== null && twin && provenance !== undefined && (
              <Suspense>
                {saving({ figureId, sheet: () => (sheet === undefined ? readTwin() : sheet(data)), provenance: provenance(data) })}
              </Suspense>
            )}
          </div>
        </figcaption>
      )}
      {data !== undefined && replaced === null && provenance !== undefined && <p className="fig-from">{fromWords(provenance(data))}</p>}
    </figure>
  );
}

function captionOf(question: ReactNode): string {
  return typeof question === 'string' ? question : 'The numbers of this figure';
}

/** On paper and in a picture: whose record, which day, up to which entry, by which definitions. */
export function fromWords({ institution, asOf, filter, head, measures }: FigProvenance): string {
  const named = measures.map(({ name, version }) => `${name} v${version}`).join(', ');
  return [institution, `as known on ${dayWords(asOf)}`, filter, `entry ${head.seq}, ${head.hash.slice(0, 12)}`, named]
    .filter((words) => words !== null && words !== '')
    .join(' · ');
}

function FigNoticeLine({ notice: { kind, words } }: { notice: FigNotice }) {
  const mark = { stale: 'due', offline: 'due', 'too few': 'not reported', 'not reported in part': 'not reported' } as const;
  return (
    <p className={`fig-notice ${kind === 'stale' || kind === 'offline' ? 'due' : 'unknown'}`}>
      <Mark of={mark[kind]} />
      <span>{words}</span>
    </p>
  );
}
