import type { Deployment } from '../audit/state.ts';
import { daysBetween, type Day, type Days } from '../time.ts';
import type { Gate } from './catalogue.ts';
import { gateStatus } from './gate-status.ts';
import { questionOfGate, type Question } from './questions.ts';

/** With whom a gate waits: those who decide it, or those who have to bring something first. */
export type Side = 'reviewer' | 'submitter';

/** How long a gate has lain with whom, all rounds together. */
export interface DaysWithWhom {
  /** The day somebody first opened it; null where nobody has. */
  readonly openedOn: Day | null;
  readonly reviewer: Days;
  readonly submitter: Days;
  /** Days on which it waited for nobody: passed, waived, not applicable. */
  readonly settled: Days;
  /** With whom it lies on the day; null where it waits for nobody. */
  readonly now: { readonly side: Side; readonly since: Day } | null;
}

interface Turn {
  readonly on: Day;
  readonly to: Side | 'settled';
}

/**
 * Days with whom: from the day a gate was opened to the as-of day, each day
 * counted once.
 *
 * A submission, or evidence for an answer, hands it to the reviewer; a return,
 * a refusal, a dispute or what time undoes (expiry, a new version, an overdue
 * condition) hands it back; an answer without evidence has not left the
 * submitter. The five questions are open from the first day, where the record
 * kept it: of what a file left out, from the day somebody first answered.
 *
 * @returns reviewer + submitter + settled = days from `openedOn` to `asOf`
 * @source reference 7d (waiting on reviewer, waiting on submitter)
 */
export function daysWithWhom(deployment: Deployment, gate: Gate, gatesOn: ReadonlySet<Gate['id']>, asOf: Day): DaysWithWhom {
  // Most gates of most deployments nobody ever touched: that is seen at once.
  if (isUntouched(deployment, gate)) return nobody;
  const status = gateStatus(deployment, gate, gatesOn, asOf);
  if (status.state === 'off' || status.state === 'not reported' || status.state === 'inherited') return nobody;
  const turns = turnsOf(deployment, gate).filter(({ on }) => on <= asOf);
  // What only time undid is nowhere in the record: the status knows it.
  if (!status.passes && status.since !== null && turns.at(-1)?.to === 'settled') turns.push({ on: status.since, to: 'submitter' });
  const days = { reviewer: 0, submitter: 0, settled: 0 };
  for (const [place, { on, to }] of turns.entries()) days[to] += Math.max(0, daysBetween(on, turns[place + 1]?.on ?? asOf));
  const last = turns.at(-1);
  if (last === undefined) return nobody;
  const side = last.to === 'settled' ? null : last.to;
  const began = turns.findLastIndex(({ to }) => to !== last.to) + 1;
  return {
    openedOn: turns[0]?.on ?? null,
    ...days,
    now: side === null ? null : { side, since: turns[began]?.on ?? last.on },
  };
}

const nobody: DaysWithWhom = { openedOn: null, reviewer: 0, submitter: 0, settled: 0, now: null };

function isUntouched({ gates, blockers }: Deployment, { id }: Gate): boolean {
  return !gates.has(id) && blockers.length === 0 && questionOfGate(id) === undefined;
}

function turnsOf(deployment: Deployment, gate: Gate): Turn[] {
  const { id } = gate;
  const turns: Turn[] = [];
  const question = questionOfGate(id);
  const file = deployment.gates.get(id);
  for (const { on } of file?.submissions ?? []) turns.push({ on, to: 'reviewer' });
  for (const { on, outcome } of file?.decisions ?? []) {
    const back = outcome === 'returned' || outcome === 'declined';
    // Nothing but its acceptance settles a question: it can be neither waived nor ruled out.
    if (back || question === undefined) turns.push({ on, to: back ? 'submitter' : 'settled' });
  }
  for (const { on, kind } of question === undefined ? [] : (deployment.questions.get(question.id)?.steps ?? [])) {
    if (kind === 'evidenced') turns.push({ on, to: 'reviewer' });
    else if (kind === 'accepted') turns.push({ on, to: 'settled' });
    else if (kind === 'disputed') turns.push({ on, to: 'submitter' });
  }
  const inOrder = turns.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const noted = deployment.blockers.filter(({ gate: about }) => about === id).map(({ since }) => since);
  const first = [question === undefined ? null : askedFrom(deployment, question), ...noted].filter((day) => day !== null).toSorted()[0];
  // Open before anything was handed over: until then it lay with the submitter.
  return first !== undefined && (inOrder[0] === undefined || first < inOrder[0].on)
    ? [{ on: first, to: 'submitter' }, ...inOrder]
    : inOrder;
}

/** The day from which a question lay with somebody. That a file said nothing about it is no waiting. */
function askedFrom({ governance, openedOn, questions }: Deployment, { id }: Question): Day | null {
  if (governance === 'kept') return openedOn;
  return questions.get(id)?.steps.find(({ kind }) => kind === 'answered')?.on ?? null;
}
