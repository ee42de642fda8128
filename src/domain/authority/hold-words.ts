/** Why a risk holds a release, in words: one sentence for each of H1 to H8, and what lifts it. */
import type { Risk } from '../audit/state.ts';
import { bandOf } from '../risk/bands.ts';
import type { HoldRule } from '../risk/hold.ts';
import { daysBetween } from '../time.ts';
import { dayWords } from '../words.ts';
import { acceptersOf, ownerSeat } from './acceptance.ts';
import { placeOf, type Ask } from './ask.ts';
import { personWords } from './concerned.ts';
import { refuses, type Objection } from './objection.ts';
import { holdersOfRight, role, type Right } from './seats.ts';
import { rightWords } from './who-holds.ts';

/** "severity 5, likelihood 3: Extreme"; never a product. */
export function scoreWords({ residual, inherent }: Pick<Risk, 'residual' | 'inherent'>): string {
  const score = residual ?? inherent;
  return score === null ? 'not scored' : `severity ${score.severity}, likelihood ${score.likelihood}: ${bandOf(score)}`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

interface Words {
  readonly sentence: string;
  readonly lifts: string;
  readonly right: Right;
}

/** The first action that is overdue; H3 speaks of none without one. */
function lateAction({ actions }: Risk): Risk['actions'][number] {
  const late = actions.filter(({ doneOn }) => doneOn === null).toSorted((a, b) => a.due.localeCompare(b.due))[0];
  if (late === undefined) throw new RangeError('No open action is overdue');
  return late;
}

function notAccepted(risk: Risk): string {
  const { acceptance } = risk;
  if (acceptance === null) return 'nobody has accepted it for a go-live';
  if (acceptance.purpose === 'continue') return 'it was accepted to go on as before, not for a go-live';
  return `its acceptance of ${dayWords(acceptance.on)} does not cover it today`;
}

const wordsOf: Readonly<Record<HoldRule, (ask: Ask, risk: Risk) => Words>> = {
  H1: (_ask, risk) => ({
    sentence: `${risk.riskId} is Extreme (${scoreWords(risk)}): nobody may accept that for a go-live.`,
    lifts: 'Treat it until it is High or lower, and have what remains accepted.',
    right: [[ownerSeat(risk)]],
  }),
  H2: (ask, risk) => ({
    sentence: `${risk.riskId} is High (${scoreWords(risk)}), and ${notAccepted(risk)}.`,
    lifts: `Have it accepted for a go-live by ${rightWords(placeOf(ask), acceptersOf(placeOf(ask), risk))}, or treat it until it is Moderate.`,
    right: acceptersOf(placeOf(ask), risk),
  }),
  H3: (ask, risk) => {
    const { text, due, owner } = lateAction(risk);
    return {
      sentence: `“${text}”, an action on ${risk.riskId}, was due on ${dayWords(due)}, ${days(daysBetween(due, ask.day))} ago.`,
      lifts: `Finish the action (${personWords(ask, owner)} owns it).`,
      right: [[{ kind: 'person', personId: owner, as: 'Owner of the action' }]],
    };
  },
  H4: (ask, risk) => ({
    sentence: `${risk.riskId} was raised on ${dayWords(risk.raisedOn)}, ${days(daysBetween(risk.raisedOn, ask.day))} ago, and nobody has scored it.`,
    lifts: 'Score it.',
    right: [[ownerSeat(risk)]],
  }),
  H5: (ask, risk) => ({
    sentence:
      risk.owner === null
        ? `Nobody owns ${risk.riskId} (${scoreWords(risk)}).`
        : `${personWords(ask, risk.owner)}, who owned ${risk.riskId}, has left.`,
    lifts: 'Give it an owner who is here.',
    right: [[role('Committee chair')]],
  }),
  H6: (_ask, { controlFailedOn, riskId, ...risk }) => ({
    sentence: `A control on which the acceptance of ${riskId} rests failed on ${controlFailedOn === null ? 'a day nobody noted' : dayWords(controlFailedOn)}.`,
    lifts: 'Verify that the control works again, or have the risk accepted without it.',
    right: [[ownerSeat(risk)]],
  }),
  H7: (_ask, { realisedOn, riskId, ...risk }) => ({
    sentence: `${riskId} happened on ${realisedOn === null ? 'a day nobody noted' : dayWords(realisedOn)}, and has not been scored since.`,
    lifts: 'Score it again, knowing what happened.',
    right: [[ownerSeat(risk)]],
  }),
  H8: (ask, risk) => ({
    sentence: `The acceptance of ${risk.riskId} ran out on ${risk.acceptance === null ? 'its day' : dayWords(risk.acceptance.expiresOn)}.`,
    lifts: `Have it accepted again by ${rightWords(placeOf(ask), acceptersOf(placeOf(ask), risk))}, or close it.`,
    right: acceptersOf(placeOf(ask), risk),
  }),
};

/** One objection for one reason why a risk holds. */
export function holdObjection(ask: Ask, risk: Risk, rule: HoldRule): Objection {
  const { sentence, lifts, right } = wordsOf[rule](ask, risk);
  return refuses(rule, sentence, lifts, holdersOfRight(placeOf(ask), right));
}
