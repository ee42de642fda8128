import { memo } from 'react';
import type { ModelRow } from '../../domain/measures/model-row.ts';
import type { ModelColumn } from './columns.tsx';
import { PickBox } from './pick-box.tsx';

interface ModelTableRowProps {
  readonly of: ModelRow;
  readonly columns: readonly ModelColumn[];
  /** Its place in the whole list. */
  readonly index: number;
  readonly selected: boolean;
  /** Null: with all the others, by the filter. */
  readonly picked: boolean | null;
  readonly height: number;
}

/** One row. Drawn again only when it changes: a scroll moves the others past it. */
export const ModelTableRow = memo(function ModelTableRow({ of, columns, index, selected, picked, height }: ModelTableRowProps) {
  return (
    <tr aria-rowindex={index + 2} aria-selected={selected} style={{ height: `${height}px` }}>
      <td>
        <PickBox index={index} name={of.name} on={picked ?? true} fixed={picked === null} />
      </td>
      {columns.map(({ head, className, cell }, place) =>
        place === 1 ? (
          <th key={head} scope="row">
            {cell(of)}
          </th>
        ) : (
          <td key={head} className={className}>
            {cell(of)}
          </td>
        ),
      )}
    </tr>
  );
});
