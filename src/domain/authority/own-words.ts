import { gateOf } from '../gates/catalogue.ts';
import { questions } from '../gates/questions.ts';
import { isOf, type Ask } from './ask.ts';
import { subjectOf } from './subject-of.ts';

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
  return `I ask for “${ask.type}” on ${subjectOf(ask)}.`;
}
