import { chainOf, withEveryLinkOn, type LinkCause } from '../accountability/chain.ts';
import type { DeploymentId, ModelId, PersonId } from '../audit/events.ts';
import type { Deployment, Model, RecordState } from '../audit/state.ts';
import type { Stage } from '../lifecycle/stages.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { isReported, type Reported } from '../reported.ts';
import type { Autonomy } from '../audit/events.ts';
import type { Day } from '../time.ts';

/** What a record says of one deployment, fact by fact, for a sheet that says it of many. */
export interface SheetRow {
  readonly deploymentId: DeploymentId;
  readonly modelId: ModelId;
  readonly externalId: string | null;
  readonly name: string;
  readonly stage: Reported<Stage>;
  /** Whom to ask; null where nobody is named. `from`: a person named them here, or only the file does. */
  readonly owner: { readonly name: string; readonly contact: string | null; readonly from: 'here' | 'file' } | null;
  /** How its executive sponsor (L1) stands, whether or not the link is asked for; `name` is who signed, or was asked last. */
  readonly sponsor: { readonly cause: LinkCause; readonly personId: PersonId | null; readonly name: string | null };
  /** By when its stage should be decided; null where no date is written. */
  readonly due: { readonly day: Day; readonly assumed: boolean } | null;
  readonly site: Reported<string>;
  readonly businessFunction: Reported<string>;
  readonly care: Reported<boolean>;
  readonly payment: Reported<boolean>;
  readonly autonomy: Reported<Autonomy>;
  readonly vendor: Reported<boolean>;
  readonly vendorName: Reported<string>;
  /** By when it must have caught up; null where it was not inherited. */
  readonly catchUpBy: Day | null;
}

/**
 * The rows of a sheet, in the order of the ids given.
 * @returns a row for every deployment the record has; ids it does not have are left out
 */
export function sheetRows(state: RecordState, asOf: Day, ids: readonly DeploymentId[]): SheetRow[] {
  const asked = withEveryLinkOn(state);
  return ids.flatMap((id) => {
    const deployment = state.deployments.get(id);
    const model = deployment === undefined ? undefined : state.models.get(deployment.modelId);
    return deployment === undefined || model === undefined ? [] : [rowOf(asked, model, deployment, asOf)];
  });
}

function rowOf(state: RecordState, model: Model, deployment: Deployment, asOf: Day): SheetRow {
  const standing = standingOf(deployment, asOf, state.settings);
  const { flags } = model;
  return {
    deploymentId: deployment.deploymentId,
    modelId: model.modelId,
    externalId: model.externalId,
    name: model.name,
    stage: standing.stage,
    owner: ownerOf(model, deployment),
    sponsor: sponsorOf(state, deployment, asOf),
    due: standing.end === null ? standing.due : null,
    site: isReported(deployment.siteId) ? (state.sites.get(deployment.siteId)?.name ?? deployment.siteId) : deployment.siteId,
    businessFunction: model.businessFunction,
    care: flags.care,
    payment: flags.payment,
    autonomy: flags.autonomy,
    vendor: flags.vendor,
    vendorName: model.vendorName,
    catchUpBy: deployment.inherited?.catchUpBy ?? null,
  };
}

function ownerOf({ ownerToAsk }: Model, { namedInFile }: Deployment): SheetRow['owner'] {
  if (ownerToAsk !== null) return { name: ownerToAsk.name, contact: ownerToAsk.contact ?? null, from: 'here' };
  const named = namedInFile.values().next().value;
  return named === undefined ? null : { name: named.name, contact: null, from: 'file' };
}

function sponsorOf(state: RecordState, deployment: Deployment, asOf: Day): SheetRow['sponsor'] {
  const view = chainOf(state, deployment, asOf).links.find(({ link }) => link === 'L1');
  if (view === undefined) return { cause: 'does not apply', personId: null, name: null };
  const personId =
    view.cause === 'asked' || view.cause === 'declined' ? (view.asked[0]?.personId ?? null) : (view.signature?.personId ?? null);
  const named = view.cause === 'named in the file' ? (view.detail.named ?? null) : null;
  return { cause: view.cause, personId, name: personId === null ? named : (state.people.get(personId)?.printedName ?? personId) };
}
