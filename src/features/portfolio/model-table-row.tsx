import { memo } from 'react';
import type { ModelRow } from '../../domain/measures/model-row.ts';
import type { ModelColumn } from './columns.tsx';

interface ModelTableRowProps {
  readonly of: ModelRow;
  readonly columns: readonly ModelColumn[];
  /** Its place in the whole list. */
  readonly index: number;
  readonly selected: boolean;
  readonly height: number;
}

/** One row. Drawn again only when it changes: a scroll moves the others past it. */
export const ModelTableRow = memo(function ModelTableRow({ of, columns, index, selected, height }: ModelTableRowProps) {
  return (
    <tr aria-rowindex={index + 2} aria-selected={selected} style={{ height: `${height}px` }}>
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
