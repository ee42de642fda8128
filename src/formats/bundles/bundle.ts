/** A command bundle: decisions of another copy, as what was asked, with the head they were made on. docs/command-bundle.md. */
import * as z from 'zod/mini';
import type { Bundled, Maker, NotCarried } from '../../domain/bundles/bundled.ts';
import { accompaniment, command } from '../api/commands.ts';
import { count, head, named, sha256, when } from '../api/terms.ts';

/** What the file calls itself, so that no other JSON is taken for one. */
export const bundleFormat = 'countersign.command-bundle';
export const bundleVersion = 1;

const id = z.string().check(z.minLength(1), z.maxLength(200));

const maker = z.strictObject({ personId: z.nullable(id), printedName: id }) satisfies z.ZodMiniType<Maker>;

const bundled = z.strictObject({
  key: id,
  command,
  beside: accompaniment,
  by: maker,
  signed: z.array(id),
  at: when,
  made: z.array(id),
  /** Over the canonical JSON of the rest of it: a changed command is named by its number. */
  sha256,
}) satisfies z.ZodMiniType<Bundled & { readonly sha256: string }>;

const notCarried = z.strictObject({
  seq: count,
  why: z.enum(['a file was loaded', 'a load was undone', 'it was left out', 'the decision does not keep what was asked', 'no decision']),
  what: z.string(),
  made: z.array(id),
}) satisfies z.ZodMiniType<NotCarried>;

export const bundle = named(
  'CommandBundle',
  z.strictObject({
    format: z.literal(bundleFormat),
    version: z.literal(bundleVersion),
    /** `slip`: one answer to one offer, by the person asked. */
    kind: z.enum(['copy', 'slip']),
    recordId: id,
    institution: z.string(),
    /** Hash of the record’s first entry: which record it is, under whatever id. */
    opened: sha256,
    /** The last entry both copies have: everything here was decided after it. */
    madeOn: head,
    /** Where the copy stood when this was written. */
    until: head,
    maker,
    at: when,
    commands: z.array(bundled),
    notCarried: z.array(notCarried),
    /** Attempts the copy’s rules refused: they changed nothing, and are not here. */
    refused: count,
    /** Over the canonical JSON of all the rest (RFC 8785). */
    sha256,
  }),
);

/** What a bundle says, without its hashes. */
export interface Bundle {
  readonly format: typeof bundleFormat;
  readonly version: typeof bundleVersion;
  readonly kind: 'copy' | 'slip';
  readonly recordId: string;
  readonly institution: string;
  readonly opened: string;
  readonly madeOn: { readonly seq: number; readonly hash: string };
  readonly until: { readonly seq: number; readonly hash: string };
  readonly maker: Maker;
  readonly at: z.infer<typeof when>;
  readonly commands: readonly Bundled[];
  readonly notCarried: readonly NotCarried[];
  readonly refused: number;
}
