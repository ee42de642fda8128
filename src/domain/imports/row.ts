/**
 * What an importer hands over: one model per row, in our terms, with all that
 * the file does not say shown as not reported. Bytes never travel: this does.
 */
import type { LinkId } from '../accountability/links.ts';
import type { Cost, Evidence, Fact, Flags } from '../audit/events.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Reported } from '../reported.ts';
import type { Day, When } from '../time.ts';

/** A stay in a stage, as a file dates it. */
export interface RowSpell {
  readonly stage: Stage;
  readonly from: Reported<When>;
}

export interface RowDeployment {
  /** The site as the file writes it; not reported where it has no such column or cell. */
  readonly site: Reported<string>;
  readonly stage: Reported<Stage>;
  /** Set where the source's own stage was read as ours by judgement: its words. */
  readonly mapped?: string;
  /** Dated stays, earliest first, the present stage last. Empty where the stage is not reported. */
  readonly spells: readonly RowSpell[];
  /** As written in the file; kept, and never read as a decision. */
  readonly plannedEnd: Reported<When>;
}

export interface ImportRow {
  /** The row's number as a spreadsheet shows it (the first of them where several rows make one model). */
  readonly row: number;
  /** The id the file gives; null where it gives none. */
  readonly externalId: string | null;
  /** As the file writes it, trimmed for show. */
  readonly name: string;
  /** Names the file says it had before ("Previously: …"). */
  readonly formerNames: readonly string[];
  readonly agency: Reported<string>;
  readonly bureau: Reported<string>;
  readonly businessFunction: Reported<string>;
  readonly purpose: Reported<string>;
  readonly vendorName: Reported<string>;
  readonly flags: Flags;
  readonly deployments: readonly RowDeployment[];
  /** People the file names for a link. Whether they accepted, no file says. */
  readonly named: readonly { readonly link: LinkId; readonly name: string; readonly column: string }[];
  readonly evidence: readonly Evidence[];
  readonly costs: readonly Cost[];
  /** Model-card facts, in order of show. */
  readonly facts: readonly Fact[];
  /** Every column nothing else was read from: header → cell, verbatim. */
  readonly notes: Readonly<Record<string, string>>;
}

/** Something in a file that a person should look at. */
export interface Problem {
  /** `held`: the row cannot load. `warning`: it loads, and this is said beside it. */
  readonly severity: 'held' | 'warning';
  /** Spreadsheet row; 0 for the file as a whole. */
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly why: string;
  readonly todo: string;
}

/** Where rows came from, as the record keeps it. */
export interface ImportSource {
  readonly name: string;
  readonly sha256: string;
  readonly format: 'federal-2024' | 'federal-2025' | 'other';
  /** As "CSV, Windows-1252, comma" or "XLSX, sheet “Inventory”". */
  readonly encoding: string;
}

/** One question of the portfolio, and what the file can say to it. */
export interface Answerable {
  readonly question: string;
  /** Rows that answer it. */
  readonly answered: number;
  readonly of: number;
  /** Why it does not, where it does not. */
  readonly why?: 'no column' | 'column empty' | 'left blank';
}

/** A file, read: all that a preview shows and a load sends. */
export interface ReadFile {
  readonly source: ImportSource;
  readonly snapshot: { readonly day: Day; readonly assumed: boolean } | null;
  /** Column of the file → what it was read as. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly rows: readonly ImportRow[];
  readonly problems: readonly Problem[];
  readonly answerable: readonly Answerable[];
}
