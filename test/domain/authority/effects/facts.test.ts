import { describe, expect, it } from 'vitest';
import type { Reported } from '../../../../src/domain/reported.ts';
import { followsFrom, saidIn } from '../../../support/authority/follows.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { day, type Line } from '../../../support/record-of.ts';

const modelId = 'M-1';
const base = governed({ stage: 'pilot' });

describe('a fact corrected', () => {
  const described: Line = [
    '2026-04-01',
    'model.described',
    {
      modelId,
      facts: [
        { label: 'Hosting', value: 'On premises' },
        { label: 'Retention', value: { notReported: 'left blank' } },
      ],
    },
  ];

  it.each([
    ['what stood there', 'Hosting', 'On premises'],
    ['nothing, where the file left it blank', 'Retention', null],
    ['nothing, where no file speaks of it', 'Language', null],
  ])('keeps %s', (_, label, was) => {
    const events = followsFrom({
      state: recordOf(base, [described]),
      by: 'registrar',
      command: { type: 'fact.correct', payload: { modelId, label, value: 'Own cloud', why: 'It moved in May' } },
    });
    expect(saidIn(events, 'fact.corrected')).toEqual([
      { modelId, label, value: 'Own cloud', why: 'It moved in May', was, by: 'registrar' },
    ]);
  });
});

describe('a contract renewed', () => {
  const vendor = (vendorName: Reported<string>): Line => ['2026-04-01', 'model.restated', { modelId, vendorName }];
  const contract = (vendorName: string, on: string): Line => [
    on,
    'contract.signed',
    { modelId, vendorName, kind: 'paid', until: day('2027-01-01') },
  ];

  it.each<[string, readonly Line[], string]>([
    [
      'the vendor of the last contract',
      [contract('First Co', '2026-04-02'), contract('Later Co', '2026-05-02'), vendor('Acme')],
      'Later Co',
    ],
    ['the vendor of the only contract', [contract('First Co', '2026-04-02')], 'First Co'],
    ['the vendor on record, where there was no contract', [vendor('Acme')], 'Acme'],
    ['that the vendor is not reported, where nothing names one', [], 'Vendor not reported'],
  ])('names %s', (_, lines, vendorName) => {
    const events = followsFrom({
      state: recordOf(base, lines),
      by: 'procurement',
      command: { type: 'contract.renew', payload: { modelId, until: day('2028-01-01'), annual: 9000 } },
    });
    expect(saidIn(events, 'contract.signed')).toEqual([{ modelId, until: '2028-01-01', annual: 9000, vendorName, kind: 'renewal' }]);
  });
});

describe('a date by which a stage should be decided', () => {
  const unstaged = governed({ stage: 'build' }).filter(([, type]) => type !== 'deployment.staged');
  const command = { type: 'deployment.target', payload: { deploymentId: 'DEP-1', target: day('2026-12-01') } } as const;

  it('is one of the stage it is in', () => {
    const events = followsFrom({ state: recordOf(governed({ stage: 'build' })), by: 'registrar', command });
    expect(saidIn(events, 'target.set')).toEqual([{ deploymentId: 'DEP-1', stage: 'build', target: '2026-12-01' }]);
  });

  it('is none where no source ever said in which stage it is', () => {
    expect(followsFrom({ state: recordOf(unstaged), by: 'registrar', command })).toEqual([]);
  });
});
