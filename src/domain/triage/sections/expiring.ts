import { addDays, type Day } from '../../time.ts';
import { aboutDeployment, type Candidate, type Desk } from '../desk.ts';
import type { TriageQuestion } from '../terms.ts';

/** Waivers, overrides and acceptances with no more than a month to run, the first to run out first. */
export function expiring(desk: Desk): readonly Candidate[] {
  const { state, day } = desk;
  const near = addDays(day, state.settings.expiringSoonDays);
  const isSoon = (on: Day | undefined): on is Day => on !== undefined && on >= day && on <= near;
  const found: { readonly on: Day; readonly candidate: Candidate }[] = [];
  const add = (on: Day, deploymentId: string, reason: TriageQuestion): void => {
    found.push({ on, candidate: aboutDeployment(desk, 'expiring', deploymentId, reason) });
  };
  for (const { deploymentId } of desk.rows) {
    for (const [gate, { decisions }] of state.deployments.get(deploymentId)?.gates ?? []) {
      const decision = decisions.at(-1);
      const expiresOn = decision?.expiresOn;
      if (decision?.outcome === 'waived' && isSoon(expiresOn)) add(expiresOn, deploymentId, { asks: 'waiver', gate, expiresOn });
    }
  }
  for (const { riskId, title, acceptance, closedOn, deploymentIds } of state.risks.values()) {
    const [deploymentId] = deploymentIds;
    const expiresOn = acceptance?.expiresOn;
    if (closedOn !== null || deploymentId === undefined || !isSoon(expiresOn)) continue;
    add(expiresOn, deploymentId, { asks: 'acceptance', riskId, title, expiresOn });
  }
  for (const { overrideId, subject, expiresOn } of state.overrides) {
    if (!isSoon(expiresOn)) continue;
    const [id = ''] = subject.split(' ');
    add(expiresOn, state.releases.get(id)?.deploymentId ?? id, { asks: 'override', overrideId, expiresOn });
  }
  return found.toSorted((a, b) => (a.on < b.on ? -1 : 1)).map(({ candidate }) => candidate);
}
