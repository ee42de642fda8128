/** A record as the fold leaves it: what has been said, nothing computed from the day. */
import type { LinkId } from '../accountability/links.ts';
import type { BoardPackId, SlideId } from '../board/slide-ids.ts';
import type { GateId, Nature } from '../gates/catalogue.ts';
import type { QuestionId } from '../gates/questions.ts';
import type { Stage } from '../lifecycle/stages.ts';
import type { Reported } from '../reported.ts';
import type { Settings } from '../settings.ts';
import type { Day, When, Zone } from '../time.ts';
import type { ActionSet, Outcome } from '../triage/terms.ts';
import type { ActionClass, AdrId, ChangeEffect, DecidedPayloads, DecisionId, Document, ReleaseId } from './decided-events.ts';
import type {
  Assurance,
  Autonomy,
  Condition,
  Cost,
  DeploymentId,
  Evidence,
  Fact,
  Flags,
  GateOutcome,
  ImportId,
  ModelId,
  OverrideStep,
  PackFile,
  PackId,
  Payloads,
  PersonId,
  Profile,
  RiskCategory,
  Role,
  Score,
  Shift,
  SiteId,
  Tier,
} from './events.ts';

export type Person = Payloads['person.joined'] & { readonly leftOn: Day | null };

export interface Site {
  readonly siteId: SiteId;
  readonly name: string;
}

/** A stay in one stage. */
export interface Spell {
  readonly stage: Stage;
  readonly from: Reported<When>;
  readonly mapped?: string;
  readonly rule?: string;
  readonly end?: Payloads['deployment.staged']['end'];
}

export interface Version {
  readonly version: string;
  readonly major: boolean;
  readonly what: string;
  readonly on: Day;
  /** Place in the record: what was signed earlier on the same day was signed before it. */
  readonly seq: number;
}

export interface Submission {
  readonly on: Day;
  /** Its place in the log: two on one day have an order. */
  readonly seq: number;
  readonly by: PersonId;
  readonly waitingOn?: string;
  readonly evidence: readonly Document[];
}

export interface Decision {
  readonly on: Day;
  readonly seq: number;
  readonly outcome: GateOutcome;
  readonly by: readonly PersonId[];
  readonly reason?: string;
  readonly version?: string;
  readonly expiresOn?: Day;
  readonly conditions: readonly (Condition & { readonly metOn: Day | null })[];
  readonly compensatingControl?: string;
  readonly askedBy?: PersonId;
  /** For a waiver: 0 the first time, 1 when renewed once. */
  readonly renewal?: number;
  /** Set where it was not decided here: taken from a document, by whoever recorded it. */
  readonly assurance?: Assurance;
  readonly recordedBy?: PersonId;
  readonly document?: Document;
}

export interface GateFile {
  readonly submissions: readonly Submission[];
  readonly decisions: readonly Decision[];
  /** Signers who agreed since the last decision, while others have not yet. */
  readonly signed: readonly {
    readonly on: Day;
    readonly by: PersonId;
    /** Whose seat it fills: their own, or that of whoever delegated it to them. */
    readonly seatOf: PersonId;
    readonly outcome: Extract<GateOutcome, 'passed' | 'passed with conditions' | 'not applicable'>;
    readonly conditions: readonly Condition[];
  }[];
  /** Evidence added beside a submission, by whom: a vendor may add, and signs nothing. */
  readonly attached: readonly { readonly on: Day; readonly seq: number; readonly by: PersonId; readonly evidence: readonly Document[] }[];
}

export interface QuestionFile {
  readonly answered: {
    readonly on: Day;
    readonly text: string;
    readonly by?: PersonId;
    /** Who wrote it, as the returned pack names them; whoever loaded the pack answered nothing. */
    readonly returnedBy?: string;
    readonly packId?: PackId;
  } | null;
  /** The last word of a pack that brought no answer; null where none did, or an answer came since. */
  readonly passedOn: {
    readonly on: Day;
    readonly said: 'do not know' | 'not mine';
    readonly ask: string | null;
    readonly returnedBy: string;
    readonly packId: PackId;
  } | null;
  readonly evidencedOn: Day | null;
  readonly accepted: { readonly on: Day; readonly seq: number; readonly by: PersonId; readonly expiresOn?: Day } | null;
  readonly disputed: { readonly on: Day; readonly by: PersonId; readonly why: string } | null;
  /** Everything said about it, oldest first: the last acceptance alone does not say how long the first one took. */
  readonly steps: readonly QuestionStep[];
}

