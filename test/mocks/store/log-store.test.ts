/** One contract, held by every store. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyHead, type Head } from '../../../src/domain/audit/append.ts';
import { idbStore } from '../../../mocks/store/idb-store.ts';
import { GaveWayError, HeadMovedError, NoteTakenError, type LogStore } from '../../../mocks/store/log-store.ts';
import { memoryStore } from '../../../mocks/store/memory-store.ts';

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

const stores: readonly [string, () => Promise<LogStore>, durable: boolean][] = [
  ['memory', async () => memoryStore(), false],
  ['IndexedDB', () => idbStore(), true],
];

const lines = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `{"seq":${from + at},"text":"naïve “quotes” 𝛼"}`);
const headAt = (seq: number): Head => ({ seq, hash: seq.toString(16).padStart(64, '0') });

describe.each(stores)('a store in %s', (_, open, durable) => {
  it('says whether it outlives the page', async () => {
    expect((await open()).durable).toBe(durable);
  });

  it('begins empty', async () => {
    const store = await open();
    expect(await store.list()).toEqual([]);
    expect(await store.head('a')).toBeNull();
    expect(await store.read('a', 0, 10)).toEqual([]);
    expect(await store.note('k')).toBeNull();
  });

  it('gives back exactly the lines it was given, from anywhere, however they were appended', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 15 }),
        async (runs, after, limit) => {
          Object.assign(globalThis, { indexedDB: new IDBFactory() });
          const store = await open();
          const all: string[] = [];
          let head: Head = emptyHead;
          for (const count of runs) {
            const added = lines(all.length + 1, count);
            const next = headAt(all.length + count);
            await store.append('a', head, added, next);
            await store.append('b', head, added, next);
            all.push(...added);
            head = next;
          }
          expect(await store.read('a', after, limit)).toEqual(all.slice(after, after + limit));
          expect(await store.head('a')).toEqual(head);
          await store.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps an append of many thousand lines, and reads a page out of its middle', async () => {
    const store = await open();
    const many = lines(1, 12_345);
    await store.append('a', emptyHead, many, headAt(12_345));
    expect(await store.read('a', 999, 3)).toEqual(many.slice(999, 1_002));
    expect(await store.read('a', 5_500, 2_000)).toEqual(many.slice(5_500, 7_500));
    expect(await store.read('a', 12_340, 100)).toEqual(many.slice(12_340));
  });

  it('refuses an append to an end that is no longer the end, and writes none of it', async () => {
    const store = await open();
    await store.append('a', emptyHead, lines(1, 2), headAt(2));
    const late = store.append('a', emptyHead, lines(1, 1), headAt(1), { notes: [['k', 'v']] });
    await expect(late).rejects.toThrow(HeadMovedError);
    await expect(late).rejects.toMatchObject({ record: 'a', found: headAt(2) });
    expect(await store.read('a', 0, 10)).toEqual(lines(1, 2));
    expect(await store.note('k')).toBeNull();
  });

  it('refuses an end of the right number and another hash', async () => {
    const store = await open();
    await store.append('a', emptyHead, lines(1, 2), headAt(2));
    await expect(store.append('a', { seq: 2, hash: 'f'.repeat(64) }, lines(3, 1), headAt(3))).rejects.toThrow(HeadMovedError);
  });

  it('lets exactly one of many appends at once through', async () => {
    const store = await open();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (__, at) => store.append('a', emptyHead, [`{"by":${at}}`], headAt(1))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await store.read('a', 0, 10)).toHaveLength(1);
  });

  it('keeps notes with the append they belong to, and by themselves', async () => {
    const store = await open();
    await store.append('a', emptyHead, lines(1, 1), headAt(1), {
      notes: [
        ['k', 'v'],
        ['l', 'w'],
      ],
    });
    await store.setNote('k', 'x');
    expect([await store.note('k'), await store.note('l')]).toEqual(['x', 'w']);
  });

  it('writes nothing a second time under a key that may be used once', async () => {
    const store = await open();
    await store.append('a', emptyHead, lines(1, 1), headAt(1), { once: ['k', 'v'] });
    await expect(store.append('b', emptyHead, lines(1, 1), headAt(1), { once: ['k', 'x'] })).rejects.toThrow(NoteTakenError);
    expect(await store.head('b')).toBeNull();
    expect(await store.note('k')).toBe('v');
  });

  it('keeps records apart, and lists them by id', async () => {
    const store = await open();
    for (const id of ['b', 'a', 'ab']) await store.append(id, emptyHead, lines(1, 1), headAt(1));
    await store.append('a', headAt(1), lines(2, 1), headAt(2));
    expect(await store.list()).toEqual([
      { id: 'a', head: headAt(2) },
      { id: 'ab', head: headAt(1) },
      { id: 'b', head: headAt(1) },
    ]);
    await store.remove('a');
    expect((await store.list()).map(({ id }) => id)).toEqual(['ab', 'b']);
    expect(await store.read('a', 0, 10)).toEqual([]);
    await store.append('a', emptyHead, lines(1, 1), headAt(1));
    expect(await store.read('a', 0, 10)).toEqual(lines(1, 1));
  });
});

describe('IndexedDB', () => {
  it('keeps all over a restart', async () => {
    const before = await idbStore();
    await before.append('a', emptyHead, lines(1, 3), headAt(3), { notes: [['k', 'v']] });
    await before.close();
    const after = await idbStore();
    expect(await after.read('a', 0, 10)).toEqual(lines(1, 3));
    expect(await after.note('k')).toBe('v');
  });

  it('lets two tabs write in turn, each seeing the other', async () => {
    const [one, other] = [await idbStore(), await idbStore()];
    let seq = 0;
    for (const store of [one, other, one, one, other]) {
      const head = (await store.head('a')) ?? emptyHead;
      await store.append('a', head, lines(head.seq + 1, 1), headAt(head.seq + 1));
      seq += 1;
    }
    expect(await one.head('a')).toEqual(headAt(seq));
    expect(await other.read('a', 0, 10)).toEqual(lines(1, 5));
  });

  it('makes way for a newer version in another tab', async () => {
    const store = await idbStore();
    const upgraded = await new Promise<boolean>((resolve) => {
      const request = indexedDB.open('countersign', 99);
      request.addEventListener('success', () => resolve(true));
      request.addEventListener('blocked', () => resolve(false));
    });
    expect(upgraded).toBe(true);
    await expect(store.head('a')).rejects.toThrow(GaveWayError);
  });
});
