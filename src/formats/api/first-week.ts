import * as z from 'zod/mini';
import { factIds } from '../../domain/measures/record-facts.ts';
import type { OpenFact } from '../../domain/measures/first-week.ts';
import type { WayWeek } from '../../domain/measures/way-travelled.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { askGroup } from './measures.ts';
import { filter } from './portfolio.ts';
import { count, day, ignored, named, standpoint, unit } from './terms.ts';

const openFact = z.object({ id: z.enum(factIds), base: count, silent: count }) satisfies z.ZodMiniType<OpenFact>;

const counted = z.object({ value: count, base: count });

const wayWeek = z.object({
  from: day,
  to: day,
  counts: z.object({ 'answered-some': counted, 'answered-all': counted, 'name-accepted': counted, 'night-covered': counted }),
}) satisfies z.ZodMiniType<WayWeek>;

const rows = z.string();

/** What a record cannot answer yet, whom to ask in which order, and how far it has come. */
export const firstWeekAnswer = named(
  'FirstWeek',
  z.object({
    ...standpoint,
    unit,
    filter,
    ignored: z.array(ignored),
    /** Whether most governance facts of the record are not reported: then a Portfolio shows this in place of figures that would be empty. */
    shows: z.boolean(),
    /** Models in use or in the making; those of them with not one answer and not one name. */
    base: count,
    silent: z.object({ count, rows }),
    /** Questions in the order in which they are asked; `rows` are the models of which the record is silent. */
    facts: z.array(z.extend(openFact, { rows, baseRows: rows })),
    order: z.array(z.object({ group: askGroup, count, rows })),
    inherited: z.object({ count, late: count, rows, lateRows: rows }),
    /** Owners a pack was written for, whatever the filter: who replied, whom to remind, and of those who is late. */
    asked: z.object({
      owners: count,
      ownersBy: z.object({ answered: count, 'in part': count, silent: count }),
      toRemind: count,
      late: count,
    }),
    /** Oldest first. */
    way: z.array(
      z.extend(wayWeek, { rows: z.object({ 'answered-some': rows, 'answered-all': rows, 'name-accepted': rows, 'night-covered': rows }) }),
    ),
  }),
);

export type FirstWeekAnswer = DeepReadonly<z.infer<typeof firstWeekAnswer>>;
