/**
 * Everything that can be said in a record, as an event. What only time causes
 * (a lapse, an expiry, an overrun, a void signature) is never said: it is
 * computed from the as-of day.
 */
import type { LinkId } from '../accountability/links.ts';
import type { GateId, Nature } from '../gates/catalogue.ts';
import type { QuestionId } from '../gates/questions.ts';
import type { DecidedEnd, Stage, StopReason } from '../lifecycle/stages.ts';
import type { Reported } from '../reported.ts';
import type { SettingName } from '../settings.ts';
import type { Day, When, Zone } from '../time.ts';
import type { ActionClass, DecidedPayloads, Document } from './decided-events.ts';

export type PersonId = string;
export type ModelId = string;
export type DeploymentId = string;
export type SiteId = string;
export type ImportId = string;
/** A pack of questions, as its file carries it. */
export type PackId = string;

/** A file that came back: its name, and the hash of its bytes. */
export interface PackFile {
  readonly name: string;
  readonly sha256: string;
}

/** How the ruleset reads an institution: a small hospital shares rotas, and one person carries more. */
/** A series with limits that a signed decision may begin anew. */
export type LimitedSeries = 'governance-wait';

export type Profile = 'standard' | 'small hospital';

/** A role a person holds; one table maps roles to gates (reference 3b). */
export type Role =
  | 'CIO'
  | 'CMIO'
  | 'CMO'
  | 'CISO'
  | 'Compliance lead'
  | 'Enterprise architect'
  | 'Service owner'
  | 'Risk owner'
  | 'Product manager'
  | 'Board member'
  | 'Auditor'
  | 'Data scientist'
  | 'Clinician'
  | 'Executive'
  | 'Engineer'
  | 'Clinical safety officer'
  | 'Equity lead'
  | 'Procurement lead'
  | 'Privacy officer'
  | 'Committee chair'
  | 'Committee member'
  | 'CEO'
  | 'CFO'
  | 'CNIO'
  | 'Chief compliance officer'
  | 'General counsel'
  | 'Plan medical director'
  | 'Independent validator'
  | 'Audit custodian'
  | 'Data owner'
  | 'Change authority'
  | 'Release manager'
  | 'Director'
  | 'Product owner'
  | 'RTE'
  | 'Registrar';

/** How bad a model can be. @source reference 2b, G-TIER */
export type Tier = 'Low' | 'Moderate' | 'High' | 'Critical';

export type Autonomy = 'advisory' | 'semi-agentic' | 'agentic';

/** What decides which gates and links apply. Not reported leaves them "required unless ruled out". */
export interface Flags {
  readonly care: Reported<boolean>;
  readonly payment: Reported<boolean>;
  readonly autonomy: Reported<Autonomy>;
  readonly vendor: Reported<boolean>;
}

/** A fact of the model card, and where it was read. */
export interface Fact {
  readonly label: string;
  readonly value: Reported<string>;
  /** The column it was read from, as the file writes it. */
  readonly column?: string;
}

/** An evidence status as a file reports it. It is no gate state, passes nothing and blocks nothing. */
export type EvidenceStatus = 'met' | 'not met' | 'in progress' | 'waived' | 'not applicable' | 'unrecognised';

export interface Evidence {
  readonly about: string;
  readonly gate: GateId | null;
  readonly status: Reported<EvidenceStatus>;
  readonly column?: string;
  readonly verbatim?: string;
}

export type GateOutcome = 'passed' | 'passed with conditions' | 'returned' | 'declined' | 'waived' | 'not applicable';

export interface Condition {
  readonly id: string;
  readonly text: string;
  readonly due: Day;
}

/** Hours a person covers. Days are 1 Monday … 7 Sunday; `to` may pass midnight. */
export interface Shift {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly primary: PersonId;
  readonly secondary: PersonId | null;
}

export interface OverrideStep {
  readonly step: 'stop' | 'hold' | 'recall' | 'restart';
  /** Who can do it, and how, in a sentence; null where nobody can. */
  readonly who: string | null;
  /** Seconds it took when last tried; null where it was never tried. */
  readonly seconds: number | null;
  readonly drilledOn: Day | null;
}

export interface Score {
  /** 1 to 5. */
  readonly severity: number;
  /** 1 to 5. */
  readonly likelihood: number;
}

export type RiskCategory =
  | 'patient safety'
  | 'payment'
  | 'privacy and security'
  | 'equity'
  | 'regulatory'
  | 'operational'
  | 'vendor'
  | 'reputational'
  | 'financial';

/** One cost, as reported. */
export interface Cost {
  readonly kind: 'one-off' | 'annual';
  readonly amount: number;
  /** ISO 4217, or not reported. */
  readonly currency: Reported<string>;
  readonly verbatim?: string;
}

