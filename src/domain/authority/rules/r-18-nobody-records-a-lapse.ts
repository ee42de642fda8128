import { concerned, deploymentWords } from '../concerned.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';

/** An end has a decision and a name. */
export const nobodyRecordsALapse = ruleOver({
  id: 'R-18',
  statement: 'Nobody may end a deployment as lapsed: an end has a decision and a name.',
  subject: 'process',
  appealable: false,
  watches: ['deployment.end'],
  speaks: (ask) =>
    ask.payload.kind === 'lapsed'
      ? [
          refuses(
            'R-18',
            `Nobody may end ${deploymentWords(ask, concerned(ask).deployment)} as lapsed: quiet endings are only ever detected.`,
            'Close it as stopped, with your reason, or promote it.',
          ),
        ]
      : [],
});
