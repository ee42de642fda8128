/** who accepted an architecture decision is named where somebody is, and nobody who is not here is asked about a role. */
import { describe, expect, it } from 'vitest';
import { saidBy } from '../../../support/authority/said-by.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import type { Line } from '../../../support/record-of.ts';

const decision = (by: readonly string[]): Line[] => [
  [
    '2026-03-01',
    'adr.proposed',
    {
      adrId: 'ADR-022',
      title: 'Inference stays on premises',
      modelIds: [],
      constraints: [{ attribute: 'hosting', op: 'in', values: ['On premises'] }],
      by: 'engineer',
    },
  ],
  ['2026-03-03', 'adr.accepted', { adrId: 'ADR-022', by }],
];

describe('an architecture decision that stands against a sprint', () => {
  it.each([
    [['architect', 'cio'], 'ADR-022 (accepted on 3 Mar 2026 by Tom Architect and Ira Cio) requires'],
    [[], 'ADR-022 (accepted on 3 Mar 2026) requires'],
  ])('accepted by %o', (by, words) => {
    const said = saidBy('R-01', {
      state: recordOf(governed({ stage: 'build' }), decision(by)),
      by: 'pm',
      command: {
        type: 'sprint.commit',
        payload: { deploymentId: 'DEP-1', iteration: 'Sprint 14', title: 'Move', declares: { hosting: 'Vendor cloud' } },
      },
    });
    expect(said).toEqual([expect.stringContaining(words)]);
  });
});

describe('deciding on architecture', () => {
  const said = (by: string | null): string[] =>
    saidBy('R-02', {
      state: recordOf(governed({ stage: 'build' }), decision(['architect']).slice(0, 1)),
      by,
      command: { type: 'adr.accept', payload: { adrId: 'ADR-022' } },
    });

  it('is refused to whoever speaks for the product, by name', () => {
    expect(said('pm')).toEqual([
      'Only the enterprise architect (Tom Architect) may accept ADR-022. Priya Product (product manager) can propose a new one.',
    ]);
  });

  it('is not a matter of product where nobody acts', () => {
    expect(said(null)).toEqual([]);
  });
});
