import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { cellOf, type CellId } from '../../domain/sheet/commands-of.ts';
import { sheetFacts, type SheetFact } from '../../domain/sheet/fact.ts';
import { readPaste, writeCopy } from '../../formats/sheet/read-paste.ts';
import { factHeads, factSense, lockedBecause } from '../../parts/sentences/sheet.ts';
import { factWords, stageWords } from '../../parts/words.ts';
import { standpointOf } from '../../state/view.ts';
import { useView } from '../../state/use-view.ts';
import { useRowHeight } from '../../ui/use-row-height.ts';
import { CellEditor } from './cell-editor.tsx';
import { cellText } from './cell-text.ts';
import type { Typed } from './drafts.ts';
import { copied, fillDown, pasted, type Pasted, type SheetNow } from './fills.ts';
import { boxOf, clamped, isInBox, movedBy, tabbedFrom, type CellAt, type Range } from './range.ts';
import { SheetCell } from './sheet-cell.tsx';
import { columnTemplate, fixedChoices } from './sheet-columns.ts';
import styles from './sheet.module.css';

interface SheetProps {
  readonly now: SheetNow;
  /** How many rows there will be once all are read. */
  readonly total: number;
  readonly range: Range;
  readonly onRange: (range: Range) => void;
  readonly refused: ReadonlyMap<CellId, string>;
  /** Names offered while one types. */
  readonly offered: Readonly<Partial<Record<SheetFact, readonly string[]>>>;
  readonly readOnly: boolean;
  readonly onWrite: (typed: readonly Typed[], about?: Pasted) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Something that cannot be done was tried: why not. */
  readonly onTold: (why: string) => void;
}

/** Rows up to which all are drawn, on paper too. Beyond that only those in sight. */
const allDrawn = 200;