interface OfDeployment {
  readonly deploymentId: DeploymentId;
}
/** What a model is registered with, and a later source may say anew. */
export interface Registered {
  readonly businessFunction: Reported<string>;
  readonly purpose: Reported<string>;
  readonly vendorName: Reported<string>;
  readonly bureau: Reported<string>;
}

interface OfModel {
  readonly modelId: ModelId;
}

/** How sure a signature is. Only the first wears the signature face outside the demonstration. */
export type Assurance = 'authenticated' | 'in the room' | 'attested from a document' | 'demonstration';

export interface Payloads extends DecidedPayloads {
  // the record itself
  'record.opened': {
    readonly institution: string;
    readonly zone: Zone;
    readonly kind: 'demonstration' | 'public' | 'own';
    /** The day on which a demonstration stands still; others use the real day. */
    readonly standsAt?: Day;
  };
  'ruleset.adopted': {
    readonly ruleset: string;
    readonly gatesOn: readonly GateId[];
    readonly linksOn: readonly LinkId[];
    /** Standard where it does not say. */
    readonly profile?: Profile;
    readonly reason?: string;
    readonly by?: PersonId;
  };
  'setting.changed': { readonly name: SettingName; readonly value: number; readonly reason?: string };
  /** From a month on the limits of a chart rest on the first 12 months from there. */
  'limits.rebased': {
    readonly series: LimitedSeries;
    /** A calendar month, `YYYY-MM`. */
    readonly from: string;
    readonly reason: string;
    readonly by: PersonId;
  };
  /** Cells [likelihood][severity] above which a risk holds a release. */
  'release-line.set': { readonly above: readonly Score[]; readonly by: PersonId };
  'site.added': { readonly siteId: SiteId; readonly name: string };
  'person.joined': {
    readonly personId: PersonId;
    readonly printedName: string;
    readonly title: string;
    readonly roles: readonly Role[];
    readonly function: string;
    readonly reportsTo?: PersonId;
    readonly employer: 'staff' | 'vendor' | 'software';
  };
  'person.left': { readonly personId: PersonId; readonly lastDay: Day };
  /** A seat is a function at a site, and exists before a person. `role` is what its holder decides as. */
  'seat.opened': { readonly seatId: string; readonly function: string; readonly siteId: SiteId | null; readonly role?: Role };
  'seat.filled': {
    readonly seatId: string;
    readonly personId: PersonId;
    /** Who recorded the appointment, and on which document. */
    readonly by?: PersonId;
    readonly document?: Document;
  };
  /** A second person said that the appointment is so. */
  'seat.confirmed': { readonly seatId: string; readonly personId: PersonId; readonly by: PersonId };

  // models
  'model.registered': OfModel & {
    readonly name: string;
    /** The id its owner gave it; absent where the product made one. */
    readonly externalId?: string;
    readonly businessFunction: Reported<string>;
    readonly purpose: Reported<string>;
    readonly flags: Flags;
    readonly vendorName: Reported<string>;
    readonly bureau?: Reported<string>;
    /** What it is for, who stands for it, and how bad it can be: what a registration by command always says (T-01). */
    readonly problem?: string;
    readonly sponsor?: PersonId;
    readonly tier?: Tier;
  };
  'model.tiered': OfModel & { readonly tier: Tier };
  'model.renamed': OfModel & { readonly name: string; readonly externalId?: string };
  /** What a later source says anew of what a model was registered with; what it leaves out stays as it was. */
  'model.restated': OfModel & Partial<Registered>;
  'model.flagged': OfModel & { readonly flags: Partial<Flags> };
  'model.described': OfModel & { readonly facts: readonly Fact[]; readonly notes?: Readonly<Record<string, string>> };
  'evidence.reported': OfModel & { readonly evidence: readonly Evidence[] };
  'cost.reported': OfModel & { readonly costs: readonly Cost[] };
  'contract.signed': OfModel & {
    readonly vendorName: string;
    readonly kind: 'pilot' | 'paid' | 'renewal';
    readonly until: Day;
    readonly annual?: number;
  };
  /** Whom to ask about it. Nobody accepts anything by being named. */
  'owner.named': OfModel & { readonly name: string; readonly contact?: string; readonly by: PersonId };
  'model.absent': OfModel & { readonly importId: ImportId; readonly snapshot: Day; readonly fileName: string };
  'absence.answered': OfModel & {
    readonly importId: ImportId;
    readonly answer: 'ended by decision' | 'still here, not in the file' | 'do not know';
    readonly by?: string;
    readonly on?: Day;
  };

