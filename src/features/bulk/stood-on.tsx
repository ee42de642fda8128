import { cellOf, type CellId } from '../../domain/sheet/commands-of.ts';
import { sheetFacts } from '../../domain/sheet/fact.ts';
import { cellSaid, factHeads, factSense, lockedBecause, sayingWords } from '../../parts/sentences/sheet.ts';
import type { SheetNow } from './fills.ts';
import type { CellAt } from './range.ts';
import styles from './bulk-screen.module.css';

/** The cell one stands on, in full: what is on record, what would be instead, and what is wrong with it. For the eye: the cell itself says it to whoever listens. */
export function StoodOn({
  now: { rows, drafts, nameOf },
  at,
  refused,
}: {
  now: SheetNow;
  at: CellAt;
  refused: ReadonlyMap<CellId, string>;
}) {
  const row = rows[at.row];
  const fact = sheetFacts[at.column];
  if (row === undefined || fact === undefined) return null;
  const draft = drafts.get(cellOf(row, fact));
  const problem = draft?.kind === 'not understood' ? `“${draft.text}”: ${draft.why} ${draft.todo}` : refused.get(cellOf(row, fact));
  const locked = lockedBecause(row, fact);
  return (
    <p className={`${styles['stood']} no-print`} aria-hidden="true">
      <span>
        <strong>{row.name}</strong> · {factHeads[fact]}
      </span>
      <span className="quiet">On record: {cellSaid(row, fact).words}</span>
      {draft?.kind === 'said' && <span>Will be: {sayingWords(draft.saying, nameOf)}</span>}
      {problem !== undefined && <span className="held">{problem}</span>}
      {problem === undefined && <span className="quiet">{locked ?? factSense[fact]}</span>}
    </p>
  );
}
