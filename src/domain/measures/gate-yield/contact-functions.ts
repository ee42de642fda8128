import type { PersonId, Role } from '../../audit/events.ts';
import type { RecordState } from '../../audit/state.ts';
import type { OwnerFunction } from '../../gates/catalogue.ts';

export type ContactId = 'procurement' | 'security' | 'compliance' | 'clinical-informatics' | 'operations';

/** A function a model has to meet on its way, and how one knows its people. */
export interface ContactFunction {
  readonly id: ContactId;
  readonly name: string;
  /** The gates it owns: their decisions are its acts, whoever signs. */
  readonly owner: OwnerFunction;
  /** Roles that act for it, whatever the institution calls the department. */
  readonly roles: readonly Role[];
}

/** In the order of the founding list. */
export const contactFunctions: readonly ContactFunction[] = [
  { id: 'procurement', name: 'Procurement', owner: 'Procurement', roles: ['Procurement lead'] },
  { id: 'security', name: 'Security', owner: 'Security and privacy', roles: ['CISO', 'Privacy officer', 'Audit custodian'] },
  {
    id: 'compliance',
    name: 'Compliance',
    owner: 'Compliance and legal',
    roles: ['Compliance lead', 'Chief compliance officer', 'General counsel'],
  },
  { id: 'clinical-informatics', name: 'Clinical informatics', owner: 'Clinical informatics', roles: ['CMIO', 'CNIO'] },
  { id: 'operations', name: 'Operations', owner: 'IT operations', roles: ['Service owner'] },
];

/** The people of a function: by the department they are listed under, or by a role that acts for it. */
export function staffOf({ people }: Pick<RecordState, 'people'>, { owner, roles }: ContactFunction): ReadonlySet<PersonId> {
  const its = [...people.values()].filter((person) => person.function === owner || person.roles.some((role) => roles.includes(role)));
  return new Set(its.map(({ personId }) => personId));
}
