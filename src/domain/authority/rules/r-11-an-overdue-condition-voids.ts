import { dayWords } from '../../words.ts';
import { placeOf } from '../ask.ts';
import { concerned } from '../concerned.ts';
import { gatesInTheWay } from '../gates-in-the-way.ts';
import { stageEntered } from '../move-of.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight } from '../seats.ts';
import { rightToSign } from '../signing.ts';

/** A conditional pass holds while its conditions are kept. */
export const anOverdueConditionVoids = ruleOver({
  id: 'R-11',
  statement: 'An overdue condition voids a conditional pass.',
  subject: 'process',
  appealable: true,
  watches: ['deployment.transition'],
  speaks: (ask) => {
    const stage = stageEntered(ask);
    if (stage === null) return [];
    const { deployment, model } = concerned(ask);
    return gatesInTheWay(ask.state, deployment, model, stage, ask.day)
      .filter(({ status }) => status.state === 'void: condition overdue')
      .map(({ gate, status: { reason, since } }) =>
        refuses(
          'R-11',
          `${gate.name} (${gate.id}) passed on the condition “${reason ?? 'not worded'}” by ${since === null ? 'its day' : dayWords(since)}. It is open, so the pass no longer counts.`,
          'Meet the condition and show it, or have the gate decided again.',
          holdersOfRight(placeOf(ask), rightToSign(ask, gate.id)),
        ),
      );
  },
});
