import type { DomainEvent } from '../../audit/events.ts';
import type { PackAnswer } from '../command.ts';
import { actorIn, happened, type Effects } from './effect.ts';

/** Questions written for an owner, and what came back: the answers are hers, and whoever loads them only records. */
export const packEffects: Effects<'pack.write' | 'pack.return'> = {
  'pack.write': (ask) => [happened(ask, 'pack.written', { ...ask.payload, by: actorIn(ask) })],
  'pack.return': (ask) => {
    const { packId, file, returnedBy, answers } = ask.payload;
    const answered = answers.filter(({ kind }) => kind === 'answered').length;
    const back = { packId, returnedBy };
    const said = (answer: PackAnswer): DomainEvent => {
      const { deploymentId, question } = answer;
      const of = { deploymentId, question, ...back };
      if (answer.kind === 'answered') return happened(ask, 'question.answered', { ...of, text: answer.text });
      if (answer.kind === 'do not know') return happened(ask, 'question.passed-on', { ...of, said: 'do not know' });
      return happened(ask, 'question.passed-on', { ...of, said: 'not mine', ...(answer.ask === '' ? {} : { ask: answer.ask }) });
    };
    return [
      happened(ask, 'pack.returned', { ...back, file, by: actorIn(ask), answered, passedOn: answers.length - answered }),
      ...answers.map(said),
    ];
  },
};
