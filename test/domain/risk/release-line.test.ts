import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { degrees, isAboveLine, releaseLine, type LineStretch } from '../../../src/domain/risk/release-line.ts';

const cell = (severity: number, likelihood: number) => ({ severity, likelihood });
const everyCell = degrees.flatMap((severity) => degrees.map((likelihood) => cell(severity, likelihood)));
const drawn = (stretches: readonly LineStretch[]): string[] =>
  stretches.map(({ x1, y1, x2, y2 }) => `${x1},${y1} to ${x2},${y2}`).toSorted();

describe('the release line', () => {
  it('puts above it the very cells the board named, and no other', () => {
    const line = [cell(5, 4), cell(5, 5)];
    expect(everyCell.filter((one) => isAboveLine(one, line))).toEqual(line);
  });

  it('has nothing above it where the board drew none', () => {
    expect(everyCell.filter((one) => isAboveLine(one, []))).toEqual([]);
    expect(releaseLine([])).toEqual([]);
  });

  it('is drawn on two sides of the worst corner, not along the edge of the grid', () => {
    expect(drawn(releaseLine([cell(5, 5)]))).toEqual(['4,4 to 4,5', '4,4 to 5,4']);
  });

  it('is drawn on two sides of the mildest corner too', () => {
    expect(drawn(releaseLine([cell(1, 1)]))).toEqual(['0,1 to 1,1', '1,0 to 1,1']);
  });

  it('goes around a cell that stands alone', () => {
    expect(drawn(releaseLine([cell(3, 2)]))).toEqual(['2,1 to 2,2', '2,1 to 3,1', '2,2 to 3,2', '3,1 to 3,2']);
  });

  it('is the same seen from either side, and is nowhere when every cell lies above it', () => {
    fc.assert(
      fc.property(fc.subarray(everyCell), (line) => {
        const rest = everyCell.filter((one) => !isAboveLine(one, line));
        expect(drawn(releaseLine(rest))).toEqual(drawn(releaseLine(line)));
      }),
    );
    expect(releaseLine(everyCell)).toEqual([]);
  });
});