  // deployments
  'deployment.opened': OfDeployment &
    OfModel & {
      readonly siteId: Reported<SiteId>;
      readonly scope: Reported<string>;
      /** `kept`: what this record does not say is known to be missing. `not reported`: what it does not say is unknown. */
      readonly governance: 'kept' | 'not reported';
      readonly restartOf?: DeploymentId;
    };
  'deployment.staged': OfDeployment & {
    readonly stage: Stage;
    /** When the stage was entered; not reported where a file names a stage without its date. */
    readonly from: Reported<When>;
    readonly rule?: string;
    /** Who answers for a rework. */
    readonly owner?: PersonId;
    /** True where a source's own stage was mapped to ours by judgement. */
    readonly mapped?: string;
    readonly end?: {
      readonly kind: DecidedEnd | 'not reported';
      readonly reason?: StopReason;
      readonly text?: string;
      readonly by?: PersonId;
      /** What was learned, and what became of data and access. */
      readonly learned?: string;
      readonly disposal?: string;
      readonly successor?: DeploymentId;
      /** The decision a lapse had been waiting for. */
      readonly late?: boolean;
    };
  };
  'pilot.chartered': OfDeployment & { readonly plannedEnd: Day; readonly endpoints?: string };
  'pilot.extended': OfDeployment & { readonly plannedEnd: Day; readonly by?: PersonId };
  'target.set': OfDeployment & { readonly stage: Stage; readonly target: Day };
  'deployment.suspended': OfDeployment & { readonly by: PersonId; readonly reason: string };
  'deployment.resumed': OfDeployment & { readonly by: readonly PersonId[]; readonly cause: string };
  /** Live before the ruleset: neither held nor broken, with a day by which it must catch up. */
  'deployment.inherited': OfDeployment & { readonly catchUpBy: Day; readonly by: PersonId; readonly reason?: string };
  /** Where it runs, which no file said. */
  'deployment.placed': OfDeployment & { readonly siteId: SiteId; readonly by: PersonId };
  'version.released': OfDeployment & { readonly version: string; readonly major: boolean; readonly what: string };
  'activity.seen': OfDeployment & { readonly what?: string };

  // questions and gates
  'question.answered': OfDeployment & {
    readonly question: QuestionId;
    readonly text: string;
    readonly by?: PersonId;
    /** Who wrote it, as the returned pack names them: then nobody of the record did. */
    readonly returnedBy?: string;
    readonly packId?: PackId;
  };
  /** Asked, and not answered: *I do not know*, or *not mine, ask …*. */
  'question.passed-on': OfDeployment & {
    readonly question: QuestionId;
    readonly said: 'do not know' | 'not mine';
    /** Whom to ask instead. */
    readonly ask?: string;
    readonly returnedBy: string;
    readonly packId: PackId;
  };
  'pack.written': {
    readonly packId: PackId;
    readonly to: { readonly name: string; readonly contact?: string; readonly personId?: PersonId };
    readonly deploymentIds: readonly DeploymentId[];
    readonly questions: readonly QuestionId[];
    readonly due: Day;
    readonly by: PersonId;
  };
  'pack.returned': {
    readonly packId: PackId;
    readonly file: PackFile;
    readonly returnedBy: string;
    /** Who loaded it. */
    readonly by: PersonId;
    readonly answered: number;
    readonly passedOn: number;
  };
  'question.evidenced': OfDeployment & { readonly question: QuestionId; readonly evidence: string; readonly by?: PersonId };
  'question.accepted': OfDeployment & { readonly question: QuestionId; readonly by: PersonId; readonly expiresOn?: Day };
  'question.disputed': OfDeployment & { readonly question: QuestionId; readonly by: PersonId; readonly why: string };
  'gate.submitted': OfDeployment & {
    readonly gate: GateId;
    readonly by: PersonId;
    readonly waitingOn?: string;
    readonly evidence?: readonly Document[];
  };
  /** One of several signers agreed; the gate is decided when the last has. */
  'gate.signed': OfDeployment & {
    readonly gate: GateId;
    readonly by: PersonId;
    /** Whose seat they signed for, where it was delegated to them. */
    readonly actingFor?: PersonId;
    /** What they agreed to; passed where it does not say. */
    readonly outcome?: Extract<GateOutcome, 'passed' | 'passed with conditions' | 'not applicable'>;
    readonly conditions?: readonly Condition[];
  };
  'gate.decided': OfDeployment & {
    readonly gate: GateId;
    readonly outcome: GateOutcome;
    readonly by: readonly PersonId[];
    readonly reason?: string;
    readonly conditions?: readonly Condition[];
    readonly version?: string;
    readonly expiresOn?: Day;
    /** For a waiver: what guards meanwhile, who asked, and how often it was renewed. */
    readonly compensatingControl?: string;
    readonly askedBy?: PersonId;
    readonly renewal?: number;
    /** How sure it is, where it was not decided here: who recorded it, and from which document. */
    readonly assurance?: Assurance;
    readonly recordedBy?: PersonId;
    readonly document?: Document;
  };
  'condition.met': OfDeployment & { readonly gate: GateId; readonly conditionId: string };
  'blocker.noted': OfDeployment & {
    readonly blockerId: string;
    readonly gate: GateId;
    readonly what: string;
    readonly waitingOn?: string;
    /** Set only where a person reclassified it; otherwise its gate's nature holds. */
    readonly nature?: Nature;
  };
  'blocker.cleared': OfDeployment & { readonly blockerId: string };

