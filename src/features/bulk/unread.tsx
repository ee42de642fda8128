import { cellOf } from '../../domain/sheet/commands-of.ts';
import { sheetFacts } from '../../domain/sheet/fact.ts';
import { factHeads } from '../../parts/sentences/sheet.ts';
import { countWords, counted } from '../../ui/count.ts';
import { Mark } from '../../ui/mark.tsx';
import type { SheetNow } from './fills.ts';
import type { CellAt } from './range.ts';
import styles from './bulk-screen.module.css';

/** Places named in the list; the rest is counted. */
const mostNamed = 8;

interface Place {
  readonly at: CellAt;
  readonly name: string;
  readonly head: string;
  readonly text: string;
  readonly why: string;
  readonly todo: string;
}

/** Cells that were not understood: where, why, and what to write. Nothing of them is recorded, and nothing of them is lost. */
export function Unread({ now: { rows, drafts }, onGo }: { now: SheetNow; onGo: (at: CellAt) => void }) {
  const places = placesIn(rows, drafts);
  if (places.length === 0) return null;
  return (
    <section className={styles['unread']} aria-label="Cells not understood">
      <h2>
        <Mark of="held" /> {counted(places.length, 'cell')} not understood, and not recorded
      </h2>
      <ul>
        {places.slice(0, mostNamed).map(({ at, name, head, text, why, todo }) => (
          <li key={`${at.row} ${at.column}`}>
            <button type="button" className="text-button" onClick={() => onGo(at)}>
              Row {countWords(at.row + 1)}, {head}
            </button>{' '}
            <span className="quiet">({name})</span>: {why.includes(text) ? '' : `“${text}”. `}
            {why} {todo}
          </li>
        ))}
      </ul>
      {places.length > mostNamed && <p>And {countWords(places.length - mostNamed)} more, marked in the sheet.</p>}
    </section>
  );
}

function placesIn(rows: SheetNow['rows'], drafts: SheetNow['drafts']): Place[] {
  const found: Place[] = [];
  const seen = new Set<string>();
  if (![...drafts.values()].some(({ kind }) => kind === 'not understood')) return found;
  for (const [row, of] of rows.entries()) {
    for (const [column, fact] of sheetFacts.entries()) {
      const cell = cellOf(of, fact);
      const draft = drafts.get(cell);
      if (draft?.kind !== 'not understood' || seen.has(cell)) continue;
      seen.add(cell);
      found.push({ at: { row, column }, name: of.name, head: factHeads[fact], text: draft.text, why: draft.why, todo: draft.todo });
    }
  }
  return found;
}
