/** What the measures of the claim are called: the keys of their addresses. */
import type { Nature } from '../../gates/catalogue.ts';
import type { HoldKind } from '../blockers.ts';
import type { First } from './attribution.ts';
import type { HeldDays } from './held-days.ts';
import type { Carries } from './production.ts';

/** The id of the assignment that leaves every gate as the catalogue sorts it. */
export const asCatalogued = 'as-catalogued';

function under(name: string, assignment: string): string {
  return assignment === asCatalogued ? name : `${name}:${assignment}`;
}

/** The share of a kind of hold. */
export function shareName(kind: HoldKind, assignment = asCatalogued): string {
  const names = {
    governance: 'governance-alone-share',
    technical: 'technology-alone-share',
    both: 'both-share',
    'not reported': 'no-reason-share',
  };
  return under(names[kind], assignment);
}

/** The count of a kind of hold. */
export function countName(kind: HoldKind): string {
  return { governance: 'held-by-governance', technical: 'held-by-technology', both: 'held-by-both', 'not reported': 'held-no-reason' }[
    kind
  ];
}

/** How many held by both were blocked by which first. */
export function firstName(first: First): string {
  return `blocked-first:${first.replace(' ', '-')}`;
}

/** The ratio of block frequencies. */
export function ratioName(assignment = asCatalogued): string {
  return under('block-ratio', assignment);
}

/** The block frequency of the gates of a nature. */
export function frequencyName(nature: Nature): string {
  return nature === 'governance' ? 'governance-block-days' : 'technology-block-days';
}

/** The days with something open. */
export function heldDaysName(kind: keyof HeldDays): string {
  return `held-days:${kind}`;
}

/** The days on which gates of a nature were required. */
export function requiredName(nature: Nature): string {
  return nature === 'governance' ? 'governance-required-days' : 'technology-required-days';
}

/** By how much governance alone is more frequent than in production: among the held, or among all on their way. */
export function excessName(of: 'held' | 'way'): string {
  return of === 'held' ? 'governance-excess-of-held' : 'governance-excess-on-the-way';
}

/** The share of a group that carries governance alone. */
export function governanceShareName(group: Group): string {
  return group === 'way' ? 'governance-share-on-the-way' : 'governance-share-in-production';
}

/** What is on its way, or what is in production. */
export type Group = 'way' | 'production';

export const carried: readonly Carries[] = ['governance', 'both', 'technical', 'nothing', 'not reported'];

/** The count of a group that carries something. */
export function carriedName(group: Group, carries: Carries): string {
  return `${group === 'way' ? 'on-the-way' : 'in-production'}:${carries.replace(' ', '-')}`;
}
