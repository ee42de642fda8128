/** Portfolios at the edges of what a record may hold: nothing, a handful, thousands, and files that are silent of most. */
import { readFileSync } from 'node:fs';
import type { Entry } from '../../src/domain/audit/entry.ts';
import { fold } from '../../src/domain/audit/fold.ts';
import { modelRows } from '../../src/domain/measures/model-row.ts';
import type { Ground } from '../../src/domain/measures/reading.ts';
import { toDay, type Day } from '../../src/domain/time.ts';
import { readFile } from '../../src/formats/imports/read-file.ts';
import { asking, load, opened, today } from '../domain/imports/rows.ts';
import { manyModels, manyModelsDay } from './many-models.ts';

export interface EdgePortfolio extends Ground {
  readonly entries: readonly Entry[];
}

function groundAt(entries: readonly Entry[], asOf: Day): EdgePortfolio {
  const state = fold(entries, asOf);
  return { entries, state, asOf, rows: modelRows(state, asOf).filter(({ notInFile }) => notInFile === null) };
}

/** A fresh record: an institution, and nobody and nothing in it. */
export function nobodyAndNothing(): EdgePortfolio {
  return groundAt(opened().entries, today);
}

export function soManyModels(count: number): EdgePortfolio {
  return groundAt(manyModels(count), toDay(manyModelsDay));
}

const files = { 'va-2024.csv': '../../mocks/seed/va-2024.csv', 'va-2025.csv': '../data/va-2025.csv' };

/** A record whose first and only news is a file of the VA. */
export async function fileOfTheVa(name: keyof typeof files): Promise<EdgePortfolio> {
  const outcome = await readFile({ name, bytes: readFileSync(new URL(files[name], import.meta.url)) });
  if (outcome.kind !== 'read') throw new Error(`${name} was not read`);
  const { source, snapshot, mapping, rows } = outcome.file;
  if (snapshot === null) throw new Error(`${name} says nothing of its day`);
  return groundAt(load(opened(), asking(rows, { importId: 'IMP-0001', source, mapping, snapshot })).entries, today);
}

const seed = new URL('../../mocks/seed/saltmarsh.jsonl', import.meta.url);

export function theDemonstration(): EdgePortfolio {
  const lines = readFileSync(seed, 'utf8').trimEnd().split('\n');
  return groundAt(
    lines.map((line) => JSON.parse(line) as Entry),
    toDay('2026-10-30'),
  );
}
