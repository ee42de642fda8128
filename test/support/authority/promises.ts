/** What must hold after every allowed command, told here once more in other words than the rules use. */
import { chainOf, isRequired, withEveryLinkOn } from '../../../src/domain/accountability/chain.ts';
import { linkOf } from '../../../src/domain/accountability/links.ts';
import type { DecidedPayloads } from '../../../src/domain/audit/decided-events.ts';
import type { RecordState, Risk } from '../../../src/domain/audit/state.ts';
import type { SingleCommand } from '../../../src/domain/authority/command.ts';
import { rankOf, type OpenStage } from '../../../src/domain/lifecycle/stages.ts';
import { standingOf } from '../../../src/domain/lifecycle/standing.ts';
import { bandOf } from '../../../src/domain/risk/bands.ts';
import { holdRulesOf } from '../../../src/domain/risk/hold.ts';
import type { Day } from '../../../src/domain/time.ts';
import type { Told } from './story.ts';

const product = new Set(['Product manager', 'Product owner', 'RTE']);
const complianceGates = new Set(['G-REG', 'G-PRV', 'G-PAY', 'G-TRN', 'G-EQT']);

function isProduct(state: RecordState, personId: string): boolean {
  return state.people.get(personId)?.roles.some((role) => product.has(role)) === true;
}

/** The command itself, taken out of its meeting. */
export function itemOf({ step: { command } }: Told): SingleCommand {
  return command.type === 'meeting.decide' ? command.payload.item : command;
}

function decisionIn(told: Told): DecidedPayloads['decision.recorded'] | null {
  if (told.verdict.answer !== 'allow') return null;
  const [first] = told.verdict.events;
  return first?.type === 'decision.recorded' ? first.payload : null;
}

/** A promise: null where it is kept, else how it was broken. */
export type Promised = (told: Told) => string | null;

function gateOfItem(item: SingleCommand): string | null {
  if (item.type === 'question.accept') return { Q1: 'G-ARC', Q2: 'G-ONC', Q3: 'G-REG', Q4: 'G-AUD', Q5: 'G-ACC' }[item.payload.question];
  return item.type === 'gate.decide' || item.type === 'gate.attest' || item.type === 'gate.waive' ? item.payload.gate : null;
}

export const promises: Readonly<Record<string, Promised>> = {
  'no product manager ever decides or waives a compliance gate': (told) => {
    const decision = decisionIn(told);
    const gate = gateOfItem(itemOf(told));
    if (decision === null || gate === null || !complianceGates.has(gate)) return null;
    const who = [told.step.by ?? 'nobody', ...decision.signatures.map(({ personId }) => personId)].find((id) => isProduct(told.before, id));
    return who === undefined ? null : `${who} decided ${gate}`;
  },
  'no release executes while a holding risk is open': (told) => {
    const item = itemOf(told);
    if (decisionIn(told) === null || item.type !== 'release.execute') return null;
    const deploymentId = told.before.releases.get(item.payload.releaseId)?.deploymentId ?? '';
    return holding(told.before, deploymentId, told.day);
  },
  'no promotion to production while a holding risk is open': (told) => {
    const item = itemOf(told);
    if (decisionIn(told) === null || item.type !== 'deployment.transition' || item.payload.to !== 'production') return null;
    return holding(told.before, item.payload.deploymentId, told.day);
  },
  'no sprint item stands against an accepted architecture decision': (told) => {
    const item = itemOf(told);
    if (decisionIn(told) === null || (item.type !== 'sprint.commit' && item.type !== 'pi.commit')) return null;
    const modelId = told.before.deployments.get(item.payload.deploymentId)!.modelId;
    for (const adr of told.before.adrs.values()) {
      if (adr.status !== 'accepted' || (adr.modelIds.length > 0 && !adr.modelIds.includes(modelId))) continue;
      for (const { attribute, op, values } of adr.constraints) {
        const declared = item.payload.declares[attribute];
        if (declared !== undefined && values.includes(declared) !== (op === 'in')) return `${declared} stands against ${adr.adrId}`;
      }
    }
    return null;
  },
  'no forward move on a broken chain': (told) => {
    const item = itemOf(told);
    if (decisionIn(told) === null || item.type !== 'deployment.transition') return null;
    const deployment = told.before.deployments.get(item.payload.deploymentId)!;
    const { stage } = standingOf(deployment, told.day, told.before.settings);
    if (typeof stage !== 'string' || item.payload.to === 'ended' || rankOf(item.payload.to) <= rankOf(stage)) return null;
    const to: OpenStage = item.payload.to;
    const broken = chainOf(withEveryLinkOn(told.before), deployment, told.day).links.find(
      ({ link, tone }) => isRequired(linkOf(link), to) && tone !== 'sound' && tone !== 'weak' && tone !== 'not needed',
    );
    return broken === undefined ? null : `${to} entered while ${broken.link} is ${broken.cause}`;
  },
  'no unilateral resume': (told) => {
    const decision = decisionIn(told);
    if (decision === null || itemOf(told).type !== 'deployment.resume') return null;
    return new Set(decision.signatures.map(({ personId }) => personId)).size >= 2 ? null : 'one person resumed it';
  },
  'nobody accepts a risk beyond their level': (told) => {
    const decision = decisionIn(told);
    const item = itemOf(told);
    if (decision === null || item.type !== 'risk.accept') return null;
    const risk = told.before.risks.get(item.payload.riskId)!;
    const score = risk.residual ?? risk.inherent;
    if (score === null) return 'accepted without a score';
    const band = bandOf(score);
    const roles = decision.signatures.flatMap(({ personId }) => told.before.people.get(personId)?.roles ?? []);
    const by = decision.signatures.map(({ personId }) => personId);
    if (band === 'Low') return by.includes(risk.owner ?? '') ? null : 'a Low risk accepted by somebody who does not own it';
    if (band === 'Moderate') return roles.includes('Director') || isHigher(roles) ? null : `a Moderate risk accepted by ${by.join(', ')}`;
    if (band === 'High') return decision.meeting !== undefined && isHigher(roles) ? null : `a High risk accepted by ${by.join(', ')}`;
    return item.payload.purpose === 'continue' && roles.includes('CEO') ? null : 'an Extreme risk accepted for a go-live';
  },
  'no decision is edited or deleted': ({ before, after, verdict, ...told }) => {
    const type = itemOf({ before, after, verdict, ...told }).type;
    if (verdict.answer === 'allow' && (type === 'decision.edit' || type === 'decision.delete')) return 'a decision was touched';
    const kept = before.decisions.every(
      (decision, at) => decision === after.decisions[at] || JSON.stringify(decision) === JSON.stringify(after.decisions[at]),
    );
    return kept ? null : 'an earlier decision reads differently';
  },
  'nobody but the system finds a quiet ending': (told) => {
    const item = itemOf(told);
    if (decisionIn(told) === null) return null;
    return item.type === 'lapse.record' || (item.type === 'deployment.end' && item.payload.kind === 'lapsed')
      ? 'a lapse was recorded'
      : null;
  },
};

function isHigher(roles: readonly string[]): boolean {
  return roles.some((role) =>
    ['CMO', 'CFO', 'CISO', 'CEO', 'CIO', 'Chief compliance officer', 'Executive', 'Plan medical director'].includes(role),
  );
}

function holding(state: RecordState, deploymentId: string, day: Day): string | null {
  const risk = [...state.risks.values()].find(
    (one: Risk) => one.deploymentIds.includes(deploymentId) && holdRulesOf(one, state.people, day, state.settings).length > 0,
  );
  return risk === undefined ? null : `${risk.riskId} held it`;
}
