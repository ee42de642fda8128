/** Whom one could ask, about which models: what a screen needs to write packs of questions. */
import type { DeploymentId, ModelId, PackId } from '../audit/events.ts';
import type { Deployment, Model, RecordState } from '../audit/state.ts';
import type { QuestionId } from '../gates/questions.ts';
import { questionStates } from '../gates/question-state.ts';
import type { Stage } from '../lifecycle/stages.ts';
import { isReported, type Reported } from '../reported.ts';
import type { Day } from '../time.ts';
import { askGroupOf, askGroups, type AskGroup } from './ask-first.ts';
import { askedInByDeployment, type AskedIn } from './asked.ts';
import type { ModelRow } from './model-row.ts';

/** A name somebody could be asked under, and where it comes from. */
export interface AskSuggestion {
  readonly name: string;
  readonly contact: string | null;
  /** A column of the file, in its own words; null for somebody named elsewhere in the record. */
  readonly column: string | null;
}

/** One model at one site that somebody can be asked about. */
export interface ToAsk {
  readonly deploymentId: DeploymentId;
  readonly modelId: ModelId;
  readonly externalId: string | null;
  readonly name: string;
  readonly site: Reported<string>;
  readonly stage: Reported<Stage>;
  /** Which come first; null where nothing is left to ask. */
  readonly group: AskGroup | null;
  /** Named by a person here; null where nobody is. */
  readonly owner: { readonly name: string; readonly contact: string | null } | null;
  /** Names the file gives. Nobody accepted anything by standing in it. */
  readonly suggestions: readonly AskSuggestion[];
  /** Questions that have an answer, whoever gave it. */
  readonly answered: readonly QuestionId[];
  /** The pack in which an answer about it is waited for; null where none is. */
  readonly waitingIn: { readonly packId: PackId; readonly owner: string; readonly due: Day } | null;
}

/**
 * The deployments of some rows that somebody can be asked about: those not
 * ended, the ones to be asked first at the top.
 * @param rows by deployment: each model at each of its sites
 */
export function toAskOf(state: RecordState, rows: readonly ModelRow[], asOf: Day): ToAsk[] {
  const packs = askedInByDeployment(state, asOf);
  return rows
    .flatMap((row) => {
      const model = state.models.get(row.modelId);
      const deployment = state.deployments.get(row.deploymentId);
      if (model === undefined || deployment === undefined || row.standing.stage === 'ended') return [];
      return [toAsk(state, model, deployment, row, packs.get(row.deploymentId) ?? [], asOf)];
    })
    .toSorted((a, b) => order(a.group) - order(b.group));
}

function order(group: AskGroup | null): number {
  return group === null ? askGroups.length : askGroups.indexOf(group);
}

function toAsk(state: RecordState, model: Model, deployment: Deployment, row: ModelRow, packs: readonly AskedIn[], asOf: Day): ToAsk {
  const waiting = packs.findLast((pack) => pack.waiting);
  const { siteId } = deployment;
  return {
    deploymentId: row.deploymentId,
    modelId: row.modelId,
    externalId: row.externalId,
    name: row.name,
    site: isReported(siteId) ? (state.sites.get(siteId)?.name ?? siteId) : siteId,
    stage: row.standing.stage,
    group: askGroupOf(row),
    owner: model.ownerToAsk === null ? null : { name: model.ownerToAsk.name, contact: model.ownerToAsk.contact ?? null },
    suggestions: suggestionsFor(deployment),
    answered: questionStates(deployment, asOf).flatMap(({ question }) =>
      deployment.questions.get(question)?.answered == null ? [] : [question],
    ),
    waitingIn: waiting === undefined ? null : { packId: waiting.packId, owner: waiting.owner, due: waiting.due },
  };
}

function suggestionsFor({ namedInFile }: Deployment): AskSuggestion[] {
  const byName = new Map<string, AskSuggestion>();
  for (const { name, column } of namedInFile.values()) {
    if (!byName.has(name)) byName.set(name, { name, contact: null, column });
  }
  return [...byName.values()];
}

/** The next free number of a pack, as `PACK-004`. */
export function nextPackNumber({ packs }: Pick<RecordState, 'packs'>): number {
  let highest = 0;
  for (const id of packs.keys()) {
    const number = /^PACK-(\d+)$/.exec(id)?.[1];
    if (number !== undefined) highest = Math.max(highest, Number(number));
  }
  return highest + 1;
}

/** A pack's number as it is written. */
export function packIdOf(number: number): PackId {
  return `PACK-${String(number).padStart(3, '0')}`;
}
