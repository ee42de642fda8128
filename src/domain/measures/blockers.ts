import { chainOf, isRequired, type Chain } from '../accountability/chain.ts';
import { linkOf } from '../accountability/links.ts';
import type { Blocker, Deployment, RecordState, Risk } from '../audit/state.ts';
import { type GateId, type Nature } from '../gates/catalogue.ts';
import { gateStatus } from '../gates/gate-status.ts';
import { questionState } from '../gates/question-state.ts';
import { questionOfGate, questions } from '../gates/questions.ts';
import { gatesToEnter } from '../gates/required-gates.ts';
import { nextStage, type OpenStage } from '../lifecycle/stages.ts';
import type { Standing } from '../lifecycle/standing.ts';
import { holdRulesOf } from '../risk/hold.ts';
import type { Day } from '../time.ts';

/** One thing that keeps a deployment from its next stage. Computed, never set by hand. */
export interface OpenBlocker {
  readonly kind: 'question' | 'gate' | 'risk' | 'link';
  readonly id: string;
  readonly nature: Nature;
  /** What is missing, in the reader's words. */
  readonly what: string;
  readonly waitingOn: string | null;
  readonly since: Day | null;
  /** A person gave it another nature than its gate has. */
  readonly reclassified: boolean;
}

/** A note written later does not make a hold younger. */
function earliest(noted: Day | undefined, found: Day | null): Day | null {
  if (noted === undefined) return found;
  return found === null || noted < found ? noted : found;
}

/** Did a person give it another nature than its gate has? Given the same one, it is as it was. */
function isReclassified(record: Blocker | undefined, byGate: Nature): boolean {
  return record?.nature !== undefined && record.nature !== byGate;
}

/** What a held deployment is held by, governance and technology counted by one rule. */
export type HoldKind = 'governance' | 'technical' | 'both' | 'not reported';

const technicalReason: Partial<Record<GateId, string>> = {
  'G-DAT': 'Data',
  'G-VAL': 'Performance',
  'G-SIL': 'Performance',
  'G-FAIR': 'Bias',
  'G-SEC': 'Security',
  'G-AGT': 'Security',
  'G-WRK': 'Integration',
  'G-PIL': 'Performance',
  'G-MON': 'Monitoring',
};

/** The heading under which a blocker is counted: questions by what is missing, technical gates as finely as governance. */
export function reasonOf(blocker: OpenBlocker): string {
  if (blocker.kind === 'question') return questions.find(({ id }) => id === blocker.id)?.missing ?? blocker.what;
  if (blocker.kind === 'risk') return blocker.nature === 'technical' ? 'Technical risk above the line' : 'Risk above the line';
  if (blocker.kind === 'link') return `No standing signature: ${linkOf(blocker.id as Parameters<typeof linkOf>[0]).role.toLowerCase()}`;
  return technicalReason[blocker.id as GateId] ?? blocker.what;
}

/** Links whose break says the same as an unanswered question: counted once, as the question. */
export const linkOfQuestion = { Q1: null, Q2: 'L9', Q3: 'L5', Q4: 'L11', Q5: 'L2' } as const;

/**
 * Everything that blocks a deployment's next stage on a day.
 *
 * A gate blocks only when it is required, holds no effective pass, and somebody
 * opened it or noted what blocks it: a gate not yet started is counted apart.
 * Where governance is not reported nothing blocks, and nothing is clear either.
 *
 * @source reference 7h
 */
export function blockersOf(
  state: RecordState,
  deployment: Deployment,
  stage: OpenStage,
  risks: readonly Risk[],
  asOf: Day,
  chain: Chain = chainOf(state, deployment, asOf),
): OpenBlocker[] {
  return blockersBefore(state, deployment, stage, nextStage(stage), risks, asOf, chain);
}

/**
 * Everything that would block a deployment's way into a stage on a day, by the same rule.
 * @param next the stage whose gates are asked for: of what is in production already, production itself; null asks for none
 */
export function blockersBefore(
  state: RecordState,
  deployment: Deployment,
  stage: OpenStage,
  next: OpenStage | null,
  risks: readonly Risk[],
  asOf: Day,
  chain: Chain = chainOf(state, deployment, asOf),
): OpenBlocker[] {
  const model = state.models.get(deployment.modelId);
  if (model === undefined) throw new RangeError(`No such model: ${deployment.modelId}`);
  const noted = new Map(deployment.blockers.map((blocker) => [blocker.gate, blocker]));
  const found: OpenBlocker[] = [];
  const missingAnswers = new Set<string>();

  if (deployment.governance === 'kept' && stage !== 'intake' && deployment.inherited === null) {
    for (const question of questions) {
      if (!state.ruleset.gatesOn.has(question.gate)) continue;
      const { state: answer, since } = questionState(deployment, question, asOf);
      if (answer === 'accepted' || answer === 'not reported') continue;
      const record = noted.get(question.gate);
      missingAnswers.add(linkOfQuestion[question.id] ?? '');
      found.push({
        kind: 'question',
        id: question.id,
        nature: record?.nature ?? 'governance',
        what: record?.what ?? question.missing,
        waitingOn: record?.waitingOn ?? null,
        since: earliest(record?.since, since),
        reclassified: isReclassified(record, 'governance'),
      });
    }
  }

  for (const gate of next === null ? [] : gatesToEnter(next, model.flags)) {
    if (questionOfGate(gate.id) !== undefined) continue;
    const status = gateStatus(deployment, gate, state.ruleset.gatesOn, asOf);
    if (status.passes || !status.opened || status.state === 'off') continue;
    const record = noted.get(gate.id);
    found.push({
      kind: 'gate',
      id: gate.id,
      nature: record?.nature ?? gate.nature,
      what: record?.what ?? status.reason ?? `${gate.name}: ${status.state}`,
      waitingOn: record?.waitingOn ?? null,
      since: earliest(record?.since, status.since),
      reclassified: isReclassified(record, gate.nature),
    });
  }

  for (const risk of risks) {
    if (holdRulesOf(risk, state.people, asOf, state.settings).length === 0) continue;
    found.push({
      kind: 'risk',
      id: risk.riskId,
      nature: risk.nature,
      what: risk.title,
      waitingOn: risk.owner === null ? null : (state.people.get(risk.owner)?.printedName ?? risk.owner),
      since: risk.raisedOn,
      reclassified: false,
    });
  }

  for (const link of chain.links) {
    if (link.tone !== 'broken' || missingAnswers.has(link.link) || !isRequired(linkOf(link.link), stage)) continue;
    found.push({
      kind: 'link',
      id: link.link,
      nature: 'governance',
      what: `${linkOf(link.link).role}: ${link.cause}`,
      waitingOn: null,
      since: link.since,
      reclassified: false,
    });
  }
  return found;
}

/** Is a deployment held (in pilot or silent, with something that blocks its next stage), or stalled? @source reference 7c */
export function isHeldOrStalled({ stage, stalled }: Standing, blockers: readonly OpenBlocker[]): boolean {
  return stalled === true || ((stage === 'pilot' || stage === 'silent') && blockers.length > 0);
}

/** Sort what holds a deployment into one of four, unknown kept as its own. */
export function holdKindOf(blockers: readonly Pick<OpenBlocker, 'nature'>[]): HoldKind {
  const governance = blockers.some(({ nature }) => nature === 'governance');
  const technical = blockers.some(({ nature }) => nature === 'technical');
  if (governance && technical) return 'both';
  if (governance) return 'governance';
  return technical ? 'technical' : 'not reported';
}
