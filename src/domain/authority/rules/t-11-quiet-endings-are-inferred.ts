import { transitionOf } from '../../lifecycle/transitions.ts';
import { concerned, deploymentWords } from '../concerned.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';

/** Nobody chooses a quiet ending: it is only ever inferred. */
export const quietEndingsAreInferred = ruleOver({
  id: 'T-11',
  statement: transitionOf('T-11').statement,
  subject: 'process',
  appealable: false,
  watches: ['lapse.record'],
  speaks: (ask) => [
    refuses(
      'T-11',
      `That ${deploymentWords(ask, concerned(ask).deployment)} ended quietly is for the record to infer from silence; nobody enters it.`,
      'Close it as stopped, with your reason, or promote it.',
    ),
  ],
});
