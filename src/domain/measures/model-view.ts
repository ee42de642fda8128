import { chainOf, type Chain } from '../accountability/chain.ts';
import { nightWatch, watchesOn, weekCover, type Watch } from '../accountability/cover.ts';
import type { Cost, DeploymentId, Evidence, Fact, Flags, ModelId, OverrideStep, PersonId } from '../audit/events.ts';
import type { Deployment, RecordState, Spell, Version } from '../audit/state.ts';
import { questionStates, type QuestionView } from '../gates/question-state.ts';
import { standingOf, type Standing } from '../lifecycle/standing.ts';
import { isReported, notReported, type Reported } from '../reported.ts';
import { addDays, type Day, type When } from '../time.ts';
import { blockersOf, holdKindOf, isHeldOrStalled, type HoldKind, type OpenBlocker } from './blockers.ts';
import { modelRows, type ModelRow } from './model-row.ts';
import { packReplies, type PackReplies } from './pack-replies.ts';

/** Who answers through the coming night and week. */
export interface CoverView {
  /** The day drawn, midnight to midnight: the one that holds the coming 2 a.m. */
  readonly day: Day;
  readonly watches: readonly Watch[];
  /** Who answers at 2 a.m.; null is nobody. */
  readonly at2am: PersonId | null;
  /** Hours of the coming week that nobody covers, and that one person covers alone. */
  readonly uncoveredHours: number;
  readonly aloneHours: number;
  readonly pageTestedOn: Day | null;
}

export interface DeploymentView {
  readonly deploymentId: DeploymentId;
  readonly site: Reported<string>;
  readonly scope: Reported<string>;
  readonly governance: 'kept' | 'not reported';
  readonly standing: Standing;
  readonly spells: readonly Spell[];
  readonly versions: readonly Omit<Version, 'seq'>[];
  readonly chain: Chain;
  readonly questions: readonly (QuestionView & PackReplies)[];
  /** Not reported where no rota is on record and none is known to be missing. */
  readonly cover: Reported<CoverView>;
  /** Stop, hold, recall, restart. Null: known to be missing. */
  readonly overridePath: Reported<readonly OverrideStep[] | null>;
  readonly suspended: { readonly since: Day; readonly by: PersonId; readonly reason: string } | null;
  /** What keeps it from its next stage; empty where it ended, and where nothing was watched. */
  readonly blockers: readonly OpenBlocker[];
  /** What holds or has stalled it; null where neither is so, or cannot be told. */
  readonly hold: HoldKind | null;
}

/** One model with all its deployments, as a day shows it. */
export interface ModelView {
  readonly modelId: ModelId;
  readonly externalId: string | null;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly businessFunction: Reported<string>;
  readonly purpose: Reported<string>;
  readonly bureau: Reported<string>;
  readonly vendorName: Reported<string>;
  readonly registeredOn: Reported<When>;
  readonly flags: Flags;
  readonly facts: readonly Fact[];
  readonly notes: Readonly<Record<string, string>>;
  readonly evidence: readonly Evidence[];
  readonly costs: readonly Cost[];
  /** The same row the Portfolio shows. */
  readonly row: ModelRow;
  /** Furthest first, as the Portfolio counts it. */
  readonly deployments: readonly DeploymentView[];
  /** Everyone named above. */
  readonly people: Readonly<Record<PersonId, { readonly printedName: string; readonly title: string; readonly leftOn: Day | null }>>;
  /** The file its facts come from; null where commands keep them. */
  readonly source: {
    readonly fileName: string;
    readonly snapshot: Day;
    readonly assumed: boolean;
    readonly loadedOn: Day;
    readonly cannotAnswer: readonly string[];
  } | null;
}

/**
 * One model on a day.
 * @returns null for a model the record did not know on that day
 */
