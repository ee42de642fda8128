import * as z from 'zod/mini';
import type { PersonId } from '../../domain/audit/events.ts';
import type { FunctionSeat, Person, Site } from '../../domain/audit/state.ts';
import type { Carried } from '../../domain/measures/carried.ts';
import type { PersonHoldings } from '../../domain/measures/person-holdings.ts';
import { document, role } from './commands/terms.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { linkCause, tone } from './model-row.ts';
import { count, day, gateId, ignored, linkId, named, reported, reportedText, stage, standpoint } from './terms.ts';

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

const seat = named(
  'Seat',
  z.object({
    seatId: z.string(),
    function: z.string(),
    /** Null: every site. */
    siteId: z.nullable(z.string()),
    /** What its holder decides as; null where the entry that opened it does not say. */
    role: z.nullable(role),
    /** Null: vacant. */
    personId: z.nullable(z.string()),
    filledOn: z.nullable(day),
    /** Who recorded the appointment, and on which document; null where the entry does not say. */
    by: z.nullable(z.string()),
    document: z.nullable(document),
    /** The second person who confirmed it; null until one has. */
    confirmedBy: z.nullable(z.string()),
    confirmedOn: z.nullable(day),
  }),
  'A function at a site. It exists before, and after, the person on it.',
) satisfies z.ZodMiniType<FunctionSeat>;

const site = z.object({ siteId: z.string(), name: z.string() }) satisfies z.ZodMiniType<Site>;

const carried = named(
  'Carried',
  z.object({
    personId: z.string(),
    /** Links of running deployments with this name on them, standing or not. */
    names: count,
    /** Links they were asked for and have not answered. */
    offers: count,
    /** Risks on the register that are theirs. */
    risks: count,
  }),
) satisfies z.ZodMiniType<Carried>;

/** Everybody a record knew on a day, those who left among them, by printed name; its sites, and its seats. */
export const peopleAnswer = named(
  'PeopleAnswer',
  z.object({
    ...standpoint,
    ignored: z.array(ignored),
    people: z.array(person),
    sites: z.array(site),
    seats: z.array(seat),
    /** What rests on each; people nothing rests on are left out. */
    carried: z.array(carried),
    /** Roles without which nothing is decided under the rules in force, whatever the model. */
    rolesAsked: z.array(role),
  }),
);

const assurance = z.enum(['authenticated', 'in the room', 'attested from a document', 'demonstration']);

const inUse = { modelId: z.string(), deploymentId: z.string(), name: z.string(), site: reportedText, stage: reported(stage) };

const holdings = {
  /** Links that carry their name, standing or not; deployments that ended are left out here and below. */
  names: z.array(
    z.object({
      ...inUse,
      link: linkId,
      tone,
      cause: linkCause,
      since: z.nullable(day),
      assurance: z.nullable(assurance),
      until: z.nullable(day),
    }),
  ),
  /** Links they were asked for and have not answered. */
  offers: z.array(z.object({ ...inUse, link: linkId, on: day, due: z.nullable(day) })),
  /** Open gates of held models that wait for them. */
  gates: z.array(
    z.object({
      modelId: z.string(),
      deploymentId: z.string(),
      name: z.string(),
      gate: gateId,
      how: z.enum(['asked', 'has it']),
      days: z.nullable(count),
    }),
  ),
  risks: z.array(z.object({ riskId: z.string(), title: z.string(), band: z.nullable(z.enum(['Low', 'Moderate', 'High', 'Extreme'])) })),
  shifts: z.array(z.object({ ...inUse, as: z.enum(['primary', 'secondary', 'both']) })),
  /** Links that would break if they left; of somebody who has left, those that are broken for it. */
  breaks: z.array(z.object({ ...inUse, links: z.array(linkId) })),
  /** Roles nobody else who is here has. */
  alone: z.array(role),
};

/** One person on a day: what they hold, what waits for them, and what would break without them. */
export const personAnswer = named(
  'PersonAnswer',
  z.object({
    ...standpoint,
    ignored: z.array(ignored),
    person,
    /** Whom they report to, and who reports to them. */
    manager: z.nullable(person),
    reports: z.array(person),
    seats: z.array(seat),
    sites: z.array(site),
    /** Those their seats speak of: who recorded an appointment, who confirmed it. */
    named: z.array(person),
    ...holdings,
  }),
) satisfies z.ZodMiniType<PersonHoldings>;

export type PersonView = DeepReadonly<z.infer<typeof person>>;
export type SeatView = DeepReadonly<z.infer<typeof seat>>;
export type SiteView = DeepReadonly<z.infer<typeof site>>;
export type CarriedView = DeepReadonly<z.infer<typeof carried>>;
export type PeopleAnswer = DeepReadonly<z.infer<typeof peopleAnswer>>;
export type PersonAnswer = DeepReadonly<z.infer<typeof personAnswer>>;
