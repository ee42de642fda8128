/** A board pack as every form of it is made from: screen, print and presentation file. */
import type { EntryKind } from '../audit/entry-kind.ts';
import type { DeploymentId, ModelId, PersonId } from '../audit/events.ts';
import type { MeasureTold } from '../measures/tell.ts';
import type { SettingName } from '../settings.ts';
import type { Day } from '../time.ts';
import type { BoardNumber, BoardTable, SlideFigure } from './figure.ts';
import type { BoardAudience, BoardPackId, SlideId } from './slide-ids.ts';

/** Where a pack stands: its day, and the last entry it rests on. */
export interface Position {
  readonly asOf: Day;
  readonly head: { readonly seq: number; readonly hash: string };
}

/** A person as a copy prints them: a role for the board, the name as well for the committee. */
export interface Printed {
  readonly personId: PersonId;
  readonly words: string;
}

/** What stands above a slide. Shown: the edited words where there are any, else the computed ones, which are kept in any case. */
export interface SlideTitle {
  readonly shown: string;
  readonly computed: string;
  readonly edited: {
    readonly words: string;
    readonly by: Printed;
    readonly on: Day;
    /** Set where it names a direction no control chart of the slide supports. */
    readonly warning: string | null;
  } | null;
}

/** What the board is asked. Who, what and by when, always. */
export interface Ask {
  /** Null for one the product proposes, which nobody has drafted yet. */
  readonly askId: string | null;
  readonly slide: SlideId;
  /** As it follows "We ask the board to": "require …". */
  readonly words: string;
  /** Null where the record names nobody who could: then it cannot be adopted as it stands. */
  readonly who: Printed | null;
  readonly due: Day;
  /** `proposed`: computed; `draft`: somebody wrote it; `adopted`: a named person stands for it. */
  readonly status: 'proposed' | 'draft' | 'adopted';
  readonly draftedBy: { readonly by: Printed; readonly on: Day } | null;
  readonly adoptedBy: { readonly by: Printed; readonly on: Day } | null;
  /** Only what was adopted prints. */
  readonly printed: boolean;
}

/** One line of a slide's short list. */
export interface ListLine {
  readonly words: string;
  readonly modelId: ModelId | null;
}

export interface Slide {
  readonly id: SlideId;
  /** Its place among the slides that are there: 1 … `of`. */
  readonly n: number;
  readonly of: number;
  /** What it is about, in two or three words. */
  readonly name: string;
  readonly title: SlideTitle;
  /** What is counted, whose, on which day: neutral. */
  readonly subtitle: string;
  readonly figure: SlideFigure;
  /** The figure in words: its text alternative. */
  readonly alternative: string;
  readonly table: BoardTable;
  readonly list: { readonly heading: string; readonly lines: readonly ListLine[]; readonly more: number } | null;
  /** The words it uses, and what they mean. */
  readonly words: readonly { readonly term: string; readonly means: string }[];
  /** Everything it counts; each opens at `/measures/<name>`. */
  readonly measures: readonly MeasureTold[];
  readonly asks: readonly Ask[];
  /** What is not reported and could change it, a sentence each. */
  readonly missing: readonly string[];
  /** The screen that shows the same numbers, as a path: `/portfolio`. */
  readonly screen: string;
}

/** One of the at most seven numbers of the first page. */
export interface Vital {
  readonly n: number;
  /** The statement, in a whole sentence with its base and period. */
  readonly sentence: string;
  readonly numbers: readonly BoardNumber[];
  readonly measures: readonly MeasureTold[];
}

export type ExceptionKind = 'extreme risk' | 'override in force' | 'ended quietly' | 'agent in care or payment';

/** What the board must see by name. */
export interface BoardException {
  readonly kind: ExceptionKind;
  /** RISK-012, DEC-0007, M-031. */
  readonly id: string;
  readonly modelId: ModelId | null;
  readonly deploymentId: DeploymentId | null;
  readonly modelName: string | null;
  readonly what: string;
  /** The executive who answers for it; null where the record names nobody. */
  readonly executive: Printed | null;
  /** Verbatim, for the committee alone: what those said who were overruled. */
  readonly objections: readonly { readonly by: Printed; readonly words: string }[];
  /** So many objections are on record, whether or not this copy prints them. */
  readonly objected: number;
}

export type Purpose = 'approve' | 'note' | 'challenge';

/** A point of the decision page. `ask` where it is one; else what is to be noted or challenged. */
export interface DecisionPoint {
  readonly purpose: Purpose;
  readonly words: string;
  /** The page its numbers stand on. */
  readonly page: SlideId | 'exceptions' | 'last';
  /** The slides it is about, where it is about several. */
  readonly about: readonly SlideId[];
  readonly ask: Ask | null;
}

/** What was written since the pack before. */
export interface SinceLast {
  readonly packId: BoardPackId;
  readonly title: string;
  readonly from: Position;
  readonly total: number;
  readonly byKind: readonly { readonly kind: EntryKind; readonly count: number }[];
  /** Decisions, signatures, refusals, rules: the newest first. */
  readonly listed: readonly { readonly seq: number; readonly day: Day; readonly what: string; readonly by: string }[];
  readonly more: number;
  /** All of it in one sentence. */
  readonly sentence: string;
}

export interface Pack {
  /** Null for the live draft, which nobody has frozen. */
  readonly packId: BoardPackId | null;
  readonly title: string;
  readonly institution: string;
  /** Fictional, public or one's own: said on every page. */
  readonly kind: 'demonstration' | 'public' | 'own';
  readonly position: Position;
  /** `CS-20261030-4f2a91`: the day and the first of the hash. */
  readonly evidenceId: string;
  readonly frozen: { readonly by: Printed; readonly on: Day } | null;
  readonly audience: BoardAudience;
  /** Counsel's words; null where there are none. The product claims no privilege. */
  readonly label: { readonly words: string; readonly by: Printed; readonly on: Day } | null;
  /** Models the filter lets through, of all on record. */
  readonly records: { readonly shown: number; readonly all: number };
  /** The source line: "Countersign register, as of 30 Oct 2026, 64 of 64 records." */
  readonly source: string;
  /** First page: at most seven. */
  readonly vital: readonly Vital[];
  /** Second page. */
  readonly exceptions: {
    readonly sentence: string;
    readonly all: readonly BoardException[];
    readonly measures: readonly MeasureTold[];
    /** Why something could not be listed, a sentence each. */
    readonly untold: readonly string[];
  };
  /** Third page. */
  readonly decisions: {
    readonly points: readonly DecisionPoint[];
    /** The appetite statement: thresholds somebody set, or the product's own. */
    readonly appetite: readonly { readonly words: string; readonly settings: readonly SettingName[] }[];
  };
  readonly slides: readonly Slide[];
  readonly leftOut: readonly { readonly id: SlideId; readonly name: string; readonly why: string }[];
  /** Null for the first pack of a record. */
  readonly sinceLast: SinceLast | null;
  /** Every measure of the pack, once. */
  readonly definitions: readonly MeasureTold[];
  /** Measures that cannot be told, or not of everything. */
  readonly notReported: readonly { readonly name: string; readonly label: string; readonly why: string }[];
}
