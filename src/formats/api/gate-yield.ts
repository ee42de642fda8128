import * as z from 'zod/mini';
import type { Profile } from '../../domain/gates/catalogue.ts';
import type { ContactId } from '../../domain/measures/gate-yield/contact-functions.ts';
import type { GateYield } from '../../domain/measures/gate-yield/figures.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { firstPass, waitFigure } from './gates.ts';
import { measureTold } from './measure.ts';
import { filter } from './portfolio.ts';
import { count, gateId, ignored, named, standpoint } from './terms.ts';

const days = z.nullable(count);

/** Asked of the compiler, so that none is forgotten here. */
const profiles: Readonly<Record<Profile, true>> = { ALL: true, CARE: true, PAY: true, AGT: true, VEN: true };

const contactIds: Readonly<Record<ContactId, true>> = {
  procurement: true,
  security: true,
  compliance: true,
  'clinical-informatics': true,
  operations: true,
};

const contact = {
  met: count,
  notYet: count,
  unknown: count,
  median: days,
  middle: z.nullable(z.object({ from: count, to: count })),
  days: z.array(count),
};

const figures = {
  records: count,
  kept: count,
  gates: z.array(
    z.object({ gate: gateId, on: z.boolean(), firstPass, returned: count, cycle: waitFigure, reviewer: days, submitter: days }),
  ),
  paths: z.array(
    z.object({
      profile: z.enum(Object.keys(profiles) as [Profile, ...Profile[]]),
      gates: count,
      silent: z.array(gateId),
      steps: z.array(z.object({ gate: gateId, passed: count, base: count, left: z.number() })),
      few: z.array(gateId),
      computed: z.nullable(z.number()),
      observed: z.object({ passed: count, base: count, unknown: count }),
    }),
  ),
  ready: z.object(contact),
  contacts: z.array(
    z.object({
      id: z.enum(Object.keys(contactIds) as [ContactId, ...ContactId[]]),
      ...contact,
      after: z.object({ late: count, base: count, unknown: count }),
    }),
  ),
};

/** How much gates let through the first time, how long they take, and who meets a model when. */
export const gateYieldAnswer = named(
  'GateYield',
  z.object({ ...standpoint, filter, ignored: z.array(ignored), measures: z.array(measureTold), ...figures }),
) satisfies z.ZodMiniType<GateYield>;

export type GateYieldAnswer = DeepReadonly<z.infer<typeof gateYieldAnswer>>;