export interface QuestionStep {
  readonly kind: 'answered' | 'passed on' | 'evidenced' | 'accepted' | 'disputed';
  readonly on: Day;
  readonly by: PersonId | null;
  /** The answer, the evidence named, whom to ask instead, or why it is disputed; null for an acceptance and for *I do not know*. */
  readonly text: string | null;
  /** Who returned it in a pack; absent where none did. */
  readonly returnedBy?: string;
}

/** One thing that was said about a link, in the order it happened. */
export type LinkStep =
  | {
      readonly kind: 'offered';
      readonly on: Day;
      readonly personId: PersonId;
      readonly due?: Day;
      readonly by?: PersonId;
      readonly how?: string;
      readonly handover?: boolean;
    }
  | {
      readonly kind: 'accepted';
      readonly at: When;
      readonly on: Day;
      readonly seq: number;
      readonly personId: PersonId;
      readonly statement: string;
      readonly version?: string;
      readonly assurance: Assurance;
      readonly expiresOn?: Day;
      readonly actions?: readonly ActionClass[];
      readonly document?: Document;
      readonly recordedBy?: PersonId;
    }
  | { readonly kind: 'declined'; readonly on: Day; readonly personId: PersonId; readonly reason: string }
  | { readonly kind: 'released'; readonly on: Day; readonly personId: PersonId; readonly reason: string }
  | { readonly kind: 'covered'; readonly on: Day; readonly personId: PersonId; readonly until: Day };

export interface Blocker {
  readonly blockerId: string;
  readonly gate: GateId;
  readonly what: string;
  readonly waitingOn?: string;
  readonly nature?: Nature;
  readonly since: Day;
  /** Who gave it its nature last, when and why; absent where nobody did, or a file brought the nature with it. */
  readonly reclassified?: { readonly on: Day; readonly by: PersonId; readonly why: string };
}

export interface Deployment {
  readonly deploymentId: DeploymentId;
  readonly modelId: ModelId;
  readonly siteId: Reported<SiteId>;
  readonly scope: Reported<string>;
  readonly governance: 'kept' | 'not reported';
  readonly openedOn: Day;
  /** The import that opened it; null where none did. Its first stay may be dated long before the file was read. */
  readonly openedIn: ImportId | null;
  /** The day of the file that last spoke of it; null where none did. No age of an unwatched deployment runs past it. */
  readonly statedOn: Day | null;
  /** In the order they happened. */
  readonly spells: readonly Spell[];
  readonly plannedEnd: Day | null;
  readonly extensions: number;
  /** The day of the last decision to extend, null where none was taken. */
  readonly extendedOn: Day | null;
  readonly targets: Readonly<Partial<Record<Stage, Day>>>;
  readonly suspended: { readonly since: Day; readonly by: PersonId; readonly reason: string } | null;
  readonly inherited: { readonly catchUpBy: Day; readonly by: PersonId; readonly on: Day; readonly reason: string | null } | null;
  readonly versions: readonly Version[];
  /** The last day on which it was seen in use. */
  readonly lastActivity: Day | null;
  /** The last day a person decided or updated anything about it. */
  readonly lastGovernance: Day | null;
  /** The last day anything moved it forward. @source reference 7c */
  readonly lastForward: Day | null;
  readonly gates: ReadonlyMap<GateId, GateFile>;
  readonly questions: ReadonlyMap<QuestionId, QuestionFile>;
  readonly links: ReadonlyMap<LinkId, readonly LinkStep[]>;
  /** Names a file gives for a link. Whether they accepted is not reported. */
  readonly namedInFile: ReadonlyMap<LinkId, { readonly name: string; readonly column: string }>;
  readonly rota: { readonly shifts: readonly Shift[]; readonly pageTestedOn: Day | null } | null;
  readonly overridePath: readonly OverrideStep[] | null;
  readonly blockers: readonly Blocker[];
  /** Success criteria fixed beforehand, with the planned end. Null where no charter says so. */
  readonly endpoints: string | null;
  /** What changed under the signatures: a further scope, more autonomy. Each voids what rested on it. */
  readonly scopeChanges: readonly { readonly on: Day; readonly seq: number; readonly what: string }[];
  readonly autonomyChanges: readonly { readonly on: Day; readonly seq: number; readonly to: Autonomy; readonly raised: boolean }[];
  /** Changes that were made to it, by what they did. */
  readonly changesMade: readonly { readonly on: Day; readonly seq: number; readonly effect: ChangeEffect; readonly what: string }[];
  /** The deployment it starts again, after that one ended. */
  readonly restartOf: DeploymentId | null;
  /** How people answered a lapse this record inferred. */
  readonly lapsesAnswered: readonly { readonly on: Day; readonly answer: 'confirmed' | 'corrected'; readonly lapsedOn: Day }[];
}

