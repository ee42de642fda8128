import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { savedCopyOf } from '../../src/data/saved-copies.ts';
import { goOnSaving, lookUpCopy, saveAgain, saveDownload, saveToFile, stopSaving, useCopies } from '../../src/state/copies.ts';
import { readEndLine } from '../../src/formats/export-end.ts';

/** A record that grows: its export, as the backend gives it. */
let entries: string[] = [];

function hashOf(count: number): string {
  return String(count).padStart(64, 'f');
}

function grow(count: number): void {
  entries = Array.from({ length: count }, (_, at) => JSON.stringify({ hash: hashOf(at + 1), seq: at + 1 }));
}

/** The disk: what stands in each file, and what goes wrong with it. */
const disk = new Map<string, string>();
let trouble: { readonly at: 'open' | 'write' | 'read'; readonly name: string } | null = null;
let permission: PermissionState = 'granted';
let garbled = false;

// What a browser keeps of a handle, it keeps as a thing of its own: here by its name.
class Handle {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

function live({ name }: { readonly name: string }) {
  const fail = (at: NonNullable<typeof trouble>['at']): void => {
    if (trouble?.at === at) throw new DOMException('as asked', trouble.name);
  };
  return Object.assign(new Handle(name), {
    queryPermission: async () => permission,
    requestPermission: async () => (permission = 'granted'),
    getFile: async () => {
      fail('open');
      const text = disk.get(name) ?? '';
      return { size: text.length, name, text: async () => (garbled ? `${text} ` : text) };
    },
    createWritable: async () => {
      fail('write');
      let next = '';
      return {
        write: async (text: string) => void (next += text),
        close: async () => void disk.set(name, next),
      };
    },
  });
}

vi.mock('../../src/data/saved-copies.ts', () => {
  const kept = new Map<string, { readonly handle?: { readonly name: string } }>();
  return {
    savedCopyOf: async (record: string) => {
      const copy = kept.get(record);
      return copy === undefined ? null : copy.handle === undefined ? copy : { ...copy, handle: live(copy.handle) };
    },
    noteCopy: async (copy: { readonly record: string; readonly handle?: { readonly name: string } }) => void kept.set(copy.record, copy),
    forgetCopy: async (record: string) => void kept.delete(record),
  };
});

beforeEach(async () => {
  [trouble, permission, garbled] = [null, 'granted', false];
  disk.clear();
  grow(3);
  vi.stubGlobal('showSaveFilePicker', async ({ suggestedName }: { suggestedName: string }) => live({ name: suggestedName }));
  vi.stubGlobal('fetch', async () => {
    const text = entries.map((line) => `${line}\n`).join('');
    return new Response(text, {
      headers: {
        'content-disposition': `attachment; filename="mercy-${entries.length}.jsonl"`,
        'x-countersign-count': String(entries.length),
        'x-countersign-head': hashOf(entries.length),
        'x-countersign-at': `2026-11-23T09:1${entries.length % 10}:00-05:00`,
      },
    });
  });
  await stopSaving('mercy');
});

afterEach(() => vi.unstubAllGlobals());

const state = () => useCopies.getState().of['mercy']!;
const lastLine = () => readEndLine(disk.get('mercy.jsonl')!.trimEnd().split('\n').at(-1)!);

describe('saving to a file', () => {
  it('writes the whole record with its end, reads it back, and notes the head and the hour', async () => {
    await saveToFile('mercy');
    expect(disk.get('mercy.jsonl')).toBe(`${entries.join('\n')}\n${JSON.stringify({ end: { count: 3, head: hashOf(3) } })}\n`);
    expect(state()).toMatchObject({
      fault: null,
      saving: false,
      copy: { fileName: 'mercy.jsonl', way: 'file', head: { seq: 3, hash: hashOf(3) }, at: '2026-11-23T09:13:00-05:00' },
    });
  });

  it('is done again after a change, one after another, and never twice for one state', async () => {
    await saveToFile('mercy');
    grow(4);
    const first = saveAgain('mercy');
    grow(5);
    await Promise.all([first, saveAgain('mercy'), saveAgain('mercy')]);
    expect(lastLine()).toEqual({ count: 5, headHash: hashOf(5) });
    expect(state().copy).toMatchObject({ head: { seq: 5 }, at: '2026-11-23T09:15:00-05:00' });
    disk.set('mercy.jsonl', 'untouched');
    await saveAgain('mercy');
    expect(disk.get('mercy.jsonl')).toBe('untouched');
  });

  it.each([
    ['NotAllowedError', 'write', 'no permission'],
    ['NotFoundError', 'open', 'file gone'],
    ['QuotaExceededError', 'write', 'no room'],
    ['NoModificationAllowedError', 'write', 'file in use'],
    ['DataError', 'write', 'other'],
  ] as const)('that fails (%s) keeps the last copy and its hour, and says so', async (name, at, fault) => {
    await saveToFile('mercy');
    const before = state().copy;
    const text = disk.get('mercy.jsonl');
    grow(6);
    trouble = { at, name };
    await saveAgain('mercy');
    expect(state()).toMatchObject({ fault, saving: false, copy: { head: before!.head, at: before!.at } });
    expect(disk.get('mercy.jsonl')).toBe(text);
    trouble = null;
    await saveAgain('mercy');
    expect(state()).toMatchObject({ fault: null, copy: { head: { seq: 6 } } });
  });

  it('is not believed where the file does not read back as it was written', async () => {
    garbled = true;
    await saveToFile('mercy');
    expect(state()).toMatchObject({ fault: 'not as written', copy: null });
  });

  it('leaves a file alone that somebody else has written to', async () => {
    await saveToFile('mercy');
    const theirs = `x\n${JSON.stringify({ end: { count: 9, head: 'e'.repeat(64) } })}\n`;
    disk.set('mercy.jsonl', theirs);
    grow(4);
    await saveAgain('mercy');
    expect(state()).toMatchObject({ fault: 'written by another', copy: { head: { seq: 3 } } });
    expect(disk.get('mercy.jsonl')).toBe(theirs);
  });

  it('goes on over an older state of the same record, as another tab left it', async () => {
    await saveToFile('mercy');
    disk.set('mercy.jsonl', `x\ny\n${JSON.stringify({ end: { count: 2, head: hashOf(2) } })}\n`);
    grow(4);
    await saveAgain('mercy');
    expect(lastLine()).toEqual({ count: 4, headHash: hashOf(4) });
  });

  it('asks for its permission again after a reload, and then writes what is missing', async () => {
    await saveToFile('mercy');
    grow(5);
    permission = 'prompt';
    await lookUpCopy('mercy');
    expect(state()).toMatchObject({ permission: 'prompt', copy: { head: { seq: 3 } } });
    await goOnSaving('mercy');
    expect(state()).toMatchObject({ permission: 'granted', copy: { head: { seq: 5 } } });
  });

  it('is not begun where the reader chose no file', async () => {
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('closed', 'AbortError');
    });
    await saveToFile('mercy');
    expect(state()).toMatchObject({ copy: null, fault: null });
  });
});

describe('a copy handed over', () => {
  const given: string[] = [];
  const handOver = (name: string): void => void given.push(name);

  it('is noted with its head; a file that is written to stays the better copy', async () => {
    await saveDownload('mercy', handOver);
    expect(given).toEqual(['mercy-3.jsonl']);
    expect(await savedCopyOf('mercy')).toMatchObject({ way: 'download', head: { seq: 3 }, fileName: 'mercy-3.jsonl' });
    await saveToFile('mercy');
    await saveDownload('mercy', handOver);
    expect(state().copy).toMatchObject({ way: 'file' });
  });
});
