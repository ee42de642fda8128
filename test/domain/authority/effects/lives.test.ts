import { describe, expect, it } from 'vitest';
import { followsFrom, saidIn } from '../../../support/authority/follows.ts';
import { fullRecord } from '../../../support/authority/full-record.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { advisory, day, type Line } from '../../../support/record-of.ts';
import { moveTo } from '../../../support/transitions.ts';

const deploymentId = 'DEP-1';

describe('a rework', () => {
  it('has a day by which it is done, and no other move has one', () => {
    const state = recordOf(governed({ stage: 'pilot' }));
    const due = { owner: 'engineer', due: day('2026-12-01') };
    const targets = (to: 'build' | 'production') => saidIn(followsFrom({ state, by: 'chair', command: moveTo(to, due) }), 'target.set');
    expect(targets('build')).toEqual([{ deploymentId, stage: 'build', target: '2026-12-01' }]);
    expect(targets('production')).toEqual([]);
  });
});

describe('the cause of a suspension', () => {
  const suspended: Line = ['2026-10-20', 'deployment.suspended', { deploymentId, by: 'oncall', reason: 'Wrong side' }];

  it.each([
    ['with what was mended', 'A flipped axis.', 'Axis checked.', 'A flipped axis. Axis checked.'],
    ['alone, where nothing was mended', 'A false alarm.', '', 'A false alarm.'],
  ])('is kept %s', (_, cause, fix, kept) => {
    const events = followsFrom({
      state: recordOf(governed({ stage: 'production' }), [suspended]),
      by: 'override',
      command: { type: 'deployment.resume', payload: { deploymentId, cause, fix } },
    });
    expect(saidIn(events, 'deployment.resumed').map((one) => one.cause)).toEqual([kept]);
  });
});

describe('what a change does to the scope', () => {
  it.each([
    ['new tool', 'Adults'],
    ['limit', 'Adults'],
    ['scope', 'Orders up to 500 dollars'],
  ] as const)('a change of the %s makes another scope', (effect, scope) => {
    const what = 'Orders up to 500 dollars';
    const events = followsFrom({
      state: recordOf(governed({ stage: 'pilot' })),
      by: 'change',
      command: { type: 'change.execute', payload: { deploymentId, kind: 'normal', effect, what } },
    });
    expect(saidIn(events, 'scope.changed')).toEqual([{ deploymentId, scope, what }]);
  });

  it.each(['new version', 'restores', 'disables', 'hosting'] as const)('a change of kind “%s” leaves it as it was', (effect) => {
    const events = followsFrom({
      state: recordOf(governed({ stage: 'pilot' })),
      by: 'change',
      command: { type: 'change.execute', payload: { deploymentId, kind: 'normal', effect, what: 'Version 2' } },
    });
    expect(saidIn(events, 'scope.changed')).toEqual([]);
  });
});

describe('a pack that came back', () => {
  it('tells how many of its questions were answered, and how many passed on', () => {
    const events = followsFrom({
      state: fullRecord('pilot', advisory),
      by: 'registrar',
      command: {
        type: 'pack.return',
        payload: {
          packId: 'PACK-1',
          file: { name: 'PACK-1.xlsx', sha256: 'a'.repeat(64) },
          returnedBy: 'Ben Curlew',
          answers: [
            { deploymentId, question: 'Q1', kind: 'answered', text: 'In the basement' },
            { deploymentId, question: 'Q3', kind: 'not mine', ask: '' },
            { deploymentId, question: 'Q4', kind: 'do not know' },
          ],
        },
      },
    });
    expect(saidIn(events, 'pack.returned')).toMatchObject([{ answered: 1, passedOn: 2 }]);
  });
});

describe('somebody, or somewhere, of a name that is taken', () => {
  it('is added beside it under another id', () => {
    const state = recordOf(governed({ stage: 'pilot' }));
    const add = {
      type: 'person.add',
      payload: { printedName: 'Ada Plover', title: 'Nurse', roles: [], function: 'Clinical', employer: 'staff' },
    } as const;
    const once = followsFrom({ state, by: 'registrar', command: add });
    const joined: Line = ['2026-10-20', 'person.joined', saidIn(once, 'person.joined')[0]!];
    const twice = followsFrom({ state: recordOf(governed({ stage: 'pilot' }), [joined]), by: 'registrar', command: add });
    const [first, second] = [...saidIn(once, 'person.joined'), ...saidIn(twice, 'person.joined')].map(({ personId }) => personId);
    expect(second).not.toBe(first);

    const site = { type: 'site.add', payload: { name: 'North' } } as const;
    expect(saidIn(followsFrom({ state, by: 'registrar', command: site }), 'site.added')).toEqual([{ siteId: 'north-2', name: 'North' }]);
  });
});
