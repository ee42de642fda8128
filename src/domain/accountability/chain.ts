import type { Assurance, Flags, PersonId } from '../audit/events.ts';
import type { Deployment, LinkStep, RecordState } from '../audit/state.ts';
import { profileApplies, type Applies } from '../gates/required-gates.ts';
import { hasReached, type OpenStage, type Stage } from '../lifecycle/stages.ts';
import { standingOf } from '../lifecycle/standing.ts';
import { voidedSince, type Change } from '../lifecycle/voiding.ts';
import { isReported } from '../reported.ts';
import { addMonths, daysBetween, firstDayOf, later, type Day, type Days, type When } from '../time.ts';
import { weekCover } from './cover.ts';
import { openConflicts } from './duties.ts';
import { withoutHandovers } from './handover.ts';
import { linkOf, links, type Link, type LinkId } from './links.ts';
import { roomOf, type RoomSignature } from './room-signature.ts';

/** What a link is worth today. Every listed link is in exactly one of these. */
export type Tone = 'sound' | 'weak' | 'broken' | 'not reported' | 'not needed' | 'inherited' | 'off';

/** Why a link is not sound, or what else it is. */
export type LinkCause =
  | 'accepted'
  | 'expiring'
  | 'covered'
  | 'no secondary'
  | 'vacant'
  | 'asked'
  | 'declined'
  | 'void: new version'
  | 'void: new scope'
  | 'void: more autonomy'
  | 'duties conflict'
  | 'absent twice'
  | 'left'
  | 'expired'
  | 'released'
  | 'hours uncovered'
  | 'page test overdue'
  | 'not reported'
  | 'named in the file'
  | 'not needed yet'
  | 'does not apply'
  | 'inherited'
  | 'off';

const tones: Record<LinkCause, Tone> = {
  accepted: 'sound',
  expiring: 'weak',
  covered: 'weak',
  'no secondary': 'weak',
  vacant: 'broken',
  asked: 'broken',
  declined: 'broken',
  'void: new version': 'broken',
  'void: new scope': 'broken',
  'void: more autonomy': 'broken',
  'duties conflict': 'broken',
  'absent twice': 'broken',
  left: 'broken',
  expired: 'broken',
  released: 'broken',
  'hours uncovered': 'broken',
  'page test overdue': 'broken',
  'not reported': 'not reported',
  'named in the file': 'not reported',
  'not needed yet': 'not needed',
  'does not apply': 'not needed',
  inherited: 'inherited',
  off: 'off',
};

/** What a change makes of a signature that rested on what it changed. A further tool or limit is a further scope. @source reference 4e */
const voidCauses: Readonly<Record<Change, LinkCause>> = {
  'major version': 'void: new version',
  scope: 'void: new scope',
  tool: 'void: new scope',
  limit: 'void: new scope',
  hosting: 'void: new scope',
  autonomy: 'void: more autonomy',
};

/** A signature: printed name, date and time, and what it means. @source 21 CFR 11.50 */
export interface Signature {
  readonly personId: PersonId;
  readonly at: When;
  readonly statement: string;
  readonly version: string | null;
  readonly assurance: Assurance;
  readonly expiresOn: Day | null;
  /** Where it was given in the room: who recorded it, and whether whoever signed has confirmed it. */
  readonly room?: RoomSignature;
}

export interface LinkView {
  readonly link: LinkId;
  readonly cause: LinkCause;
  readonly tone: Tone;
  /** Since when it stands so, where that is known. */
  readonly since: Day | null;
  readonly days: Days | null;
  /** The last signature here, standing or not. */
  readonly signature: Signature | null;
  /** Who was asked, and what came of it, latest first. */
  readonly asked: readonly {
    readonly personId: PersonId;
    readonly on: Day;
    readonly outcome: 'no answer' | 'declined';
    readonly reason?: string;
    readonly outcomeOn?: Day;
  }[];
  /** What changed, until when, who covers: the words beside the state. */
  readonly detail: {
    readonly until?: Day;
    readonly coveredBy?: PersonId;
    readonly what?: string;
    readonly named?: string;
    readonly column?: string;
    readonly uncoveredHours?: number;
  };
}

