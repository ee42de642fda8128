import { acceptersOf } from './acceptance.ts';
import { approversOf } from './approvers.ts';
import { isOf, placeOf, signatoriesOf, type Ask, type Signer } from './ask.ts';
import { rightOf } from './rights.ts';
import { committee, hasRole, sitsOn, type Right } from './seats.ts';
import { gateOfQuestion, rightToSign } from './signing.ts';

/** Whose decision a command is, wherever that is said: of a gate its signers, of a risk its level. */
function decidersOf(ask: Ask): Right {
  if (isOf(ask, 'gate.decide')) return rightToSign(ask, ask.payload.gate);
  if (isOf(ask, 'question.accept')) return rightToSign(ask, gateOfQuestion(ask.payload.question));
  if (isOf(ask, 'gate.waive')) return [approversOf(ask, ask.payload.gate)];
  if (isOf(ask, 'risk.accept')) {
    const risk = ask.state.risks.get(ask.payload.riskId);
    return risk === undefined ? [] : acceptersOf(placeOf(ask), risk);
  }
  return rightOf(ask);
}

/** Does this signer only record what others decide? Then the signature says *recorded*, and approves nothing. */
export function isRecorder(ask: Ask, signer: Signer): boolean {
  // Whoever enters what a document says signs none of it, whatever seat they hold.
  if (ask.paper !== null) return !signatoriesOf(ask).includes(signer);
  const { person, actingFor } = signer;
  const seats = decidersOf(ask).flat();
  if (seats.length === 0) return false;
  // The chair speaks for the committee; anybody else at the table only writes down what it decided.
  if (ask.session !== null && seats.includes(committee) && hasRole(ask.state, person, 'Committee chair')) return false;
  return !seats.some((seat) => sitsOn(placeOf(ask), actingFor ?? person, seat));
}
