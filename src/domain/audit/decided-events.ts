/**
 * What a command leaves in a record: who decided what, by which words and rules,
 * and the things only decisions make (architecture decisions, sprint items,
 * releases, changes, delegations, appeals and overrides).
 */
import type { BoardAudience, BoardPackId, SlideId } from '../board/slide-ids.ts';
import type { CommandType } from '../authority/command.ts';
import type { ActionSet, AgendaItem, Outcome } from '../triage/terms.ts';
import type { GateId, Nature } from '../gates/catalogue.ts';
import type { Day, When } from '../time.ts';
import type { Assurance, Autonomy, DeploymentId, ModelId, PersonId, Role, Score } from './events.ts';

export type DecisionId = string;
export type AdrId = string;
export type ReleaseId = string;

/** A document somebody looked at. A statement alone is not evidence. @source reference 1b */
export interface Document {
  readonly title: string;
  readonly uri?: string;
  readonly version?: string;
  readonly sha256?: string;
  /** The day the document bears. */
  readonly day?: Day;
}

/** What a signature means. @source 21 CFR 11.50 */
export type Meaning =
  | 'authored'
  | 'reviewed'
  | 'approved'
  | 'accepted responsibility'
  | 'declined'
  | 'overrode'
  | 'suspended'
  | 'asked'
  | 'recorded';

/** One signature under a decision: printed name, meaning, the exact words, and how sure it is. */
export interface SignatureLine {
  readonly personId: PersonId;
  readonly printedName: string;
  readonly title: string;
  readonly meaning: Meaning;
  /** The exact words agreed to. */
  readonly statement: string;
  readonly assurance: Assurance;
  /** Who recorded it, where that was somebody else (in the room, or from a document). */
  readonly recordedBy?: PersonId;
  /** The document it was taken from. */
  readonly document?: Document;
  /** Whom they acted for, under which delegation. */
  readonly actingFor?: PersonId;
  readonly delegationId?: string;
}

/** What an architecture decision speaks of. */
export type Attribute = 'hosting' | 'region' | 'interface' | 'identity' | 'tool';

/** What a sprint item or release declares of itself, compared with accepted architecture decisions. */
export type Declared = Readonly<Partial<Record<Attribute, string>>>;

export interface Constraint {
  readonly attribute: Attribute;
  readonly op: 'in' | 'notIn';
  readonly values: readonly string[];
}

/** An emergency change may only restore or reduce risk. */
export type ChangeKind = 'standard' | 'normal' | 'emergency';

/** What a change does to what was approved. `new tool`, `scope` and `limit` are changes of scope. */
export type ChangeEffect = 'restores' | 'disables' | 'new version' | 'new tool' | 'scope' | 'limit' | 'hosting';

/** What an agent may do. @source reference 4e */
export type ActionClass = 'read' | 'route' | 'draft' | 'submit prior authorisation' | 'update record' | 'order' | 'deny';

/** Events of decisions; joined to all others in `Payloads`. */
export interface DecidedPayloads {
  /** First entry of every command that was allowed: the decision itself. Its effects are the entries that follow it. */
  'decision.recorded': {
    readonly decisionId: DecisionId;
    readonly command: CommandType;
    /** What it is about: a model, deployment, risk, release, person … */
    readonly subject: string;
    /** How many entries follow that it caused. */
    readonly effects: number;
    readonly signatures: readonly SignatureLine[];
    /** Every rule that was asked, and what it said. */
    readonly rules: readonly { readonly ruleId: string; readonly result: 'allows' | 'warns' | 'set aside' }[];
    readonly ruleset: string;
    /** The log position it was decided on. */
    readonly decidedOn: number;
    readonly key: string;
    readonly reason?: string;
    readonly evidence?: readonly Document[];
    readonly meeting?: { readonly meetingId: string; readonly present: readonly PersonId[] };
    readonly dissent?: readonly { readonly personId: PersonId; readonly words: string }[];
    readonly supersedes?: DecisionId;
    /** The override by which a rule was set aside. */
    readonly overrideId?: string;
    /** What was asked, as it was asked (a meeting's with its item), and what came with it; older decisions do not keep it. */
    readonly asked?: Readonly<Record<string, unknown>>;
    readonly beside?: Readonly<Record<string, unknown>>;
  };

