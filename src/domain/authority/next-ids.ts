import type { RecordState } from '../audit/state.ts';

/** The next free number of a series, written as the field writes it: `DEC-0012`, `RISK-043`. */
function next(prefix: string, digits: number, taken: Iterable<string>): string {
  let highest = 0;
  for (const id of taken) {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(number) && number > highest) highest = number;
  }
  return `${prefix}${String(highest + 1).padStart(digits, '0')}`;
}

export function nextDecisionId({ decisions }: RecordState): string {
  return next(
    'DEC-',
    4,
    decisions.slice(-1).map(({ decisionId }) => decisionId),
  );
}

export function nextRefusalId({ refusals }: RecordState): string {
  return `REF-${String(refusals.length + 1).padStart(4, '0')}`;
}

export function nextModelId({ models }: RecordState): string {
  return next('M-', 3, models.keys());
}

export function nextDeploymentId({ deployments }: RecordState): string {
  return next('DEP-', 3, deployments.keys());
}

export function nextRiskId({ risks }: RecordState): string {
  return next('RISK-', 3, risks.keys());
}

export function nextAdrId({ adrs }: RecordState): string {
  return next('ADR-', 3, adrs.keys());
}

export function nextReleaseId({ releases }: RecordState): string {
  return next('REL-', 3, releases.keys());
}

export function nextChangeId({ changes }: RecordState): string {
  return next('CHG-', 3, changes.keys());
}

export function nextSeatId({ seats }: { readonly seats: ReadonlyMap<string, unknown> }): string {
  return next('S-', 1, seats.keys());
}

/** The id of a site, from its name: `harrow-bay-general`. A name that is taken gets a number. */
export function siteIdOf(name: string, isTaken: (id: string) => boolean): string {
  const word =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'site';
  let id = word;
  for (let number = 2; isTaken(id); number += 1) id = `${word}-${number}`;
  return id;
}

export function nextDelegationId({ delegations }: RecordState): string {
  return next('DEL-', 3, delegations.keys());
}

export function nextOverrideId({ overrides }: RecordState): string {
  return next(
    'OVR-',
    3,
    overrides.map(({ overrideId }) => overrideId),
  );
}

export function nextAppealId({ appeals }: RecordState): string {
  return next(
    'APP-',
    3,
    appeals.map(({ appealId }) => appealId),
  );
}

export function nextActionId({ triageActions }: Pick<RecordState, 'triageActions'>): string {
  return next('ACT-', 3, triageActions.keys());
}

/** The id of the next meeting: none is ever removed. */
export function nextMeetingId({ meetings }: Pick<RecordState, 'meetings'>): string {
  return next('MEET-', 2, meetings.keys());
}

export function nextItemId({ sprintItems }: RecordState): string {
  return next(
    'ITEM-',
    3,
    sprintItems.map(({ itemId }) => itemId),
  );
}