interface Editing {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Models as rows and facts as columns, walked and filled as a spreadsheet is. Only rows in sight are in the page. */
export function Sheet({ now, total, range, onRange, refused, offered, readOnly, onWrite, onUndo, onRedo, onTold }: SheetProps) {
  'use no memo'; // the virtualizer changes in place: memoised rows would go stale
  const { rows, drafts, nameOf } = now;
  const { at } = range;
  const size = { rows: rows.length, columns: sheetFacts.length };
  const box = boxOf(range);
  const frame = useRef<HTMLDivElement>(null);
  const height = useRowHeight();
  const standpoint = standpointOf(useView());
  const [editing, setEditing] = useState<Editing | null>(null);
  // Escape lets Tab go on to what comes after the sheet: nobody is kept in it.
  const leaves = useRef(false);
  const drags = useRef(false);
  const wantsFocus = useRef(false);
  // oxlint-disable-next-line react/incompatible-library -- see the directive above
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 20,
    scrollPaddingStart: height * 1.5,
    // The cell that has focus stays in the page, however far one scrolls.
    rangeExtractor: (shown) => {
      const all = defaultRangeExtractor(shown);
      return all.includes(at.row) || at.row >= rows.length ? all : [...all, at.row].toSorted((a, b) => a - b);
    },
  });
  useEffect(() => virtual.measure(), [height, virtual]);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    virtual.scrollToIndex(at.row, { align: 'auto' });
    const cell = frame.current?.querySelector<HTMLElement>(`#cell-${at.row}-${at.column}`);
    cell?.focus({ preventScroll: true });
    if (cell != null && frame.current !== null) intoSight(cell, frame.current);
  });

  const drawn = rows.length <= allDrawn ? rows.map((_, index) => ({ index, start: index * height })) : virtual.getVirtualItems();
  const fact = sheetFacts[at.column];
  const row = rows[at.row];
  const stand = (to: CellAt, extend = false): void => {
    wantsFocus.current = true;
    leaves.current = false;
    onRange({ at: to, anchor: extend ? range.anchor : to });
  };
  const edit = (text?: string): void => {
    if (row === undefined || fact === undefined) return;
    const why = readOnly ? 'Nothing can be changed here on the day that is read.' : lockedBecause(row, fact);
    if (why !== null) onTold(why);
    else setEditing(text === undefined ? { text: cellText(row, fact, drafts, nameOf), isWhole: true } : { text, isWhole: false });
  };
  const done = (text: string, then: 'down' | 'right' | 'left' | 'stay'): void => {
    setEditing(null);
    if (row !== undefined && fact !== undefined && text !== editing?.text) onWrite([{ row, fact, text }]);
    else if (row !== undefined && fact !== undefined && editing?.isWhole === false) onWrite([{ row, fact, text }]);
    if (then === 'stay') return;
    const next = then === 'down' ? clamped({ row: at.row + 1, column: at.column }, size) : (tabbedFrom(at, then === 'left', size) ?? at);
    stand(next);
  };
  const write = (typed: readonly Typed[], about?: Pasted): void => {
    if (readOnly) onTold('Nothing can be changed here on the day that is read.');
    else onWrite(typed, about);
  };

  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (editing !== null || event.altKey || !(event.target instanceof Element) || event.target.closest('[role=gridcell]') === null) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const to = movedBy(event.key, ctrl, at, size);
    if (to !== null) stand(to, event.shiftKey);
    else if (event.key === 'Tab') {
      const next = leaves.current ? null : tabbedFrom(at, event.shiftKey, size);
      if (next === null) return;
      stand(next);
    } else if (event.key === 'Escape') {
      leaves.current = true;
      if (box.top !== box.bottom || box.left !== box.right) onRange({ at, anchor: at });
      onTold('Tab now leaves the sheet.');
    } else if (ctrl && event.key.toLowerCase() === 'd') write(fillDown(now, range));
    else if (ctrl && event.key.toLowerCase() === 'z') (event.shiftKey ? onRedo : onUndo)();
    else if (ctrl && event.key.toLowerCase() === 'y') onRedo();
    else if (ctrl && event.key.toLowerCase() === 'a')
      onRange({ anchor: { row: 0, column: 0 }, at: { row: size.rows - 1, column: size.columns - 1 } });
    else if (event.key === 'Delete' || event.key === 'Backspace') write(cellsOf(now, range, ''));
    else if (event.key === 'Enter' || event.key === 'F2') edit();
    else if (event.key.length === 1 && !ctrl) edit(event.key);
    else return;
    event.preventDefault();
  };

  const pointed = (event: PointerEvent<HTMLDivElement>): void => {
    const place = placeOf(event.target);
    if (place === null || event.button !== 0) return;
    drags.current = event.pointerType === 'mouse';
    // A second touch on the cell one stands on writes into it: a phone has no double click.
    if (event.pointerType !== 'mouse' && place.row === at.row && place.column === at.column && document.activeElement === event.target)
      edit();
    else stand(place, event.shiftKey);
    if (event.shiftKey) event.preventDefault();
  };
  const dragged = (event: PointerEvent<HTMLDivElement>): void => {
    if (!drags.current || event.buttons !== 1) return;
    const place = placeOf(event.target);
    if (place !== null && (place.row !== at.row || place.column !== at.column)) onRange({ at: place, anchor: range.anchor });
  };
  const paste = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (editing !== null) return;
    event.preventDefault();
    const found = pasted(now, range, readPaste(event.clipboardData.getData('text/plain')));
    write(found.typed, found);
  };
  const copy = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (editing !== null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeCopy(copied(now, range)));
  };

  return (
    <div
      ref={frame}
      role="grid"
      tabIndex={-1}
      aria-label="Models to edit together"
      aria-rowcount={total + 1}
      aria-colcount={sheetFacts.length + 2}
      aria-multiselectable="true"
      aria-readonly={readOnly}
      className={styles['frame']}
      onKeyDown={press}
      onPaste={paste}
      onCopy={copy}
      onPointerDown={pointed}
      onPointerOver={dragged}
      onPointerUp={() => (drags.current = false)}
      onDoubleClick={(event) => placeOf(event.target) !== null && edit()}
    >
      <div role="row" aria-rowindex={1} className={styles['heads']} style={{ gridTemplateColumns: columnTemplate }}>
        <div role="columnheader" aria-colindex={1} className={styles['name']}>
          Model
        </div>
        <div role="columnheader" aria-colindex={2}>
          Stage
        </div>
        {sheetFacts.map((one, column) => (
          <div
            key={one}
            role="columnheader"
            aria-colindex={column + 3}
            title={factSense[one]}
            data-in={column >= box.left && column <= box.right}
          >
            {factHeads[one]}
          </div>
        ))}
      </div>
      <div role="presentation" className={styles['body']} style={{ height: `${virtual.getTotalSize()}px` }}>
        {drawn.map(({ index, start }) => {
          const of = rows[index];
          return of === undefined ? null : (
            <div
              key={of.deploymentId}
              role="row"
              aria-rowindex={index + 2}
              className={styles['row']}
              style={{ gridTemplateColumns: columnTemplate, height: `${height}px`, transform: `translateY(${start}px)` }}
            >
              <div role="rowheader" aria-colindex={1} className={styles['name']} title={of.name}>
                <Link to="/models/$id" params={{ id: of.modelId }} search={standpoint} tabIndex={-1}>
                  {of.name}
                </Link>
              </div>
              <div role="gridcell" aria-colindex={2} className={styles['cell']} data-kind="none">
                <span>{factWords(of.stage, (stage) => stageWords[stage])}</span>
              </div>
              {sheetFacts.map((one, column) =>
                editing !== null && at.row === index && at.column === column ? (
                  <CellEditor
                    key={one}
                    label={`${factHeads[one]} of ${of.name}`}
                    text={editing.text}
                    isWhole={editing.isWhole}
                    choices={fixedChoices[one] ?? offered[one] ?? []}
                    column={column}
                    onDone={done}
                    onCancel={() => {
                      setEditing(null);
                      stand(at);
                    }}
                  />
                ) : (
                  <SheetCell
                    key={one}
                    of={of}
                    fact={one}
                    draft={drafts.get(cellOf(of, one))}
                    refused={refused.get(cellOf(of, one))}
                    nameOf={nameOf}
                    row={index}
                    column={column}
                    isAt={at.row === index && at.column === column}
                    isIn={isInBox(box, { row: index, column })}
                    readOnly={readOnly}
                  />
                ),
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function placeOf(target: EventTarget): CellAt | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}

/** Every cell of a range with one text. */
function cellsOf({ rows }: SheetNow, range: Range, text: string): Typed[] {
  const { top, bottom, left, right } = boxOf(range);
  return rows.slice(top, bottom + 1).flatMap((row) => sheetFacts.slice(left, right + 1).map((fact): Typed => ({ row, fact, text })));
}

/** Scroll sideways only as far as a cell needs, past the column of names that stays. */
function intoSight(cell: HTMLElement, frame: HTMLElement): void {
  const names = frame.querySelector<HTMLElement>('[role=rowheader]')?.offsetWidth ?? 0;
  const left = cell.offsetLeft;
  const right = left + cell.offsetWidth;
  if (left < frame.scrollLeft + names) frame.scrollLeft = left - names;
  else if (right > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = right - frame.clientWidth;
}
