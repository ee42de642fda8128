/**
 * Everything a person can ask for. A command carries no actor: the session says
 * who asks. Some can only be refused; they are here so that the refusal is said.
 */
import type { LinkId } from '../accountability/links.ts';
import type {
  ActionClass,
  AdrId,
  ChangeEffect,
  ChangeKind,
  Constraint,
  DecisionId,
  Declared,
  Document,
  ReleaseId,
} from '../audit/decided-events.ts';
import type {
  Autonomy,
  Condition,
  Cost,
  DeploymentId,
  Flags,
  GateOutcome,
  LimitedSeries,
  ModelId,
  OverrideStep,
  PackFile,
  PackId,
  PersonId,
  Profile,
  RiskCategory,
  Role,
  Score,
  Shift,
  SiteId,
  Tier,
} from '../audit/events.ts';
import type { BoardAudience, BoardPackId, SlideId } from '../board/slide-ids.ts';
import type { GateId, Nature } from '../gates/catalogue.ts';
import type { QuestionId } from '../gates/questions.ts';
import type { EndKind, Stage, StopReason } from '../lifecycle/stages.ts';
import type { NotReported } from '../reported.ts';
import type { SettingName } from '../settings.ts';
import type { Day } from '../time.ts';
import type { Outcome } from '../triage/terms.ts';

interface OfModel {
  readonly modelId: ModelId;
}
interface OfDeployment {
  readonly deploymentId: DeploymentId;
}
interface OfGate extends OfDeployment {
  readonly gate: GateId;
}
interface OfQuestion extends OfDeployment {
  readonly question: QuestionId;
}
interface OfLink extends OfDeployment {
  readonly link: LinkId;
}
interface OfRisk {
  readonly riskId: string;
}

/** An end date and success criteria fixed beforehand. */
export interface Charter {
  readonly plannedEnd: Day;
  readonly endpoints: string;
}

/** Flags somebody states: what is left out stays as it was. */
export type StatedFlags = {
  readonly [K in keyof Flags]?: Exclude<Flags[K], NotReported>;
};

/** One line of a returned pack: an answer, *I do not know*, or *not mine, ask …*. */
export type PackAnswer = OfQuestion &
  (
    | { readonly kind: 'answered'; readonly text: string }
    | { readonly kind: 'do not know' }
    /** `ask` is empty where they name nobody. */
    | { readonly kind: 'not mine'; readonly ask: string }
  );

export interface CommandPayloads {
  // people and seats
  /** The first act on a record without people, and the only one nobody has to act for. */
  'steward.declare': {
    readonly printedName: string;
    readonly title: string;
    readonly function: string;
    readonly siteId: SiteId | null;
    readonly document?: Document;
  };
  'person.add': {
    readonly printedName: string;
    readonly title: string;
    readonly roles: readonly Role[];
    readonly function: string;
    readonly reportsTo?: PersonId;
    readonly employer: 'staff' | 'vendor' | 'software';
  };
  'person.move': {
    readonly personId: PersonId;
    readonly title?: string;
    readonly roles?: readonly Role[];
    readonly function?: string;
    readonly reportsTo?: PersonId;
  };
  'person.leave': { readonly personId: PersonId; readonly lastDay: Day };
  'seat.open': { readonly function: string; readonly role: Role; readonly siteId: SiteId | null };
  'seat.fill': { readonly seatId: string; readonly personId: PersonId; readonly document?: Document };
  /** A second person says that the appointment is so. */
  'seat.confirm': { readonly seatId: string };
  'delegation.grant': {
    readonly to: PersonId;
    readonly commands: readonly CommandType[];
    readonly starts: Day;
    readonly ends: Day;
  };

