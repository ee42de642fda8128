import { memo } from 'react';
import type { SheetFact } from '../../domain/sheet/fact.ts';
import type { SheetRow } from '../../domain/sheet/sheet-row.ts';
import { cellSaid, lockedBecause, sayingWords } from '../../parts/sentences/sheet.ts';
import { Mark } from '../../ui/mark.tsx';
import type { NameOf } from './cell-text.ts';
import type { Draft } from './drafts.ts';
import styles from './sheet.module.css';

interface SheetCellProps {
  readonly of: SheetRow;
  readonly fact: SheetFact;
  readonly draft: Draft | undefined;
  /** Why the rules refused what is in it; undefined where they did not. */
  readonly refused: string | undefined;
  readonly nameOf: NameOf;
  readonly row: number;
  readonly column: number;
  readonly isAt: boolean;
  readonly isIn: boolean;
  readonly readOnly: boolean;
}

/** One cell: what the record says, or what somebody is about to say instead. Drawn again only when it changes. */
export const SheetCell = memo(function SheetCell({ of, fact, draft, refused, nameOf, row, column, isAt, isIn, readOnly }: SheetCellProps) {
  const locked = lockedBecause(of, fact);
  const { words, kind } = cellSaid(of, fact);
  const problem = draft?.kind === 'not understood' ? `${draft.why} ${draft.todo}` : refused;
  return (
    <div
      role="gridcell"
      id={`cell-${row}-${column}`}
      aria-colindex={column + 3}
      aria-selected={isIn}
      // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- a cell of a grid may be read-only: WAI-ARIA 1.2, gridcell
      aria-readonly={readOnly || locked !== null}
      {...(problem === undefined ? {} : { 'aria-invalid': true })}
      tabIndex={isAt ? 0 : -1}
      className={styles['cell']}
      title={problem ?? locked ?? undefined}
      data-row={row}
      data-column={column}
      data-kind={draft === undefined ? kind : draft.kind}
      data-locked={locked !== null || undefined}
    >
      {problem !== undefined && <Mark of="held" />}
      {draft === undefined && <span>{words}</span>}
      {draft?.kind === 'said' && (
        <span>
          {sayingWords(draft.saying, nameOf)}
          <span className="unseen">, not recorded yet; on record: {words}</span>
        </span>
      )}
      {draft?.kind === 'not understood' && <span>{draft.text}</span>}
      {problem !== undefined && <span className="unseen">. {problem}</span>}
    </div>
  );
});
