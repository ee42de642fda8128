/**
 * Every move a deployment can make, as data: from where, to where, who decides
 * and what must be so. A move that is not here does not exist (T-00).
 * @source reference 2c
 */
import type { CommandType } from '../authority/command.ts';
import type { RuleId } from '../authority/rule-ids.ts';
import { committee, link, role, type Right } from '../authority/seats.ts';
import type { EndKind, OpenStage, Stage } from './stages.ts';

export type TransitionId = Exclude<Extract<RuleId, `T-${string}`>, 'T-00'>;

/** Where a move starts. `lapsed` is a quiet ending this record inferred; `not reported` is a stage no source names. */
export type From = 'nothing' | Stage | 'lapsed' | 'not reported';

/** Where it ends. Suspended is a flag beside the stage. */
export type To = Stage | 'suspended' | 'running';

/** What must be so before it is made. Chain and risk are asked by. */
export type Guard =
  | 'sponsor and problem'
  | 'gates'
  | 'chain'
  | 'no holding risk'
  | 'not suspended'
  | 'small enough to skip silent'
  | 'charter'
  | 'extension'
  | 'reason, owner and date'
  | 'account of the end'
  | 'plan of retirement'
  | 'late decision'
  | 'evidence from before the lapse'
  | 'cause and fix';

export interface Transition {
  readonly id: TransitionId;
  readonly from: readonly From[];
  readonly to: readonly To[];
  /** How it ends, where it does. */
  readonly end?: readonly EndKind[];
  /** Must it be suspended, or not be? Left out where that does not matter. */
  readonly suspended?: boolean;
  /** The commands that ask for it. */
  readonly asked: readonly CommandType[];
  /** Who decides; nobody where it is only ever inferred. Some moves know further deciders from the record. */
  readonly decides: Right;
  readonly guards: readonly Guard[];
  /** What it demands, in one sentence. */
  readonly statement: string;
}

const triage: Right = [[role('Registrar'), role('Committee chair'), role('Committee member'), committee]];
const aigc: Right = [[committee]];

