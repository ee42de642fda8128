/** What every section of the agenda is made from, read once. */
import type { DeploymentId, ModelId } from '../audit/events.ts';
import type { RecordState, TriageMeeting } from '../audit/state.ts';
import { modelRows, type ModelRow } from '../measures/model-row.ts';
import type { OpenStage } from '../lifecycle/stages.ts';
import type { Day } from '../time.ts';
import type { TriageQuestion, TriageSection } from './terms.ts';

export interface Desk {
  readonly state: RecordState;
  readonly day: Day;
  /** Each model once, at its furthest deployment. */
  readonly rows: readonly ModelRow[];
  /** The meeting opened last; null before the first. */
  readonly last: TriageMeeting | null;
}

/** A reason to have something on the agenda, before reasons about one model are put together. */
export interface Candidate {
  readonly section: TriageSection;
  readonly reason: TriageQuestion;
  /** What the room is asked; the reason itself where nothing else is missing. */
  readonly headline: TriageQuestion;
  /** The one model it is about; null for a group, and for what concerns no model. */
  readonly modelId: ModelId | null;
  readonly deploymentId: DeploymentId | null;
  /** What tells it from others of its section, where no deployment does. */
  readonly about: string;
  readonly group: { readonly stage: OpenStage; readonly modelIds: readonly ModelId[] } | null;
}

export type Section = (desk: Desk) => readonly Candidate[];

/**
 * Does nobody keep its governance here, though the newest file names it? What a
 * file no longer names is asked about elsewhere, and a stalled pilot on its own.
 */
export function isSilent({ state }: Desk, { deploymentId, notInFile, standing }: ModelRow): boolean {
  return state.deployments.get(deploymentId)?.governance === 'not reported' && notInFile === null && standing.stalled !== true;
}

export function deskOf(state: RecordState, day: Day, rows: readonly ModelRow[] = modelRows(state, day)): Desk {
  return { state, day, rows, last: [...state.triageMeetings.values()].at(-1) ?? null };
}

/** A candidate about one deployment. */
export function aboutDeployment(
  desk: Desk,
  section: TriageSection,
  deploymentId: DeploymentId,
  reason: TriageQuestion,
  headline: TriageQuestion = reason,
): Candidate {
  const modelId = desk.state.deployments.get(deploymentId)?.modelId ?? null;
  return { section, reason, headline, modelId, deploymentId, about: deploymentId, group: null };
}