export interface Chain {
  readonly stage: OpenStage;
  readonly links: readonly LinkView[];
  readonly count: Readonly<Record<Tone, number>>;
  /** The first broken link in rank order. */
  readonly firstBroken: LinkId | null;
  /** People whose name stands on more than one sound or weak link. */
  readonly ties: readonly { readonly personId: PersonId; readonly links: readonly LinkId[] }[];
}

function linkApplies(link: Link, flags: Flags): Applies {
  const profile = { always: 'ALL', care: 'CARE', payment: 'PAY', vendor: 'VEN', agentic: 'AGT' } as const;
  return profileApplies(profile[link.applies], flags);
}

/**
 * Links listed for a model: all that always apply, and those of what it is, or
 * may be: a flag nobody reported leaves its link listed. Where neither safety
 * link applies one is listed all the same, so that it is said and not left out.
 */
export function listedLinks(flags: Flags): Link[] {
  const noPayment = linkApplies(linkOf('L6-PAY'), flags) === 'no';
  return links.filter((link) => linkApplies(link, flags) !== 'no' || (noPayment && link.id === 'L6-CARE'));
}

/**
 * The accountability chain of a deployment on a day.
 *
 * @param entering the stage whose links are asked for; the present one where it is left out
 * @returns every listed link in exactly one tone: the counts sum to the links
 * @source reference 4, with the state of each link computed from the day
 */
export function chainOf(state: RecordState, deployment: Deployment, asOf: Day, entering?: OpenStage): Chain {
  const model = state.models.get(deployment.modelId);
  if (model === undefined) throw new RangeError(`No such model: ${deployment.modelId}`);
  const { openStage, end } = standingOf(deployment, asOf, state.settings);
  const stage = entering ?? (isReported(openStage) ? openStage : 'intake');
  // What ended keeps the chain it ended with: nobody has to sign for it any more.
  const day = end !== null && isReported(end.on) && end.on < asOf ? end.on : asOf;
  const alone = listedLinks(model.flags).map((link) => linkView(state, deployment, link, linkApplies(link, model.flags), stage, day));
  const views = withConflicts(withAbsences(alone, day), state, deployment, day);
  const count: Record<Tone, number> = { sound: 0, weak: 0, broken: 0, 'not reported': 0, 'not needed': 0, inherited: 0, off: 0 };
  for (const { tone } of views) count[tone] += 1;
  const byPerson = Map.groupBy(
    views.filter(({ tone, signature }) => signature !== null && (tone === 'sound' || tone === 'weak')),
    ({ signature }) => signature!.personId,
  );
  return {
    stage,
    links: views,
    count,
    firstBroken: views.find(({ tone }) => tone === 'broken')?.link ?? null,
    ties: [...byPerson]
      .filter(([, held]) => held.length > 1)
      .map(([personId, held]) => ({ personId, links: held.map(({ link }) => link) })),
  };
}

/** Two links covered for one and the same person rest on nobody: the absence is everybody's. @source reference 4d */
function withAbsences(views: readonly LinkView[], asOf: Day): readonly LinkView[] {
  return views.map((view) => {
    const absent = absentFrom(view);
    if (absent === null) return view;
    const together = views.filter((one) => absentFrom(one) === absent);
    if (together.length < 2) return view;
    // A cover always has its day.
    return broken(view, 'absent twice', together.map(({ since }) => since!).reduce(later), asOf);
  });
}

/** Who is absent from a link that somebody covers; null where nobody is, or nobody had signed. */
function absentFrom({ cause, signature }: LinkView): PersonId | null {
  return cause === 'covered' && signature !== null ? signature.personId : null;
}

