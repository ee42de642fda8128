import { dirname } from 'node:path';

/**
 * Loading anew is dear, so the test files that are likely to notice come first: those that noticed an earlier
 * change of the same source, the last of them first, then those beside where its own test would stand.
 */
export class LikelyFirst {
  readonly #noticed = new Map<string, readonly string[]>();

  order(files: readonly string[], source: string): string[] {
    const before = this.#noticed.get(source) ?? [];
    const beside = dirname(source).replace(/^src\//, 'test/');
    const rank = (file: string): number => {
      const at = before.indexOf(file);
      if (at !== -1) return at;
      return before.length + (dirname(file) === beside ? 0 : 1);
    };
    return files.toSorted((a, b) => rank(a) - rank(b));
  }

  noticed(file: string, source: string): void {
    const before = this.#noticed.get(source) ?? [];
    this.#noticed.set(source, [file, ...before.filter((other) => other !== file)]);
  }
}
