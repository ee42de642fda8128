/**
 * What the measures of a portfolio cost as it grows: 100 and 1,000 models, then as many as are asked for. Nothing here
 * passes or fails on a time: each stands beside the floor of the same run, the rows of its portfolio worked out once.
 * It fails where the cost of a page for each model grows with the portfolio: somewhere every model is then asked of
 * every other.
 *
 * `node test/bench/many-measures.ts [models]`
 */
import { fold } from '../../src/domain/audit/fold.ts';
import { allMeasures } from '../../src/domain/measures/all-measures.ts';
import { claimMeasures } from '../../src/domain/measures/claim/measures.ts';
import { rowDefinitions } from '../../src/domain/measures/definitions.ts';
import { gateYieldOf } from '../../src/domain/measures/gate-yield/figures.ts';
import { screenMeasures } from '../../src/domain/measures/gate-yield/measures.ts';
import { modelRows } from '../../src/domain/measures/model-row.ts';
import type { Ground, MeasureDefinition } from '../../src/domain/measures/reading.ts';
import { rowMeasure } from '../../src/domain/measures/row-measure.ts';
import { tell } from '../../src/domain/measures/tell.ts';
import { toDay } from '../../src/domain/time.ts';
import { manyModels, manyModelsDay } from '../support/many-models.ts';

const asOf = toDay(manyModelsDay);
const sizes = [100, 1_000, Number(process.argv[2] ?? 10_000)];
const told = (measures: readonly MeasureDefinition[]) => (ground: Ground) => measures.map((measure) => tell(measure, ground).told).length;

const pages: Readonly<Record<string, (ground: Ground) => unknown>> = {
  'gate yield': (ground) => [told(screenMeasures)(ground), gateYieldOf(ground)],
  'what holds pilots back': told(claimMeasures),
  definitions: told([...rowDefinitions.map(rowMeasure), ...allMeasures]),
};

/** Processor time: on a busy machine the clock says something else. */
function timed<T>(work: () => T): { readonly result: T; readonly ms: number } {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/** How much dearer, for each model, a page may be in the largest portfolio than in the one of 1,000. */
const mostGrowth = 4;
const each = new Map<string, number[]>();
for (const size of sizes) {
  const entries = manyModels(size);
  const state = fold(entries, asOf);
  const { result: rows, ms: floor } = timed(() => modelRows(state, asOf));
  console.log(`\n${size.toLocaleString('en-US')} models, ${entries.length.toLocaleString('en-US')} entries; rows: ${floor.toFixed(0)} ms`);
  for (const [page, work] of Object.entries(pages)) {
    const { ms } = timed(() => work({ state, asOf, rows }));
    each.set(page, [...(each.get(page) ?? []), ms / size]);
    console.log(`  ${page.padEnd(24)} ${ms.toFixed(0).padStart(7)} ms = ${(ms / floor).toFixed(1)} × the rows`);
  }
}
console.log('');
for (const [page, [, middle = 0, largest = 0]] of each) {
  const growth = largest / middle;
  console.log(`${page.padEnd(24)} ${growth.toFixed(1)} × as much for each model as with 1,000`);
  if (growth > mostGrowth) process.exitCode = 1;
}
