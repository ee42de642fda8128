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

/** Until the worker lands. */
function make(): FileReading {
  let file: FileToRead | null = null;
  let last: ReadOutcome | null = null;
  let stop = new AbortController();
  const go = async (to: FileToRead, onProgress: (progress: Progress) => void): Promise<ReadOutcome> => {
    const { readFile } = await import('../../formats/imports/read-file.ts');
    stop = new AbortController();
    const outcome = await readFile(to, onProgress, stop.signal);
    if (outcome.kind === 'read' || outcome.kind === 'ask') {
      file = to;
      last = outcome;
    }
    return outcome;
  };
  return {
    read: go,
    again: (choices, onProgress) => go({ ...file!, choices }, onProgress),
    cancel: () => stop.abort(),
    body: async (envelope) => {
      const read = last?.kind === 'read' ? last.file : last?.kind === 'ask' ? last.draft : null;
      const cannotAnswer = read!.answerable.filter(({ answered }) => answered === 0).map(({ question }) => question);
      return JSON.stringify({ ...envelope, source: read!.source, snapshot: read!.snapshot, mapping: read!.mapping, cannotAnswer, rows: read!.rows });
    },
    rejected: async () => {
      const { rejectedRowsCsv } = await import('../../formats/imports/rejected-rows-csv.ts');
      return last?.kind === 'read' ? rejectedRowsCsv(last.headers, last.held, last.file.problems) : '';
    },
  };
}

let one: FileReading | null = null;
export function fileReading(): FileReading {
  one ??= make();
  return one;
}
