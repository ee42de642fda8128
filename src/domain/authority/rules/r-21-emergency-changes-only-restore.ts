import { placeOf } from '../ask.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOf, role } from '../seats.ts';

/** What a change would do, for the sentence. */
const doing = {
  restores: 'Restoring',
  disables: 'Disabling',
  'new version': 'A new version',
  'new tool': 'Adding a tool',
  scope: 'A wider scope',
  limit: 'A new limit',
  hosting: 'Other hosting',
} as const;

/** An emergency change may only restore or reduce risk; it is looked at afterwards. */
export const emergencyChangesOnlyRestore = ruleOver({
  id: 'R-21',
  statement: 'An emergency change may only restore or disable; it is reviewed within five working days.',
  subject: 'safety',
  appealable: true,
  watches: ['change.authorise', 'change.execute'],
  speaks: (ask) => {
    const { kind, effect } = ask.payload;
    if (kind !== 'emergency' || effect === 'restores' || effect === 'disables') return [];
    return [
      refuses(
        'R-21',
        `An emergency change may roll back or disable. ${doing[effect]} is a normal change.`,
        'Ask for it as a normal change, or only restore what ran before.',
        holdersOf(placeOf(ask), role('Change authority')),
      ),
    ];
  },
});
