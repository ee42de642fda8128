import { expiryOf, isRequired, voidingOf } from '../../accountability/chain.ts';
import { withoutHandovers } from '../../accountability/handover.ts';
import type { Link } from '../../accountability/links.ts';
import type { Deployment, LinkStep, RecordState } from '../../audit/state.ts';
import { standingOf } from '../../lifecycle/standing.ts';
import { isReported } from '../../reported.ts';
import { daysBetween, firstDayOf, type Day, type Days } from '../../time.ts';

/** Why a name ceased to stand on a link. */
export const lapseReasons = ['left', 'expired', 'released', 'changed', 'asked anew'] as const;

export type LapseReason = (typeof lapseReasons)[number];

/** One signature on a link, and how it ended; `lapse` is null while it stands, or where another followed without a gap. */
export interface SignatureSpan {
  readonly from: Day;
  readonly lapse: { readonly on: Day; readonly reason: LapseReason } | null;
}

type Accepted = Extract<LinkStep, { kind: 'accepted' }>;

/**
 * Every signature a link ever had, oldest first, and the day and the reason each
 * ceased to stand by a day. A signature that the next one follows before it ends
 * has not lapsed: it was renewed or handed over.
 */
export function signatureSpans(state: RecordState, deployment: Deployment, link: Link, asOf: Day): SignatureSpan[] {
  const steps = withoutHandovers(deployment.links.get(link.id) ?? []);
  return steps.flatMap((step, place): SignatureSpan[] => {
    if (step.kind !== 'accepted') return [];
    const next = steps.slice(place + 1).find(({ kind }) => kind === 'accepted');
    const lapse = firstLapse(state, deployment, link, step, steps.slice(place + 1), asOf);
    const followed = lapse !== null && next !== undefined && next.on <= lapse.on;
    return [{ from: step.on, lapse: followed ? null : lapse }];
  });
}

function firstLapse(
  state: RecordState,
  deployment: Deployment,
  link: Link,
  step: Accepted,
  later: readonly LinkStep[],
  asOf: Day,
): SignatureSpan['lapse'] {
  const leftOn = state.people.get(step.personId)?.leftOn ?? null;
  const expires = expiryOf(step, link);
  const voided = voidingOf(deployment, link, step, asOf);
  // The first word after it that takes the link from its holder: an acceptance gives it to another.
  const word = later.find(({ kind }) => kind !== 'covered');
  const reasons: { readonly on: Day; readonly reason: LapseReason }[] = [];
  if (leftOn !== null && leftOn < asOf) reasons.push({ on: leftOn, reason: 'left' });
  if (expires !== null && expires < asOf) reasons.push({ on: expires, reason: 'expired' });
  if (voided !== null) reasons.push({ on: voided.on, reason: 'changed' });
  if (word?.kind === 'released') reasons.push({ on: word.on, reason: 'released' });
  if (word?.kind === 'offered' || word?.kind === 'declined') reasons.push({ on: word.on, reason: 'asked anew' });
  return reasons.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))[0] ?? null;
}

/** A time a link that somebody had to hold stood empty. */
export interface EmptySpell {
  readonly from: Day;
  /** Until it was filled, its deployment ended, or now; null where it ended on a day nobody reports. */
  readonly days: Days | null;
  /** What ended it: of a deployment that has ended no link stands empty. Null while it still is. */
  readonly by: 'filled' | 'ended' | null;
}

/**
 * Every time a link stood empty, from the day its stage began to require it.
 * What was there before the rules, or is not reported, has no such times.
 */
export function emptySpells(state: RecordState, deployment: Deployment, link: Link, asOf: Day): EmptySpell[] {
  if (deployment.governance !== 'kept' || deployment.inherited !== null) return [];
  const required = requiredFrom(deployment, link);
  const { end } = standingOf(deployment, asOf, state.settings);
  const endedOn = end === null ? null : isReported(end.on) ? end.on : 'not reported';
  const until = endedOn !== null && endedOn !== 'not reported' && endedOn < asOf ? endedOn : asOf;
  if (required === null || required > until) return [];
  const spans = signatureSpans(state, deployment, link, until);
  const starts: Day[] = [...(spans[0] === undefined || spans[0].from > required ? [required] : [])];
  for (const { lapse } of spans) if (lapse !== null) starts.push(lapse.on < required ? required : lapse.on);
  return starts.flatMap((from): EmptySpell[] => {
    const next = spans.find((span) => span.from > from)?.from ?? null;
    if (next !== null && next <= until) return [{ from, days: daysBetween(from, next), by: 'filled' }];
    return [{ from, days: endedOn === 'not reported' ? null : daysBetween(from, until), by: endedOn === null ? null : 'ended' }];
  });
}

function requiredFrom({ spells }: Deployment, link: Link): Day | null {
  const spell = spells.find(({ stage }) => isRequired(link, stage));
  return spell !== undefined && isReported(spell.from) ? firstDayOf(spell.from) : null;
}