/** Where a model stands towards the newest file of its series. */
export interface Absence {
  readonly importId: ImportId;
  readonly snapshot: Day;
  readonly fileName: string;
}

export interface Model {
  readonly modelId: ModelId;
  readonly externalId: string | null;
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly businessFunction: Reported<string>;
  readonly purpose: Reported<string>;
  readonly bureau: Reported<string>;
  readonly flags: Flags;
  readonly vendorName: Reported<string>;
  readonly registeredOn: Reported<When>;
  readonly facts: readonly Fact[];
  readonly notes: Readonly<Record<string, string>>;
  readonly evidence: readonly Evidence[];
  readonly costs: readonly Cost[];
  readonly contracts: readonly (Payloads['contract.signed'] & { readonly on: Day })[];
  readonly deploymentIds: readonly DeploymentId[];
  readonly absent: Absence | null;
  /** The import that last stated facts about it, null where none did. */
  readonly lastImport: ImportId | null;
  readonly problem: string | null;
  readonly sponsor: PersonId | null;
  /** How bad it can be; null where nobody has said. */
  readonly tier: Tier | null;
  /** Whom to ask; null where nobody is named. Who is named accepted nothing by it. */
  readonly ownerToAsk: { readonly name: string; readonly contact?: string; readonly on: Day; readonly by: PersonId } | null;
}

export interface Risk {
  readonly riskId: string;
  readonly deploymentIds: readonly DeploymentId[];
  readonly title: string;
  readonly category: RiskCategory;
  readonly nature: Nature;
  readonly owner: PersonId | null;
  readonly raisedOn: Day;
  readonly inherent: Score | null;
  readonly residual: (Score & { readonly on: Day; readonly by: PersonId }) | null;
  /** Every residual score it was given, oldest first. */
  readonly scores: readonly (Score & { readonly on: Day; readonly by: PersonId })[];
  readonly treatment: 'mitigate' | 'transfer' | 'avoid' | 'accept' | null;
  readonly target: Score | null;
  readonly acceptance: {
    readonly on: Day;
    readonly by: readonly PersonId[];
    readonly expiresOn: Day;
    readonly purpose: 'go-live' | 'continue';
    /** The score that was accepted; null where it had none. A worse one since was accepted by nobody. */
    readonly score: Score | null;
  } | null;
  readonly actions: readonly {
    readonly actionId: string;
    readonly text: string;
    readonly owner: PersonId;
    readonly due: Day;
    readonly doneOn: Day | null;
  }[];
  readonly realisedOn: Day | null;
  readonly controlFailedOn: Day | null;
  readonly controlVerifiedOn: Day | null;
  readonly closedOn: Day | null;
}

export type Import = Payloads['import.loaded'] & { readonly on: Day; readonly firstSeq: number; readonly lastSeq: number };

export interface Refusal {
  readonly on: Day;
  readonly command: string;
  readonly subject: string;
  readonly rules: readonly string[];
  readonly by: PersonId;
  readonly sentence: string;
  /** Place in the log, and the number it is appealed under; null for one an import tells. */
  readonly seq: number;
  readonly refusalId: string | null;
  readonly key: string | null;
}

