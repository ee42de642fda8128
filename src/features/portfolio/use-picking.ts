import { createContext, useRef } from 'react';
import type { ModelRow } from '../../domain/measures/model-row.ts';
import { useChangeView, useView } from '../../state/use-view.ts';

/** As many as one address carries by id; beyond that the filter itself is the selection. */
export const mostPicked = 200;

/** Which rows of the list are selected, and the ways to select. */
export interface Picking {
  /** Everything the filter shows, however many that are. */
  readonly all: boolean;
  readonly ids: ReadonlySet<string>;
  /** All that is shown is selected. */
  readonly whole: boolean;
  /** Select a row, or take it back; with `extend` as many as lie between it and the last. */
  readonly toggle: (index: number, extend: boolean) => void;
  readonly toggleAll: () => void;
}

/** How the boxes of this list select. */
export const PickContext = createContext<Picking['toggle']>(() => {});

/** The selection stands in the address, and stays while the list is narrowed. */
export function usePicking(rows: readonly ModelRow[], total: number): Picking {
  const { pick } = useView();
  const change = useChangeView();
  const last = useRef(-1);
  const all = pick === 'shown';
  const ids = new Set(all ? [] : pick?.split(','));
  const whole = all || (total > 0 && rows.length >= total && rows.every(({ deploymentId }) => ids.has(deploymentId)));
  const put = (some: readonly ModelRow[], on: boolean): void => {
    for (const { deploymentId } of some) {
      if (on) ids.add(deploymentId);
      else ids.delete(deploymentId);
    }
    change({ pick: ids.size === 0 ? undefined : [...ids].slice(0, mostPicked).join(',') }, 'replace');
  };
  return {
    all,
    ids,
    whole,
    toggle: (index, extend) => {
      const row = rows[index];
      if (row === undefined || all) return;
      const from = extend && last.current >= 0 ? last.current : index;
      last.current = index;
      put(rows.slice(Math.min(from, index), Math.max(from, index) + 1), !ids.has(row.deploymentId));
    },
    toggleAll: () => {
      if (all) change({ pick: undefined }, 'replace');
      else if (total > mostPicked) change({ pick: 'shown' }, 'replace');
      else put(rows, !whole);
    },
  };
}
