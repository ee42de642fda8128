/** Short words for telling one deployment's story by hand. */
import type { GateOutcome, Shift } from '../../../src/domain/audit/events.ts';
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import type { GateId } from '../../../src/domain/gates/catalogue.ts';
import type { QuestionId } from '../../../src/domain/gates/questions.ts';
import { addDays, toDay, type Day } from '../../../src/domain/time.ts';
import type { Log } from './log.ts';
import { personOf, type PersonKey } from './people.ts';
import type { Reviews } from './reviews.ts';
import { tellAsk, tellSignature } from './signatures.ts';
import { signersOf } from './teams.ts';
import { submitterOf, type Way } from './way.ts';

type Time = `${number}:${number}`;

export interface Hand {
  readonly way: Way;
  readonly log: Log;
  readonly asked: (link: LinkId, person: PersonKey, on: string) => void;
  readonly declined: (link: LinkId, person: PersonKey, on: string, reason: string) => void;
  readonly signed: (
    link: LinkId,
    person: PersonKey,
    on: string,
    more?: { until?: string; statement?: string; time?: Time; version?: string },
  ) => void;
  readonly released: (link: LinkId, person: PersonKey, on: string, reason: string) => void;
  readonly covered: (link: LinkId, person: PersonKey, on: string, until: string) => void;
  readonly answered: (question: QuestionId, on: string, text: string, by?: PersonKey) => void;
  readonly accepted: (question: QuestionId, on: string, by: PersonKey) => void;
  readonly disputed: (question: QuestionId, on: string, by: PersonKey, why: string) => void;
  readonly passed: (gate: GateId, on: string) => void;
  readonly returned: (gate: GateId, on: string, reason: string) => void;
  /** Decided otherwise: declined, waived until a day, or not applicable. */
  readonly ruled: (gate: GateId, on: string, outcome: GateOutcome, reason: string, until?: string) => void;
  /** Submitted, and nobody has decided. */
  readonly submitted: (gate: GateId, on: string) => void;
  /** What holds it, in a few words, and on whom it waits. */
  readonly noted: (gate: GateId, on: string, what: string, waitingOn: PersonKey) => void;
  readonly rota: (on: string, shifts: readonly Shift[], pageTestedOn?: string) => void;
  readonly version: (on: string, version: string, what: string, major?: boolean) => void;
  readonly safety: (on: string, time: Time, what: string, by: PersonKey) => void;
}

export function handOf(log: Log, reviews: Reviews, way: Way): Hand {
  const { deploymentId, course } = way;
  let notes = 0;
  const review = (gate: GateId, on: Day) => ({
    deploymentId,
    gate,
    on,
    by: signersOf(gate, way.team, on),
    submitter: submitterOf(way),
    earliest: addDays(course.entered.intake, 2),
  });
  return {
    way,
    log,
    asked: (link, person, on) => tellAsk(log, way, link, person, toDay(on)),
    declined: (link, personId, on, reason) =>
      log.tell(deploymentId, 'link.declined', toDay(on), { deploymentId, link, personId, reason }, personId),
    signed: (link, person, on, { until, ...more } = {}) =>
      tellSignature(log, way, link, person, toDay(on), { ...more, ...(until === undefined ? {} : { expiresOn: toDay(until) }) }),
    released: (link, personId, on, reason) =>
      log.tell(deploymentId, 'link.released', toDay(on), { deploymentId, link, personId, reason }, personId),
    covered: (link, personId, on, until) =>
      log.tell(deploymentId, 'link.covered', toDay(on), { deploymentId, link, personId, until: toDay(until) }, personId),
    answered: (question, on, text, by = 'crane') =>
      log.tell(deploymentId, 'question.answered', toDay(on), { deploymentId, question, text, by }, by),
    accepted: (question, on, by) => log.tell(deploymentId, 'question.accepted', toDay(on), { deploymentId, question, by }, by),
    disputed: (question, on, by, why) => log.tell(deploymentId, 'question.disputed', toDay(on), { deploymentId, question, by, why }, by),
    passed: (gate, on) => reviews.decide({ ...review(gate, toDay(on)), outcome: 'passed' }),
    returned: (gate, on, reason) => reviews.decide({ ...review(gate, toDay(on)), outcome: 'returned', reason }),
    ruled: (gate, on, outcome, reason, until) =>
      reviews.decide({ ...review(gate, toDay(on)), outcome, reason, ...(until === undefined ? {} : { expiresOn: toDay(until) }) }),
    submitted: (gate, on) =>
      log.tell(deploymentId, 'gate.submitted', toDay(on), { deploymentId, gate, by: submitterOf(way) }, submitterOf(way)),
    noted(gate, on, what, waitingOn) {
      notes += 1;
      log.tell(
        deploymentId,
        'blocker.noted',
        toDay(on),
        { deploymentId, blockerId: `${deploymentId} ${notes}`, gate, what, waitingOn: personOf(waitingOn).name },
        'sora',
      );
    },
    rota: (on, shifts, pageTestedOn) =>
      log.tell(
        deploymentId,
        'rota.set',
        toDay(on),
        { deploymentId, shifts, pageTestedOn: pageTestedOn === undefined ? null : toDay(pageTestedOn) },
        'avocet',
      ),
    version: (on, version, what, major = false) =>
      log.tell(deploymentId, 'version.released', toDay(on), { deploymentId, version, what, major }, way.team.L4),
    safety: (on, time, what, by) => log.tell(deploymentId, 'safety.reported', toDay(on), { deploymentId, what, by }, by, time),
  };
}
