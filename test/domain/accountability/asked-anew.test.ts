/** What it does to a link that somebody is asked for it: what was inherited or not reported stays so, what was signed does not. */
import { describe, expect, it } from 'vitest';
import { chainOf, type LinkView } from '../../../src/domain/accountability/chain.ts';
import { clinical, day, deploymentIn, model, opened, people, staged, stateOf, type Line, type Told } from '../../support/record-of.ts';

const deploymentId = 'DEP-1';
const asked: Line = ['2025-05-01', 'link.offered', { deploymentId, link: 'L3', personId: 'P-2' }];
const declined: Line = ['2025-05-08', 'link.declined', { deploymentId, link: 'L3', personId: 'P-2', reason: 'Not mine' }];
const signed: Line = [
  '2025-03-02',
  'link.accepted',
  { deploymentId, link: 'L3', personId: 'P-1', statement: 'It is fit for use here', assurance: 'in the room' },
];
const inherited: Line = ['2025-04-01', 'deployment.inherited', { deploymentId, catchUpBy: day('2025-12-31'), by: 'P-1' }];

/** The business owner's link of a pilot, on 1 June. */
function ownersLink(told: Told, ...lines: readonly Line[]): LinkView {
  const state = stateOf(
    [opened, ...people, ...model(1, { flags: clinical, ...told }), staged(1, 'pilot', '2025-03-01'), ...lines],
    '2025-06-01',
  );
  return chainOf(state, deploymentIn(state), day('2025-06-01')).links.find(({ link }) => link === 'L3')!;
}

describe('a link nobody ever signed', () => {
  it('stays inherited while somebody is asked, until the day to catch up by', () => {
    expect(ownersLink({}, inherited, asked)).toMatchObject({
      cause: 'asked',
      tone: 'inherited',
      since: '2025-05-01',
      detail: { until: '2025-12-31' },
    });
  });

  it('stays inherited when whoever was asked declines, and says why as well', () => {
    expect(ownersLink({}, inherited, asked, declined)).toMatchObject({
      cause: 'declined',
      tone: 'inherited',
      detail: { what: 'Not mine', until: '2025-12-31' },
    });
  });

  it('stays not reported while somebody is asked', () => {
    expect(ownersLink({ governance: 'not reported' }, asked).tone).toBe('not reported');
  });
});

describe('a link somebody had signed here, and was offered anew', () => {
  it('is broken: what the record has seen held is neither inherited nor unreported', () => {
    const broken = { cause: 'asked', tone: 'broken', signature: { personId: 'P-1' } };
    expect(ownersLink({}, inherited, signed, asked)).toMatchObject({ ...broken, detail: {} });
    expect(ownersLink({ governance: 'not reported' }, signed, asked)).toMatchObject(broken);
    expect(ownersLink({}, inherited, signed, asked, declined)).toMatchObject({ cause: 'declined', tone: 'broken' });
  });
});