/** The moves, in the order of their ids. */
export const transitions: readonly Transition[] = [
  {
    id: 'T-01',
    from: ['nothing'],
    to: ['intake'],
    asked: ['model.register', 'deployment.open'],
    decides: triage,
    guards: ['sponsor and problem'],
    statement: 'A model is registered by triage, with a named sponsor and a stated problem.',
  },
  {
    id: 'T-02',
    from: ['intake'],
    to: ['build'],
    asked: ['deployment.transition'],
    decides: aigc,
    guards: ['gates', 'chain'],
    statement: 'The committee lets an intake into build when every gate for build holds, the five questions among them.',
  },
  {
    id: 'T-03',
    from: ['build'],
    to: ['silent'],
    asked: ['deployment.transition'],
    decides: aigc,
    guards: ['gates', 'chain'],
    statement: 'The committee lets it run silently when every gate for silent holds.',
  },
  {
    id: 'T-04',
    from: ['build'],
    to: ['pilot'],
    asked: ['deployment.transition'],
    decides: aigc,
    guards: ['gates', 'chain', 'small enough to skip silent', 'charter', 'not suspended'],
    statement: 'Silent may be skipped only by an advisory model of Low or Moderate tier that touches neither care nor payment.',
  },
  {
    id: 'T-05',
    from: ['silent'],
    to: ['pilot'],
    asked: ['deployment.transition'],
    decides: aigc,
    guards: ['gates', 'chain', 'charter', 'not suspended'],
    statement: 'The committee opens a pilot when every gate for pilot holds, with an end date and endpoints fixed beforehand.',
  },
  {
    id: 'T-06',
    from: ['pilot'],
    to: ['production'],
    asked: ['deployment.transition'],
    decides: [[link('L2')], [role('Committee chair')]],
    guards: ['gates', 'chain', 'no holding risk', 'not suspended'],
    statement: 'Promotion is signed by the decision signatory and the committee chair, with every gate valid on the day.',
  },
  {
    id: 'T-07',
    from: ['pilot'],
    to: ['pilot'],
    asked: ['deployment.extend'],
    decides: aigc,
    guards: ['extension'],
    statement: 'The committee extends a pilot twice at most; a third time takes the CIO and the CMO.',
  },
  {
    id: 'T-08',
    from: ['silent', 'pilot'],
    to: ['build'],
    asked: ['deployment.transition'],
    decides: aigc,
    guards: ['reason, owner and date'],
    statement: 'Rework is decided by the committee, with a reason, an owner and a date.',
  },
  {
    id: 'T-09',
    from: ['production'],
    to: ['pilot', 'silent'],
    asked: ['deployment.transition'],
    decides: [[link('L10'), committee]],
    guards: [],
    statement: 'The override authority takes it back out of production at once, and the committee ratifies it.',
  },
  {
    id: 'T-10',
    from: ['intake', 'build', 'silent', 'pilot', 'not reported'],
    to: ['ended'],
    end: ['stopped'],
    asked: ['deployment.end'],
    decides: [[link('L1'), committee]],
    guards: ['account of the end'],
    statement: 'It is stopped by its sponsor, the committee or whoever declined a gate, with a reason and what was learned.',
  },
  {
    id: 'T-11',
    from: ['intake', 'build', 'silent', 'pilot'],
    to: ['ended'],
    end: ['lapsed'],
    asked: ['lapse.record'],
    decides: [],
    guards: [],
    statement: 'A quiet ending is only ever inferred; nobody can choose or record one.',
  },
  {
    id: 'T-12',
    from: ['production'],
    to: ['ended'],
    end: ['retired', 'superseded'],
    asked: ['deployment.end'],
    decides: [[link('L8'), role('Service owner')], [link('L3')]],
    guards: ['plan of retirement'],
    statement: 'What is in production is retired or superseded by its service owner and its business owner, with a plan.',
  },
  {
    id: 'T-13',
    from: ['lapsed'],
    to: ['ended'],
    end: ['stopped'],
    asked: ['lapse.confirm'],
    decides: aigc,
    guards: ['late decision'],
    statement: 'The committee makes the missing decision late; the lapse and its day stay on record.',
  },
  {
    id: 'T-14',
    from: ['silent', 'pilot', 'production', 'not reported'],
    to: ['suspended'],
    suspended: false,
    asked: ['deployment.suspend'],
    decides: [[link('L9'), link('L10'), role('Clinical safety officer'), role('CISO'), role('Chief compliance officer')]],
    guards: [],
    statement: 'Any one of those on call, of safety, security or compliance, or the override authority may suspend what runs.',
  },
  {
    id: 'T-15',
    from: ['silent', 'pilot', 'production', 'not reported'],
    to: ['running'],
    suspended: true,
    asked: ['deployment.resume'],
    decides: [[link('L10')], [link('L4')]],
    guards: ['cause and fix'],
    statement: 'What was suspended runs again when the override authority and the model owner both say so, with cause and fix on record.',
  },
  {
    id: 'T-16',
    from: ['lapsed'],
    to: ['pilot'],
    asked: ['lapse.correct'],
    decides: aigc,
    guards: ['evidence from before the lapse'],
    statement: 'A quiet ending is corrected by the committee, with evidence from before the day it was inferred.',
  },
];

/** One move, asked for. */
export interface Move {
  readonly from: From;
  readonly to: To;
  readonly end: EndKind | null;
  readonly suspended: boolean;
  readonly asked: CommandType;
}

/** The listed transition a move is; null where there is none. */
export function transitionFor({ from, to, end, suspended, asked }: Move): Transition | null {
  return (
    transitions.find(
      (one) =>
        one.asked.includes(asked) &&
        one.from.includes(from) &&
        one.to.includes(to) &&
        (one.end === undefined || (end !== null && one.end.includes(end))) &&
        (one.suspended === undefined || one.suspended === suspended),
    ) ?? null
  );
}

const byId = new Map(transitions.map((transition) => [transition.id, transition]));

/**
 * One transition of the table.
 * @throws RangeError for an id the table does not have
 */
export function transitionOf(id: TransitionId): Transition {
  const transition = byId.get(id);
  if (transition === undefined) throw new RangeError(`No such transition: ${id}`);
  return transition;
}

/** Stages a deployment moves on through, not back. */
export function isForward(from: From, to: To): to is OpenStage {
  const order: readonly (From | To)[] = ['intake', 'build', 'silent', 'pilot', 'production'];
  return order.includes(from) && order.indexOf(to) > order.indexOf(from);
}
