/** The life of a deployment, top to bottom: stages, versions, signatures and what voided them, decisions, refusals, safety reports. */
import { expiryOf, standingStep, voidingOf } from '../accountability/chain.ts';
import { linkOf, type LinkId } from '../accountability/links.ts';
import { standingOf } from '../lifecycle/standing.ts';
import type { Change } from '../lifecycle/voiding.ts';
import { isReported } from '../reported.ts';
import { addDays, firstDayOf, type Day } from '../time.ts';
import { subjectsOf } from './entry-about.ts';
import type { DisposedEntry, Entry } from './entry.ts';
import type { DeploymentId, EventType, PersonId } from './events.ts';
import type { Deployment, LinkStep, RecordState } from './state.ts';

/** Why a signature stopped counting. */
export type SignatureEnd = 'void' | 'expired' | 'left' | 'released' | 'declined' | 'asked anew' | 'signed again' | 'covered';

/** A signature from its day to the day it stopped counting. */
export interface SignatureSpan {
  readonly link: LinkId;
  readonly personId: PersonId;
  readonly from: Day;
  /** Null while it stands. */
  readonly to: Day | null;
  readonly end: SignatureEnd | null;
  /** Of a void signature: what changed. */
  readonly by: Change | null;
}

/** One line of the timeline. */
export type TimelineItem =
  | { readonly kind: 'entry'; readonly day: Day; readonly entry: Entry }
  /** What only time did: no entry says it. */
  | {
      readonly kind: 'ended by time';
      readonly day: Day;
      readonly link: LinkId;
      readonly personId: PersonId;
      readonly why: 'expired' | 'left';
    }
  | { readonly kind: 'ended quietly'; readonly day: Day };

export interface Timeline {
  readonly deploymentId: DeploymentId;
  /** In the order it happened. */
  readonly items: readonly TimelineItem[];
  readonly spans: readonly SignatureSpan[];
}

const told: ReadonlySet<EventType> = new Set<EventType>([
  'deployment.opened',
  'deployment.staged',
  'deployment.suspended',
  'deployment.resumed',
  'deployment.inherited',
  'deployment.placed',
  'pilot.chartered',
  'pilot.extended',
  'version.released',
  'scope.changed',
  'autonomy.changed',
  'release.executed',
  'change.executed',
  'link.accepted',
  'link.declined',
  'link.released',
  'link.covered',
  'gate.decided',
  'question.accepted',
  'question.disputed',
  'risk.accepted',
  'risk.realised',
  'safety.reported',
  'lapse.answered',
  'override.granted',
  'command.refused',
]);

/**
 * The timeline of a deployment as a day shows it.
 * @param entries those known by the day, in the order of the record
 * @param state what they fold into
 */
export function timelineOf(entries: readonly (Entry | DisposedEntry)[], state: RecordState, deployment: Deployment, asOf: Day): Timeline {
  const { deploymentId } = deployment;
  const own = ownIds(state, deployment);
  const found = entries.flatMap((entry): TimelineItem[] => {
    if (!told.has(entry.type) || !('payload' in entry) || entry.payload === undefined) return [];
    if (entry.importId !== undefined && state.undone.has(entry.importId)) return [];
    return subjectsOf(entry).some((id) => own.has(id)) ? [{ kind: 'entry', day: dayOf(entry), entry }] : [];
  });
  const spans = [...deployment.links].flatMap(([link, steps]) => spansOf(state, deployment, link, steps, asOf));
  const byTime = spans.flatMap(({ link, personId, to, end }): TimelineItem[] =>
    to !== null && (end === 'expired' || end === 'left') ? [{ kind: 'ended by time', day: to, link, personId, why: end }] : [],
  );
  const { end } = standingOf(deployment, asOf, state.settings);
  const quiet: TimelineItem[] = end?.kind === 'lapsed' && isReported(end.on) ? [{ kind: 'ended quietly', day: end.on }] : [];
  // Sorting keeps the order of the record within a day; what time did stands after what people did.
  const items = [...found, ...byTime, ...quiet].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { deploymentId, items, spans };
}

/** A stage is told on the day it was entered, everything else on the day it happened. */
function dayOf(entry: Entry): Day {
  if (entry.type === 'deployment.staged' && isReported(entry.payload.from)) return firstDayOf(entry.payload.from);
  return firstDayOf(entry.occurredAt);
}

function ownIds(state: RecordState, { deploymentId }: Deployment): ReadonlySet<string> {
  const risks = [...state.risks.values()].filter(({ deploymentIds }) => deploymentIds.includes(deploymentId)).map(({ riskId }) => riskId);
  const releases = [...state.releases.values()]
    .filter((release) => release.deploymentId === deploymentId)
    .map(({ releaseId }) => releaseId);
  return new Set([deploymentId, ...risks, ...releases]);
}

/** Every signature a link ever had, and what ended each. */
function spansOf(state: RecordState, deployment: Deployment, id: LinkId, steps: readonly LinkStep[], asOf: Day): SignatureSpan[] {
  const link = linkOf(id);
  return steps.flatMap((step, place): SignatureSpan[] => {
    if (step.kind !== 'accepted') return [];
    const { personId, on } = step;
    const ends: { readonly to: Day; readonly end: SignatureEnd; readonly by?: Change }[] = [];
    const next = steps.find((_, at) => at > place && standingStep(steps.slice(0, at + 1)) !== step);
    if (next !== undefined) ends.push({ to: next.on, end: endBy[next.kind] });
    const voiding = voidingOf(deployment, link, step, asOf);
    if (voiding !== null) ends.push({ to: voiding.on, end: 'void', by: voiding.by });
    const leftOn = state.people.get(personId)?.leftOn ?? null;
    if (leftOn !== null && leftOn < asOf) ends.push({ to: addDays(leftOn, 1), end: 'left' });
    const expires = expiryOf(step, link);
    if (expires !== null && expires < asOf) ends.push({ to: addDays(expires, 1), end: 'expired' });
    const first = ends.toSorted((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0))[0];
    return [{ link: id, personId, from: on, to: first?.to ?? null, end: first?.end ?? null, by: first?.by ?? null }];
  });
}

const endBy: Readonly<Record<LinkStep['kind'], SignatureEnd>> = {
  offered: 'asked anew',
  accepted: 'signed again',
  declined: 'declined',
  released: 'released',
  covered: 'covered',
};
