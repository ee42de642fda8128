/** The agenda of a triage meeting: nobody writes it, the record does. @source reference 9a */
import type { RecordState, TriageMeeting } from '../audit/state.ts';
import type { ModelRow } from '../measures/model-row.ts';
import type { Day } from '../time.ts';
import { deskOf, type Candidate, type Desk, type Section } from './desk.ts';
import { lateAsks } from './late-asks.ts';
import { brokenChains } from './sections/chain.ts';
import { expiring } from './sections/expiring.ts';
import { gatesReady } from './sections/gates-ready.ts';
import { newIntake } from './sections/intake.ts';
import { overdueActions } from './sections/overdue-actions.ts';
import { pilotEnds } from './sections/pilot-ends.ts';
import { heldReleases } from './sections/releases.ts';
import { requested } from './sections/requested.ts';
import { safetyAndStops } from './sections/safety.ts';
import { stalledPilots } from './sections/stalled.ts';
import { outcomeOf } from './settled.ts';
import { triageSections, type AgendaItem, type TriageSection } from './terms.ts';

const sections: Readonly<Record<TriageSection, Section>> = {
  safety: safetyAndStops,
  chain: brokenChains,
  release: heldReleases,
  'pilot end': pilotEnds,
  stalled: stalledPilots,
  gate: gatesReady,
  intake: newIntake,
  expiring,
  'overdue action': overdueActions,
  request: requested,
};

/** Sections a stalled pilot is not taken for: what it waits on is the better question. */
const yieldsToStalled: ReadonlySet<TriageSection> = new Set<TriageSection>(['chain', 'pilot end']);

/**
 * What the next triage meeting has to go through, in order.
 *
 * One model is one item, at the first of its sections, with every other reason
 * beside it. Models of a silent record are asked together, by question and
 * stage. What a meeting put off, or asked of somebody, is quiet until its day,
 * unless somebody asks for it by name since.
 */
export function agendaOf(state: RecordState, day: Day, rows?: readonly ModelRow[]): readonly AgendaItem[] {
  const desk = deskOf(state, day, rows);
  const stalled = new Set(desk.rows.filter(({ standing }) => standing.stalled === true).map(({ modelId }) => modelId));
  const [named, all] = apart(triageSections.flatMap((section) => sections[section](desk)));
  // A stalled pilot's place is its own section, unless safety or a dated release asks sooner; its other reasons stay with it.
  const yielding = (one: Candidate): boolean => one.modelId !== null && stalled.has(one.modelId) && yieldsToStalled.has(one.section);
  const placing = all.filter((one) => !yielding(one));
  const items = new Map<string, Candidate[]>();
  for (const one of [...placing, ...all.filter(yielding)]) {
    const key = one.modelId ?? `${one.section} ${one.about}`;
    items.set(key, [...(items.get(key) ?? []), one]);
  }
  const late = lateAsks(state, day);
  return withNamed(
    [...items.values()].filter(([first]) => first !== undefined && !isQuiet(state, itemIdOf(first), day)),
    named,
  )
    .map((candidates) => itemFrom(desk, candidates))
    .toSorted((a, b) => triageSections.indexOf(a.section) - triageSections.indexOf(b.section) || byLateAsk(late, a, b));
}

/** Sections whose own date says what cannot wait: a plan’s, a pilot’s end, what runs out. */
const byOwnDate: ReadonlySet<TriageSection> = new Set<TriageSection>(['release', 'pilot end', 'expiring', 'overdue action']);

/** Within a section whatever somebody was asked and has not answered goes first, the oldest day first; then the section's own order. */
function byLateAsk(late: ReadonlyMap<string, Day>, a: AgendaItem, b: AgendaItem): number {
  if (byOwnDate.has(a.section)) return 0;
  const [one, other] = [a, b].map(({ deploymentId }) => (deploymentId === null ? undefined : late.get(deploymentId)));
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return one < other ? -1 : 1;
}

/** Who was asked for by name, and everything else. */
function apart(all: readonly Candidate[]): readonly [named: readonly Candidate[], others: readonly Candidate[]] {
  return [all.filter(({ section }) => section === 'request'), all.filter(({ section }) => section !== 'request')];
}

/** A request is one more reason of the item its model has, and an item of its own where it has none: because nothing else asks, or because that is quiet. */
function withNamed(items: readonly (readonly Candidate[])[], named: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const found = [...items];
  for (const one of named) {
    const at = found.findIndex(([first]) => first?.modelId != null && first.modelId === one.modelId);
    if (at === -1) found.push([one]);
    else found[at] = [...(found[at] ?? []), one];
  }
  return found;
}

function itemIdOf({ section, about }: Candidate): string {
  return `${section.replaceAll(' ', '-')}:${about}`;
}

function itemFrom({ state, last }: Desk, candidates: readonly Candidate[]): AgendaItem {
  const [first, ...further] = candidates;
  if (first === undefined) throw new RangeError('An item without a reason');
  const { section, headline, modelId, deploymentId, group } = first;
  const itemId = itemIdOf(first);
  const before = [...state.triageMeetings.values()].filter(({ items }) => items.some((item) => item.itemId === itemId));
  const leftOpen = last !== null && before.includes(last) && outcomeOf(last, itemId) === null;
  return {
    itemId,
    section,
    headline,
    modelIds: group?.modelIds ?? (modelId === null ? [] : [modelId]),
    deploymentId,
    group: group === null ? null : { stage: group.stage },
    reasons: [first, ...further.toSorted((a, b) => triageSections.indexOf(a.section) - triageSections.indexOf(b.section))].map((one) => ({
      section: one.section,
      question: one.reason,
    })),
    times: before.length + 1,
    carriedFrom: leftOpen ? last.meetingId : null,
  };
}

/** Was it put off to a day still to come, or asked of somebody who still has time? */
function isQuiet({ triageMeetings, triageActions }: RecordState, itemId: string, day: Day): boolean {
  const spoken = (meeting: TriageMeeting): boolean => {
    const outcome = outcomeOf(meeting, itemId);
    return outcome?.kind === 'deferral' && outcome.until > day;
  };
  return (
    [...triageMeetings.values()].some(spoken) ||
    [...triageActions.values()].some(
      (one) => one.itemId === itemId && one.seat === null && one.finished === null && one.withdrawnOn === null && one.due >= day,
    )
  );
}
