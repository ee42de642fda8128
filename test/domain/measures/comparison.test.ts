import { describe, expect, it } from 'vitest';
import { comparedNames, comparisonOf, type Side } from '../../../src/domain/measures/comparison.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { overviewOf } from '../../../src/domain/measures/overview.ts';
import { day, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const story: Line[] = [
  opened,
  ...people,
  ...model(1),
  staged(1, 'pilot', '2025-02-01'),
  ['2025-02-01', 'link.accepted', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-1', statement: 'Mine', assurance: 'demonstration' }],
  [
    '2025-03-01',
    'risk.raised',
    {
      riskId: 'RISK-1',
      deploymentIds: ['DEP-1'],
      title: 'A risk',
      category: 'equity',
      nature: 'governance',
      owner: 'P-1',
      inherent: { severity: 5, likelihood: 5 },
    },
  ],
  ...model(2, { from: '2025-03-05' }),
  ['2025-04-01', 'person.left', { personId: 'P-1', lastDay: day('2025-04-01') }],
  staged(2, 'build', '2025-04-02'),
];

function side(asOf: string): Side {
  const state = stateOf(story, asOf);
  return { state, asOf: day(asOf), rows: modelRows(state, day(asOf)) };
}

describe('two days compared', () => {
  const compared = comparisonOf(side('2025-02-15'), side('2025-04-10'));

  it('gives each measure exactly as the overview of its own day does', () => {
    for (const { name, earlier, later, change } of compared.measures) {
      for (const [measure, asOf] of [
        [earlier, '2025-02-15'],
        [later, '2025-04-10'],
      ] as const) {
        const overview = overviewOf(stateOf(story, asOf), day(asOf));
        const headline = Object.values(overview.headlines).find((one) => one.name === name);
        if (headline !== undefined) expect(measure).toEqual(headline);
        else expect(measure.value).toBe(overview.stages.find((one) => `stage:${one.stage}` === name)!.count);
      }
      if (change !== null) expect(change).toBe(later.value - earlier.value);
    }
    expect(compared.measures.map(({ name }) => name)).toEqual([...comparedNames]);
  });

  it('names the models that differ, and how', () => {
    expect(compared.models).toEqual([
      { modelId: 'M-1', name: 'Model 1', differences: [{ kind: 'name lost' }] },
      { modelId: 'M-2', name: 'Model 2', differences: [{ kind: 'new' }] },
    ]);
    const lapsed = comparisonOf(side('2025-04-10'), side('2026-06-01'));
    expect(lapsed.models.find(({ modelId }) => modelId === 'M-1')?.differences).toContainEqual({
      kind: 'stage',
      from: 'pilot',
      to: 'ended: lapsed',
    });
  });

  it('counts the risks that hold a release on each day', () => {
    expect(compared.risks).toEqual({ earlier: 0, later: 1, change: 1 });
  });

  it('finds nothing between a day and itself', () => {
    const same = comparisonOf(side('2025-04-10'), side('2025-04-10'));
    expect(same.models).toEqual([]);
    expect(same.measures.every(({ change }) => change === 0 || change === null)).toBe(true);
  });

  it('takes no difference of what cannot be told', () => {
    const file: Line[] = [
      opened,
      ...model(1, { governance: 'not reported' }).map(
        ([on, type, payload]) => [on, type, payload, { source: 'import', importId: 'IMP-1' }] as Line,
      ),
    ];
    const state = stateOf(
      [
        ...file,
        [
          '2025-01-03',
          'deployment.staged',
          { deploymentId: 'DEP-1', stage: 'pilot', from: { notReported: 'no column' } },
          { source: 'import', importId: 'IMP-1' },
        ],
      ],
      '2025-02-01',
    );
    const only: Side = { state, asOf: day('2025-02-01'), rows: modelRows(state, day('2025-02-01')) };
    const { measures } = comparisonOf(only, only);
    expect(measures.find(({ name }) => name === 'stalled')?.change).toBeNull();
    expect(measures.find(({ name }) => name === 'stage:pilot')?.change).toBe(0);
  });
});
