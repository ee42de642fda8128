import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { count, named, sha256 } from './terms.ts';

/** A real file shipped with the product, byte for byte as published. */
const example = named(
  'Example',
  z.object({
    id: z.string(),
    title: z.string(),
    institution: z.string(),
    zone: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: count,
    sha256,
    /** Where it was published. */
    publisher: z.string(),
    href: z.string(),
  }),
);

export const exampleList = named('ExampleList', z.object({ examples: z.array(example) }));

export type Example = DeepReadonly<z.infer<typeof example>>;
export type ExampleList = DeepReadonly<z.infer<typeof exampleList>>;
