/** What a reader keeps between messages: one file, its last outcome, and the reading under way. */
import { loadBody } from './load-body.ts';
import type { Choices, FileToRead, Progress, ReadOutcome } from './outcome.ts';
import { fileOf } from './protocol.ts';
import { readFile } from './read-file.ts';

export class Desk {
  #file: FileToRead | null = null;
  #outcome: ReadOutcome | null = null;

  /** Read a new file; it is kept, so that choices can be tried on it. */
  async read(file: FileToRead, onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<ReadOutcome> {
    const outcome = await readFile(file, onProgress, signal);
    // A reading that was cancelled leaves what was read before as it is.
    if (outcome.kind !== 'cancelled') {
      this.#file = file;
      this.#outcome = outcome;
    }
    return outcome;
  }

  /**
   * Read the same file with other choices.
   * @throws RangeError if no file was read yet
   */
  async again(
    choices: Choices,
    remembered: FileToRead['remembered'],
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<ReadOutcome> {
    if (this.#file === null) throw new RangeError('No file was read yet');
    const { name, bytes } = this.#file;
    return this.read({ name, bytes, choices, ...(remembered === undefined ? {} : { remembered }) }, onProgress, signal);
  }

  /**
   * The body of the load request.
   * @throws RangeError if the file is not read, or questions are open
   */
  body(extra: Readonly<Record<string, unknown>>): string {
    if (this.#outcome?.kind !== 'read') throw new RangeError('The file is not ready to load');
    return loadBody(this.#outcome.file, extra);
  }

  /**
   * The rows that cannot load, with the reasons, as CSV.
   * @throws RangeError if no file was read yet
   */
  async rejected(): Promise<string> {
    const outcome = this.#outcome;
    const file = outcome === null ? null : fileOf(outcome);
    if (outcome === null || file === null || outcome.kind === 'refused' || outcome.kind === 'cancelled')
      throw new RangeError('No file was read yet');
    const { rejectedRowsCsv } = await import('./rejected-rows-csv.ts');
    return rejectedRowsCsv(outcome.headers, outcome.held, file.problems);
  }
}
