/** The board pack: frozen ones, the draft of today, and each as a whole. */
import * as z from 'zod/mini';
import { entryKinds } from '../../domain/audit/entry-kind.ts';
import { boardAudiences, slideIds } from '../../domain/board/slide-ids.ts';
import type { Pack } from '../../domain/board/pack.ts';
import type { SettingName } from '../../domain/settings.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { measureTold } from './measure.ts';
import { filter } from './portfolio.ts';
import { count, day, head, ignored, named, standpoint } from './terms.ts';

const text = z.string();
const slideId = z.enum(slideIds);
const maybeCount = z.nullable(z.number());

const printed = named(
  'PrintedPerson',
  z.object({ personId: text, words: text }),
  'A person as this copy prints them: a role for the board, the name as well for the committee.',
);

const numberParts = {
  label: text,
  measure: text,
  part: z.enum(['value', 'counted', 'base', 'unknown']),
  value: maybeCount,
  words: text,
};

const boardNumber = named('BoardNumber', z.object(numberParts), 'One part of one measure. Null is not reported, never 0.');

const figureRow = z.object({ ...numberParts, fill: z.enum(['solid', 'half', 'light', 'dotted']) });

const table = named(
  'BoardTable',
  z.object({
    caption: text,
    columns: z.array(z.object({ label: text, kind: z.enum(['text', 'number']) })),
    rows: z.array(z.object({ cells: z.array(z.union([text, z.number(), z.null()])), modelId: z.nullable(text) })),
    more: count,
  }),
);

const figure = named(
  'SlideFigure',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('numbers'), numbers: z.array(boardNumber) }),
    z.object({ kind: z.literal('unit rows'), one: text, rows: z.array(figureRow), beside: z.array(boardNumber) }),
    z.object({ kind: z.literal('bars'), axis: text, rows: z.array(figureRow), more: count }),
    z.object({
      kind: z.literal('stacked stages'),
      one: text,
      stages: z.array(z.object({ total: boardNumber, parts: z.array(figureRow) })),
    }),
    z.object({
      kind: z.literal('line'),
      axis: text,
      points: z.array(z.object({ ...numberParts, key: text, signal: z.nullable(z.enum(['concern', 'improvement'])) })),
      chart: z.object({
        variation: z.nullable(z.enum(['concern', 'improvement'])),
        onTarget: z.boolean(),
        counts: z.array(z.number()),
      }),
      lines: z.array(z.object({ label: z.enum(['Mean', 'Upper limit', 'Lower limit', 'Median', 'Target']), value: z.number() })),
    }),
    z.object({ kind: z.literal('table'), table, more: count }),
    z.object({ kind: z.literal('nothing'), why: text }),
  ]),
  'The one figure of a slide, as data.',
);

const signed = z.nullable(z.object({ by: printed, on: day }));

const ask = named(
  'BoardAsk',
  z.object({
    askId: z.nullable(text),
    slide: slideId,
    words: text,
    who: z.nullable(printed),
    due: day,
    status: z.enum(['proposed', 'draft', 'adopted']),
    draftedBy: signed,
    adoptedBy: signed,
    printed: z.boolean(),
  }),
  'What the board is asked: a draft until a named person adopts it. Only adopted asks print.',
);

const slide = named(
  'Slide',
  z.object({
    id: slideId,
    n: count,
    of: count,
    name: text,
    title: z.object({
      shown: text,
      computed: text,
      edited: z.nullable(z.object({ words: text, by: printed, on: day, warning: z.nullable(text) })),
    }),
    subtitle: text,
    figure,
    alternative: text,
    table,
    list: z.nullable(z.object({ heading: text, lines: z.array(z.object({ words: text, modelId: z.nullable(text) })), more: count })),
    words: z.array(z.object({ term: text, means: text })),
    measures: z.array(measureTold),
    asks: z.array(ask),
    missing: z.array(text),
    screen: text,
  }),
);

const position = z.object({ asOf: day, head });

const exception = z.object({
  kind: z.enum(['extreme risk', 'override in force', 'ended quietly', 'agent in care or payment']),
  id: text,
  modelId: z.nullable(text),
  deploymentId: z.nullable(text),
  modelName: z.nullable(text),
  what: text,
  executive: z.nullable(printed),
  objections: z.array(z.object({ by: printed, words: text })),
  objected: count,
});

const settingName = z.string() as unknown as z.ZodMiniType<SettingName>;

const pack = named(
  'BoardPack',
  z.object({
    packId: z.nullable(text),
    title: text,
    institution: text,
    kind: z.enum(['demonstration', 'public', 'own']),
    position,
    evidenceId: text,
    frozen: signed,
    audience: z.enum(boardAudiences),
    label: z.nullable(z.object({ words: text, by: printed, on: day })),
    records: z.object({ shown: count, all: count }),
    source: text,
    vital: z.array(z.object({ n: count, sentence: text, numbers: z.array(boardNumber), measures: z.array(measureTold) })),
    exceptions: z.object({ sentence: text, all: z.array(exception), measures: z.array(measureTold), untold: z.array(text) }),
    decisions: z.object({
      points: z.array(
        z.object({
          purpose: z.enum(['approve', 'note', 'challenge']),
          words: text,
          /** The page its numbers stand on. */
          page: z.enum([...slideIds, 'exceptions', 'last']),
          /** The slides it is about, where it is about several. */
          about: z.array(z.enum(slideIds)),
          ask: z.nullable(ask),
        }),
      ),
      appetite: z.array(z.object({ words: text, settings: z.array(settingName) })),
    }),
    slides: z.array(slide),
    leftOut: z.array(z.object({ id: slideId, name: text, why: text })),
    sinceLast: z.nullable(
      z.object({
        packId: text,
        title: text,
        from: position,
        total: count,
        byKind: z.array(z.object({ kind: z.enum(entryKinds), count })),
        listed: z.array(z.object({ seq: count, day, what: text, by: text })),
        more: count,
        sentence: text,
      }),
    ),
    definitions: z.array(measureTold),
    notReported: z.array(z.object({ name: text, label: text, why: text })),
  }),
  'A board pack: three pages, the slides, and what stands behind them.',
) satisfies z.ZodMiniType<Pack>;

/** Where the frozen record of a pack is fetched, and under which address its day is read again. */
const links = z.object({ record: text, view: text });

/** Every frozen pack, newest first, and where the draft of today stands. */
export const boardAnswer = named(
  'Board',
  z.object({
    ...standpoint,
    nextPack: text,
    draft: z.object({ position, evidenceId: text, links }),
    packs: z.array(
      z.object({
        packId: text,
        title: text,
        position,
        evidenceId: text,
        audience: z.enum(boardAudiences),
        frozen: z.object({ by: printed, on: day }),
        asks: z.object({ drafts: count, adopted: count }),
        links,
      }),
    ),
  }),
);

/** One pack, whole: `GET /board/draft` is the one of today. */
export const boardPackAnswer = named('BoardPackAnswer', z.object({ ...standpoint, filter, ignored: z.array(ignored), pack, links }));

export type BoardAnswer = DeepReadonly<z.infer<typeof boardAnswer>>;
export type BoardPackAnswer = DeepReadonly<z.infer<typeof boardPackAnswer>>;