export function modelViewOf(state: RecordState, modelId: ModelId, asOf: Day): ModelView | null {
  const model = state.models.get(modelId);
  const only = model === undefined ? null : { ...state, models: new Map([[modelId, model]]) };
  const row = only === null ? undefined : modelRows(only, asOf)[0];
  if (model === undefined || row === undefined) return null;
  const deployments = model.deploymentIds
    .flatMap((id) => {
      const deployment = state.deployments.get(id);
      return deployment === undefined ? [] : [deploymentView(state, deployment, asOf)];
    })
    .toSorted((a, b) => Number(b.deploymentId === row.deploymentId) - Number(a.deploymentId === row.deploymentId));
  const load = state.imports.find(({ importId }) => importId === model.lastImport);
  const {
    name,
    formerNames,
    businessFunction,
    purpose,
    bureau,
    vendorName,
    registeredOn,
    flags,
    facts,
    notes,
    evidence,
    costs,
    externalId,
  } = model;
  return {
    modelId,
    externalId,
    name,
    formerNames,
    businessFunction,
    purpose,
    bureau,
    vendorName,
    registeredOn,
    flags,
    facts,
    notes,
    evidence,
    costs,
    row,
    deployments,
    people: peopleIn(state, deployments),
    source:
      load === undefined
        ? null
        : {
            fileName: load.source.name,
            snapshot: load.snapshot.day,
            assumed: load.snapshot.assumed,
            loadedOn: load.on,
            cannotAnswer: load.cannotAnswer,
          },
  };
}

function deploymentView(state: RecordState, deployment: Deployment, asOf: Day): DeploymentView {
  const { deploymentId, scope, governance, spells, versions, suspended } = deployment;
  const unknown = notReported('not on record');
  const standing = standingOf(deployment, asOf, state.settings);
  const chain = chainOf(state, deployment, asOf);
  const risks = [...state.risks.values()].filter(({ deploymentIds }) => deploymentIds.includes(deploymentId));
  const open = isReported(standing.stage) && standing.stage !== 'ended' ? standing.stage : null;
  const blockers = open === null ? [] : blockersOf(state, deployment, open, risks, asOf, chain);
  return {
    deploymentId,
    site: isReported(deployment.siteId) ? (state.sites.get(deployment.siteId)?.name ?? deployment.siteId) : deployment.siteId,
    scope,
    governance,
    standing,
    spells,
    versions: versions.map(({ version, major, what, on }) => ({ version, major, what, on })),
    chain,
    blockers,
    hold: isHeldOrStalled(standing, blockers) ? holdKindOf(blockers) : null,
    questions: questionStates(deployment, asOf).map((one) => ({ ...one, ...packReplies(state, deployment.questions.get(one.question)) })),
    cover: deployment.rota === null && governance === 'not reported' ? unknown : coverView(state, deployment, asOf),
    overridePath: deployment.overridePath ?? (governance === 'not reported' ? unknown : null),
    suspended,
  };
}

function coverView(state: RecordState, deployment: Deployment, asOf: Day): CoverView {
  const day = addDays(asOf, 1);
  const week = weekCover(deployment, state.people, asOf);
  return {
    day,
    watches: watchesOn(deployment, state.people, day),
    at2am: nightWatch(deployment, state.people, day)?.primary ?? null,
    uncoveredHours: Math.round(week.uncovered / 60),
    aloneHours: Math.round(week.withoutSecondary / 60),
    pageTestedOn: deployment.rota?.pageTestedOn ?? null,
  };
}

function peopleIn(state: RecordState, deployments: readonly DeploymentView[]): ModelView['people'] {
  const named = new Set<PersonId>();
  for (const { chain, cover, suspended, spells } of deployments) {
    for (const { signature, asked, detail } of chain.links) {
      if (signature !== null) named.add(signature.personId);
      if (signature?.room !== undefined) named.add(signature.room.recordedBy);
      for (const { personId } of asked) named.add(personId);
      if (detail.coveredBy !== undefined) named.add(detail.coveredBy);
    }
    for (const { primary, secondary } of isReported(cover) ? cover.watches : []) {
      if (primary !== null) named.add(primary);
      if (secondary !== null) named.add(secondary);
    }
    if (suspended !== null) named.add(suspended.by);
    for (const { end } of spells) if (end?.by !== undefined) named.add(end.by);
  }
  return Object.fromEntries(
    [...named].map((id) => {
      const person = state.people.get(id);
      return [id, { printedName: person?.printedName ?? id, title: person?.title ?? '', leftOn: person?.leftOn ?? null }];
    }),
  );
}
