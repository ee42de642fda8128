import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadFile } from '../../../../src/domain/imports/row.ts';
import { claimViewOf, type ClaimView } from '../../../../src/domain/measures/claim/claim-view.ts';
import { modelRows } from '../../../../src/domain/measures/model-row.ts';
import { readFile } from '../../../../src/formats/imports/read-file.ts';
import { asOf, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';
import { asking, load, opened, today, type Kept } from '../../imports/rows.ts';

const files = { 'va-2024.csv': '../../../../mocks/seed/va-2024.csv', 'va-2025.csv': '../../../data/va-2025.csv' };

async function read(name: keyof typeof files): Promise<ReadFile> {
  const outcome = await readFile({ name, bytes: readFileSync(new URL(files[name], import.meta.url)) });
  if (outcome.kind !== 'read') throw new Error(`${name} was not read`);
  return outcome.file;
}

const asked = ({ source, snapshot, mapping, rows: lines }: ReadFile, importId: string) =>
  asking(lines, { importId, source, mapping, snapshot: snapshot! });

const viewOf = (kept: Kept): ClaimView =>
  claimViewOf(
    { state: kept.state, asOf: today, rows: modelRows(kept.state, today).filter(({ notInFile }) => notInFile === null) },
    'models',
  );

describe('the claim in the inventories of the VA', () => {
  let first: ReturnType<typeof load>;
  let second: ReturnType<typeof load>;
  beforeAll(async () => {
    first = load(opened(), asked(await read('va-2024.csv'), 'IMP-0001'));
    second = load(first, asked(await read('va-2025.csv'), 'IMP-0002'));
  });

  it('cannot be told from 2024: 131 in production stand beside 17 pilots, and whether any is held the file does not say', () => {
    const view = viewOf(first);
    expect(view.verdict).toMatchObject({ word: 'cannot tell', lacking: ['too few held', 'no required days'] });
    expect(view).toMatchObject({ held: 0, untold: 17 });
    expect(view.carried.way).toMatchObject({ 'not reported': 17, nothing: 0, base: 0 });
    expect(view.carried.production).toMatchObject({ 'not reported': 131, nothing: 0, base: 0 });
    expect(view.measures.find(({ name }) => name === 'governance-share-in-production')).toMatchObject({
      value: null,
      why: 'What anything in production carries is not reported.',
    });
    expect(view.measures.find(({ name }) => name === 'held-by-governance')!.value).toBeNull();
  });

  it('cannot be told from both years either: no governance column is filled in', () => {
    const view = viewOf(second);
    expect(view.verdict).toMatchObject({ word: 'cannot tell', lacking: ['too few held', 'no required days'] });
    expect(view).toMatchObject({ held: 0, untold: 21, gatesFrom: null });
    expect(view.carried.production['not reported']).toBe(138);
  });
});

describe('the claim in the demonstration', () => {
  const view = claimViewOf({ state, asOf, rows: rows.filter(({ notInFile }) => notInFile === null) }, 'models');

  it('is mixed: governance blocks more often under every sorting, and production is not told apart', () => {
    expect(view.verdict).toEqual({
      word: 'mixed',
      lacking: [],
      tests: { aboveUnderAll: true, estimateAbove: true, upperBelow: false, moreThanProduction: false },
    });
    expect(view).toMatchObject({
      held: 18,
      counts: { governance: 11, both: 4, technical: 2, 'not reported': 1 },
      untold: 0,
      reclassified: [],
    });
    expect(view.carried).toMatchObject({ way: { governance: 11, base: 22 }, production: { governance: 2, base: 8, 'not reported': 1 } });
    expect(view.without).toMatchObject({ counts: view.counts, word: 'mixed' });
  });

  it('sorts technical reasons with the rest, and does not lump them', () => {
    expect(view.reasons.filter(({ nature }) => nature === 'technical').length).toBeGreaterThan(1);
    const counts = view.reasons.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});
