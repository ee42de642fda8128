import * as z from 'zod/mini';
import type { VendorSteps } from '../../domain/measures/vendors/by-vendor.ts';
import type { RenewalDue } from '../../domain/measures/vendors/renewals-due.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { gateSeat, gateState } from './gates.ts';
import { measureTold } from './measure.ts';
import { tone } from './model-row.ts';
import { filter } from './portfolio.ts';
import { count, day, ignored, named, standpoint } from './terms.ts';

const vendorSteps = named(
  'VendorSteps',
  z.object({ vendorName: z.string(), models: count, pilots: count, paid: count, renewed: count, running: count }),
  'From signed pilots to paid renewals, for one vendor: counts of pilot contracts.',
) satisfies z.ZodMiniType<VendorSteps>;

const renewalDue = named(
  'RenewalDue',
  z.object({
    modelId: z.string(),
    deploymentId: z.string(),
    name: z.string(),
    vendorName: z.string(),
    until: day,
    days: count,
    renewal: gateState,
    monitoring: gateState,
    signatory: z.object({ tone, printedName: z.nullable(z.string()) }),
    seats: z.array(gateSeat),
  }),
  'A renewal somebody has to decide, and what there is to decide it by.',
) satisfies z.ZodMiniType<RenewalDue>;

/** Signed pilots, paid contracts, renewals. */
export const vendorsAnswer = named(
  'Vendors',
  z.object({
    ...standpoint,
    filter,
    ignored: z.array(ignored),
    models: count,
    /** Models a vendor supplies. */
    vendorModels: count,
    measures: z.array(measureTold),
    vendors: z.array(vendorSteps),
    due: z.array(renewalDue),
  }),
);

export type VendorsAnswer = DeepReadonly<z.infer<typeof vendorsAnswer>>;
