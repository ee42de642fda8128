import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nameBeforeBuildMeasures } from '../../../src/domain/measures/coverage/name-before-build.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { moneyMeasures } from '../../../src/domain/measures/money/measures.ts';
import { tell } from '../../../src/domain/measures/tell.ts';
import { transferMeasures } from '../../../src/domain/measures/transfer/measures.ts';
import { siteGrid } from '../../../src/domain/measures/transfer/model-sites.ts';
import { vendorsMeasures } from '../../../src/domain/measures/vendors/measures.ts';
import { readFile } from '../../../src/formats/imports/read-file.ts';
import { asking, load, opened, today } from '../imports/rows.ts';

it('tells nothing of the VA’s 2024 file that it does not report: no site, no contract, no cost, no day of build', async () => {
  const outcome = await readFile({
    name: 'va-2024.csv',
    bytes: readFileSync(new URL('../../../mocks/seed/va-2024.csv', import.meta.url)),
  });
  if (outcome.kind !== 'read') throw new Error(`va-2024.csv was not read: ${outcome.kind}`);
  const { source, snapshot, mapping, rows: read } = outcome.file;
  const { state } = load(opened(), asking(read, { importId: 'IMP-0001', source, mapping, snapshot: snapshot! }));
  const ground = { state, asOf: today, rows: modelRows(state, today) };
  const told = [...transferMeasures, ...vendorsMeasures, ...moneyMeasures, ...nameBeforeBuildMeasures].map((one) => tell(one, ground).told);
  const values = Object.fromEntries(told.filter(({ value }) => value !== null).map(({ name, value }) => [name, value]));
  // The one thing the file does show: that it reports no cost.
  expect(values).toEqual({ 'no-cost': 1 });
  for (const { name, why, value } of told) expect(value === null ? why : 'told', name).toBeTruthy();
  const grid = siteGrid(ground);
  expect([grid.rows.length, grid.untold]).toEqual([132, 132]);
});