/** Duties one person must not combine suspend both signatures until one is given up. @source reference 4b, 4c */
function withConflicts(views: readonly LinkView[], state: RecordState, deployment: Deployment, asOf: Day): readonly LinkView[] {
  const conflicts = new Map(openConflicts({ state, deployment, day: asOf }).map(({ link, conflict }) => [link, conflict]));
  return views.map((view) => {
    const conflict = conflicts.get(view.link);
    if (conflict === undefined || (view.tone !== 'sound' && view.tone !== 'weak')) return view;
    return { ...broken(view, 'duties conflict', view.since, asOf), detail: { ...view.detail, what: conflict.sentence } };
  });
}

/** A link that would stand by itself, broken by what stands beside it. */
function broken(view: LinkView, cause: LinkCause, since: Day | null, asOf: Day): LinkView {
  return { ...view, cause, tone: tones[cause], since, days: daysSince(since, asOf) };
}

function daysSince(since: Day | null, asOf: Day): Days | null {
  return since === null ? null : Math.max(0, daysBetween(since, asOf));
}

const everyLink: ReadonlySet<LinkId> = new Set(links.map(({ id }) => id));

/**
 * A record as it would read with every link switched on. A signature is one
 * whether or not a link is asked for: commands rest on it all the same.
 * @source shared rule 16
 */
export function withEveryLinkOn(state: RecordState): RecordState {
  return { ...state, ruleset: { ...state.ruleset, linksOn: everyLink } };
}

/** Is a link required at a stage? Nothing is of what ended. */
export function isRequired(link: Link, stage: Stage): boolean {
  return hasReached(stage, link.requiredFrom);
}

function linkView(state: RecordState, deployment: Deployment, link: Link, applies: Applies, stage: OpenStage, asOf: Day): LinkView {
  const steps = deployment.links.get(link.id) ?? [];
  const signature = lastSignature(state, steps, link);
  const asked = asksOf(steps);
  const view = (cause: LinkCause, since: Day | null, detail: LinkView['detail'] = {}): LinkView => ({
    link: link.id,
    cause,
    tone: tones[cause],
    since,
    days: daysSince(since, asOf),
    signature,
    asked,
    detail,
  });

  if (!state.ruleset.linksOn.has(link.id)) return view('off', null);
  if (applies === 'no') return view('does not apply', null);
  if (steps.length === 0) {
    const named = deployment.namedInFile.get(link.id);
    if (named !== undefined) return view('named in the file', null, { named: named.name, column: named.column });
    if (!isRequired(link, stage)) return view('not needed yet', null);
    if (applies === 'unless ruled out') return view('not reported', null);
    if (deployment.inherited !== null) return view('inherited', null, { until: deployment.inherited.catchUpBy });
    if (deployment.governance === 'not reported') return view('not reported', null);
    return view('vacant', requiredSince(deployment, link));
  }

  const last = standingStep(steps);
  switch (last.kind) {
    case 'offered':
      return unsigned(view('asked', last.on), deployment);
    case 'declined':
      return unsigned(view('declined', last.on, { what: last.reason }), deployment);
    case 'released':
      return view('released', last.on, { what: last.reason });
    case 'covered':
      return last.until >= asOf && isStillHere(state, last.personId, asOf)
        ? view('covered', last.on, { until: last.until, coveredBy: last.personId })
        : view('vacant', last.until);
    case 'accepted':
      return signedView(state, deployment, link, last, asOf, view);
    default:
      return last satisfies never;
  }
}

/**
 * A link somebody was asked for and nobody signed yet. To ask breaks nothing: what was
 * inherited is so until it is caught up, and what no source reported is not known to be vacant.
 */
function unsigned(view: LinkView, { governance, inherited }: Deployment): LinkView {
  if (view.signature !== null) return view;
  if (inherited !== null) return { ...view, tone: 'inherited', detail: { ...view.detail, until: inherited.catchUpBy } };
  return governance === 'not reported' && view.cause === 'asked' ? { ...view, tone: 'not reported' } : view;
}

/**
 * The step that says where a link stands: the last, but for a handover that is
 * still open or was declined. Whoever signed keeps the link until another does.
 */
export function standingStep(steps: readonly LinkStep[]): LinkStep {
  const standing = withoutHandovers(steps).at(-1) ?? steps[0];
  if (standing === undefined) throw new RangeError('A link nobody spoke of has no step');
  return standing;
}

