import type { Example } from '../../src/formats/api/examples.ts';

/** A file that ships with the product, and how to get its bytes. */
export interface ExampleFile extends Omit<Example, 'href'> {
  readonly load: () => Promise<ArrayBuffer>;
}
