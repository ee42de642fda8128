import { describe, expect, it } from 'vitest';
import { whoCanPass } from '../../../src/domain/gates/who-can-pass.ts';
import { day, model, opened, people, stateOf, type Line } from '../../support/record-of.ts';

const seatsOf = (...lines: readonly Line[][]) => {
  const state = stateOf([opened, ...lines.flat()], '2025-06-01');
  return whoCanPass(state, 'G-VAL', day('2025-06-01')).map(({ seat, vacant, people: sitting }) => ({
    seat,
    vacant,
    sitting: sitting.length,
  }));
};
const imported = model(1, { governance: 'not reported' });

describe('a seat nobody sits on', () => {
  it('is vacant in a record that keeps its own governance', () => {
    expect(seatsOf([...people], model(1))).toEqual([{ seat: 'Independent validator', vacant: true, sitting: 0 }]);
  });

  it('is not known to be vacant while a record from a file is still being filled in', () => {
    expect(seatsOf(imported)).toEqual([{ seat: 'Independent validator', vacant: false, sitting: 0 }]);
    expect(seatsOf([...people], imported)).toEqual([{ seat: 'Independent validator', vacant: false, sitting: 0 }]);
  });

  it('is vacant there too once somebody opened the seat', () => {
    const seat: Line = [
      '2025-01-03',
      'seat.opened',
      { seatId: 'SEAT-1', function: 'Data science', siteId: null, role: 'Independent validator' },
    ];
    expect(seatsOf([...people, seat], imported)).toEqual([{ seat: 'Independent validator', vacant: true, sitting: 0 }]);
  });
});
