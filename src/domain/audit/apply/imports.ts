import type { Appliers } from './context.ts';

/** Files that were loaded. What one says is undone by skipping its entries, so its own undoing changes nothing here. */
export const importEvents: Appliers<'import.loaded' | 'import.undone' | 'payload.disposed'> = {
  'import.loaded': (state, load, { on, seq }) => {
    state.imports.push({ ...load, on, firstSeq: seq, lastSeq: seq });
  },
  'import.undone': () => {},
  'payload.disposed': () => {},
};
