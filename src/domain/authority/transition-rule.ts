import { transitionOf, type Guard, type TransitionId } from '../lifecycle/transitions.ts';
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
  /** What each guard of the table says; nothing where it has no objection. */
  readonly guards?: { readonly [G in Guard]?: GuardRule };
}

type GuardRule = (ask: Ask) => readonly Objection[];

const silent: GuardRule = () => [];

/** Guards that are rules of their own: R-05 speaks of the chain, R-03 of the register. */
const elsewhere: { readonly [G in Guard]?: GuardRule } = { chain: silent, 'no holding risk': silent };

/**
 * The rule of one transition: who decides it, and its guards. Silent about every other move.
 * @throws RangeError for a guard of the table nobody wrote
 */
export function transitionRule(id: TransitionId, { subject, appealable = true, what, decides, guards = {} }: Written): Rule {
  const transition = transitionOf(id);
  const asks = transition.guards.map((name) => {
    const guard = guards[name] ?? elsewhere[name];
    if (guard === undefined) throw new RangeError(`${id} has no guard for “${name}”`);
    return guard;
  });
  return {
    id,
    statement: transition.statement,
    subject,
    appealable,
    watches: transition.asked,
    speaks: (ask) => {
      if (!isMoving(ask) || transitionAsked(ask)?.id !== id) return [];
      const right = decides?.(ask) ?? transition.decides;
      return [...notDecidedBy(ask, id, what, right), ...asks.flatMap((guard) => guard(ask))];
    },
  };
}

/** Nobody who signs holds the seat that decides. */
function notDecidedBy(ask: Ask, id: TransitionId, what: string, right: Right): readonly Objection[] {
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
