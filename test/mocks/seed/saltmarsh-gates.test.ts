import { describe, expect, it } from 'vitest';
import { gatesOverviewOf } from '../../../src/domain/measures/gates-overview.ts';
import { heldAt } from '../../../src/domain/measures/held-at.ts';
import { asOf, monthlyWaits, rows, state } from './saltmarsh-fixture.ts';
import { governanceWaits } from '../../../src/domain/measures/governance-wait.ts';

const overview = gatesOverviewOf(state, asOf, rows);

describe('the gates of Saltmarsh Health on 30 Oct 2026', () => {
  it('hold 17 models, and of one more that stalled nobody wrote down what holds it', () => {
    const { held, atGate, noGate, notReported } = overview;
    expect({ held, atGate, noGate, notReported }).toEqual({ held: 18, atGate: 17, noGate: 0, notReported: 1 });
    expect(rows.find((row) => heldAt(row) === 'not reported')?.name).toBe('Bed-flow forecast');
  });

  it('hold them at these gates first', () => {
    expect(Object.fromEntries(overview.gates.filter(({ held }) => held > 0).map(({ gate, held }) => [gate, held]))).toEqual({
      'G-ARC': 2,
      'G-ONC': 9,
      'G-REG': 2,
      'G-ACC': 1,
      'G-FIN': 1,
      'G-VAL': 2,
    });
  });

  it('fill the grid: each held model once, the forecast in a cell of its own', () => {
    const { columns, rows: lines, totals } = overview.grid;
    expect(columns).toEqual([
      'Enterprise architecture',
      'IT operations',
      'Compliance and legal',
      'Decision owner',
      'Sponsor and finance',
      'Data science and validation',
    ]);
    expect(
      Object.fromEntries(
        lines.map(({ fn, cells, notReported }) => [
          fn,
          [...cells.map(({ count, longest }) => (count === 0 ? 0 : `${count} ${longest}d`)), notReported.count],
        ]),
      ),
    ).toEqual({
      'Emergency & acute': ['1 235d', '4 322d', 0, 0, 0, 0, 0],
      'Revenue & claims': [0, '2 214d', 0, 0, '1 18d', '1 122d', 0],
      Documentation: [0, '1 112d', '1 98d', '1 160d', 0, 0, 0],
      Imaging: [0, 0, '1 255d', 0, 0, '1 106d', 0],
      'Operations & access': ['1 171d', 0, 0, 0, 0, 0, 1],
      Pharmacy: [0, '1 188d', 0, 0, 0, 0, 0],
      'Population health': [0, '1 365d', 0, 0, 0, 0, 0],
    });
    expect(totals.total).toBe(18);
  });

  it('wait, the longest of them, as long as the pilot they hold', () => {
    const longest = overview.gates.find(({ gate }) => gate === 'G-ACC');
    expect(longest).toMatchObject({ open: 9, longest: 365, withoutSeat: 9 });
  });

  it('wait for a name nobody has given before they wait for a person', () => {
    const kinds = overview.parties.map(({ party }) => party.kind);
    expect(kinds.slice(0, 5)).toEqual(['vacant seat', 'vacant seat', 'vacant seat', 'vacant seat', 'person']);
    expect(overview.openWaits).toBe(44);
  });

  it('are read by discipline with their first-pass yield on its base', () => {
    expect(overview.disciplines.map(({ discipline, held, firstPass }) => [discipline, held, firstPass])).toEqual([
      ['SAFe', 4, { passed: 26, conditional: 6, base: 43 }],
      ['Lean Six Sigma', 4, { passed: 196, conditional: 18, base: 276 }],
      ['ITIL', 9, { passed: 50, conditional: 8, base: 80 }],
    ]);
  });

  it('give the monthly waits the board reads', () => {
    const waits = governanceWaits(state);
    const months = [...waits.keys()].filter((month) => month >= '2025-05').toSorted();
    expect(months.map((month) => waits.get(month))).toEqual(monthlyWaits);
  });
});
