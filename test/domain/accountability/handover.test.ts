/** A link that is being handed over stays with whoever holds it until another accepts. */
import { describe, expect, it } from 'vitest';
import { chainOf, type LinkView } from '../../../src/domain/accountability/chain.ts';
import { holderOf } from '../../../src/domain/accountability/holding.ts';
import { clinical, day, deploymentIn, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const deploymentId = 'DEP-1';
const link = 'L3';
const signed: Line = [
  '2025-03-02',
  'link.accepted',
  { deploymentId, link, personId: 'P-1', statement: 'It is fit for use here', assurance: 'in the room' },
];
const handedTo = (personId: string, on: string): Line => [on, 'link.offered', { deploymentId, link, personId, handover: true }];
const declinedBy = (personId: string, on: string): Line => [on, 'link.declined', { deploymentId, link, personId, reason: 'Not mine' }];
const acceptedBy = (personId: string, on: string): Line => [
  on,
  'link.accepted',
  { deploymentId, link, personId, statement: 'I take it over', assurance: 'in the room' },
];

function after(...lines: readonly Line[]): { readonly holder: string | null; readonly view: LinkView } {
  const state = stateOf([opened, ...people, ...model(1, { flags: clinical }), staged(1, 'pilot', '2025-03-01'), ...lines], '2025-06-01');
  const deployment = deploymentIn(state);
  return {
    holder: holderOf(deployment, link),
    view: chainOf(state, deployment, day('2025-06-01')).links.find((one) => one.link === link)!,
  };
}

describe('a handover', () => {
  it('leaves the link with its holder while two are asked, and when one or both decline', () => {
    const two = [signed, handedTo('P-2', '2025-04-01'), handedTo('P-3', '2025-04-02')];
    for (const lines of [
      two,
      [...two, declinedBy('P-2', '2025-04-03')],
      [...two, declinedBy('P-3', '2025-04-03')],
      [...two, declinedBy('P-2', '2025-04-03'), declinedBy('P-3', '2025-04-04')],
    ]) {
      const { holder, view } = after(...lines);
      expect({ holder, cause: view.cause }).toEqual({ holder: 'P-1', cause: 'accepted' });
    }
  });

  it('declined after a stand-in was arranged leaves the stand-in standing', () => {
    const covered: Line = ['2025-04-02', 'link.covered', { deploymentId, link, personId: 'P-3', until: day('2025-12-31') }];
    const { holder, view } = after(signed, handedTo('P-2', '2025-04-01'), covered, declinedBy('P-2', '2025-04-03'));
    expect({ holder, cause: view.cause }).toEqual({ holder: 'P-1', cause: 'covered' });
  });

  it('declined by whoever stands in meanwhile leaves them standing in', () => {
    const covered: Line = ['2025-04-02', 'link.covered', { deploymentId, link, personId: 'P-2', until: day('2025-12-31') }];
    const { holder, view } = after(signed, handedTo('P-2', '2025-04-01'), covered, declinedBy('P-2', '2025-04-03'));
    expect({ holder, cause: view.cause }).toEqual({ holder: 'P-1', cause: 'covered' });
  });

  it('moves the link only when somebody accepts it', () => {
    const { holder, view } = after(signed, handedTo('P-2', '2025-04-01'), acceptedBy('P-2', '2025-04-05'));
    expect({ holder, cause: view.cause, signed: view.signature?.personId }).toEqual({ holder: 'P-2', cause: 'accepted', signed: 'P-2' });
  });

  it('accepted and later offered to them anew: their no then counts as a no', () => {
    const { holder, view } = after(
      signed,
      handedTo('P-2', '2025-04-01'),
      ['2025-04-05', 'link.offered', { deploymentId, link, personId: 'P-2' }],
      declinedBy('P-2', '2025-04-06'),
    );
    expect({ holder, cause: view.cause }).toEqual({ holder: null, cause: 'declined' });
  });
});
