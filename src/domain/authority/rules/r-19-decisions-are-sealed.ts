import { ruleOver } from '../rule.ts';

/** Decisions are never edited or deleted, only superseded by a later signed decision. */
export const decisionsAreSealed = ruleOver({
  id: 'R-19',
  statement: 'Decisions are never edited or deleted, only superseded by a later signed decision.',
  subject: 'process',
  appealable: false,
  watches: ['decision.edit', 'decision.delete'],
  speaks: ({ payload }) => [
    {
      ruleId: 'R-19',
      weight: 'refuses',
      sentence: `Decision ${payload.decisionId} is sealed: it can be neither edited nor deleted.`,
      holders: [],
      remedy: 'Record a new decision that supersedes it.',
    },
  ],
});
