import { goOnSaving, saveAgain, saveDownload, saveToFile } from './copies.ts';

/** What a reader can do for a copy, with one click. */
export type KeepAct = 'save to a file' | 'save a copy' | 'go on saving' | 'try again' | 'save to another file';

/**
 * Do what the reader clicked.
 * @param handOver gives a file to the reader
 */
export async function keep(record: string, act: KeepAct, handOver: (name: string, body: Blob) => void): Promise<void> {
  switch (act) {
    case 'save to a file':
    case 'save to another file':
      return saveToFile(record);
    case 'go on saving':
      return goOnSaving(record);
    case 'try again':
      return saveAgain(record);
    case 'save a copy':
      return saveDownload(record, handOver);
    default:
      return act satisfies never;
  }
}
