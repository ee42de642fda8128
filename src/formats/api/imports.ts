import * as z from 'zod/mini';
import type { ImportSummary } from '../../domain/imports/summary.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { importRow, importSource } from './import-row.ts';
import { overview } from './measures.ts';
import { count, day, head, named, stage, standpoint } from './terms.ts';

const snapshot = z.object({ day, assumed: z.boolean() });

const mapping = z.record(z.string(), z.string());

const goneAnswer = z.enum(['ended by decision', 'still here, not in the file', 'do not know']);

/** A file's recognised rows, with their mapping and the answers given. Never its bytes. */
export const importRequest = named(
  'ImportRequest',
  z.object({
    /** `preview` writes nothing; `load` needs an `Idempotency-Key`. */
    mode: z.enum(['preview', 'load']),
    /** The record to load into; or `newRecord`, to open one. */
    in: z.exactOptional(z.string()),
    newRecord: z.exactOptional(
      z.object({ institution: z.string().check(z.trim(), z.minLength(1)), zone: z.string(), kind: z.enum(['own', 'public']) }),
    ),
    source: importSource,
    snapshot,
    mapping,
    cannotAnswer: z.array(z.string()),
    rows: z.array(importRow).check(z.minLength(1)),
    /** Rows somebody linked to a model by hand; null says "this one is new". */
    matches: z.exactOptional(z.array(z.object({ row: count, modelId: z.nullable(z.string()) }))),
    gone: z.exactOptional(
      z.array(z.object({ modelId: z.string(), answer: goneAnswer, by: z.exactOptional(z.string()), on: z.exactOptional(day) })),
    ),
    /** `part`: the file is not the whole portfolio, and what it does not name is not missing from it. */
    covers: z.exactOptional(z.enum(['whole', 'part'])),
    /** The head a preview showed: the load is refused if the record has moved on since. */
    head: z.exactOptional(head),
  }),
);

const stageSaid = z.union([stage, z.literal('not reported')]);

const importSummary = named(
  'ImportSummary',
  z.object({
    rows: count,
    new: count,
    changed: count,
    unchanged: count,
    gone: count,
    linked: z.object({ byId: count, byName: count, byAnswer: count }),
    changes: z.array(
      z.object({
        row: count,
        modelId: z.string(),
        name: z.string(),
        what: z.array(z.string()),
        stage: z.object({ from: stageSaid, to: stageSaid }),
      }),
    ),
    likely: z.array(
      z.object({
        row: count,
        name: z.string(),
        candidates: z.array(z.object({ modelId: z.string(), name: z.string(), stage: stageSaid, reason: z.string() })),
      }),
    ),
    goneModels: z.array(
      z.object({
        modelId: z.string(),
        name: z.string(),
        stage: stageSaid,
        trace: z.enum(['likely', 'untraced']),
        answer: z.nullable(goneAnswer),
      }),
    ),
    notYetInProduction: z.nullable(
      z.object({ count, linked: z.array(z.object({ stage: stageSaid, count })), likely: count, untraced: count }),
    ),
    alreadyLoaded: z.nullable(z.string()),
    newerLoaded: z.nullable(z.object({ importId: z.string(), fileName: z.string(), snapshot: day })),
  }),
) satisfies z.ZodMiniType<ImportSummary>;

/** What a load would do. Nothing was written. */
export const importPreview = named(
  'ImportPreview',
  z.object({
    mode: z.literal('preview'),
    /** Null: a new record would be opened. */
    record: z.nullable(z.string()),
    institution: z.string(),
    asOf: day,
    head,
    summary: importSummary,
    /** What the portfolio would say. */
    overview,
  }),
);

/** What a load did. */
export const importReceipt = named(
  'ImportReceipt',
  z.object({
    mode: z.literal('load'),
    record: z.string(),
    institution: z.string(),
    asOf: day,
    /** The import; the earlier one where the same file was loaded already and nothing was written. */
    importId: z.string(),
    /** First and last entry written; null where nothing was. */
    written: z.nullable(z.object({ firstSeq: count, lastSeq: count })),
    head,
    summary: importSummary,
  }),
);

export const importAnswer = z.discriminatedUnion('mode', [importPreview, importReceipt]);

/** One file loaded into a record, undone ones included. */
const importView = named(
  'Import',
  z.object({
    importId: z.string(),
    source: importSource,
    snapshot,
    mapping,
    counts: z.record(z.string(), count),
    cannotAnswer: z.array(z.string()),
    loadedOn: day,
    firstSeq: count,
    lastSeq: count,
    undone: z.boolean(),
    /** Why it cannot be undone, one sentence each; empty where it can. */
    keptBy: z.array(z.string()),
  }),
);

export const importList = named('ImportList', z.object({ ...standpoint, imports: z.array(importView) }));

export const undoReceipt = named('UndoReceipt', z.object({ record: z.string(), importId: z.string(), seq: count, head }));

export type ImportRequest = DeepReadonly<z.infer<typeof importRequest>>;
export type ImportPreview = DeepReadonly<z.infer<typeof importPreview>>;
export type ImportReceipt = DeepReadonly<z.infer<typeof importReceipt>>;
export type ImportView = DeepReadonly<z.infer<typeof importView>>;
export type ImportList = DeepReadonly<z.infer<typeof importList>>;
export type UndoReceipt = DeepReadonly<z.infer<typeof undoReceipt>>;
