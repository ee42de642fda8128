import { describe, expect, it } from 'vitest';
import { lastSettled, lineBefore, moved, nextOpen, resumed, skipped } from '../../../src/features/triage/order.ts';

const done = { kind: 'deferral', why: 'Later', until: '2026-11-06' } as never;
const item = (itemId: string, settledAt: number | null = null, owed = true) => ({
  itemId,
  owed,
  outcome: settledAt === null ? null : done,
  steps: settledAt === null ? [] : [{ kind: 'settled', seq: settledAt } as never],
});

describe('the order of the room', () => {
  it('goes on to the next open item, then back to those left behind', () => {
    const items = [item('a'), item('b', 1), item('c')];
    expect(nextOpen(items, 'a')?.itemId).toBe('c');
    expect(nextOpen(items, 'c')?.itemId).toBe('a');
    expect(nextOpen(items, null)?.itemId).toBe('a');
    expect(nextOpen([item('a')], 'a')).toBeUndefined();
    expect(nextOpen([], null)).toBeUndefined();
  });

  it('puts a skipped item last of those that must still leave, and before what is carried', () => {
    const items = [item('a'), item('b', 1), item('c'), item('d'), item('e', null, false), item('f', null, false)];
    expect(skipped(items, 'a')).toEqual(['c', 'd', 'a', 'e', 'f']);
    expect(skipped(items, 'c')).toEqual(['a', 'd', 'c', 'e', 'f']);
    expect(skipped(items, 'd')).toBeNull();
    expect(skipped(items, 'e')).toEqual(['a', 'c', 'd', 'f', 'e']);
    expect(skipped(items, 'f')).toBeNull();
    expect(skipped(items, 'b')).toBeNull();
    expect([skipped([], 'a'), skipped([item('a')], 'a')]).toEqual([null, null]);
  });

  it('goes on where it was left, and past an item that was settled meanwhile', () => {
    const items = [item('a'), item('b', 1), item('c')];
    expect(resumed(items, 'c')?.itemId).toBe('c');
    expect(resumed(items, 'b')?.itemId).toBe('c');
    expect(resumed(items, 'gone')?.itemId).toBe('a');
    expect(resumed(items, null)?.itemId).toBe('a');
    expect(resumed([item('b', 1)], 'b')).toBeUndefined();
  });

  it('moves an open item past its open neighbour, and names every open one', () => {
    const items = [item('a'), item('b', 1), item('c')];
    expect(moved(items, 'c', -1)).toEqual(['c', 'a']);
    expect(moved(items, 'a', 1)).toEqual(['c', 'a']);
    expect(moved(items, 'a', -1)).toBeNull();
    expect(moved(items, 'c', 1)).toBeNull();
    expect(moved(items, 'b', 1)).toBeNull();
  });

  it('knows what was settled last, and where the minutes end', () => {
    expect(lastSettled([item('a', 7), item('b', 9), item('c')])?.itemId).toBe('b');
    expect(lastSettled([item('a')])).toBeUndefined();
    expect(lineBefore([item('a'), item('b', 1, false), item('c', null, false)])).toBe('c');
    expect(lineBefore([item('a')])).toBeNull();
  });
});
