import type { OpenStage } from '../lifecycle/stages.ts';
import { standingOf, type Standing } from '../lifecycle/standing.ts';
import { isForward, transitionFor, type From, type Move, type Transition } from '../lifecycle/transitions.ts';
import { isReported } from '../reported.ts';
import { isOf, type Ask } from './ask.ts';
import type { CommandPayloads } from './command.ts';
import { concerned } from './concerned.ts';

type Aim = Pick<Move, 'to' | 'end'>;

/** Where each command that moves a deployment would take it. */
const aims = {
  'deployment.transition': ({ to }: CommandPayloads['deployment.transition']): Aim => ({ to, end: null }),
  'deployment.end': ({ kind }: CommandPayloads['deployment.end']): Aim => ({ to: 'ended', end: kind }),
  'deployment.extend': (): Aim => ({ to: 'pilot', end: null }),
  'deployment.suspend': (): Aim => ({ to: 'suspended', end: null }),
  'deployment.resume': (): Aim => ({ to: 'running', end: null }),
  'lapse.record': (): Aim => ({ to: 'ended', end: 'lapsed' }),
  'lapse.confirm': (): Aim => ({ to: 'ended', end: 'stopped' }),
  'lapse.correct': (): Aim => ({ to: 'pilot', end: null }),
} as const;

type MovingCommand = keyof typeof aims;

/** Commands that move a deployment from where it stands. */
export const movingCommands = Object.keys(aims) as MovingCommand[];

export type MovingAsk = Ask<MovingCommand>;

export function isMoving(ask: Ask): ask is MovingAsk {
  return ask.type in aims;
}

/** Where a deployment stands for a move: a quiet ending is told from an end that was decided. */
export function fromOf({ stage, end }: Standing): From {
  if (end?.kind === 'lapsed' && end.confirmedOn === undefined) return 'lapsed';
  return isReported(stage) ? stage : 'not reported';
}

/** The move a command asks for, and where the deployment stands on the day. */
export function moveOf(ask: MovingAsk): Move & { readonly standing: Standing } {
  const { deployment } = concerned(ask);
  const standing = standingOf(deployment, ask.day, ask.state.settings);
  // The table pairs each type with its own payload; TypeScript cannot follow the pair through the lookup.
  const aim = aims[ask.type] as (payload: CommandPayloads[MovingCommand]) => Aim;
  return { ...aim(ask.payload), from: fromOf(standing), suspended: deployment.suspended !== null, asked: ask.type, standing };
}

/** The listed transition a command asks for; null where it asks for none, or for one that does not exist. */
export function transitionAsked(ask: Ask): Transition | null {
  return isMoving(ask) ? transitionFor(moveOf(ask)) : null;
}

/** The stage a command would take a deployment forward into, where that move is listed; null for every other command. */
export function stageEntered(ask: Ask): OpenStage | null {
  if (!isOf(ask, 'deployment.transition')) return null;
  const move = moveOf(ask);
  return transitionFor(move) !== null && isForward(move.from, move.to) ? move.to : null;
}

/** Entering a stage, in a sentence. */
export const entering: Readonly<Record<OpenStage, string>> = {
  intake: 'entering intake',
  build: 'entering build',
  silent: 'running silently',
  pilot: 'opening a pilot',
  production: 'going into production',
};
