import type { RecordState } from '../../src/domain/audit/state.ts';
import { matches } from '../../src/domain/measures/filter.ts';
import { riskRows, type RiskRow } from '../../src/domain/measures/risk-row.ts';
import { isRiskSet, type RiskFilter } from '../../src/domain/measures/risk-set.ts';
import type { Day } from '../../src/domain/time.ts';
import type { Ignored } from '../../src/formats/api/terms.ts';
import { filterOf, type View } from '../../src/formats/api/view.ts';
import type { Backend } from './backend.ts';
import type { RecordLog } from './record-log.ts';

/** Rows of a folded state; a state is of one day. */
const known = new WeakMap<RecordState, readonly RiskRow[]>();

/** The register of a record on a day, closed risks included. */
export function registerOf(backend: Backend, log: RecordLog, asOf: Day): readonly RiskRow[] {
  const state = backend.state(log, asOf);
  const rows = known.get(state) ?? riskRows(state, asOf);
  known.set(state, rows);
  return rows;
}

/**
 * What a view asks of the register. The keys that narrow models (site,
 * function, type …) narrow it to the risks of those models; free text looks in
 * the risks' own words.
 */
export function riskFilterOf(
  backend: Backend,
  log: RecordLog,
  asOf: Day,
  view: View,
  model: string | null,
): { readonly filter: RiskFilter; readonly ignored: readonly Ignored[] } {
  const { q, cell, show } = view;
  const { q: _, ...narrowing } = filterOf(view);
  const set = show !== undefined && isRiskSet(show) ? show : undefined;
  const models =
    model !== null
      ? new Set([model])
      : Object.keys(narrowing).length === 0
        ? undefined
        : new Set(
            backend
              .rows(log, asOf, 'models', view.site)
              .filter((row) => matches(row, narrowing))
              .map(({ modelId }) => modelId),
          );
  return {
    filter: {
      ...(q === undefined ? {} : { q }),
      ...(cell === undefined ? {} : { cell }),
      ...(set === undefined ? {} : { show: set }),
      ...(models === undefined ? {} : { models }),
    },
    ignored: show !== undefined && set === undefined ? [{ key: 'show', value: show, why: 'no such count of the register' }] : [],
  };
}
