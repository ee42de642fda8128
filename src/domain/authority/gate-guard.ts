import type { Profile } from '../gates/catalogue.ts';
import type { OpenStage } from '../lifecycle/stages.ts';
import { isReported } from '../reported.ts';
import { dayWords, listed } from '../words.ts';
import { placeOf, type Ask } from './ask.ts';
import { concerned, deploymentWords } from './concerned.ts';
import { gatesInTheWay, type GateInTheWay } from './gates-in-the-way.ts';
import { entering } from './move-of.ts';
import { refuses, type Objection, type RuleId } from './objection.ts';
import { holdersOfRight } from './seats.ts';
import { rightToSign } from './signing.ts';
import { rightWords } from './who-holds.ts';

/** The stage guard of a transition: every gate the stage needs holds on the day. */
export function gateGuard(ask: Ask, ruleId: RuleId, stage: OpenStage): readonly Objection[] {
  const { deployment, model } = concerned(ask);
  const missing = gatesInTheWay(ask.state, deployment, model, stage, ask.day);
  if (missing.length === 0) return [];
  const what = missing.map((one) => gateWords(ask, one));
  const count = missing.length === 1 ? 'one gate that does not hold' : `${missing.length} gates that do not hold`;
  return [
    refuses(
      ruleId,
      `For ${entering[stage]}, ${deploymentWords(ask, deployment)} needs ${count} on ${dayWords(ask.day)}: ${what.join('; ')}.`,
      missing.length === 1 ? 'Have it decided by those who sign it.' : 'Have each decided by those who sign it.',
      uniqueHolders(missing.flatMap(({ gate }) => holdersOfRight(placeOf(ask), rightToSign(ask, gate.id)))),
    ),
  ];
}

function uniqueHolders(holders: Objection['holders']): Objection['holders'] {
  const seen = new Map(holders.map((one) => [one.kind === 'person' ? `${one.personId} ${one.seat}` : one.seat, one]));
  return [...seen.values()];
}

/** "Local validation (G-VAL), expired on 30 Sep 2026": a gate, and why it does not hold. */
export function gateWords(ask: Ask, { gate, status, applies, off }: GateInTheWay): string {
  return `${gate.name} (${gate.id}), ${whyNot(ask, { gate, status, applies, off })}`;
}

function whyNot(ask: Ask, { gate, status, applies, off }: GateInTheWay): string {
  const { state, since } = status;
  const on = since === null ? '' : ` on ${dayWords(since)}`;
  const askWhom = rightWords(placeOf(ask), rightToSign(ask, gate.id));
  const unless = applies === 'unless ruled out' ? `required until ${unreported(ask, gate.applies)} is known, and ` : '';
  switch (state) {
    case 'not reported':
    case 'off':
      return `${unless}not reported: ask ${askWhom}`;
    case 'inherited':
      return `${unless}inherited and not passed yet: ask ${askWhom}`;
    case 'not started':
      return `${unless}${off ? 'not switched on here' : 'not started'}: ask ${askWhom}`;
    case 'in review':
      return `${unless}in review since ${since === null ? 'a day nobody reported' : dayWords(since)}`;
    case 'returned':
      return `returned${on}`;
    case 'declined':
      return `declined${on}`;
    case 'expired':
      return `expired${on}`;
    case 'void: new version':
      return `void since the new version${on}`;
    case 'void: new scope':
      return `void since the scope changed${on}`;
    case 'void: new hosting':
      return `void since the hosting changed${on}`;
    case 'void: more autonomy':
      return `void since it may act more by itself${on}`;
    case 'void: condition overdue':
      return `a condition overdue since ${since === null ? 'its day' : dayWords(since)}`;
    case 'passed':
    case 'passed with conditions':
    case 'waived':
    case 'not applicable':
      throw new RangeError(`${gate.id} holds and is in nobody's way`);
    default:
      return state satisfies never;
  }
}

/** What would have to be known to rule a gate out. */
function unreported(ask: Ask, profiles: GateInTheWay['gate']['applies']): string {
  const { care, payment, autonomy, vendor } = concerned(ask).model.flags;
  const unknown: Partial<Record<Profile, string>> = {
    ...(isReported(care) ? {} : { CARE: 'whether it touches care' }),
    ...(isReported(payment) ? {} : { PAY: 'whether it touches payment' }),
    ...(isReported(autonomy) ? {} : { AGT: 'how far it acts by itself' }),
    ...(isReported(vendor) ? {} : { VEN: 'whether a vendor supplies it' }),
  };
  return listed(profiles.flatMap((profile) => unknown[profile] ?? []));
}