  // models
  'model.register': {
    readonly name: string;
    readonly problem: string;
    readonly sponsor: PersonId;
    readonly tier: Tier;
    readonly flags: Flags;
    readonly businessFunction: string;
    readonly vendorName: string | null;
    readonly siteId: SiteId | null;
    readonly scope: string | null;
  };
  'deployment.open': OfModel & {
    readonly siteId: SiteId;
    readonly scope: string;
    /** The ended deployment this starts again. */
    readonly restartOf?: DeploymentId;
  };
  'fact.correct': OfModel & { readonly label: string; readonly value: string; readonly why: string };
  'cost.record': OfModel & { readonly costs: readonly Cost[] };
  'contract.record': OfModel & {
    readonly vendorName: string;
    readonly kind: 'pilot' | 'paid';
    readonly until: Day;
    readonly annual?: number;
  };
  'contract.renew': OfModel & { readonly until: Day; readonly annual?: number };
  /** Whom to ask about a model. Who is named accepts nothing by it. */
  'owner.name': OfModel & { readonly name: string; readonly contact?: string };
  'flags.state': OfModel & { readonly flags: StatedFlags };
  'model.restate': OfModel & { readonly businessFunction?: string; readonly vendorName?: string; readonly purpose?: string };

  // the chain
  'link.offer': OfLink & { readonly personId: PersonId; readonly how: string; readonly due: Day };
  /** `actions`: for an agent's decision signatory, the classes of action it names (4e). */
  'link.accept': OfLink & { readonly statement: string; readonly expiresOn?: Day; readonly actions?: readonly ActionClass[] };
  'link.decline': OfLink & { readonly reason: string };
  'link.hand-over': OfLink & { readonly to: PersonId; readonly due: Day };
  'link.delegate': OfLink & { readonly to: PersonId; readonly until: Day };
  /** A signature given on paper, entered by somebody else. */
  'link.attest': OfLink & {
    readonly personId: PersonId;
    readonly statement: string;
    readonly signedOn: Day;
    readonly expiresOn?: Day;
    readonly document: Document;
    readonly actions?: readonly ActionClass[];
  };
  'rota.set': OfDeployment & { readonly shifts: readonly Shift[]; readonly pageTestedOn: Day | null };
  'override-path.set': OfDeployment & { readonly steps: readonly OverrideStep[] };

  // questions and gates
  'question.answer': OfQuestion & { readonly text: string };
  'question.evidence': OfQuestion & { readonly evidence: Document };
  'question.dispute': OfQuestion & { readonly why: string };
  'question.accept': OfQuestion & { readonly expiresOn?: Day };
  'gate.submit': OfGate & { readonly evidence: readonly Document[] };
  'gate.evidence': OfGate & { readonly evidence: readonly Document[] };
  'gate.decide': OfGate & {
    readonly outcome: Extract<GateOutcome, 'passed' | 'passed with conditions' | 'returned' | 'declined' | 'not applicable'>;
    readonly reason: string;
    readonly conditions?: readonly Condition[];
    readonly version?: string;
  };
  /** A decision taken on paper, entered by somebody else. */
  'gate.attest': OfGate & {
    readonly outcome: Extract<GateOutcome, 'passed' | 'passed with conditions'>;
    readonly by: readonly PersonId[];
    readonly decidedOn: Day;
    readonly document: Document;
    readonly conditions?: readonly Condition[];
  };
  'gate.waive': OfGate & {
    readonly until: Day | null;
    readonly compensatingControl: string;
    readonly reason: string;
    readonly askedBy: PersonId;
  };
  'condition.meet': OfGate & { readonly conditionId: string; readonly evidence: readonly Document[] };
  /** Questions sent to the owner of some models. The product sends nothing: it writes the file. */
  'pack.write': {
    readonly packId: PackId;
    readonly to: { readonly name: string; readonly contact?: string; readonly personId?: PersonId };
    readonly deploymentIds: readonly DeploymentId[];
    readonly questions: readonly QuestionId[];
    readonly due: Day;
  };
  /** What came back. The answers are those of whoever returned it, never of whoever loads it. */
  'pack.return': {
    readonly packId: PackId;
    readonly file: PackFile;
    readonly returnedBy: string;
    readonly answers: readonly PackAnswer[];
  };
  'blocker.reclassify': OfDeployment & { readonly blockerId: string; readonly nature: Nature; readonly why: string };

