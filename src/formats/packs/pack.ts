/** A pack of questions: what one owner is asked, about which models, by when. */
import type { DeploymentId, PackId } from '../../domain/audit/events.ts';
import type { QuestionId } from '../../domain/gates/questions.ts';
import type { Day } from '../../domain/time.ts';

/** One model at one site, in the words its owner knows it by. */
export interface PackModel {
  readonly deploymentId: DeploymentId;
  readonly modelName: string;
  /** As "St. Agnes Hospital", or "Site not reported". */
  readonly site: string;
  /** As "Pilot", or "Stage not reported". */
  readonly stage: string;
}

/** Everything a pack's file says. */
export interface Pack {
  readonly packId: PackId;
  /** Tells the packs of two records apart: pack ids count from one in each. */
  readonly recordId: string;
  readonly institution: string;
  readonly owner: { readonly name: string; readonly contact?: string };
  readonly due: Day;
  readonly writtenOn: Day;
  readonly models: readonly PackModel[];
  readonly questions: readonly QuestionId[];
}

/** What must be known of a written pack to read it back. */
export interface KnownPack {
  readonly packId: PackId;
  /** Who was asked: the answers are theirs, unless the file names somebody else. */
  readonly owner: string;
  readonly models: readonly Pick<PackModel, 'deploymentId' | 'modelName' | 'site'>[];
  readonly questions: readonly QuestionId[];
  /** What came back before. */
  readonly returned?: readonly { readonly sha256: string; readonly on: Day }[];
}

/** The packs of one record. */
export interface KnownPacks {
  readonly recordId: string;
  readonly packs: readonly KnownPack[];
}

/** What stands for record and pack in a row of a returned sheet. */
export function packMark({ recordId, packId }: Pick<Pack, 'recordId' | 'packId'>): string {
  return `${recordId}/${packId}`;
}

/** A mark taken apart again; null for a text that is none. */
export function readPackMark(mark: string): { readonly recordId: string; readonly packId: PackId } | null {
  const slash = mark.indexOf('/');
  if (slash <= 0 || slash === mark.length - 1) return null;
  return { recordId: mark.slice(0, slash).trim(), packId: mark.slice(slash + 1).trim() };
}
