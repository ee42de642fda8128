import { addDays, daysBetween } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { acceptanceBand, acceptanceTerm, acceptersOf } from '../acceptance.ts';
import { missingFrom, placeOf } from '../ask.ts';
import { refuses, type Objection } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOf, holdersOfRight, role } from '../seats.ts';
import { rightWords } from '../who-holds.ts';

/** A residual risk is accepted at its level, and for at most its term. */
export const riskIsAcceptedAtItsLevel = ruleOver({
  id: 'R-15',
  statement: 'A residual risk is accepted at the level of its band, and for at most its term.',
  subject: 'risk',
  appealable: false,
  watches: ['risk.accept'],
  speaks: (ask) => {
    const { state, day, payload } = ask;
    const risk = state.risks.get(payload.riskId);
    if (risk === undefined) return [];
    const place = placeOf(ask);
    const band = acceptanceBand(risk);
    const score = risk.residual ?? risk.inherent;
    if (band === null || score === null) {
      const owner = risk.owner === null ? [] : holdersOf(place, { kind: 'person', personId: risk.owner, as: 'Risk owner' });
      return [refuses('R-15', `${risk.riskId} has not been scored: nobody can say whose it is to accept.`, 'Score it first.', owner)];
    }
    const said = `${risk.riskId} is at severity ${score.severity}, likelihood ${score.likelihood}: ${band}`;
    const found: Objection[] = [];
    const right = acceptersOf(place, risk);
    const missing = missingFrom(ask, right);
    if (missing.length > 0) {
      found.push(
        refuses(
          'R-15',
          `${said}. It is accepted by ${rightWords(place, right)}; still missing: ${rightWords(place, missing)}.`,
          ask.session === null && band === 'High'
            ? 'Put it before the AI governance committee, with the executive in the room.'
            : `Ask ${rightWords(place, missing)}.`,
          holdersOfRight(place, missing),
        ),
      );
    }
    if (band === 'Extreme' && payload.purpose === 'continue' && !isUnderTreatment(risk)) {
      found.push(
        refuses(
          'R-15',
          `${said}. What runs may only go on while it is being treated, and no treatment is under way.`,
          'Decide how it is treated, or plan an action.',
          [...holdersOf(place, role('Risk owner'))],
        ),
      );
    }
    const term = acceptanceTerm(band, state.settings);
    const last = dayWords(addDays(day, term));
    if (payload.expiresOn <= day || daysBetween(day, payload.expiresOn) > term) {
      found.push(
        refuses(
          'R-15',
          `${said}. Its acceptance ends by ${last}, after ${term} days; ${dayWords(payload.expiresOn)} was asked.`,
          `Accept it until ${last} at the latest.`,
        ),
      );
    }
    return found;
  },
});

function isUnderTreatment({ treatment, actions }: { treatment: string | null; actions: readonly { doneOn: string | null }[] }): boolean {
  return (treatment !== null && treatment !== 'accept') || actions.some(({ doneOn }) => doneOn === null);
}