  // the risk register
  'risk.raise': {
    readonly deploymentIds: readonly DeploymentId[];
    readonly title: string;
    readonly category: RiskCategory;
    readonly nature: Nature;
    readonly owner: PersonId | null;
    readonly inherent?: Score;
  };
  'risk.own': OfRisk & { readonly owner: PersonId };
  'risk.score': OfRisk & { readonly residual: Score; readonly evidence: readonly Document[]; readonly secondScorer?: PersonId };
  'risk.treat': OfRisk & {
    readonly treatment: 'mitigate' | 'transfer' | 'avoid' | 'accept';
    readonly target?: Score;
    readonly by?: Day;
  };
  'risk.plan-action': OfRisk & { readonly text: string; readonly owner: PersonId; readonly due: Day };
  'risk.finish-action': OfRisk & { readonly actionId: string };
  'risk.verify-control': OfRisk & { readonly control: string; readonly works: boolean };
  'risk.accept': OfRisk & { readonly purpose: 'go-live' | 'continue'; readonly expiresOn: Day };
  'risk.close': OfRisk & { readonly reason: string };
  'safety.report': OfDeployment & { readonly what: string; readonly riskId?: string };

  // architecture, sprint, releases, changes
  'adr.propose': {
    readonly title: string;
    readonly modelIds: readonly ModelId[];
    readonly constraints: readonly Constraint[];
    readonly supersedes?: AdrId;
  };
  'adr.accept': { readonly adrId: AdrId };
  'adr.supersede': { readonly adrId: AdrId; readonly successor: AdrId };
  'sprint.commit': OfDeployment & { readonly iteration: string; readonly title: string; readonly declares: Declared };
  'pi.commit': OfDeployment & { readonly iteration: string; readonly title: string; readonly declares: Declared };
  'release.schedule': OfDeployment & {
    readonly title: string;
    readonly version: string;
    readonly on: Day;
    readonly declares: Declared;
  };
  'release.move': { readonly releaseId: ReleaseId; readonly on: Day };
  'release.execute': { readonly releaseId: ReleaseId };
  'change.authorise': OfDeployment & { readonly kind: ChangeKind; readonly effect: ChangeEffect; readonly what: string };
  'change.execute': OfDeployment & {
    readonly kind: ChangeKind;
    readonly effect: ChangeEffect;
    readonly what: string;
    readonly changeId?: string;
  };

  // the life of a deployment
  /** Only where a file did not say where it runs. */
  'deployment.place': OfDeployment & { readonly siteId: SiteId };
  /** By when intake, build or silent should be decided. A pilot's end is its charter's. */
  'deployment.target': OfDeployment & { readonly target: Day };
  /** Live before the ruleset: neither held nor broken, until the day on which it must have caught up. */
  'deployment.inherit': OfDeployment & { readonly catchUpBy: Day; readonly reason: string };
  'pilot.charter': OfDeployment & { readonly charter: Charter };
  'deployment.transition': OfDeployment & {
    readonly to: Stage;
    readonly reason: string;
    /** For entering a pilot. */
    readonly charter?: Charter;
    /** For a rework: who answers for it, and by when. */
    readonly owner?: PersonId;
    readonly due?: Day;
  };
  'deployment.extend': OfDeployment & { readonly plannedEnd: Day; readonly reason: string };
  'deployment.suspend': OfDeployment & { readonly reason: string };
  'deployment.resume': OfDeployment & { readonly cause: string; readonly fix: string };
  'deployment.end': OfDeployment & {
    readonly kind: EndKind;
    readonly reason?: StopReason;
    readonly text: string;
    readonly learned: string;
    readonly disposal: string;
    readonly successor?: DeploymentId;
  };
  'deployment.reopen': OfDeployment;
  'lapse.record': OfDeployment;
  'lapse.confirm': OfDeployment & { readonly reason: StopReason; readonly text: string };
  'lapse.correct': OfDeployment & { readonly evidence: Document; readonly activeOn: Day };
  'version.record': OfDeployment & { readonly version: string; readonly major: boolean; readonly what: string };
  'autonomy.change': OfDeployment & { readonly to: Autonomy };
  'agent.act': OfDeployment & { readonly action: ActionClass; readonly approvedBy: PersonId | null };

