import * as z from 'zod/mini';
import { subjects } from '../../domain/authority/objection.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { holder } from './objection.ts';
import { count, day, named, standpoint } from './terms.ts';

/** One thing somebody would have to do. */
export const act = named(
  'Act',
  z.object({
    key: z.string(),
    does: z.enum([
      'decide the gate',
      'accept the answer',
      'meet the condition',
      'sign the link',
      'set the rota',
      'own the risk',
      'treat the risk',
      'accept the risk',
      'finish the action',
      'verify the control',
    ]),
    about: z.string(),
    deploymentId: z.nullable(z.string()),
    who: z.array(holder),
    together: z.array(holder),
    protects: z.enum(subjects),
    /** The command that does it, to be opened filled in. */
    attempt: z.object({ type: z.string(), payload: z.record(z.string(), z.unknown()) }),
  }),
  'One act of an irreducible list: without it the thing is still held.',
);

export type Act = DeepReadonly<z.infer<typeof act>>;

const heldModel = z.object({ deploymentId: z.string(), modelId: z.string(), name: z.string() });

/** What would release one deployment. */
export const wayFree = named(
  'WayFree',
  z.object({
    ...heldModel.shape,
    /** Does the list free it? Where it does not, something holds it that no act known here lifts. */
    frees: z.boolean(),
    acts: z.array(act),
  }),
);

export type WayFree = DeepReadonly<z.infer<typeof wayFree>>;

const best = z.object({ who: holder, acts: z.array(act), frees: z.array(heldModel) });

export type Best = DeepReadonly<z.infer<typeof best>>;

export const waysFree = named(
  'WaysFree',
  z.object({
    ...standpoint,
    /** Held models whose way is known, of all that are held; the rest are held by nothing on record. */
    held: count,
    ways: z.array(wayFree),
    /** Exact: every act was tried. Null where no single act frees any. */
    signature: z.nullable(best),
    /** Exact: every seat was tried. */
    seat: z.nullable(best),
    /** One seat after another: greedy beyond the first. */
    inTurn: z.array(best),
    /** Held by a seat nobody sits on. */
    nobodyCanLift: z.array(z.object({ ...heldModel.shape, seats: z.array(z.string()) })),
    asOf: day,
  }),
);

export type WaysFree = DeepReadonly<z.infer<typeof waysFree>>;

/** What would release one model, at each of its deployments that is held. */
export const modelWaysFree = named('ModelWaysFree', z.object({ ...standpoint, modelId: z.string(), ways: z.array(wayFree) }));

export type ModelWaysFree = DeepReadonly<z.infer<typeof modelWaysFree>>;
