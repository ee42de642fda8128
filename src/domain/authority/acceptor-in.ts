import { askedFor } from '../accountability/holding.ts';
import { isOf, signatoriesOf, type Ask, type Signer } from './ask.ts';

/** Whose acceptance or refusal of a link this is: of those who sign, the one who was asked. */
export function acceptorIn(ask: Ask): Signer | undefined {
  if (!isOf(ask, 'link.accept', 'link.decline') || ask.deployment === null) return undefined;
  // On paper it is whoever signed: the product asked nobody.
  if (ask.paper !== null) return signatoriesOf(ask)[0];
  const asked = askedFor(ask.deployment, ask.payload.link);
  return ask.signers.find(({ person }) => asked.includes(person.personId));
}
