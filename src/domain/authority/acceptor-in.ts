import { askedFor } from '../accountability/holding.ts';
import { isOf, type Ask, type Signer } from './ask.ts';

/** Whose acceptance or refusal of a link this is: of those who sign, the one who was asked. */
export function acceptorIn(ask: Ask): Signer | undefined {
  if (!isOf(ask, 'link.accept', 'link.decline') || ask.deployment === null) return undefined;
  const asked = askedFor(ask.deployment, ask.payload.link);
  return ask.signers.find(({ person }) => asked.includes(person.personId));
}
