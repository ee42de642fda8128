import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { peopleQuery } from '../../data/people.ts';
import { canAct } from '../../domain/authority/can-act.ts';
import { commandsOf, type CellId } from '../../domain/sheet/commands-of.ts';
import { sheetFacts } from '../../domain/sheet/fact.ts';
import type { SheetRow } from '../../domain/sheet/sheet-row.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import type { SheetPage } from '../../formats/api/sheet.ts';
import type { Choices, Named } from '../../formats/sheet/read-cell.ts';
import { draftsWords, writtenWords } from '../../parts/sentences/bulk.ts';
import { usePast } from '../../state/use-past.ts';
import { useChangeView } from '../../state/use-view.ts';
import { counted } from '../../ui/count.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { sayingsIn, writeCells, type Typed } from './drafts.ts';
import { fillDown, fillToEnd, type Pasted, type SheetNow } from './fills.ts';
import { LeaveGuard } from './leave-guard.tsx';
import type { Range } from './range.ts';
import { RecordDialog } from './record-dialog.tsx';
import { Sheet } from './sheet.tsx';
import { StoodOn } from './stood-on.tsx';
import { Unread } from './unread.tsx';
import { useDrafts } from './use-drafts.ts';
import styles from './bulk-screen.module.css';

interface BulkEditorProps {
  readonly page: SheetPage;
  readonly rows: readonly SheetRow[];
  readonly record: RecordSummary;
}

const noDetail = { rowsOver: 0, columnsOver: 0, hadHeads: false };

/** The sheet, what was typed into it, and the way to record it. */
export function BulkEditor({ page, rows, record }: BulkEditorProps) {
  const past = usePast();
  const change = useChangeView();
  const people = useQuery(peopleQuery({ in: record.id })).data;
  const { drafts, write, undo, redo, recorded, canUndo } = useDrafts();
  const [range, setRange] = useState<Range>({ anchor: { row: 0, column: 0 }, at: { row: 0, column: 0 } });
  const [told, setTold] = useState('');
  const [asks, setAsks] = useState(false);
  const [refused, setRefused] = useState<ReadonlyMap<CellId, string>>(new Map());

  const names = useMemo((): readonly Named[] => {
    const able = people?.people.filter((one) => canAct(one, people.asOf)) ?? [];
    const twice = new Set(
      able.filter(({ printedName }, at) => able.findIndex((one) => one.printedName === printedName) !== at).map((one) => one.printedName),
    );
    return able.map(({ personId, printedName, title }) => ({
      id: personId,
      name: printedName,
      ...(twice.has(printedName) ? { beside: title } : {}),
    }));
  }, [people]);
  const choices: Choices = useMemo(
    () => ({ people: names, sites: page.sites.map(({ siteId, name }) => ({ id: siteId, name })), today: record.today }),
    [names, page.sites, record.today],
  );
  const nameOf = useMemo(() => {
    const known = new Map([
      ...page.sites.map(({ siteId, name }) => [siteId, name] as const),
      ...(people?.people ?? []).map(({ personId, printedName }) => [personId, printedName] as const),
      ...names.flatMap(({ id, name, beside }) => (beside === undefined ? [] : [[id, `${name}, ${beside}`] as const])),
    ]);
    return (id: string): string => known.get(id) ?? id;
  }, [names, people, page.sites]);

  const now: SheetNow = { rows, drafts, nameOf };
  const said = useMemo(() => sayingsIn(drafts), [drafts]);
  const unread = useMemo(() => [...drafts].filter(([, draft]) => draft.kind === 'not understood').length, [drafts]);
  const models = useMemo(
    () => new Set(rows.filter((row) => sheetFacts.some((fact) => cellHas(said, row, fact))).map(({ modelId }) => modelId)).size,
    [rows, said],
  );

  const onWrite = (typed: readonly Typed[], about?: Pasted): void => {
    const written = writeCells(drafts, typed, choices);
    const { kept } = written;
    write(written.drafts);
    if (refused.size > 0) setRefused(new Map());
    // A single cell speaks for itself.
    if (typed.length === 1 && kept.length === 0 && about === undefined) setTold('');
    else
      setTold(writtenWords({ ...written, ...(about ?? noDetail), kept: kept.length, reasons: [...new Set(kept.map(({ why }) => why))] }));
  };

  return (
    <>
      <p className={styles['lead']}>
        Fill in what is the same for many, or paste it from a spreadsheet; nothing is recorded until you say so. Acceptances and signatures
        are never given here: a sponsor you name is asked, and answers for themselves.
      </p>
      {past && (
        <p className="due">
          You read the record as it stood on another day: nothing can be changed there.{' '}
          <button type="button" className="text-button" onClick={() => change({ asof: undefined, seq: undefined })}>
            Return to today
          </button>
        </p>
      )}
      <StoodOn now={now} at={range.at} refused={refused} />
      <Sheet
        now={now}
        total={page.total}
        range={range}
        onRange={setRange}
        refused={refused}
        offered={{ sponsor: names.map(({ id }) => nameOf(id)), site: page.sites.map(({ name }) => name), function: page.functions }}
        readOnly={past}
        onWrite={onWrite}
        onUndo={undo}
        onRedo={redo}
        onTold={setTold}
      />
      <Unread now={now} onGo={(at) => setRange({ at, anchor: at })} />
      <div className={`${styles['bar']} no-print`}>
        <div className={styles['count']}>
          <p>{draftsWords(said.size, models, unread)}</p>
          <p className={styles['told']} role="status">
            {rows.length < page.total ? `${counted(rows.length, 'model')} of ${counted(page.total, 'model')} read so far. ` : ''}
            {told}
          </p>
        </div>
        <button type="button" className="button" aria-disabled={past} onClick={() => !past && onWrite(fillDown(now, range))}>
          Fill down <KeyHint of="Ctrl D" />
        </button>
        <button type="button" className="button" aria-disabled={past} onClick={() => !past && onWrite(fillToEnd(now, range))}>
          Fill to the last row
        </button>
        <button type="button" className="button" aria-disabled={!canUndo} onClick={() => canUndo && undo()}>
          Undo <KeyHint of="Ctrl Z" />
        </button>
        <button
          type="button"
          className={said.size === 0 || past ? 'button' : 'button button-main'}
          aria-disabled={said.size === 0 || past}
          onClick={() => said.size > 0 && !past && setAsks(true)}
        >
          {said.size === 0 ? 'Record changes' : `Record ${counted(said.size, 'change')}`}
        </button>
      </div>
      <p className={styles['keys']}>
        Arrows walk, Enter writes, Tab goes on, Escape then Tab leaves the sheet. Shift with arrows takes several cells; Delete takes back
        what was typed.
      </p>
      <RecordDialog
        open={asks}
        onClose={() => setAsks(false)}
        record={record}
        commands={(beside) => commandsOf(rows, said, beside)}
        said={said}
        unread={unread}
        decidedOn={page.head.seq}
        nameOf={nameOf}
        rows={rows}
        onRecorded={(cells, notRecorded) => {
          recorded(cells);
          setRefused(notRecorded);
        }}
      />
      <LeaveGuard drafts={drafts.size} />
    </>
  );
}

function cellHas(said: ReadonlyMap<CellId, unknown>, { deploymentId, modelId }: SheetRow, fact: (typeof sheetFacts)[number]): boolean {
  return said.has(`${modelId} ${fact}`) || said.has(`${deploymentId} ${fact}`);
}
