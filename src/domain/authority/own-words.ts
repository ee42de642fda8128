import { gateOf } from '../gates/catalogue.ts';
import { questions } from '../gates/questions.ts';
import { monthWords } from '../words.ts';
import { isOf, type Ask } from './ask.ts';
import { subjectOf } from './subject-of.ts';

function nameOn({ state }: Ask, seatId: string): string {
  const personId = state.seats.get(seatId)?.personId ?? null;
  return personId === null ? 'nobody' : (state.people.get(personId)?.printedName ?? personId);
}

/** What is agreed to, where the command brought no words of its own: plain, and whole without the screen it came from. */
export function ownWords(ask: Ask): string {
  if (isOf(ask, 'gate.decide')) {
    const { gate, deploymentId, outcome } = ask.payload;
    return `${gateOf(gate).name} (${gate}) of ${deploymentId}: ${outcome}.`;
  }
  if (isOf(ask, 'question.accept')) {
    const { question, deploymentId } = ask.payload;
    return `I accept the answer to “${questions.find(({ id }) => id === question)?.words ?? question}” for ${deploymentId}.`;
  }
  if (isOf(ask, 'risk.accept')) {
    const { riskId, purpose, expiresOn } = ask.payload;
    return `I accept what remains of ${riskId} until ${expiresOn}, ${purpose === 'go-live' ? 'for a go-live' : 'to continue'}.`;
  }
  if (isOf(ask, 'steward.declare')) {
    const { printedName, title } = ask.payload;
    return `I, ${printedName}, ${title}, keep this record from today on. Nobody has confirmed it yet.`;
  }
  if (isOf(ask, 'seat.confirm')) {
    const { seatId } = ask.payload;
    return `I confirm the appointment of ${nameOn(ask, seatId)} to ${ask.state.seats.get(seatId)?.function ?? seatId} (${seatId}).`;
  }
  if (isOf(ask, 'signature.confirm')) {
    const decision = ask.state.decisions.find(({ decisionId }) => decisionId === ask.payload.decisionId);
    const said = decision?.signatures.find(({ personId }) => personId === ask.payload.personId)?.statement;
    return `I confirm that I signed ${ask.payload.decisionId} in the room${said === undefined ? '.' : `: ${said}`}`;
  }
  if (isOf(ask, 'deployment.inherit')) {
    const { deploymentId, catchUpBy } = ask.payload;
    return `${deploymentId} was in use before our rules. It is inherited, and catches up by ${catchUpBy}.`;
  }
  if (isOf(ask, 'limits.rebase')) {
    return `From ${monthWords(ask.payload.from)} on, the limits of the waits rest on the first 12 months from there.`;
  }
  if (isOf(ask, 'link.attest')) {
    const { link, deploymentId, personId, document } = ask.payload;
    const who = ask.state.people.get(personId)?.printedName ?? personId;
    return `I enter from “${document.title}” that ${who} signed ${link} of ${deploymentId}.`;
  }
  if (isOf(ask, 'gate.attest')) {
    const { gate, deploymentId, outcome, document } = ask.payload;
    return `I enter from “${document.title}” that ${gateOf(gate).name} (${gate}) of ${deploymentId} ${outcome}.`;
  }
  if (isOf(ask, 'board-pack.adopt')) {
    const { packId, askId } = ask.payload;
    const asked = ask.state.boardPacks.get(packId)?.asks.find((one) => one.askId === askId);
    return `I adopt ${askId} of ${packId}${asked === undefined ? '' : `: we ask the board to ${asked.words}`}.`;
  }
  if (isOf(ask, 'pack.return')) return `I load the answers ${ask.payload.returnedBy} returned in ${ask.payload.packId}. They are not mine.`;
  return `I ask for “${ask.type}” on ${subjectOf(ask)}.`;
}