/** A seat is a function at a site; it exists before, and after, the person on it. */
export interface FunctionSeat {
  readonly seatId: string;
  readonly function: string;
  readonly siteId: SiteId | null;
  readonly role: Role | null;
  readonly personId: PersonId | null;
  /** When it was filled, who recorded that, and on which document; null where it is vacant or the entry does not say. */
  readonly filledOn: Day | null;
  readonly by: PersonId | null;
  readonly document: Document | null;
  /** The second person who confirmed the appointment; null until one has. */
  readonly confirmedBy: PersonId | null;
  readonly confirmedOn: Day | null;
}

/** Questions written for one owner, and what came back. */
export type Pack = Payloads['pack.written'] & {
  readonly writtenOn: Day;
  /** Oldest first: one may come back twice. */
  readonly returned: readonly {
    readonly on: Day;
    readonly seq: number;
    readonly file: PackFile;
    readonly returnedBy: string;
    readonly by: PersonId;
    readonly answered: number;
    readonly passedOn: number;
  }[];
};

/** An architecture decision: what it binds, and whether it stands. */
export type Adr = DecidedPayloads['adr.proposed'] & {
  readonly on: Day;
  readonly status: 'proposed' | 'accepted' | 'superseded';
  readonly acceptedOn: Day | null;
  readonly acceptedBy: readonly PersonId[];
  readonly supersededBy: AdrId | null;
};

export type SprintItem = DecidedPayloads['sprint.committed'] & { readonly committedOn: Day };

export type Release = DecidedPayloads['release.scheduled'] & {
  readonly scheduledOn: Day;
  /** Days it was planned for before; moving a date clears no hold. */
  readonly movedFrom: readonly Day[];
  readonly executedOn: Day | null;
};

export type Change = DecidedPayloads['change.authorised'] & { readonly authorisedOn: Day; readonly executedOn: Day | null };

export type Delegation = DecidedPayloads['delegation.granted'];

/** A decision as it was recorded, and where in the log it stands. */
export type DecisionRecord = DecidedPayloads['decision.recorded'] & { readonly seq: number; readonly on: Day; readonly at: When };

/** Who said, in their own name, that they signed in the room what somebody else recorded, and when. */
export interface Confirmation {
  readonly personId: PersonId;
  readonly on: Day;
}

export type Appeal = DecidedPayloads['appeal.lodged'] & { readonly on: Day };

/** A rule set aside for a while, by at least two people. */
export type Override = DecidedPayloads['override.granted'] & { readonly on: Day };

export type Meeting = DecidedPayloads['meeting.held'] & { readonly on: Day };

/** From which month the limits of a chart rest on its first 12 months, who said so, when, and why. */
export type Rebase = Payloads['limits.rebased'] & {
  readonly on: Day;
  readonly seq: number;
};

/** Something that went wrong, or nearly did. */
export type SafetyReport = Payloads['safety.reported'] & { readonly on: Day; readonly seq: number };

/** What was said of one item of a triage meeting, oldest first. */
export type ItemStep =
  | { readonly kind: 'settled'; readonly seq: number; readonly at: When; readonly by: PersonId; readonly outcome: Outcome }
  | {
      readonly kind: 'undone';
      readonly seq: number;
      readonly at: When;
      readonly by: PersonId;
      readonly why: string;
      readonly decisionIds: readonly string[];
    };

/** What somebody had written into the minutes. */
export interface MeetingNote {
  readonly seq: number;
  readonly at: When;
  readonly by: PersonId;
  /** Null for one on the meeting itself. */
  readonly itemId: string | null;
  readonly text: string;
}

/** A triage meeting: its agenda as it was frozen, and how each item left the room. */
export type TriageMeeting = DecidedPayloads['meeting.opened'] & {
  readonly on: Day;
  /** Its opening's place in the log: what was decided before it was not decided in it. */
  readonly seq: number;
  /** Every item, in the order of the room. */
  readonly order: readonly string[];
  readonly steps: ReadonlyMap<string, readonly ItemStep[]>;
  /** Oldest first. */
  readonly notes: readonly MeetingNote[];
  /** Null while it is open. */
  readonly closed: { readonly on: Day; readonly at: When; readonly by: PersonId; readonly carried: readonly string[] } | null;
};