  // people
  'person.moved': {
    readonly personId: PersonId;
    readonly title?: string;
    readonly roles?: readonly Role[];
    readonly function?: string;
    readonly reportsTo?: PersonId;
  };
  'delegation.granted': {
    readonly delegationId: string;
    readonly from: PersonId;
    readonly to: PersonId;
    /** What the delegate may do; a delegate never passes it on. */
    readonly commands: readonly CommandType[];
    readonly starts: Day;
    readonly ends: Day;
  };

  // architecture
  'adr.proposed': {
    readonly adrId: AdrId;
    readonly title: string;
    /** The models it binds; every model where it is empty. */
    readonly modelIds: readonly ModelId[];
    readonly constraints: readonly Constraint[];
    readonly by: PersonId;
    readonly supersedes?: AdrId;
  };
  'adr.accepted': { readonly adrId: AdrId; readonly by: readonly PersonId[] };
  'adr.superseded': { readonly adrId: AdrId; readonly successor: AdrId; readonly by: readonly PersonId[] };

  // sprint, releases, changes
  'sprint.committed': {
    readonly itemId: string;
    readonly kind: 'sprint' | 'pi';
    /** "Sprint 14", "PI 26.4". */
    readonly iteration: string;
    readonly deploymentId: DeploymentId;
    readonly title: string;
    readonly declares: Declared;
    readonly by: PersonId;
  };
  'release.scheduled': {
    readonly releaseId: ReleaseId;
    readonly deploymentId: DeploymentId;
    readonly title: string;
    readonly version: string;
    readonly on: Day;
    readonly declares: Declared;
    readonly by: PersonId;
  };
  'release.moved': { readonly releaseId: ReleaseId; readonly on: Day; readonly by: PersonId };
  'release.executed': { readonly releaseId: ReleaseId; readonly by: PersonId };
  'change.authorised': {
    readonly changeId: string;
    readonly deploymentId: DeploymentId;
    readonly kind: ChangeKind;
    readonly effect: ChangeEffect;
    readonly what: string;
    readonly by: PersonId;
  };
  'change.executed': {
    readonly changeId: string;
    readonly deploymentId: DeploymentId;
    readonly kind: ChangeKind;
    readonly effect: ChangeEffect;
    readonly what: string;
    readonly by: PersonId;
    /** An emergency change is reviewed afterwards, by this day. */
    readonly reviewBy?: Day;
  };

  // what changes under signatures
  'scope.changed': { readonly deploymentId: DeploymentId; readonly scope: string; readonly what: string };
  'autonomy.changed': { readonly deploymentId: DeploymentId; readonly modelId: ModelId; readonly to: Autonomy; readonly raised: boolean };
  'fact.corrected': {
    readonly modelId: ModelId;
    readonly label: string;
    readonly value: string;
    readonly was: string | null;
    readonly why: string;
    readonly by: PersonId;
  };
  'blocker.reclassified': {
    readonly deploymentId: DeploymentId;
    readonly blockerId: string;
    readonly nature: Nature;
    readonly by: PersonId;
    readonly why: string;
  };
  'gate.evidenced': {
    readonly deploymentId: DeploymentId;
    readonly gate: GateId;
    readonly by: PersonId;
    readonly evidence: readonly Document[];
  };
  /** The lapse this record inferred, answered by a person: the missing decision was made late, or it had not lapsed. */
  'lapse.answered': {
    readonly deploymentId: DeploymentId;
    readonly answer: 'confirmed' | 'corrected';
    readonly lapsedOn: Day;
    readonly by: readonly PersonId[];
    /** For a correction: what shows a decision or activity before the inferred lapse, and when that was. */
    readonly evidence?: Document;
    readonly activeOn?: Day;
  };

  // risk
  'risk.owned': { readonly riskId: string; readonly owner: PersonId };
  'risk.treated': {
    readonly riskId: string;
    readonly treatment: 'mitigate' | 'transfer' | 'avoid' | 'accept';
    readonly target?: Score;
    readonly by?: Day;
  };
  'risk.control-verified': { readonly riskId: string; readonly control: string };

