import { linkOf } from '../../accountability/links.ts';
import { dayWords, inSentence } from '../../words.ts';
import { placeOf } from '../ask.ts';
import { linksMissing } from '../broken-links.ts';
import { concerned } from '../concerned.ts';
import { gatesInTheWay } from '../gates-in-the-way.ts';
import { stageEntered } from '../move-of.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight, link } from '../seats.ts';
import { rightToSign } from '../signing.ts';
import { rightWords } from '../who-holds.ts';

/** "12 months", where a gate or link has a term of its own. */
function term(months: number | null): string {
  return months === null ? '' : ` (${months} months)`;
}

/** A gate or a signature that ran out counts for nothing. */
export const expiredIsNotPassed = ruleOver({
  id: 'R-10',
  statement: 'Expired is not passed.',
  subject: 'process',
  appealable: true,
  watches: ['deployment.transition'],
  speaks: (ask) => {
    const stage = stageEntered(ask);
    if (stage === null) return [];
    const { deployment, model } = concerned(ask);
    const place = placeOf(ask);
    const gates = gatesInTheWay(ask.state, deployment, model, stage, ask.day).filter(({ status }) => status.state === 'expired');
    const links = linksMissing(ask.state, deployment, stage, ask.day).filter(({ cause }) => cause === 'expired');
    return [
      ...gates.map(({ gate, status }) =>
        refuses(
          'R-10',
          `${gate.name} (${gate.id}) expired${status.since === null ? '' : ` on ${dayWords(status.since)}`}${term(gate.validMonths)}. It counts as not passed.`,
          `Have it decided again by ${rightWords(place, rightToSign(ask, gate.id))}.`,
          holdersOfRight(place, rightToSign(ask, gate.id)),
        ),
      ),
      ...links.map(({ link: id, since }) =>
        refuses(
          'R-10',
          `The signature of the ${inSentence(linkOf(id).role)} expired${since === null ? '' : ` on ${dayWords(since)}`}${term(linkOf(id).termMonths)}. It counts as not given.`,
          `Have it signed again by the ${inSentence(linkOf(id).role)}.`,
          holdersOfRight(place, [[link(id)]]),
        ),
      ),
    ];
  },
});
