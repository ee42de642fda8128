import type { DeploymentId, ModelId, SiteId } from '../../audit/events.ts';
import type { Deployment, RecordState } from '../../audit/state.ts';
import type { EndKind, OpenStage, Stage } from '../../lifecycle/stages.ts';
import { standingOf, type Standing } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import type { Day } from '../../time.ts';
import { furthest } from '../model-row.ts';
import type { Ground } from '../reading.ts';

/** How a model stands at one site: its furthest deployment there. */
export interface AtSite {
  readonly deploymentId: DeploymentId;
  readonly stage: Stage | 'not reported';
  /** The last stage in which work went on: where it stands, or stood when it ended. */
  readonly openStage: OpenStage | 'not reported';
  readonly stalled: boolean;
  readonly suspended: boolean;
  /** Null while it has not ended. */
  readonly end: EndKind | null;
}

/** One model of the grid. */
export interface SiteGridRow {
  readonly modelId: ModelId;
  readonly name: string;
  /** Sites at which it is in production. */
  readonly production: number;
  /** One for each site of the grid, in its order; null where the model never was. */
  readonly at: readonly (AtSite | null)[];
  /** Where its site is not reported. */
  readonly somewhere: AtSite | null;
}

/** Models that came into production anywhere, or run at 2 or more sites, by site. */
export interface SiteGrid {
  /** Every site on record, most models in production first. */
  readonly sites: readonly { readonly siteId: SiteId; readonly name: string; readonly production: number }[];
  /** In production at most sites first. */
  readonly rows: readonly SiteGridRow[];
  /** Models of the grid of which no site is reported. */
  readonly untold: number;
}

interface Placed {
  readonly deployment: Deployment;
  readonly standing: Standing;
}

/** Deployments of a model, wherever they are, with where each stands. */
export function placedOf(state: RecordState, modelId: ModelId, asOf: Day): Placed[] {
  const ids = state.models.get(modelId)?.deploymentIds ?? [];
  return ids.flatMap((id) => {
    const deployment = state.deployments.get(id);
    return deployment === undefined ? [] : [{ deployment, standing: standingOf(deployment, asOf, state.settings) }];
  });
}

/** Is it in pilot or production, and not suspended? */
export function isLive({ standing }: Placed): boolean {
  return (standing.stage === 'pilot' || standing.stage === 'production') && !standing.suspended;
}

/** Different sites of some deployments; those not reported left out. */
export function sitesOf(placed: readonly Placed[]): SiteId[] {
  return [...new Set(placed.flatMap(({ deployment: { siteId } }) => (isReported(siteId) ? [siteId] : [])))];
}

/** Models of a ground, each once. */
export function modelsOf({ rows }: Ground): ModelId[] {
  return [...new Set(rows.map(({ modelId }) => modelId))];
}

/** Where each model runs. The models are those of the view; their sites are all on record, so that no filter hides a site. */
export function siteGrid(ground: Ground): SiteGrid {
  const { state, asOf } = ground;
  const all = modelsOf(ground)
    .map((modelId) => ({ modelId, placed: placedOf(state, modelId, asOf) }))
    .filter(({ placed }) => placed.some(({ deployment }) => hasBeenIn(deployment, 'production')) || sitesOf(placed).length > 1);
  const inProduction = (siteId: SiteId): number =>
    all.filter(({ placed }) => placed.some((one) => one.deployment.siteId === siteId && one.standing.stage === 'production')).length;
  const sites = [...state.sites.values()]
    .map(({ siteId, name }) => ({ siteId, name, production: inProduction(siteId) }))
    .toSorted((a, b) => b.production - a.production);
  const rows = all.map(({ modelId, placed }): SiteGridRow => ({
    modelId,
    name: state.models.get(modelId)?.name ?? modelId,
    production: sitesOf(placed.filter(({ standing }) => standing.stage === 'production')).length,
    at: sites.map(({ siteId }) => atSite(placed.filter(({ deployment }) => deployment.siteId === siteId))),
    somewhere: atSite(placed.filter(({ deployment }) => !isReported(deployment.siteId))),
  }));
  return {
    sites,
    rows: rows.toSorted((a, b) => b.production - a.production || b.at.filter(Boolean).length - a.at.filter(Boolean).length),
    untold: rows.filter(({ at }) => at.every((one) => one === null)).length,
  };
}

function hasBeenIn({ spells }: Deployment, stage: Stage): boolean {
  return spells.some((spell) => spell.stage === stage);
}

function atSite(placed: readonly Placed[]): AtSite | null {
  const shown = furthest(placed);
  if (shown === undefined) return null;
  const { stage, openStage, stalled, suspended, end } = shown.standing;
  return {
    deploymentId: shown.deployment.deploymentId,
    stage: isReported(stage) ? stage : 'not reported',
    openStage: isReported(openStage) ? openStage : 'not reported',
    stalled: stalled === true,
    suspended,
    end: end?.kind ?? null,
  };
}
