/** What loading a file would do to a record, or has done: counted, with every case behind the counts. */
import type { ImportId, ModelId } from '../audit/events.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Day } from '../time.ts';

/** A stage, or that no source names one. */
export type StageSaid = Stage | 'not reported';

/** A model of the record that a row may be, and why it might. Never linked unless somebody says so. */
export interface Candidate {
  readonly modelId: ModelId;
  readonly name: string;
  readonly stage: StageSaid;
  /** In words: what speaks for it. */
  readonly reason: string;
}

export interface LikelyRow {
  readonly row: number;
  readonly name: string;
  readonly candidates: readonly Candidate[];
}

export interface ChangedModel {
  readonly row: number;
  readonly modelId: ModelId;
  readonly name: string;
  /** What differs from the record: "stage", "name", "purpose" … */
  readonly what: readonly string[];
  readonly stage: { readonly from: StageSaid; readonly to: StageSaid };
}

/** A model of the record that the file does not name. */
export interface GoneModel {
  readonly modelId: ModelId;
  readonly name: string;
  readonly stage: StageSaid;
  /** `likely`: a row may be it, under another name; `untraced`: nothing in the file resembles it. */
  readonly trace: 'likely' | 'untraced';
  readonly answer: 'ended by decision' | 'still here, not in the file' | 'do not know' | null;
}

export interface ImportSummary {
  /** Models the file states. */
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly gone: number;
  /** How known models were found again. */
  readonly linked: { readonly byId: number; readonly byName: number; readonly byAnswer: number };
  readonly changes: readonly ChangedModel[];
  /** New rows that may be a model the record knows. Each counts as new until answered. */
  readonly likely: readonly LikelyRow[];
  readonly goneModels: readonly GoneModel[];
  /** What became of those that had not reached production: null for a first file. */
  readonly notYetInProduction: {
    readonly count: number;
    /** Found again, by the stage the file gives them. */
    readonly linked: readonly { readonly stage: StageSaid; readonly count: number }[];
    readonly likely: number;
    readonly untraced: number;
  } | null;
  /** The same bytes are loaded already, and nothing would change. */
  readonly alreadyLoaded: ImportId | null;
  /** A file of a later day is loaded already: an older one would overwrite newer facts, and is refused. */
  readonly newerLoaded: { readonly importId: ImportId; readonly fileName: string; readonly snapshot: Day } | null;
}
