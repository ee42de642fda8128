import { chainOf, type LinkCause, type LinkView, type Tone } from '../accountability/chain.ts';
import { nightWatch } from '../accountability/cover.ts';
import type { LinkId } from '../accountability/links.ts';
import type { Autonomy, DeploymentId, ModelId } from '../audit/events.ts';
import type { Deployment, Model, RecordState, Risk } from '../audit/state.ts';
import { questionStates } from '../gates/question-state.ts';
import type { QuestionId, QuestionState } from '../gates/questions.ts';
import { rankOf, type OpenStage, type Stage } from '../lifecycle/stages.ts';
import { isWatched, standingOf, type Standing } from '../lifecycle/standing.ts';
import { plannedEndFact } from '../imports/stated-facts.ts';
import { isReported, notReported, type Reported } from '../reported.ts';
import { isUnresolved } from '../risk/hold.ts';
import { addDays, type Day } from '../time.ts';
import { askedInByDeployment, type AskedIn } from './asked.ts';
import { blockersOf, holdKindOf, isHeldOrStalled, type HoldKind, type OpenBlocker } from './blockers.ts';
import { isCatchUpLate } from './catch-up.ts';
import { headlineOf } from './headline.ts';
import { packReplies, type PackReplies } from './pack-replies.ts';
import { cellOf, type Cell } from './partition.ts';

/** What a row counts: each model once, at its furthest deployment, or each deployment. */
export type Unit = 'models' | 'deployments';

/** One model (or deployment) as a portfolio shows it on a day. */
export interface ModelRow {
  readonly modelId: ModelId;
  readonly externalId: string | null;
  /** The deployment the row speaks of: the furthest not ended, else the last ended. */
  readonly deploymentId: DeploymentId;
  /** Every deployment the row counts, in order of opening: the model's own, or those at the one site asked for. */
  readonly deploymentIds: readonly DeploymentId[];
  readonly name: string;
  readonly businessFunction: Reported<string>;
  readonly autonomy: Reported<Autonomy>;
  readonly care: Reported<boolean>;
  readonly payment: Reported<boolean>;
  /** Does a vendor supply it? */
  readonly vendor: Reported<boolean>;
  readonly vendorName: Reported<string>;
  /** Names of the sites it was deployed to; empty where no source names one. */
  readonly sites: readonly string[];
  readonly standing: Standing;
  /** The furthest stage any of its deployments ever entered. */
  readonly reached: Reported<OpenStage>;
  readonly reachedPilot: boolean;
  /** Where it is in the partition of all that reached pilot; null where it did not. */
  readonly cell: Cell | null;
  /** In pilot or production, not ended, not suspended. */
  readonly live: boolean;
  /** In production at this many sites. */
  readonly productionSites: number;
  /** The record watches it: more is known than one file's snapshot. */
  readonly watched: boolean;
  readonly blockers: readonly OpenBlocker[];
  /** What holds it; null where it is not held (or, unwatched, where nothing can be told). */
  readonly hold: HoldKind | null;
  /** What is missing, in one line; null where nothing is. */
  readonly missing: string | null;
  readonly questions: readonly ({ readonly question: QuestionId; readonly state: QuestionState } & PackReplies)[];
  readonly chain: {
    readonly links: readonly { readonly link: LinkId; readonly tone: Tone }[];
    readonly count: Readonly<Record<Tone, number>>;
    readonly firstBroken: LinkId | null;
  };
  /** The name on the decision (link L2). */
  readonly signatory: { readonly tone: Tone; readonly cause: LinkCause; readonly printedName: string | null };
  /** Who answers at 2 a.m. of the coming night (link L9). */
  readonly night: 'covered' | 'nobody' | 'not reported' | 'inherited' | 'off' | 'not needed';
  readonly unresolvedRisks: Reported<number>;
  /** Whom to ask about it: named here, else by the file; null where nobody is. Being named accepts nothing. */
  readonly ownerToAsk: string | null;
  /** The packs of questions its deployments are in, oldest first; empty where nobody was asked. */
  readonly asked: readonly AskedIn[];
  /** Live before the rules, and by when it must catch up; null where it was not inherited. */
  readonly inherited: { readonly catchUpBy: Day; readonly late: boolean } | null;
  /** When its pilot begins and is planned to end, as far as a charter or a file says. Null for a row not in pilot. */
  readonly pilot: { readonly from: Reported<string>; readonly until: Reported<string> } | null;
  /** Set where the newest file of its series does not name it. */
  readonly notInFile: { readonly fileName: string; readonly snapshot: Day } | null;
}

