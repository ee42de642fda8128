import type { LinkId } from '../accountability/links.ts';
import type { GateId } from '../gates/catalogue.ts';
import type { QuestionId } from '../gates/questions.ts';
import type { OpenBlocker } from '../measures/blockers.ts';
import type { ModelRow } from '../measures/model-row.ts';
import { isReported } from '../reported.ts';
import type { TriageQuestion } from './terms.ts';

/** A name first, then the night, the regime, the trail, the place: what a person in the room can answer soonest. */
export const askingOrder: readonly QuestionId[] = ['Q5', 'Q2', 'Q3', 'Q4', 'Q1'];

const kinds: readonly OpenBlocker['kind'][] = ['question', 'risk', 'gate', 'link'];

/** The lower, the sooner it is asked. */
function rank({ kind, id }: OpenBlocker): number {
  return kinds.indexOf(kind) * 10 + (kind === 'question' ? askingOrder.indexOf(id as QuestionId) : 0);
}

/** What the room is asked of a model that something holds; null where nothing on record does. */
export function firstMissing({ blockers }: Pick<ModelRow, 'blockers'>): TriageQuestion | null {
  const first = blockers.toSorted((a, b) => rank(a) - rank(b))[0];
  if (first === undefined) return null;
  const { kind, id, what } = first;
  switch (kind) {
    case 'question':
      return { asks: 'question', question: id as QuestionId };
    case 'risk':
      return { asks: 'risk', riskId: id, title: what };
    case 'gate':
      return { asks: 'gate', gate: id as GateId };
    case 'link':
      return { asks: 'link', link: id as LinkId };
    default:
      return kind satisfies never;
  }
}

/** Of a stalled pilot of which no file says what holds it: what is it waiting on? */
export function waitsOnWhat({ standing }: Pick<ModelRow, 'standing'>): TriageQuestion {
  return { asks: 'waits on what', days: isReported(standing.days) ? standing.days : null };
}

/** The first question no file answers, of a model whose governance is not kept here; null where every one is told or open. */
export function firstUnreported({ questions }: Pick<ModelRow, 'questions'>): TriageQuestion | null {
  const silent = askingOrder.find((id) => questions.some(({ question, state }) => question === id && state === 'not reported'));
  return silent === undefined ? null : { asks: 'question', question: silent };
}