  // the record itself
  'site.add': { readonly name: string };
  'ruleset.switch': {
    readonly gatesOn?: readonly GateId[];
    readonly gatesOff?: readonly GateId[];
    readonly linksOn?: readonly LinkId[];
    readonly linksOff?: readonly LinkId[];
    readonly reason: string;
  };
  'ruleset.profile': { readonly profile: Profile; readonly reason: string };
  /** A signed decision: the limits of a chart rest on the first 12 months from `from` (`YYYY-MM`) on. */
  'limits.rebase': { readonly series: LimitedSeries; readonly from: string; readonly reason: string };
  'setting.change': { readonly name: SettingName; readonly value: number; readonly reason: string };
  'refusal.appeal': { readonly refusalId: string; readonly to: Role; readonly grounds: string; readonly evidence: readonly Document[] };
  'refusal.override': {
    readonly refusalId: string;
    readonly grounds: string;
    readonly compensatingControl: string;
    readonly expiresOn: Day;
    readonly reviewOn: Day;
    readonly dissent: readonly { readonly personId: PersonId; readonly words: string }[];
  };
  /** A board pack as the record stands on a day, up to an entry. No command changes its numbers. */
  'board-pack.freeze': {
    readonly packId: BoardPackId;
    readonly title: string;
    readonly asOf: Day;
    /** The last entry it rests on, as whoever freezes it saw it. */
    readonly head: { readonly seq: number; readonly hash: string };
    /** For whom it is printed where nobody says; the board where left out. */
    readonly audience?: BoardAudience;
  };
  'board-pack.title': { readonly packId: BoardPackId; readonly slide: SlideId; readonly title: string };
  'board-pack.ask': {
    readonly packId: BoardPackId;
    readonly slide: SlideId;
    readonly words: string;
    readonly who: PersonId;
    readonly due: Day;
  };
  /** In one's own name: from now on it prints. */
  'board-pack.adopt': { readonly packId: BoardPackId; readonly askId: string };
  'board-pack.label': { readonly packId: BoardPackId; readonly words: string };
  /** A triage meeting: the agenda is the record's own, as it stands now. */
  'meeting.open': {
    readonly meetingId: string;
    readonly forum: string;
    readonly minutes: number;
    readonly present: readonly PersonId[];
  };
  /** Who is there now: everybody, by name. */
  'meeting.attend': { readonly meetingId: string; readonly present: readonly PersonId[] };
  /** Every item still open, in the order in which it is to be taken. */
  'meeting.order': { readonly meetingId: string; readonly itemIds: readonly string[] };
  'meeting.settle': { readonly meetingId: string; readonly itemId: string; readonly outcome: Outcome };
  'meeting.undo': { readonly meetingId: string; readonly itemId: string; readonly why: string };
  /** A sentence for the minutes: on an item, or on the meeting itself where no item is named. */
  'meeting.note': { readonly meetingId: string; readonly itemId: string | null; readonly text: string };
  'meeting.close': { readonly meetingId: string };
  'action.finish': { readonly actionId: string };
  /** To have a model spoken of in the next triage meeting, whatever the record says of it. */
  'triage.request': OfDeployment & { readonly why: string };
  /** What somebody else recorded in the room that one signed: said again, by whoever signed. */
  'signature.confirm': { readonly decisionId: DecisionId; readonly personId: PersonId };
  'decision.edit': { readonly decisionId: DecisionId; readonly text: string };
  'decision.delete': { readonly decisionId: DecisionId };
  /** One item, decided by the committee with those present. */
  'meeting.decide': {
    readonly meetingId: string;
    readonly present: readonly PersonId[];
    readonly item: SingleCommand;
    readonly dissent?: readonly { readonly personId: PersonId; readonly words: string }[];
  };
}

export type CommandType = keyof CommandPayloads;

/** A command: what is asked for. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K; readonly payload: CommandPayloads[K] };
}[T];

/** A command that is not a meeting's. */
export type SingleCommand = Command<Exclude<CommandType, 'meeting.decide'>>;

/** Somebody else whose decision it also is: in the room, or on paper. Who acts records it. */
export interface CoSigner {
  readonly personId: PersonId;
  readonly how: 'in the room' | 'attested from a document';
  readonly document?: Document;
}

/** What comes with a command: who else signs, and by what right the one who acts does so. */
export interface Accompaniment {
  readonly signers?: readonly CoSigner[];
  /** The delegation acted under. */
  readonly delegationId?: string;
  /** The words agreed to; where none are given the product's own sentence stands. */
  readonly statement?: string;
  /** Whose act it is, where whoever acts only brings it home from a document: a bundle somebody made on another copy. */
  readonly attested?: { readonly personId: PersonId; readonly document: Document };
}
