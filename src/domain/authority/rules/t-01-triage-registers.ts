import { transitionOf } from '../../lifecycle/transitions.ts';
import { isOf, missingFrom, placeOf, type Ask } from '../ask.ts';
import { personWords } from '../concerned.ts';
import { refuses, type Objection } from '../objection.ts';
import type { Rule } from '../rule.ts';
import { holdersOfRight, isHere } from '../seats.ts';
import { rightWords } from '../who-holds.ts';

const { asked, decides, statement } = transitionOf('T-01');

function registered(ask: Ask): readonly Objection[] {
  const missing = missingFrom(ask, decides);
  if (missing.length === 0) return [];
  const place = placeOf(ask);
  return [
    {
      ...refuses(
        'T-01',
        `Anyone may propose; to register takes ${rightWords(place, missing)}.`,
        `Send the proposal to ${rightWords(place, missing)}.`,
        holdersOfRight(place, missing),
      ),
      isWhose: true,
    },
  ];
}

function stated(ask: Ask<'model.register'>): readonly Objection[] {
  const { sponsor, problem } = ask.payload;
  const person = ask.state.people.get(sponsor);
  const stands = person !== undefined && person.employer === 'staff' && isHere(person, ask.day);
  return [
    ...(stands
      ? []
      : [
          refuses(
            'T-01',
            `${personWords(ask, sponsor)} is not on the institution’s staff today, and cannot sponsor a model.`,
            'Name a sponsor of the institution’s own.',
          ),
        ]),
    ...(problem.trim() === ''
      ? [refuses('T-01', 'A model is registered with the problem it is for, and none is stated.', 'State the problem in a sentence.')]
      : []),
  ];
}

/** Triage registers a model, with a sponsor and a problem; each further deployment begins in intake too. */
export const triageRegisters: Rule = {
  id: 'T-01',
  statement,
  subject: 'process',
  appealable: true,
  watches: asked,
  speaks: (ask) => [...registered(ask), ...(isOf(ask, 'model.register') ? stated(ask) : [])],
};
