import type { RecordState } from '../../src/domain/audit/state.ts';
import { isReported } from '../../src/domain/reported.ts';
import type { SpokenOf } from '../../src/formats/api/commands.ts';

/** What a value speaks of by id, in words: a screen says names where a command says ids. */
export function namesIn(state: RecordState, value: unknown): Record<string, SpokenOf> {
  const names: Record<string, SpokenOf> = {};
  for (const text of textsIn(value)) {
    const found = nameOf(state, text);
    if (found !== null) names[text] = found;
  }
  return names;
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

function nameOf(state: RecordState, id: string): SpokenOf | null {
  const person = state.people.get(id);
  if (person !== undefined) return { kind: 'person', name: person.printedName, beside: person.title };
  const deployment = state.deployments.get(id);
  if (deployment !== undefined) {
    const site = isReported(deployment.siteId) ? (state.sites.get(deployment.siteId)?.name ?? deployment.siteId) : null;
    return { kind: 'deployment', name: state.models.get(deployment.modelId)?.name ?? deployment.modelId, beside: site };
  }
  const model = state.models.get(id);
  if (model !== undefined) return { kind: 'model', name: model.name, beside: null };
  const risk = state.risks.get(id);
  if (risk !== undefined) return { kind: 'risk', name: risk.title, beside: null };
  const adr = state.adrs.get(id);
  if (adr !== undefined) return { kind: 'architecture decision', name: adr.title, beside: adr.status };
  const release = state.releases.get(id);
  if (release !== undefined) {
    return { kind: 'release', name: `${release.title}, ${release.version}`, beside: nameOf(state, release.deploymentId)?.name ?? null };
  }
  const site = state.sites.get(id);
  if (site !== undefined) return { kind: 'site', name: site.name, beside: null };
  const seat = state.seats.get(id);
  if (seat !== undefined) return { kind: 'seat', name: seat.role ?? seat.function, beside: seat.function };
  const refusal = state.refusals.find(({ refusalId }) => refusalId === id);
  if (refusal !== undefined) return { kind: 'refusal', name: refusal.sentence, beside: refusal.subject };
  return null;
}
