export type Body = (...row: readonly unknown[]) => unknown;

export interface Test {
  readonly name: string;
  run(this: void): unknown;
}

/** Whose tests are being collected, and what they ask for to be done before. */
class Collection {
  readonly tests: Test[] = [];
  readonly preparations: Body[] = [];
  #titles: readonly string[] = [];

  within(title: string, body: Body): void {
    const around = this.#titles;
    this.#titles = [...around, title];
    if (body() instanceof Promise) throw new Error(`A describe that waits: ${title}`);
    this.#titles = around;
  }

  add(title: string, run: Body): void {
    this.tests.push({ name: [...this.#titles, title].join(' > '), run });
  }

  before(preparation: Body): void {
    this.preparations.push(preparation);
  }
}

/** A describe at the top of a test file. What its body works out is worked out again whenever it is collected anew. */
export class Suite {
  static open: Collection | null = null;
  readonly title: string;
  readonly #body: Body;
  #tests: readonly Test[] | null = null;

  constructor(title: string, body: Body) {
    this.title = title;
    this.#body = body;
  }

  /** Its tests, collected when they are first asked for. */
  async tests(): Promise<readonly Test[]> {
    this.#tests ??= await this.collectAnew();
    return this.#tests;
  }

  /** Its tests, collected and prepared now. */
  async collectAnew(): Promise<readonly Test[]> {
    const collection = new Collection();
    Suite.open = collection;
    try {
      collection.within(this.title, this.#body);
    } finally {
      Suite.open = null;
    }
    for (const prepare of collection.preparations) await prepare();
    return collection.tests;
  }
}
