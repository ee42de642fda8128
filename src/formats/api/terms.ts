/**
 * The words every resource of the API shares: days, moments, "not reported",
 * the head of a record. Schemas of the one contract; the domain's types stay
 * the definition, and the compiler compares the two.
 */
import * as z from 'zod/mini';
import type { DeepReadonly } from './deep-readonly.ts';
import { links, type LinkId } from '../../domain/accountability/links.ts';
import type { RoomSignature } from '../../domain/accountability/room-signature.ts';
import { catalogue, type GateId } from '../../domain/gates/catalogue.ts';
import { stages, type OpenStage } from '../../domain/lifecycle/stages.ts';
import type { NotReported, Reported } from '../../domain/reported.ts';
import type { Day, Instant, When } from '../../domain/time.ts';

/** Give a schema its name in the OpenAPI document. */
export function named<T extends z.ZodMiniType>(id: string, schema: T, description?: string): T {
  z.globalRegistry.add(schema, description === undefined ? { id } : { id, description });
  return schema;
}

/** A text of one form, under the domain's own type for it. */
function textAs<T extends string>(id: string, pattern: RegExp, description: string): z.ZodMiniType<T, string> {
  return named(id, z.string().check(z.regex(pattern)), description) as unknown as z.ZodMiniType<T, string>;
}

export const day = textAs<Day>('Day', /^\d{4}-\d{2}-\d{2}$/, 'A calendar day in the institution’s zone.');

export const when = textAs<When>(
  'When',
  /^\d{4}(-Q[1-4]|-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?)?)?$/,
  'A date exactly as precise as its source gave it: year, quarter, month, day, or local time with its offset.',
);

export const instant = textAs<Instant>('Instant', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'A moment in UTC.');

export const sha256 = textAs<string>('Sha256', /^[0-9a-f]{64}$/, 'SHA-256, in lower-case hexadecimal.');

const notReported = named(
  'NotReported',
  z.object({
    notReported: z.enum(['no column', 'left blank', 'not asked', 'column empty', 'deferred', 'unrecognised', 'not on record']),
    verbatim: z.exactOptional(z.string()),
  }),
  'The statement that a fact is not known, and why. Never zero, never "no".',
) satisfies z.ZodMiniType<NotReported>;

/** A fact, or the statement that it is not reported. */
export function reported<Out, In>(fact: z.ZodMiniType<Out, In>): z.ZodMiniType<Reported<Out>, In | NotReported> {
  return z.union([fact, notReported]);
}

export const reportedText = reported(z.string());

export const count = z.int().check(z.gte(0));

export const stage = named('Stage', z.enum(stages));

export const openStage = z.enum(stages.filter((one): one is OpenStage => one !== 'ended'));

export const gateId = named('GateId', z.enum(catalogue.map(({ id }) => id) as [GateId, ...GateId[]]));

export const linkId = named('LinkId', z.enum(links.map(({ id }) => id) as [LinkId, ...LinkId[]]));

export const nature = z.enum(['governance', 'technical']);

export const unit = z.enum(['models', 'deployments']);

export const head = named(
  'Head',
  z.object({ seq: count, hash: sha256 }),
  'The end of a record: how many entries it has, and the hash of the last.',
);

/** A key or value of a request that means nothing here: left out of account, and said. */
export const ignored = named('Ignored', z.object({ key: z.string(), value: z.string(), why: z.string() }));

export type Ignored = DeepReadonly<z.infer<typeof ignored>>;

/** What every answer about one record says first: which record, on which day, up to which entry. */
export const standpoint = {
  record: z.string(),
  asOf: day,
  head,
};

export const roomSignature = named(
  'RoomSignature',
  z.object({ decisionId: z.string(), personId: z.string(), recordedBy: z.string(), confirmedOn: z.nullable(day) }),
  'A signature given in the room, recorded by somebody else: null until whoever signed confirms it.',
) satisfies z.ZodMiniType<RoomSignature>;
