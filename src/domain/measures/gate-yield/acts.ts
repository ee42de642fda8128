import type { PersonId } from '../../audit/events.ts';
import type { Deployment } from '../../audit/state.ts';
import { gateOf } from '../../gates/catalogue.ts';
import { questions } from '../../gates/questions.ts';
import type { Day } from '../../time.ts';
import { linkOf } from '../../accountability/links.ts';
import type { ContactFunction } from './contact-functions.ts';

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
export function firstAct(deployment: Deployment, { owner }: ContactFunction, staff: ReadonlySet<PersonId>): Act | null {
  let first: Act | null = null;
  const did = (on: Day, subject: string, act: string): void => {
    if (first === null || on < first.on) first = { on, what: `${subject} ${act}` };
  };
  const isIts = (personId: PersonId | null | undefined): boolean => personId != null && staff.has(personId);
  for (const [id, file] of deployment.gates) {
    const gate = gateOf(id);
    for (const { on, by } of [...file.submissions, ...file.attached]) if (isIts(by)) did(on, gate.name, 'submitted');
    for (const { on, by } of file.signed) if (isIts(by)) did(on, gate.name, 'signed');
    for (const { on, by } of file.decisions) if (gate.owner === owner || by.some(isIts)) did(on, gate.name, 'decided');
  }
  for (const { id, gate } of questions) {
    const asked = gateOf(gate);
    for (const { on, kind, by } of deployment.questions.get(id)?.steps ?? []) {
      const decides = kind === 'accepted' || kind === 'disputed';
      if (isIts(by) || (decides && asked.owner === owner)) did(on, asked.name, kind);
    }
  }
  for (const [link, steps] of deployment.links) {
    for (const step of steps) {
      if ((step.kind === 'accepted' || step.kind === 'declined') && isIts(step.personId)) did(step.on, linkOf(link).role, step.kind);
    }
  }
  return first;
}
