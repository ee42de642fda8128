import { transitionOf, type TransitionId } from '../lifecycle/transitions.ts';
import { missingFrom, placeOf, type Ask } from './ask.ts';
import { isMoving, transitionAsked } from './move-of.ts';
import { refuses, type Objection, type Subject } from './objection.ts';
import type { Rule } from './rule.ts';
import { committee, holdersOfRight, type Right } from './seats.ts';
import { rightWords } from './who-holds.ts';

interface Written {
  readonly subject: Subject;
  readonly appealable?: boolean;
  /** What is decided, at the head of a sentence: "To open a pilot". */
  readonly what: string;
  /** Who decides, where the record knows more than the table. */
  readonly decides?: (ask: Ask) => Right;
  /** What the guard says; nothing where it has no objection. */
  readonly guard?: (ask: Ask) => readonly Objection[];
}

/** The rule of one transition: who decides it, and its guard. Silent about every other move. */
export function transitionRule(id: TransitionId, { subject, appealable = true, what, decides, guard }: Written): Rule {
  const transition = transitionOf(id);
  return {
    id,
    statement: transition.statement,
    subject,
    appealable,
    watches: transition.asked,
    speaks: (ask) => {
      if (!isMoving(ask) || transitionAsked(ask)?.id !== id) return [];
      const right = decides?.(ask) ?? transition.decides;
      return [...notDecidedBy(ask, id, what, right), ...(guard?.(ask) ?? [])];
    },
  };
}

/** Nobody who signs holds the seat that decides. */
export function notDecidedBy(ask: Ask, id: TransitionId, what: string, right: Right): readonly Objection[] {
  const missing = missingFrom(ask, right);
  if (missing.length === 0) return [];
  const place = placeOf(ask);
  const sitting = missing.some((group) => group.includes(committee));
  const alone = missing.length === right.length ? '' : ' still';
  return [
    {
      ...refuses(
        id,
        `${what}${alone} takes ${rightWords(place, missing)}.`,
        sitting ? 'Put it before the committee, in a meeting with a quorum.' : `Ask ${rightWords(place, missing)} to sign.`,
        holdersOfRight(place, missing),
      ),
      isWhose: true,
    },
  ];
}