function endOf({ end }: Standing): string {
  return end !== null && isReported(end.on) ? end.on : '';
}

/** The deployment a model is counted at: the furthest not ended, else the last ended. */
export function furthest<T extends { readonly standing: Standing; readonly deployment: Deployment }>(all: readonly T[]): T | undefined {
  const rank = ({ standing }: T): number => (isReported(standing.stage) && standing.stage !== 'ended' ? rankOf(standing.stage) : -1);
  return all.toSorted((a, b) => {
    const byRank = rank(b) - rank(a);
    if (byRank !== 0) return byRank;
    if (rank(a) >= 0) return a.deployment.openedOn < b.deployment.openedOn ? -1 : 1;
    return endOf(a.standing) > endOf(b.standing) ? -1 : 1;
  })[0];
}

/**
 * Rows of a portfolio, in the order the models were registered.
 * @param site a site's name, or `not reported`: then only deployments there count, so that nothing elsewhere speaks for it
 */
export function modelRows(state: RecordState, asOf: Day, unit: Unit = 'models', site?: string): ModelRow[] {
  const risksOf = risksByDeployment(state);
  const asked = askedInByDeployment(state, asOf);
  const rows: ModelRow[] = [];
  for (const model of state.models.values()) {
    const deployments = model.deploymentIds.flatMap((id) => {
      const deployment = state.deployments.get(id);
      if (deployment === undefined || (site !== undefined && siteOf(state, deployment) !== site)) return [];
      return [{ deployment, standing: standingOf(deployment, asOf, state.settings) }];
    });
    const groups = unit === 'models' ? [deployments] : deployments.map((one) => [one]);
    for (const group of groups) {
      const row = rowOf(state, model, group, { risks: risksOf, asked }, asOf);
      if (row !== null) rows.push(row);
    }
  }
  return rows;
}

function siteOf(state: RecordState, { siteId }: Deployment): string {
  return isReported(siteId) ? (state.sites.get(siteId)?.name ?? siteId) : 'not reported';
}

function risksByDeployment(state: RecordState): ReadonlyMap<DeploymentId, readonly Risk[]> {
  const map = new Map<DeploymentId, Risk[]>();
  for (const risk of state.risks.values()) {
    for (const id of risk.deploymentIds) map.set(id, [...(map.get(id) ?? []), risk]);
  }
  return map;
}

