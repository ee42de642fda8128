import { describe, expect, it } from 'vitest';
import { packOf } from '../../../src/domain/board/pack-of.ts';
import type { Pack } from '../../../src/domain/board/pack.ts';
import type { BoardAudience } from '../../../src/domain/board/slide-ids.ts';
import { theDemonstration } from '../../support/edge-portfolios.ts';

const demonstration = theDemonstration();

function copyFor(audience: BoardAudience): Pack {
  const { asOf, rows, entries } = demonstration;
  const { seq, hash } = entries.at(-1)!;
  const position = { asOf, head: { seq, hash } };
  return packOf(demonstration, { position, unit: 'models', audience, allRecords: rows.length, edits: null, earlier: null });
}

function decisionNames(pack: Pack): ReadonlyMap<string, unknown> {
  const { columns, rows } = pack.slides.find(({ id }) => id === 'the-gap')!.table;
  expect(columns.at(-1)?.label).toBe('Name on the decision');
  return new Map(rows.map(({ modelId, cells }) => [modelId ?? '', cells.at(-1)]));
}

describe('who signs for the decisions of a model', () => {
  it('stands by role in the copy of the board, and by name in that of the committee', () => {
    expect(decisionNames(copyFor('board')).get('M-022')).toBe('Chief of Radiology');
    expect(decisionNames(copyFor('committee')).get('M-022')).toBe('Dr. Edwin Knot, Chief of Radiology');
  });

  it('is nobody in both where nobody is', () => {
    expect(decisionNames(copyFor('board')).get('M-031')).toBe('No name');
    expect(decisionNames(copyFor('committee')).get('M-031')).toBe('No name');
  });
});

it('no table of the copy for the board names anybody', () => {
  const names = [...demonstration.state.people.values()].map(({ printedName }) => printedName);
  const named = copyFor('board').slides.flatMap(({ id, table }) =>
    table.rows.flatMap(({ cells }) =>
      cells.filter((cell) => names.some((name) => String(cell).includes(name))).map((cell) => `${id}: ${cell}`),
    ),
  );
  expect(named).toEqual([]);
});
