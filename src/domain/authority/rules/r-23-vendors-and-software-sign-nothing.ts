import { isOf, placeOf, type Ask } from '../ask.ts';
import { refuses } from '../objection.ts';
import type { Rule } from '../rule.ts';
import { holdersOfRight } from '../seats.ts';
import { rightOf } from '../rights.ts';
import type { Person } from '../../audit/state.ts';

/** What somebody from outside may do: show evidence, and answer for the vendor’s own link. */
function isTheirs(ask: Ask, { employer }: Person): boolean {
  if (isOf(ask, 'gate.evidence', 'question.evidence')) return true;
  if (employer === 'software') return ask.type === 'agent.act';
  // Whether a vendor may hold the link is SD-10's to say.
  return isOf(ask, 'link.accept', 'link.decline');
}

/** A vendor or a software agent signs nothing internal. */
export const vendorsAndSoftwareSignNothing: Rule = {
  id: 'R-23',
  statement: 'A vendor or a software agent signs nothing internal.',
  subject: 'chain',
  appealable: false,
  watches: 'every command',
  speaks: (ask) => {
    const outsider = ask.signers.map(({ person }) => person).find((person) => person.employer !== 'staff' && !isTheirs(ask, person));
    if (outsider !== undefined) {
      const { printedName, employer } = outsider;
      return [
        refuses(
          'R-23',
          employer === 'vendor'
            ? `${printedName} is employed by the vendor: vendor contacts can attach evidence, and sign or decide nothing here.`
            : `${printedName} is software: it can attach evidence, and signs or decides nothing here.`,
          'Let one of the institution’s own staff do it.',
          holdersOfRight(placeOf(ask), rightOf(ask)),
        ),
      ];
    }
    const to = isOf(ask, 'delegation.grant') ? ask.state.people.get(ask.payload.to) : undefined;
    if (to === undefined || to.employer === 'staff') return [];
    return [
      refuses(
        'R-23',
        `${to.printedName} is ${to.employer === 'vendor' ? 'employed by the vendor' : 'software'}: nothing is delegated outside the institution’s own staff.`,
        'Delegate to one of the institution’s own staff.',
      ),
    ];
  },
};
