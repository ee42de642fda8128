import { productRoleOf } from '../../accountability/holding.ts';
import { inSentence } from '../../words.ts';
import { placeOf } from '../ask.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight, role, type Right } from '../seats.ts';
import { rightWords } from '../who-holds.ts';

const board: Right = [[role('Enterprise architect')]];

/** Who speaks for the product proposes architecture decisions, and decides none, nor records that somebody did. */
export const productDecidesNoArchitecture = ruleOver({
  id: 'R-02',
  statement: 'A product manager cannot close, reword or supersede an architecture decision.',
  subject: 'architecture',
  appealable: true,
  watches: ['adr.accept', 'adr.supersede'],
  speaks: (ask) => {
    const product = ask.author === null ? null : productRoleOf(ask.state, ask.author);
    if (product === null) return [];
    const what = ask.type === 'adr.supersede' ? 'supersede' : 'accept';
    return [
      refuses(
        'R-02',
        `Only ${rightWords(placeOf(ask), board)} may ${what} ${ask.payload.adrId}. ${ask.author?.printedName} (${inSentence(product)}) can propose a new one.`,
        'Propose a new architecture decision, with your reasons.',
        holdersOfRight(placeOf(ask), board),
      ),
    ];
  },
});
