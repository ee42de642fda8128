import { describe, expect, it } from 'vitest';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { nextPackNumber, packIdOf, toAskOf } from '../../../src/domain/measures/to-ask.ts';
import { day, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const asOf = day('2026-03-10');
const rowsOf = (lines: readonly Line[]) => {
  const state = stateOf([opened, ...people, ...lines], asOf);
  return { state, toAsk: toAskOf(state, modelRows(state, asOf, 'deployments'), asOf) };
};

describe('toAskOf', () => {
  const lines: readonly Line[] = [
    ...model(1, { governance: 'not reported' }),
    ...model(2, { governance: 'not reported', site: 'north' }),
    staged(2, 'production', '2026-01-05'),
    ...model(3, { governance: 'not reported' }),
    staged(3, 'pilot', '2026-01-05'),
    ...model(4, { governance: 'not reported' }),
    staged(4, 'ended', '2026-01-05', { end: { kind: 'retired' } }),
  ];

  it('leaves out what has ended, and stands first what is to be asked first', () => {
    expect(rowsOf(lines).toAsk.map(({ modelId, group }) => [modelId, group])).toEqual([
      ['M-3', 'pilot'],
      ['M-2', 'production-neither'],
      ['M-1', 'before-pilot'],
    ]);
  });

  it('takes a name in the file for a suggestion, and only somebody named here for the owner to ask', () => {
    const { toAsk } = rowsOf([
      ...lines,
      ['2026-02-01', 'link.named-in-file', { deploymentId: 'DEP-1', link: 'L3', name: 'Kim Osei', column: 'Clinical owner' }],
      ['2026-02-02', 'owner.named', { modelId: 'M-3', name: 'Dana Reyes', contact: 'dana@example.org', by: 'P-1' }],
    ]);
    const of = (id: string) => toAsk.find(({ modelId }) => modelId === id);
    expect(of('M-1')).toMatchObject({ owner: null, suggestions: [{ name: 'Kim Osei', contact: null, column: 'Clinical owner' }] });
    expect(of('M-3')).toMatchObject({ owner: { name: 'Dana Reyes', contact: 'dana@example.org' }, suggestions: [] });
  });

  it('says which questions have an answer, and in which pack one is waited for', () => {
    const { toAsk } = rowsOf([
      ...lines,
      [
        '2026-03-01',
        'pack.written',
        { packId: 'PACK-007', to: { name: 'Dana' }, deploymentIds: ['DEP-1'], questions: ['Q1', 'Q2'], due: day('2026-03-20'), by: 'P-1' },
      ],
      [
        '2026-03-01',
        'pack.written',
        { packId: 'PACK-008', to: { name: 'Kim' }, deploymentIds: ['DEP-1'], questions: ['Q1'], due: day('2026-03-21'), by: 'P-1' },
      ],
      ['2026-03-02', 'question.answered', { deploymentId: 'DEP-1', question: 'Q1', text: 'Here', returnedBy: 'Dana', packId: 'PACK-007' }],
    ]);
    expect(toAsk.find(({ modelId }) => modelId === 'M-1')).toMatchObject({
      answered: ['Q1'],
      waitingIn: { packId: 'PACK-007', owner: 'Dana', due: '2026-03-20' },
    });
    expect(toAsk.find(({ modelId }) => modelId === 'M-2')?.waitingIn).toBeNull();
  });
});

describe('the number of the next pack', () => {
  it('follows the highest that was ever written, whatever else ids look like', () => {
    const packs = (ids: readonly string[]) => ({ packs: new Map(ids.map((id) => [id, {} as never])) });
    expect(nextPackNumber(packs([]))).toBe(1);
    expect(nextPackNumber(packs(['PACK-002', 'PACK-011', 'pack-99', 'PACK-x']))).toBe(12);
    expect([packIdOf(1), packIdOf(1200)]).toEqual(['PACK-001', 'PACK-1200']);
  });
});
