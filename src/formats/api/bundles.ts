/** What other copies of a record decided: written as a file, previewed, and brought home. */
import * as z from 'zod/mini';
import { carrying, type Carrying } from '../../domain/bundles/carrying.ts';
import { signatureLine, spokenOf } from './commands.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { askedRule, objection } from './objection.ts';
import { clash } from './problem.ts';
import { count, day, head, named, sha256, when } from './terms.ts';

const maker = z.object({ personId: z.nullable(z.string()), printedName: z.string() });

const notCarried = z.object({
  seq: count,
  why: z.enum(['a file was loaded', 'a load was undone', 'it was left out', 'the decision does not keep what was asked', 'no decision']),
  what: z.string(),
});

const names = z.record(z.string(), spokenOf);

const asked = { key: z.string(), type: z.string(), payload: z.record(z.string(), z.unknown()), by: maker, at: when };

/** What could go into a bundle: this copy’s decisions since an entry. */
export const bundleChoice = named(
  'BundleChoice',
  z.object({
    record: z.string(),
    head,
    /** The entry after which decisions are listed. */
    since: count,
    /** The last entry this copy came with, where it was brought back from a file; null where it began here. */
    cameWith: z.nullable(count),
    /** Who would be named as its maker; null: nobody acts, and nothing can be written. */
    maker: z.nullable(maker),
    commands: z.array(
      z.object({
        ...asked,
        seq: count,
        carrying: z.enum([...new Set(Object.values(carrying))] as [Carrying, ...Carrying[]]),
        /** One answer of the person asked: it can travel alone. */
        isSlip: z.boolean(),
      }),
    ),
    notCarried: z.array(notCarried),
    refused: count,
    names,
  }),
);

/** A file that came from another copy, as its text: a bundle, a slip, or a whole copy. */
const file = z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(300)), text: z.string() });

export const bundlePreviewRequest = named(
  'BundlePreviewRequest',
  z.strictObject({
    files: z.array(file).check(z.minLength(1), z.maxLength(50)),
    /** Keys of what is taken; null: all that is allowed and meets no conflict. */
    take: z.nullable(z.array(z.string())),
  }),
);

export const bundleRequest = named(
  'BundleRequest',
  z.strictObject({
    files: z.array(file).check(z.minLength(1), z.maxLength(50)),
    take: z.array(z.string()).check(z.minLength(1)),
    /** The head the preview was read on: moved since, nothing is written (409). */
    seenOn: head,
    shownAs: z.exactOptional(z.nullable(z.string())),
  }),
);

const fault = z.object({ where: z.string(), why: z.string(), todo: z.string() });

const outcome = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('allow'),
    warnings: z.array(objection),
    rules: z.array(askedRule),
    signatures: z.array(signatureLine),
    effects: count,
  }),
  z.object({ answer: z.literal('refuse'), objections: z.array(objection).check(z.minLength(1)), rules: z.array(askedRule) }),
  z.object({ answer: z.literal('not a command'), faults: z.array(fault).check(z.minLength(1)) }),
  /** It came home before, or in a file above. */
  z.object({ answer: z.literal('here already'), seq: count, decisionId: z.string(), inFileAbove: z.boolean() }),
  /** It speaks of something that comes with another command, or with a file the copy loaded. */
  z.object({ answer: z.literal('waits'), id: z.string(), on: z.nullable(z.string()) }),
  z.object({
    answer: z.literal('left to its maker'),
    because: z.enum(['a signature', 'decided in a meeting', 'under a delegation', 'nobody this record knows']),
  }),
]);

const broughtCommand = z.object({
  ...asked,
  /** As it was asked on the other copy, where that is another command. */
  was: z.string(),
  clashes: z.array(clash),
  outcome,
  taken: z.boolean(),
});

const readFile = z.discriminatedUnion('read', [
  z.object({
    read: z.enum(['bundle', 'slip', 'copy']),
    name: z.string(),
    sha256,
    maker: z.nullable(maker),
    at: z.nullable(when),
    /** The last entry both copies have. */
    madeOn: head,
    /** Where the other copy stood. */
    until: head,
    commands: z.array(broughtCommand),
    notCarried: z.array(notCarried),
    refused: count,
  }),
  z.object({ read: z.literal('refused'), name: z.string(), sha256, where: z.string(), why: z.string(), todo: z.string() }),
]);

export const bundlePreview = named(
  'BundlePreview',
  z.object({
    record: z.string(),
    asOf: day,
    head,
    actor: z.nullable(z.object({ personId: z.string(), printedName: z.string(), title: z.string() })),
    files: z.array(readFile),
    names,
  }),
);

export const bundleReceipt = named(
  'BundleReceipt',
  z.object({
    record: z.string(),
    head,
    recorded: z.array(z.object({ key: z.string(), decisionId: z.string() })),
    /** Taken, and not recorded: the rules refused it. */
    notRecorded: z.array(z.string()),
  }),
);

export type BundleChoice = DeepReadonly<z.infer<typeof bundleChoice>>;
export type BundlePreview = DeepReadonly<z.infer<typeof bundlePreview>>;
export type BundleReceipt = DeepReadonly<z.infer<typeof bundleReceipt>>;
export type BundleFileView = BundlePreview['files'][number];
export type BroughtCommand = DeepReadonly<z.infer<typeof broughtCommand>>;
