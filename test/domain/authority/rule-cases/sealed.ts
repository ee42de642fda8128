import { governed, recordOf } from '../../../support/governed.ts';
import type { RuleCase } from '../../../support/rule-case.ts';

const state = recordOf(governed({ stage: 'pilot' }));

export const cases: readonly RuleCase[] = [
  {
    ruleId: 'R-19',
    refused: { state, by: 'chair', command: { type: 'decision.edit', payload: { decisionId: 'DEC-0118', text: 'What I meant' } } },
    alsoExpected: [],
    sentence: 'Decision DEC-0118 is sealed',
    allowed: null,
  },
  {
    ruleId: 'R-19',
    about: 'to delete it',
    refused: { state, by: 'chair', command: { type: 'decision.delete', payload: { decisionId: 'DEC-0118' } } },
    alsoExpected: [],
    sentence: 'it can be neither edited nor deleted',
    allowed: null,
  },
];
