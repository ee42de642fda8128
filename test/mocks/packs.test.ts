import { describe, expect, it } from 'vitest';
import type { PacksAnswer } from '../../src/formats/api/packs.ts';
import { day, model, opened, people, type Line } from '../support/record-of.ts';
import { asDemonstration } from '../support/risk-stories.ts';
import { startBackend } from './asking.ts';

const story: readonly Line[] = [
  opened,
  ...people,
  ...[1, 2, 3].flatMap((n) => model(n, { governance: 'not reported', site: n === 3 ? 'north' : 'south' })),
  ['2025-01-02', 'site.added', { siteId: 'south', name: 'South' }],
  ['2025-01-02', 'site.added', { siteId: 'north', name: 'North' }],
  // A second site of the first model.
  ['2025-02-01', 'deployment.opened', { deploymentId: 'DEP-9', modelId: 'M-1', siteId: 'north', scope: 'All', governance: 'not reported' }],
  ['2025-02-01', 'deployment.staged', { deploymentId: 'DEP-9', stage: 'intake', from: '2025-02-01' as never }],
  [
    '2026-10-01',
    'pack.written',
    { packId: 'PACK-004', to: { name: 'Dana' }, deploymentIds: ['DEP-1', 'DEP-9'], questions: ['Q1'], due: day('2026-10-15'), by: 'P-1' },
  ],
];

async function packs(query = ''): Promise<PacksAnswer> {
  const { ask } = await startBackend({ demonstration: asDemonstration(story) });
  return (await ask(`/api/v1/packs${query}`)).body as unknown as PacksAnswer;
}

const asked = ({ models }: PacksAnswer) => models.map(({ deploymentId }) => deploymentId).toSorted();

describe('GET /packs', () => {
  it('tells every pack whatever the view is narrowed to, the number of the next, and the models one could ask about', async () => {
    const all = await packs();
    expect(asked(all)).toEqual(['DEP-1', 'DEP-2', 'DEP-3', 'DEP-9']);
    expect(all).toMatchObject({ nextPack: 5, shown: null, asked: { toRemind: 1, late: 1 } });
    const narrowed = await packs('?q=Model+2');
    expect(asked(narrowed)).toEqual(['DEP-2']);
    expect(narrowed.asked).toEqual(all.asked);
  });

  it('asks about a model at each of its sites, and at the one a view is narrowed to', async () => {
    expect(asked(await packs('?q=Model+1'))).toEqual(['DEP-1', 'DEP-9']);
    expect(asked(await packs('?site=North'))).toEqual(['DEP-3', 'DEP-9']);
  });

  it('follows a number to its models, in its words; a number nobody knows narrows nothing, and is said', async () => {
    const followed = await packs('?show=asked-late');
    expect(asked(followed)).toEqual(['DEP-1', 'DEP-9']);
    expect(followed.shown?.label).toBe('waiting for a reply past its day');
    const unknown = await packs('?show=nonsense');
    expect(asked(unknown)).toHaveLength(4);
    expect(unknown.ignored).toEqual([{ key: 'show', value: 'nonsense', why: 'no such measure' }]);
  });

  it('knows on a past day only what was recorded by then', async () => {
    expect((await packs('?asof=2026-09-30')).asked.packs).toEqual([]);
  });
});
