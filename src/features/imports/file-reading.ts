/** The reader of files, as the screens use it. It works off the page: rows are read, kept and written out as text there. */
import type { ImportRequest } from '../../formats/api/imports.ts';
import type { Choices, FileToRead, Progress, ReadOutcome } from '../../formats/imports/outcome.ts';

/** All of a request but what the reader holds itself. */
export type Envelope = Omit<ImportRequest, 'rows' | 'source' | 'mapping' | 'cannotAnswer' | 'snapshot'>;

export interface FileReading {
  readonly read: (file: FileToRead, onProgress: (progress: Progress) => void) => Promise<ReadOutcome>;
  /** The same bytes again, with other choices. */
  readonly again: (choices: Choices, onProgress: (progress: Progress) => void) => Promise<ReadOutcome>;
  readonly cancel: () => void;
  /** The request as JSON text. */
  readonly body: (envelope: Envelope) => Promise<string>;
  /** Rows that cannot load, with their reasons, as CSV text. */
  readonly rejected: () => Promise<string>;
}

export function fileReading(): FileReading {
  throw new Error('to do');
}
