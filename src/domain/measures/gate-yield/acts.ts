import type { PersonId } from '../../audit/events.ts';
import type { Deployment, RecordState } from '../../audit/state.ts';
import { catalogue, gateOf } from '../../gates/catalogue.ts';
import { questions } from '../../gates/questions.ts';
import type { Day } from '../../time.ts';
import { linkOf } from '../../accountability/links.ts';
import { isOf, type ContactFunction } from './contact-functions.ts';

/** Something a function did about a deployment. */
export interface Act {
  readonly on: Day;
  /** "Security test decided". */
  readonly what: string;
}

/**
 * The first thing a function did about a deployment; null where it did nothing yet.
 *
 * An act is what one of its people did (submitted, answered, gave evidence, signed, decided, accepted or declined a
 * link), or a decision at a gate the function owns, whoever recorded it. That somebody else submits to its gate is
 * a question to the function, and no act of its own.
 */
export function firstAct(state: RecordState, deployment: Deployment, by: ContactFunction): Act | null {
  let first: Act | null = null;
  for (const act of actsOf(state, deployment, by)) if (first === null || act.on < first.on) first = act;
  return first;
}

function* actsOf(state: RecordState, { gates, questions: asked, links }: Deployment, by: ContactFunction): Generator<Act> {
  const isIts = (personId: PersonId | null | undefined): boolean => isOf(state, personId ?? null, by);
  for (const { id, name, owner } of catalogue) {
    const file = gates.get(id);
    if (file === undefined) continue;
    for (const { on, by: whom } of [...file.submissions, ...file.attached]) if (isIts(whom)) yield { on, what: `${name} submitted` };
    for (const { on, by: whom } of file.signed) if (isIts(whom)) yield { on, what: `${name} signed` };
    for (const { on, by: whom } of file.decisions) if (owner === by.owner || whom.some(isIts)) yield { on, what: `${name} decided` };
  }
  for (const { id, gate } of questions) {
    const { owner, name } = gateOf(gate);
    for (const { on, kind, by: whom } of asked.get(id)?.steps ?? []) {
      const decides = kind === 'accepted' || kind === 'disputed';
      if (isIts(whom) || (decides && owner === by.owner)) yield { on, what: `${name} ${kind}` };
    }
  }
  for (const [link, steps] of links) {
    for (const step of steps) {
      if ((step.kind === 'accepted' || step.kind === 'declined') && isIts(step.personId))
        yield { on: step.on, what: `${linkOf(link).role} ${step.kind}` };
    }
  }
}
