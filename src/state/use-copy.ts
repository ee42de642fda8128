import { useEffect } from 'react';
import type { RecordSummary } from '../formats/api/records.ts';
import type { SaveFault } from '../data/write-copy.ts';
import { lookUpCopy, saveAgain, useCopies, type CopyState } from './copies.ts';

/** So long after a change the whole record is written: several changes in a row are written once. */
const pause = 1_000;

/** What is known of a record’s copy; undefined while it is looked up. */
export function useCopy(record: string): CopyState | undefined {
  const state = useCopies(({ of }) => of[record]);
  useEffect(() => {
    const look = (): void => void lookUpCopy(record);
    look();
    // Another tab may have saved it, or lost its permission.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [record]);
  return state;
}

/** Faults that may have passed by the next change; any other needs the reader first. */
const passing: ReadonlySet<SaveFault | null> = new Set([null, 'no room', 'file in use', 'other']);

/** Write a record to its file after each change, as long as this page may. A damaged one is never written over a sound copy. */
export function useSavingOf({ id, head, damage }: RecordSummary, state: CopyState | undefined): void {
  const isBehind = state?.copy?.handle !== undefined && state.copy.head.hash !== head.hash && state.copy.head.seq <= head.seq;
  const may = damage === null && state?.permission === 'granted' && passing.has(state.fault);
  // Another head is another change to be saved, also where the last could not be.
  const unsaved = isBehind ? head.hash : null;
  useEffect(() => {
    if (unsaved === null || !may) return undefined;
    const timer = setTimeout(() => void saveAgain(id), pause);
    // Whoever leaves the page does not wait for the pause.
    const now = (): void => {
      if (document.visibilityState === 'hidden') void saveAgain(id);
    };
    document.addEventListener('visibilitychange', now);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', now);
    };
  }, [unsaved, may, id]);
}
