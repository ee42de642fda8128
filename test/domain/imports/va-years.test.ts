import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { overviewOf } from '../../../src/domain/measures/overview.ts';
import type { ReadFile } from '../../../src/domain/imports/row.ts';
import { readFile } from '../../../src/formats/imports/read-file.ts';
import { asking, load, opened, today, type Kept } from './rows.ts';

const files = { 'va-2024.csv': '../../../mocks/seed/va-2024.csv', 'va-2025.csv': '../../data/va-2025.csv' };

async function read(name: keyof typeof files): Promise<ReadFile> {
  const outcome = await readFile({ name, bytes: readFileSync(new URL(files[name], import.meta.url)) });
  if (outcome.kind !== 'read') throw new Error(`${name} was not read: ${JSON.stringify(outcome).slice(0, 500)}`);
  return outcome.file;
}

const asked = ({ source, snapshot, mapping, rows }: ReadFile, importId: string) =>
  asking(rows, { importId, source, mapping, snapshot: snapshot! });

describe('the inventories of the VA, one year after the other', () => {
  let first: ReturnType<typeof load>;
  let both: ReturnType<typeof load>;
  let again: ReturnType<typeof load>;
  beforeAll(async () => {
    const [of2024, of2025] = [await read('va-2024.csv'), await read('va-2025.csv')];
    first = load(opened(), asked(of2024, 'IMP-0001'));
    both = load(first, asked(of2025, 'IMP-0002'));
    again = load(both, asked(of2025, 'IMP-0003'));
  });
  const stages = ({ state }: Kept) =>
    Object.fromEntries(overviewOf(state, today).stages.flatMap(({ stage, count }) => (count === 0 ? [] : [[stage, count]])));

  it('reads 229 models in 2024', () => {
    expect(first.plan.summary).toMatchObject({ new: 229, gone: 0 });
    expect(stages(first)).toEqual({ intake: 27, build: 53, pilot: 17, production: 131, ended: 1 });
    expect(overviewOf(first.state, today)).toMatchObject({ mode: 'snapshot', notInFile: null });
  });

  it('finds 54 of the 97 not yet in production again by name; the other 43 are likely or untraced', () => {
    const { notYetInProduction, linked, gone } = both.plan.summary;
    expect(notYetInProduction).toMatchObject({
      count: 97,
      linked: [
        { stage: 'ended', count: 28 },
        { stage: 'build', count: 17 },
        { stage: 'production', count: 7 },
        { stage: 'pilot', count: 2 },
      ],
    });
    expect(notYetInProduction!.likely + notYetInProduction!.untraced).toBe(43);
    expect(linked).toEqual({ byId: 0, byName: 151, byAnswer: 0 });
    expect(gone).toBe(78);
  });

  it('shows the reason of every likeness, and links none of them', () => {
    const { likely } = both.plan.summary;
    expect(likely.length).toBeGreaterThan(10);
    for (const { candidates } of likely) for (const { reason } of candidates) expect(reason).not.toBe('');
    expect(likely.find(({ name }) => name.includes('Schools NLP FAQ Dashboard'))!.candidates.map(({ name }) => name)).toContain(
      'National Training Team | Schools — FAQ Dashboard',
    );
  });

  it('counts, after both, what the 2025 file names: 138 in production, 21 in pilot, and 78 outside', () => {
    const overview = overviewOf(both.state, today);
    expect(stages(both)).toEqual({ build: 136, pilot: 21, production: 138, ended: 72 });
    expect(overview.notInFile).toMatchObject({ count: 78, fileName: 'va-2025.csv', snapshot: '2025-12-31' });
    expect(overview.records).toBe(367);
  });

  it('lets the newer file say anew what a model is for', () => {
    const health = [...both.state.models.values()].filter(
      (model) => model.absent === null && model.businessFunction === 'Health and Medical',
    );
    expect(health).toHaveLength(166);
    const named = [...both.state.models.values()].find(({ externalId }) => externalId === 'VA-24-3906')!;
    expect(named.flags.autonomy).not.toMatchObject({ notReported: 'deferred' });
  });

  it('never says that an absent model ended', () => {
    const overview = overviewOf(both.state, today);
    const ended = overview.notInFile!.byStage.find(({ stage }) => stage === 'ended')!.count;
    // The one model that 2024 itself called retired may be among them; none is added to it.
    expect(ended).toBe(both.plan.summary.goneModels.filter(({ stage }) => stage === 'ended').length);
    expect(ended).toBeLessThanOrEqual(1);
    expect(overview.headlines['ended-quietly'].value).toBe(0);
  });

  it('changes nothing when 2025 is loaded again', () => {
    expect(again.plan.summary).toMatchObject({ new: 0, changed: 0, unchanged: 367, alreadyLoaded: 'IMP-0002' });
    expect(again.plan.events).toEqual([]);
  });
});