  // the chain
  'link.offered': OfDeployment & {
    readonly link: LinkId;
    readonly personId: PersonId;
    readonly by?: PersonId;
    readonly how?: string;
    readonly due?: Day;
    /** Whoever holds the link keeps it until the person asked accepts. */
    readonly handover?: boolean;
  };
  'link.accepted': OfDeployment & {
    readonly link: LinkId;
    readonly personId: PersonId;
    readonly statement: string;
    readonly version?: string;
    readonly assurance: Assurance;
    readonly expiresOn?: Day;
    /** For an agent's decision signatory: the classes of action the signature names. It is one for an agent, and survives a raise. */
    readonly actions?: readonly ActionClass[];
    /** Where it was taken from a document: which, and who entered it. */
    readonly document?: Document;
    readonly recordedBy?: PersonId;
  };
  'link.declined': OfDeployment & { readonly link: LinkId; readonly personId: PersonId; readonly reason: string };
  'link.released': OfDeployment & { readonly link: LinkId; readonly personId: PersonId; readonly reason: string };
  'link.covered': OfDeployment & { readonly link: LinkId; readonly personId: PersonId; readonly until: Day };
  'link.named-in-file': OfDeployment & { readonly link: LinkId; readonly name: string; readonly column: string };
  'rota.set': OfDeployment & { readonly shifts: readonly Shift[]; readonly pageTestedOn: Day | null };
  'override.set': OfDeployment & { readonly steps: readonly OverrideStep[] };

  // risk
  'risk.raised': {
    readonly riskId: string;
    readonly deploymentIds: readonly DeploymentId[];
    readonly title: string;
    readonly category: RiskCategory;
    readonly nature: Nature;
    readonly owner: PersonId | null;
    readonly inherent?: Score;
  };
  'risk.scored': {
    readonly riskId: string;
    readonly residual: Score;
    readonly by: PersonId;
    readonly secondScorer?: PersonId;
    readonly evidence?: readonly Document[];
  };
  'risk.accepted': {
    readonly riskId: string;
    readonly by: readonly PersonId[];
    readonly expiresOn: Day;
    readonly purpose: 'go-live' | 'continue';
  };
  'risk.action-set': {
    readonly riskId: string;
    readonly actionId: string;
    readonly text: string;
    readonly owner: PersonId;
    readonly due: Day;
  };
  'risk.action-done': { readonly riskId: string; readonly actionId: string };
  'risk.realised': { readonly riskId: string; readonly incident: string };
  'risk.control-failed': { readonly riskId: string; readonly control: string };
  'risk.closed': { readonly riskId: string; readonly reason: string; readonly by: PersonId };

  // what happened around them
  'safety.reported': OfDeployment & { readonly what: string; readonly by: PersonId };
  'command.refused': {
    readonly command: string;
    readonly subject: string;
    readonly rules: readonly string[];
    readonly by: PersonId;
    readonly sentence: string;
    /** Number of the refusal, for an appeal; the key it was sent under; and what was asked, as it was asked. */
    readonly refusalId?: string;
    readonly key?: string;
    readonly decidedOn?: number;
    readonly asked?: Readonly<Record<string, unknown>>;
  };

  // imports, and the removal of a text typed by mistake
  'import.loaded': {
    readonly importId: ImportId;
    readonly source: { readonly name: string; readonly sha256: string; readonly format: string; readonly encoding: string };
    readonly snapshot: { readonly day: Day; readonly assumed: boolean };
    /** Column of the file → our field, as it was read. */
    readonly mapping: Readonly<Record<string, string>>;
    readonly counts: Readonly<Record<string, number>>;
    /** What no column of the file can answer. */
    readonly cannotAnswer: readonly string[];
  };
  'import.undone': { readonly importId: ImportId };
  'payload.disposed': { readonly seq: number; readonly reason: string; readonly by: PersonId };
}

export type EventType = keyof Payloads;

/** An event before it is recorded: what happened, and when. */
export type DomainEvent = {
  [T in EventType]: { readonly type: T; readonly occurredAt: When; readonly payload: Payloads[T] };
}[EventType];
