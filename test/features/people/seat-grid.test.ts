import { describe, expect, it } from 'vitest';
import { everySite, isUsual, seatGrid } from '../../../src/features/people/seat-grid.ts';
import { toDay } from '../../../src/domain/time.ts';
import { answer, filled, seat, someone, today } from './known-people.ts';

const ann = someone('ann');
const gone = someone('gone', { leftOn: toDay('2026-11-21') });
const north = { siteId: 'north', name: 'North' };
const south = { siteId: 'south', name: 'South' };

describe('the grid of seats', () => {
  it('tells a filled seat, one a second person confirmed, one whose holder left, and a vacant one apart', () => {
    const { counts, rows } = seatGrid(
      answer({
        people: [ann, gone],
        seats: [filled('S-1', 'ann'), filled('S-2', 'ann', { confirmedBy: 'bo' }), filled('S-3', 'gone'), seat('S-4')],
      }),
    );
    expect(counts).toEqual({ 'not confirmed': 1, confirmed: 1, left: 1, vacant: 1, wanting: 0 });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells.get(everySite)?.map(({ state }) => state)).toEqual(['not confirmed', 'confirmed', 'left', 'vacant']);
  });

  it('counts the last day as here', () => {
    const leaving = someone('leaving', { leftOn: today });
    expect(seatGrid(answer({ people: [leaving], seats: [filled('S-1', 'leaving')] })).counts.left).toBe(0);
  });

  it('has no seat, and no vacancy, where nothing is said', () => {
    const grid = seatGrid(answer({ people: [ann], sites: [north, south], seats: [filled('S-1', 'ann', { siteId: 'north' })] }));
    expect(grid.columns.map(({ name }) => name)).toEqual(['Whole institution', 'North', 'South']);
    expect(grid.rows[0]?.cells.has('south')).toBe(false);
    expect(grid.counts.vacant).toBe(0);
    expect(grid.sitesWithout).toEqual([]);
  });

  it('draws no column for sites while no seat is at any, and names them', () => {
    const grid = seatGrid(answer({ people: [ann], sites: [north, south], seats: [filled('S-1', 'ann')] }));
    expect(grid.columns.map(({ name }) => name)).toEqual(['Whole institution']);
    expect(grid.sitesWithout).toEqual(['North', 'South']);
  });

  it('draws of many sites only those with a seat', () => {
    const sites = Array.from({ length: 9 }, (_, n) => ({ siteId: `s${n}`, name: `Site ${n}` }));
    const grid = seatGrid(answer({ sites, seats: [seat('S-1', { siteId: 's3' })] }));
    expect(grid.columns.map(({ name }) => name)).toEqual(['Whole institution', 'Site 3']);
    expect(grid.sitesWithout).toHaveLength(8);
  });

  it('puts the roles the rules ask for first, and says which of them nobody has', () => {
    const chair = someone('chair', { roles: ['Committee chair'] });
    const { rows, counts } = seatGrid(
      answer({
        people: [ann, gone, chair],
        rolesAsked: ['Registrar', 'Committee chair', 'Service owner', 'Compliance lead'],
        seats: [
          filled('S-1', 'ann', { role: 'Registrar' }),
          filled('S-2', 'gone', { role: 'Service owner' }),
          seat('S-3', { role: 'Compliance lead' }),
          filled('S-4', 'ann'),
        ],
      }),
    );
    expect(rows.map(({ role, isWanting }) => [role, isWanting])).toEqual([
      ['Registrar', false],
      ['Committee chair', false],
      ['Service owner', true],
      ['Compliance lead', true],
      ['CMIO', false],
    ]);
    expect(counts.wanting).toBe(2);
  });

  it('names whoever has a role without a seat once, and nobody who left', () => {
    const both = someone('both', { roles: ['CMIO'] });
    const own = someone('own', { roles: ['CMIO'] });
    const left = someone('left', { roles: ['CMIO'], leftOn: toDay('2026-01-31') });
    const { rows } = seatGrid(answer({ people: [both, own, left], seats: [filled('S-1', 'both')] }));
    expect(rows[0]?.withoutSeat.map(({ personId }) => personId)).toEqual(['own']);
  });

  it('keeps a seat that says no role under its function', () => {
    const { rows } = seatGrid(answer({ seats: [seat('S-1', { role: null, function: 'Night desk' })] }));
    expect(rows.map(({ role, function: of }) => [role, of])).toEqual([[null, 'Night desk']]);
  });

  it('says once what four or more appointments have in common, and never of one somebody recorded for themselves', () => {
    const four = ['S-1', 'S-2', 'S-3', 'S-4'].map((id) => filled(id, 'ann'));
    const own = filled('S-5', 'steward');
    const other = filled('S-6', 'ann', { document: { title: 'Letter' } });
    const { usual } = seatGrid(answer({ people: [ann], seats: [...four, own, other] }));
    expect(usual).toMatchObject({ by: 'steward', document: null, confirmedBy: null });
    expect([...four, own, other].map((one) => isUsual(one, usual))).toEqual([true, true, true, true, false, false]);
    expect(seatGrid(answer({ people: [ann], seats: four.slice(1) })).usual).toBeNull();
  });
});