type Accepted = Extract<LinkStep, { kind: 'accepted' }>;

function signedView(
  state: RecordState,
  deployment: Deployment,
  link: Link,
  step: Accepted,
  asOf: Day,
  view: (cause: LinkCause, since: Day | null, detail?: LinkView['detail']) => LinkView,
): LinkView {
  const person = state.people.get(step.personId);
  if (person?.leftOn != null && person.leftOn < asOf) return view('left', person.leftOn);
  const voiding = voidingOf(deployment, link, step, asOf);
  if (voiding !== null) return view(voidCauses[voiding.by], voiding.on, { what: voiding.what });
  const expires = expiryOf(step, link);
  if (expires !== null && asOf > expires) return view('expired', expires);
  if (link.id === 'L9') {
    const { uncovered, withoutSecondary } = weekCover(deployment, state.people, asOf);
    if (uncovered > 0) return view('hours uncovered', step.on, { uncoveredHours: Math.round(uncovered / 60) });
    const tested = deployment.rota?.pageTestedOn ?? null;
    if (tested === null || daysBetween(tested, asOf) > state.settings.pageTestDays) return view('page test overdue', tested ?? step.on);
    if (withoutSecondary > 0) return view('no secondary', step.on);
  }
  if (expires !== null && daysBetween(asOf, expires) <= state.settings.expiringSoonDays)
    return view('expiring', step.on, { until: expires });
  return view('accepted', step.on);
}

/** What voided a signature by a day; null where nothing did. One that names what an agent may do was given for an agent. */
export function voidingOf(deployment: Deployment, link: Link, step: Accepted, asOf: Day): ReturnType<typeof voidedSince> {
  const forAgent = (step.actions?.length ?? 0) > 0;
  return voidedSince(deployment, forAgent ? link.voidBy.filter((by) => by !== 'autonomy') : link.voidBy, step, asOf);
}

/** The last day a signature holds by itself; null where nothing sets one. */
export function expiryOf(step: Pick<Accepted, 'on' | 'expiresOn'>, link: Link): Day | null {
  return step.expiresOn ?? (link.termMonths === null ? null : addMonths(step.on, link.termMonths));
}

function lastSignature(state: RecordState, steps: readonly LinkStep[], link: Link): Signature | null {
  const step = steps.findLast((candidate) => candidate.kind === 'accepted');
  if (step === undefined) return null;
  const { personId, at, statement, version, assurance, seq } = step;
  const signature = { personId, at, statement, version: version ?? null, assurance, expiresOn: expiryOf(step, link) };
  return { ...signature, ...roomOf(state, seq, personId) };
}

function asksOf(steps: readonly LinkStep[]): LinkView['asked'] {
  const open: { personId: PersonId; on: Day; outcome: 'no answer' | 'declined'; reason?: string; outcomeOn?: Day }[] = [];
  for (const step of steps) {
    if (step.kind === 'offered') open.push({ personId: step.personId, on: step.on, outcome: 'no answer' });
    else if (step.kind === 'declined') {
      const ask = open.findLast(({ personId }) => personId === step.personId) ?? {
        personId: step.personId,
        on: step.on,
        outcome: 'declined' as const,
      };
      if (!open.includes(ask)) open.push(ask);
      Object.assign(ask, { outcome: 'declined', reason: step.reason, outcomeOn: step.on });
    } else if (step.kind === 'accepted') open.length = 0;
  }
  return open.toReversed();
}

function isStillHere(state: RecordState, personId: PersonId, asOf: Day): boolean {
  const leftOn = state.people.get(personId)?.leftOn ?? null;
  return leftOn === null || leftOn >= asOf;
}

/** The day the stage began from which a link has been required: since then it has been vacant. */
function requiredSince(deployment: Deployment, link: Link): Day {
  for (const spell of deployment.spells) {
    if (isRequired(link, spell.stage) && isReported(spell.from)) return firstDayOf(spell.from);
  }
  return deployment.openedOn;
}
