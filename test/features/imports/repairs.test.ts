import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/imports/row.ts';
import { repairsOf } from '../../../src/features/imports/repairs.ts';

function problem(row: number, column: string, todo: string): Problem {
  return { severity: 'held', row, column, found: 'x', why: 'It cannot be read.', todo };
}

describe('repairsOf', () => {
  it('puts days that do not exist under one repair, whatever the day', () => {
    const repairs = repairsOf([
      problem(14, 'Date', 'Write 30 Apr or 1 May.'),
      problem(3, 'Name', 'Write a name.'),
      problem(40, 'Until', 'Write 28 Feb or 1 Mar.'),
    ]);
    expect(repairs.map(({ todo, problems }) => [todo, problems.map(({ row }) => row)])).toEqual([
      [null, [14, 40]],
      ['Write a name.', [3]],
    ]);
  });

  it('says a repair once where all its rows need the same', () => {
    expect(repairsOf([problem(1, 'A', 'Fill it.'), problem(2, 'B', 'Fill it.')]).map(({ todo }) => todo)).toEqual(['Fill it.']);
  });

  it('loses no problem', () => {
    const all = Array.from({ length: 30 }, (_, row) => problem(row, 'C', ['Look.', `Write ${row}.`, `Is it “${row}”?`][row % 3] ?? ''));
    expect(repairsOf(all).flatMap(({ problems }) => problems)).toHaveLength(30);
    expect(repairsOf(all)).toHaveLength(3);
  });
});
