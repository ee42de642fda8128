import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepNote, noteOf, recallNotes } from '../../src/data/notes.ts';

/** What a page keeps in local storage: gone with a browser that is killed. */
let local = new Map<string, string>();

const storage = {
  getItem: (name: string) => local.get(name) ?? null,
  setItem: (name: string, value: string) => void local.set(name, value),
};

/** The database has what was noted so far. */
async function written(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((done) => {
      setTimeout(done, 0);
    });
  }
}

beforeEach(() => {
  local = new Map();
  vi.stubGlobal('localStorage', storage);
});

describe('notes', () => {
  it('are there at once, and again after the browser forgot them', async () => {
    keepNote('room a', 'half a sent');
    expect(noteOf('room a')).toBe('half a sent');
    keepNote('room a', 'half a sentence');
    keepNote('hall a', 'elsewhere');
    await written();
    local.clear();
    expect(noteOf('room a')).toBeNull();
    await recallNotes('room ');
    expect(noteOf('room a')).toBe('half a sentence');
    expect(noteOf('hall a')).toBeNull();
  });

  it('that were dropped stay dropped, even where only the older copy is left', async () => {
    keepNote('room b', 'sent by now');
    await written();
    const older = new Map(local);
    keepNote('room b', null);
    await written();
    local = older;
    expect(noteOf('room b')).toBe('sent by now');
    await recallNotes('room ');
    expect(noteOf('room b')).toBeNull();
  });

  it('are not overwritten by what the database has older', async () => {
    keepNote('room c', 'first');
    await written();
    local.set('room c', JSON.stringify({ n: 1_000_000, text: 'newer, by another tab' }));
    await recallNotes('room ');
    expect(noteOf('room c')).toBe('newer, by another tab');
    keepNote('room c', 'newest');
    expect(noteOf('room c')).toBe('newest');
    await written();
    local.clear();
    await recallNotes('room ');
    expect(noteOf('room c')).toBe('newest');
  });

  it('are nothing where the browser keeps nothing, or something else stands there', async () => {
    local.set('room d', '{"key":');
    expect(noteOf('room d')).toBeNull();
    local.set('room d', JSON.stringify('words'));
    expect(noteOf('room d')).toBeNull();
    vi.stubGlobal('localStorage', undefined);
    vi.stubGlobal('indexedDB', undefined);
    expect(noteOf('room e')).toBeNull();
    expect(() => keepNote('room e', 'lost')).not.toThrow();
    await expect(recallNotes('room ')).resolves.toBeUndefined();
    vi.unstubAllGlobals();
  });
});
