import { addressOf } from './modules.ts';
import type { Suite } from './suite.ts';
import { suitesOf } from './vitest-stand-in.ts';

let graphs = 0;
let copies = 0;

/** The sources, loaded once, and the test files over them. */
export class Graph {
  readonly #number = (graphs += 1);
  readonly #loaded = new Map<string, readonly Suite[]>();

  /** The suites of a file, loaded when they are first asked for. */
  async suitesOf(file: string): Promise<readonly Suite[]> {
    const suites = this.#loaded.get(file) ?? (await this.loadAnew(file));
    this.#loaded.set(file, suites);
    return suites;
  }

  /** The suites of a file, with all that it imports from test/, loaded now. */
  async loadAnew(file: string): Promise<readonly Suite[]> {
    copies += 1;
    const address = addressOf(file, { graph: this.#number, copy: copies, id: file });
    return suitesOf(() => import(address));
  }
}
