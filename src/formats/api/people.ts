import * as z from 'zod/mini';
import type { PersonId } from '../../domain/audit/events.ts';
import type { Person } from '../../domain/audit/state.ts';
import { role } from './commands/terms.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { day, ignored, named, standpoint } from './terms.ts';

const person = named(
  'Person',
  z.object({
    personId: z.string(),
    printedName: z.string(),
    title: z.string(),
    roles: z.array(role),
    function: z.string(),
    /** Null: the record names nobody they report to. */
    reportsTo: z.nullable(z.string()),
    employer: z.enum(['staff', 'vendor', 'software']),
    /** Their last day; null while none is on record. */
    leftOn: z.nullable(day),
  }),
) satisfies z.ZodMiniType<Omit<Person, 'reportsTo'> & { readonly reportsTo: PersonId | null }>;

/** Everybody a record knew on a day, those who left among them, by printed name. */
export const peopleAnswer = named('PeopleAnswer', z.object({ ...standpoint, ignored: z.array(ignored), people: z.array(person) }));

export type PersonView = DeepReadonly<z.infer<typeof person>>;
export type PeopleAnswer = DeepReadonly<z.infer<typeof peopleAnswer>>;
