import { gateOfQuestion } from '../signing.ts';
import { actorIn, happened, type Effects } from './effect.ts';
import { signGate } from './sign-gate.ts';

/** The five week-one questions. Each is a gate, and what is shown or decided there stands in its file too. */
export const questionEffects: Effects<'question.answer' | 'question.evidence' | 'question.dispute' | 'question.accept'> = {
  'question.answer': (ask) => [happened(ask, 'question.answered', { ...ask.payload, by: actorIn(ask) })],
  'question.evidence': (ask) => {
    const { deploymentId, question, evidence } = ask.payload;
    const by = actorIn(ask);
    const gate = gateOfQuestion(question);
    const shown = { deploymentId, gate, by, evidence: [evidence] };
    return [
      happened(ask, 'question.evidenced', { deploymentId, question, evidence: evidence.title, by }),
      // A vendor attaches; only staff submit.
      ask.author?.employer === 'staff' ? happened(ask, 'gate.submitted', shown) : happened(ask, 'gate.evidenced', shown),
    ];
  },
  'question.dispute': (ask) => [happened(ask, 'question.disputed', { ...ask.payload, by: actorIn(ask) })],
  'question.accept': (ask) => signGate(ask, ask.payload),
};