/** A model somebody asked for by name: whom the next triage meeting has to hear. */
export type TriageRequest = DecidedPayloads['triage.requested'] & { readonly on: Day; readonly seq: number };

/** Something a triage meeting asked of somebody. */
export type TriageAction = ActionSet & {
  readonly setOn: Day;
  readonly finished: { readonly on: Day; readonly by: PersonId } | null;
  /** Its item was opened again. */
  readonly withdrawnOn: Day | null;
};

/** A board pack as it was frozen, and what was said of it since. */
export type BoardPack = DecidedPayloads['board-pack.frozen'] & {
  readonly frozenOn: Day;
  /** Its own place in the log: after the entry it rests on. */
  readonly seq: number;
  /** Every edit, oldest first: the last one for a slide stands. */
  readonly titles: readonly { readonly slide: SlideId; readonly title: string; readonly by: PersonId; readonly on: Day }[];
  readonly asks: readonly (Omit<DecidedPayloads['board-pack.asked'], 'packId'> & {
    readonly on: Day;
    /** Null while it is a draft. */
    readonly adopted: { readonly by: PersonId; readonly on: Day } | null;
  })[];
  /** The last words of counsel; null where there are none. */
  readonly label: { readonly words: string; readonly by: PersonId; readonly on: Day } | null;
};

export interface RecordState {
  readonly institution: string;
  readonly zone: Zone;
  readonly kind: 'demonstration' | 'public' | 'own';
  readonly standsAt: Day | null;
  readonly ruleset: {
    readonly name: string;
    /** When rules were first adopted here: what was live before may be inherited. Null where none ever were. */
    readonly startedOn: Day | null;
    readonly adoptedOn: Day;
    readonly profile: Profile;
    /** Why the last setting was made, and by whom; null where nobody says. */
    readonly reason: string | null;
    readonly by: PersonId | null;
    readonly gatesOn: ReadonlySet<GateId>;
    readonly linksOn: ReadonlySet<LinkId>;
  };
  readonly settings: Settings;
  readonly releaseLine: readonly Score[];
  /** Who drew that line, and when; null where nobody has. */
  readonly releaseLineSet: { readonly on: Day; readonly by: PersonId } | null;
  /** Every re-base of the limits of a chart, in the order of the record. */
  readonly rebases: readonly Rebase[];
  readonly sites: ReadonlyMap<SiteId, Site>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly models: ReadonlyMap<ModelId, Model>;
  readonly deployments: ReadonlyMap<DeploymentId, Deployment>;
  readonly risks: ReadonlyMap<string, Risk>;
  readonly imports: readonly Import[];
  readonly undone: ReadonlySet<ImportId>;
  readonly refusals: readonly Refusal[];
  readonly seats: ReadonlyMap<string, FunctionSeat>;
  readonly adrs: ReadonlyMap<AdrId, Adr>;
  readonly sprintItems: readonly SprintItem[];
  readonly releases: ReadonlyMap<ReleaseId, Release>;
  readonly changes: ReadonlyMap<string, Change>;
  readonly delegations: ReadonlyMap<string, Delegation>;
  readonly decisions: readonly DecisionRecord[];
  /** By decision; beside it, since nothing of a decision is ever changed. */
  readonly confirmations: ReadonlyMap<DecisionId, readonly Confirmation[]>;
  readonly appeals: readonly Appeal[];
  readonly overrides: readonly Override[];
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly packs: ReadonlyMap<PackId, Pack>;
  readonly safetyReports: readonly SafetyReport[];
  readonly boardPacks: ReadonlyMap<BoardPackId, BoardPack>;
  readonly triageMeetings: ReadonlyMap<string, TriageMeeting>;
  readonly triageActions: ReadonlyMap<string, TriageAction>;
  /** Oldest first, answered or not. */
  readonly triageRequests: readonly TriageRequest[];
  /** How many entries were read, up to and including the as-of day. */
  readonly entries: number;
}
