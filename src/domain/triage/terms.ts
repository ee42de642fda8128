/** What the weekly triage meeting speaks of: its sections, its items, and how an item leaves the room. */
import type { LinkId } from '../accountability/links.ts';
import type { DecisionId, ReleaseId } from '../audit/decided-events.ts';
import type { DeploymentId, ModelId, PersonId } from '../audit/events.ts';
import type { GateId } from '../gates/catalogue.ts';
import type { QuestionId } from '../gates/questions.ts';
import type { OpenStage } from '../lifecycle/stages.ts';
import type { Day, Days } from '../time.ts';

/** Sections of the agenda, in the order of the meeting. @source reference 9a */
export const triageSections = [
  'safety',
  'chain',
  'release',
  'pilot end',
  'stalled',
  'gate',
  'intake',
  'expiring',
  'overdue action',
  'request',
] as const;

export type TriageSection = (typeof triageSections)[number];

/** The one question an item puts to the room. Typed: the words are made from it. */
export type TriageQuestion =
  /** Something went wrong, or nearly did: what follows? */
  | { readonly asks: 'safety'; readonly what: string; readonly on: Day }
  /** It was stopped: does it run again? */
  | { readonly asks: 'stop'; readonly since: Day; readonly reason: string }
  /** One of the five week-one questions has no accepted answer. */
  | { readonly asks: 'question'; readonly question: QuestionId }
  /** Nobody answers in the coming night. */
  | { readonly asks: 'night' }
  /** A name is missing from the chain. */
  | { readonly asks: 'link'; readonly link: LinkId }
  | { readonly asks: 'risk'; readonly riskId: string; readonly title: string }
  | { readonly asks: 'gate'; readonly gate: GateId }
  | { readonly asks: 'release'; readonly releaseId: ReleaseId; readonly on: Day; readonly holding: number }
  /** Its end is past, or near: extend, end or promote? */
  | { readonly asks: 'pilot end'; readonly end: Day; readonly overdue: Days }
  /** Stalled, and nothing on record says what it waits on. */
  | { readonly asks: 'waits on what'; readonly days: Days | null }
  | { readonly asks: 'intake' }
  | { readonly asks: 'waiver'; readonly gate: GateId; readonly expiresOn: Day }
  | { readonly asks: 'override'; readonly overrideId: string; readonly expiresOn: Day }
  | { readonly asks: 'acceptance'; readonly riskId: string; readonly title: string; readonly expiresOn: Day }
  | { readonly asks: 'action'; readonly actionId: string; readonly riskId: string | null; readonly what: string; readonly due: Day }
  /** Somebody asked for it by name. */
  | { readonly asks: 'request'; readonly who: string; readonly on: Day; readonly why: string };

/** Why something is on the agenda. */
export interface Reason {
  readonly section: TriageSection;
  readonly question: TriageQuestion;
}

/** One item, as the agenda computes it and the opening freezes it. */
export interface AgendaItem {
  /** The same matter has the same id in every meeting: `stalled:DEP-031`. */
  readonly itemId: string;
  readonly section: TriageSection;
  readonly headline: TriageQuestion;
  /** One, except where a group of silent models is asked together. */
  readonly modelIds: readonly ModelId[];
  /** Null for a group, and for what concerns no deployment. */
  readonly deploymentId: DeploymentId | null;
  /** Set for a group: at which stage its models stand. */
  readonly group: { readonly stage: OpenStage } | null;
  /** Why it is on the agenda: first why it stands in its section, then every further reason. */
  readonly reasons: readonly Reason[];
  /** 1 the first time it is on an agenda. */
  readonly times: number;
  /** The meeting that left it open; null where none did. */
  readonly carriedFrom: string | null;
}

/** How an item leaves the room: no fourth way. */
export type Outcome =
  | { readonly kind: 'decision'; readonly decisionIds: readonly DecisionId[] }
  | { readonly kind: 'action'; readonly what: string; readonly owner: PersonId; readonly due: Day }
  | { readonly kind: 'deferral'; readonly why: string; readonly until: Day };

/** Something a meeting asks of somebody. */
export interface ActionSet {
  readonly actionId: string;
  readonly meetingId: string;
  readonly itemId: string;
  readonly what: string;
  /** Null while the seat it falls to is vacant. */
  readonly owner: PersonId | null;
  /** The seat it falls to by itself, as a second deferral does; null where the room named the owner. */
  readonly seat: string | null;
  readonly due: Day;
  readonly by: PersonId;
}