  // disagreement
  'appeal.lodged': {
    readonly appealId: string;
    /** Number of the refusal it is against. */
    readonly refusalId: string;
    readonly to: string;
    readonly grounds: string;
    readonly evidence: readonly Document[];
    readonly by: PersonId;
  };
  'override.granted': {
    readonly overrideId: string;
    readonly refusalId: string;
    readonly command: CommandType;
    readonly subject: string;
    readonly rules: readonly string[];
    readonly requestedBy: PersonId;
    readonly grounds: string;
    readonly decidedBy: readonly PersonId[];
    readonly compensatingControl: string;
    readonly expiresOn: Day;
    readonly reviewOn: Day;
    /** Verbatim, by name: the refused party's objection is kept. */
    readonly dissent: readonly { readonly personId: PersonId; readonly words: string }[];
  };
  /** A board pack: what the record said on a day, up to an entry. It reads the same ever after. */
  'board-pack.frozen': {
    readonly packId: BoardPackId;
    readonly title: string;
    readonly asOf: Day;
    /** The last entry it rests on; so many entries there were. */
    readonly head: { readonly seq: number; readonly hash: string };
    readonly audience: BoardAudience;
    readonly by: PersonId;
  };
  /** Other words above a slide. Its numbers stay what they are. */
  'board-pack.titled': {
    readonly packId: BoardPackId;
    readonly slide: SlideId;
    readonly title: string;
    readonly by: PersonId;
  };
  /** What the board may be asked: a draft until a named person adopts it. */
  'board-pack.asked': {
    readonly packId: BoardPackId;
    readonly askId: string;
    readonly slide: SlideId;
    readonly words: string;
    readonly who: PersonId;
    readonly due: Day;
    readonly by: PersonId;
  };
  'board-pack.adopted': { readonly packId: BoardPackId; readonly askId: string; readonly by: PersonId };
  /** Counsel's words, printed on every page. The product never claims privilege by itself. */
  'board-pack.labelled': { readonly packId: BoardPackId; readonly words: string; readonly by: PersonId };
  'meeting.held': {
    readonly meetingId: string;
    readonly forum: string;
    readonly present: readonly PersonId[];
    readonly at: When;
  };
  /** A triage meeting, with the agenda as the record stood when it was opened. It is a meeting held. */
  'meeting.opened': {
    readonly meetingId: string;
    readonly forum: string;
    readonly minutes: number;
    /** How many of the items those minutes allow. */
    readonly fits: number;
    readonly present: readonly PersonId[];
    readonly items: readonly AgendaItem[];
    readonly by: PersonId;
    readonly at: When;
  };
  'meeting.attended': { readonly meetingId: string; readonly present: readonly PersonId[]; readonly by: PersonId };
  /** Items still open, in their new order. */
  'meeting.ordered': { readonly meetingId: string; readonly itemIds: readonly string[]; readonly by: PersonId };
  'meeting.settled': { readonly meetingId: string; readonly itemId: string; readonly outcome: Outcome; readonly by: PersonId };
  /** How an item left the room is taken back; the decisions named stay on record. */
  'meeting.undone': {
    readonly meetingId: string;
    readonly itemId: string;
    readonly why: string;
    readonly decisionIds: readonly DecisionId[];
    /** Actions it had set, which are withdrawn with it. */
    readonly actionIds: readonly string[];
    readonly by: PersonId;
  };
  /** A sentence for the minutes; on the meeting itself where no item is named. */
  'meeting.noted': { readonly meetingId: string; readonly itemId: string | null; readonly text: string; readonly by: PersonId };
  'meeting.closed': { readonly meetingId: string; readonly carried: readonly string[]; readonly by: PersonId };
  /** Somebody wants a model spoken of in the next triage meeting, by name. */
  'triage.requested': { readonly deploymentId: DeploymentId; readonly why: string; readonly by: PersonId };
  'action.set': ActionSet;
  'action.finished': { readonly actionId: string; readonly by: PersonId };
  /** Whoever signed in the room says so in their own name: an addition, and no change of what was recorded. */
  'signature.confirmed': { readonly decisionId: DecisionId; readonly personId: PersonId; readonly subject: string };
  'agent.acted': { readonly deploymentId: DeploymentId; readonly action: ActionClass; readonly approvedBy: PersonId | null };
}
