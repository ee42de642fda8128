import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/imports/row.ts';
import { repairsOf } from '../../../src/features/imports/repairs.ts';

function problem(row: number, column: string, why: string, todo: string): Problem {
  return { severity: 'held', row, column, found: 'x', why, todo };
}

describe('repairsOf', () => {
  it('puts days that do not exist under one repair, whatever the day', () => {
    const repairs = repairsOf([
      problem(14, 'Date', 'There is no 31 April.', 'Write 30 Apr or 1 May.'),
      problem(3, 'Name', 'A model needs a name.', 'Write it.'),
      problem(40, 'Date', 'There is no 30 February.', 'Write 28 Feb or 1 Mar.'),
    ]);
    expect(repairs.map(({ column, problems }) => [column, problems.map(({ row }) => row)])).toEqual([
      ['Date', [14, 40]],
      ['Name', [3]],
    ]);
  });

  it('keeps columns apart, and what differs in more than its figures', () => {
    expect(repairsOf([problem(1, 'A', 'Blank.', 'Fill it.'), problem(2, 'B', 'Blank.', 'Fill it.'), problem(3, 'A', 'Not a number.', 'Fill it.')])).toHaveLength(3);
  });

  it('loses no problem', () => {
    const all = Array.from({ length: 30 }, (_, row) => problem(row, `C${row % 3}`, `“${row}” is odd.`, 'Look.'));
    expect(repairsOf(all).flatMap(({ problems }) => problems)).toHaveLength(30);
    expect(repairsOf(all)).toHaveLength(3);
  });
});