function rowOf(
  state: RecordState,
  model: Model,
  deployments: readonly { deployment: Deployment; standing: Standing }[],
  by: { readonly risks: ReadonlyMap<DeploymentId, readonly Risk[]>; readonly asked: ReadonlyMap<DeploymentId, readonly AskedIn[]> },
  asOf: Day,
): ModelRow | null {
  const shown = furthest(deployments);
  if (shown === undefined) return null;
  const { deployment, standing } = shown;
  const chain = chainOf(state, deployment, asOf);
  const risks = by.risks.get(deployment.deploymentId) ?? [];
  const stage = standing.stage;
  const open = isReported(stage) && stage !== 'ended' ? stage : null;
  const watched = isWatched(deployment);
  // A risk, a refusal, a returned gate holds whatever else a file left out; silence holds nothing.
  const blockers = open !== null ? blockersOf(state, deployment, open, risks, asOf, chain) : [];
  const hold = isHeldOrStalled(standing, blockers) ? holdKindOf(blockers) : null;
  const reached = furthestReached(deployments);
  const reachedPilot = isReported(reached) && rankOf(reached) >= rankOf('pilot');
  const live = (stage === 'pilot' || stage === 'production') && !standing.suspended;
  const questions = questionStates(deployment, asOf).map(({ question, state: answer }) => ({
    question,
    state: answer,
    ...packReplies(state, deployment.questions.get(question)),
  }));
  const signatory = chain.links.find(({ link }) => link === 'L2');
  return {
    modelId: model.modelId,
    externalId: model.externalId,
    deploymentId: deployment.deploymentId,
    deploymentIds: deployments.map((one) => one.deployment.deploymentId),
    name: model.name,
    businessFunction: model.businessFunction,
    autonomy: model.flags.autonomy,
    care: model.flags.care,
    payment: model.flags.payment,
    vendor: model.flags.vendor,
    vendorName: model.vendorName,
    sites: deployments.flatMap(({ deployment: { siteId } }) => (isReported(siteId) ? [state.sites.get(siteId)?.name ?? siteId] : [])),
    standing,
    reached,
    reachedPilot,
    cell: reachedPilot
      ? cellOf(
          standing,
          deployments.some(({ deployment: one }) => hasBeenIn(one, 'production')),
        )
      : null,
    live,
    productionSites: deployments.filter(({ standing: one }) => one.stage === 'production').length,
    watched,
    blockers,
    hold,
    missing: hold === null ? null : headlineOf(deployment, blockers, asOf, state.settings),
    questions,
    chain: { links: chain.links.map(({ link, tone }) => ({ link, tone })), count: chain.count, firstBroken: chain.firstBroken },
    signatory: {
      tone: signatory?.tone ?? 'off',
      cause: signatory?.cause ?? 'off',
      printedName:
        signatory?.signature == null ? null : (state.people.get(signatory.signature.personId)?.printedName ?? signatory.signature.personId),
    },
    night: nightOf(
      state,
      deployment,
      chain.links.find(({ link }) => link === 'L9'),
      asOf,
    ),
    unresolvedRisks:
      watched && deployment.governance === 'kept' ? risks.filter((risk) => isUnresolved(risk, asOf)).length : notReported('not on record'),
    ownerToAsk: model.ownerToAsk?.name ?? deployment.namedInFile.values().next().value?.name ?? null,
    asked: deployments.flatMap((one) => by.asked.get(one.deployment.deploymentId) ?? []),
    inherited: inheritedOf(deployment, stage === 'ended', { questions, chain }, asOf),
    pilot: stage === 'pilot' ? { from: standing.since, until: deployment.plannedEnd ?? plannedEndInFile(model) } : null,
    notInFile: model.absent === null ? null : { fileName: model.absent.fileName, snapshot: model.absent.snapshot },
  };
}

function inheritedOf(
  { inherited }: Deployment,
  hasEnded: boolean,
  row: { readonly questions: ModelRow['questions']; readonly chain: Pick<ModelRow['chain'], 'count'> },
  asOf: Day,
): ModelRow['inherited'] {
  if (inherited === null || hasEnded) return null;
  return { catchUpBy: inherited.catchUpBy, late: isCatchUpLate(row, inherited.catchUpBy, asOf) };
}

/** A planned end only the file gives is a fact, and no charter. */
function plannedEndInFile({ facts }: Model): Reported<string> {
  return facts.find(({ label }) => label.startsWith(plannedEndFact))?.value ?? notReported('not on record');
}

function hasBeenIn(deployment: Deployment, stage: Stage): boolean {
  return deployment.spells.some((spell) => spell.stage === stage);
}

function furthestReached(deployments: readonly { deployment: Deployment }[]): Reported<OpenStage> {
  const reached = deployments
    .flatMap(({ deployment }) => deployment.spells.map(({ stage }) => stage))
    .filter((stage) => stage !== 'ended')
    .toSorted((a, b) => rankOf(b) - rankOf(a))[0];
  return reached ?? notReported('not on record');
}

/** States of the on-call link in which somebody has accepted and is still here. */
const onCallStands = new Set<LinkCause>(['accepted', 'expiring', 'covered', 'no secondary', 'hours uncovered', 'page test overdue']);

function nightOf(state: RecordState, deployment: Deployment, onCall: LinkView | undefined, asOf: Day): ModelRow['night'] {
  if (onCall === undefined) return 'off';
  const { tone } = onCall;
  if (tone === 'off' || tone === 'inherited' || tone === 'not reported' || tone === 'not needed') return tone;
  return onCallStands.has(onCall.cause) && nightWatch(deployment, state.people, addDays(asOf, 1)) !== null ? 'covered' : 'nobody';
}
