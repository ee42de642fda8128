import { nextStage, rankOf, type Stage } from '../../lifecycle/stages.ts';
import { transitionFor, type From } from '../../lifecycle/transitions.ts';
import { isReported } from '../../reported.ts';
import { dayWords } from '../../words.ts';
import { isOf } from '../ask.ts';
import { concerned, deploymentWords } from '../concerned.ts';
import { isMoving, moveOf, movingCommands, type MovingAsk } from '../move-of.ts';
import { refuses, type Objection } from '../objection.ts';
import type { Rule } from '../rule.ts';

/** A stage at the head of a sentence. */
const names: Readonly<Record<Stage, string>> = {
  intake: 'Intake',
  build: 'Build',
  silent: 'Silent',
  pilot: 'Pilot',
  production: 'Production',
  ended: 'Ended',
};

type Why = readonly [sentence: string, remedy: string];

/** A deployment that ended, or ended quietly, goes nowhere by this door. */
function afterItsEnd(ask: MovingAsk, from: From): Why {
  const { deployment } = concerned(ask);
  const name = deploymentWords(ask, deployment);
  const { end } = moveOf(ask).standing;
  const on = end !== null && isReported(end.on) ? ` on ${dayWords(end.on)}` : '';
  if (from === 'lapsed') {
    return [
      `${name} ended quietly${on}: no other decision moves it on.`,
      'Make the missing decision late (T-13), correct the lapse of a pilot with evidence (T-16), or start a new deployment linked to it (R-26).',
    ];
  }
  return [`${name} ended${on}, and ended is ended.`, 'Start a new deployment linked to it; its lessons are shown there (R-26).'];
}

function betweenStages(ask: MovingAsk, from: From, to: Stage): Why {
  const name = deploymentWords(ask, concerned(ask).deployment);
  if (from === to) return [`${name} is in ${to} already.`, 'Choose the stage it should enter.'];
  if (to === 'ended')
    return ['An end is a decision of its own, with a kind and a reason.', 'Stop it (T-10) or, from production, retire it (T-12).'];
  if (from === 'nothing' || from === 'lapsed' || from === 'not reported' || from === 'ended') {
    return [`No source says in which stage ${name} is, so it cannot enter ${to}.`, 'Stop it, or register it anew with what is known.'];
  }
  const next = nextStage(from);
  if (rankOf(to) < rankOf(from)) {
    const back =
      from === 'production' ? 'Take it back to pilot or silent (T-09).' : 'Send it back to build for rework (T-08), or stop it (T-10).';
    return [`${names[from]} does not go back to ${to}.`, from === 'build' ? 'Stop it (T-10), or go on.' : back];
  }
  return [`${names[from]} cannot go straight to ${to}.`, next === null ? 'It has nowhere further to go.' : `Enter ${next} first.`];
}

function ofAnEnd(ask: MovingAsk, from: From, kind: string): Why {
  const name = deploymentWords(ask, concerned(ask).deployment);
  if (kind === 'not reported')
    return ['An end nobody reported is what a file may say; a person decides which end it is.', 'Choose stopped, retired or superseded.'];
  if (from === 'production')
    return [
      `${name} is in production: it is retired or superseded, not ${kind}.`,
      'Retire it with a plan (T-12), or suspend it at once (T-14).',
    ];
  return [`${name} is not in production: it can be stopped, and not ${kind}.`, 'Stop it, with a reason and what was learned (T-10).'];
}

function reasonsAgainst(ask: MovingAsk): Why {
  const { from, to, suspended } = moveOf(ask);
  const { deployment } = concerned(ask);
  const name = deploymentWords(ask, deployment);
  if (isOf(ask, 'lapse.confirm', 'lapse.correct')) {
    return from === 'lapsed'
      ? [
          `${name} ended quietly before it was a pilot: only a pilot’s lapse can be corrected.`,
          'Make the missing decision late (T-13), or start a new deployment linked to it (R-26).',
        ]
      : [`${name} has not ended quietly: there is nothing to confirm or correct.`, 'Stop it by decision, if it should end.'];
  }
  if (from === 'ended' || from === 'lapsed') return afterItsEnd(ask, from);
  if (isOf(ask, 'deployment.end')) return ofAnEnd(ask, from, ask.payload.kind);
  if (isOf(ask, 'deployment.extend'))
    return [`Only a pilot is extended, and ${name} is not in pilot.`, 'Set the end of the pilot in its charter.'];
  if (isOf(ask, 'deployment.suspend')) {
    return suspended
      ? [
          `${name} is suspended already, since ${deployment.suspended === null ? 'before' : dayWords(deployment.suspended.since)}.`,
          'Nothing runs; resume it when cause and fix are known (T-15).',
        ]
      : [`Nothing of ${name} runs yet, so there is nothing to suspend.`, 'Stop it, if it should not go on (T-10).'];
  }
  if (isOf(ask, 'deployment.resume')) return [`${name} is not suspended.`, 'Nothing needs to be resumed.'];
  return betweenStages(ask, from, to as Stage);
}

function objection(ask: MovingAsk): Objection {
  return refuses('T-00', ...reasonsAgainst(ask));
}

/** Only listed moves exist. What only asks for a quiet ending is told so by R-18 and T-11. */
export const onlyListedMoves: Rule = {
  id: 'T-00',
  statement: 'Only the listed transitions between stages exist.',
  subject: 'process',
  appealable: false,
  watches: movingCommands.filter((type) => type !== 'lapse.record'),
  speaks: (ask) => {
    if (!isMoving(ask) || (isOf(ask, 'deployment.end') && ask.payload.kind === 'lapsed')) return [];
    return transitionFor(moveOf(ask)) === null ? [objection(ask)] : [];
  },
};
