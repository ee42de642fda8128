import { addDays, daysBetween, type Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { approversOf, renewalOf } from '../approvers.ts';
import { isSatisfied, isOf, placeOf, type Ask } from '../ask.ts';
import type { CommandType } from '../command.ts';
import { refuses, type Objection } from '../objection.ts';
import { refusalIn } from '../refusal-in.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight } from '../seats.ts';
import { rightToSign } from '../signing.ts';
import { rightWords } from '../who-holds.ts';

function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** What is wrong with an end date; null where nothing is. */
function endFault(day: Day, until: Day | null, most: number, what: string): string | null {
  const longest = dayWords(addDays(day, most));
  if (until === null) return `${what} needs an end date. The longest allowed is ${longest}.`;
  if (until <= day) return `${what} until ${dayWords(until)} has ended before it begins. It may run until ${longest}.`;
  return daysBetween(day, until) > most ? `${what} until ${dayWords(until)} is too long. The longest allowed is ${longest}.` : null;
}

function waiver(ask: Ask<'gate.waive'>): Objection[] {
  const { day, state, payload } = ask;
  const { waiverMaxDays, waiverRenewals } = state.settings;
  const found: Objection[] = [];
  const end = endFault(day, payload.until, waiverMaxDays, 'A waiver');
  if (end !== null) found.push(refuses('R-09', end, `Give an end date no later than ${dayWords(addDays(day, waiverMaxDays))}.`));
  if (renewalOf(ask) > waiverRenewals) {
    found.push(
      refuses(
        'R-09',
        `${payload.gate} has been waived ${renewalOf(ask)} times in a row: a waiver is renewed once, not again.`,
        'Bring the evidence, and have the gate decided.',
        holdersOfRight(placeOf(ask), rightToSign(ask, payload.gate)),
      ),
    );
  }
  if (isBlank(payload.compensatingControl)) {
    found.push(
      refuses('R-09', 'A waiver needs a compensating control: what guards while the gate does not?', 'Say what guards meanwhile.'),
    );
  }
  const approvers = approversOf(ask, payload.gate);
  if (!approvers.some((seat) => isSatisfied(ask, seat))) {
    const right = [approvers];
    found.push(
      refuses(
        'R-09',
        `A waiver of ${payload.gate} is approved one level above its owner, in the same function: ${rightWords(placeOf(ask), right)}.`,
        `Ask ${rightWords(placeOf(ask), right)}.`,
        holdersOfRight(placeOf(ask), right),
      ),
    );
  }
  return found;
}

/** Commands about running it: an override of these ends sooner. */
const operations = new Set<CommandType>([
  'release.schedule',
  'release.move',
  'release.execute',
  'change.authorise',
  'change.execute',
  'deployment.resume',
  'autonomy.change',
  'rota.set',
  'version.record',
]);

function override(ask: Ask<'refusal.override'>): Objection[] {
  const { day, state, payload } = ask;
  const refusal = refusalIn(state, payload.refusalId);
  const { overrideMaxDaysOps, overrideMaxDaysOther } = state.settings;
  const most = operations.has(refusal.command as CommandType) ? overrideMaxDaysOps : overrideMaxDaysOther;
  const found: Objection[] = [];
  const end = endFault(day, payload.expiresOn, most, 'An override');
  if (end !== null) found.push(refuses('R-09', end, `Give an end date no later than ${dayWords(addDays(day, most))}.`));
  if (payload.reviewOn < day || payload.reviewOn > payload.expiresOn) {
    found.push(
      refuses('R-09', 'An override is reviewed before it ends.', `Name a day of review between today and ${dayWords(payload.expiresOn)}.`),
    );
  }
  if (isBlank(payload.compensatingControl)) {
    found.push(
      refuses('R-09', 'An override needs a compensating control: what guards while the rule does not?', 'Say what guards meanwhile.'),
    );
  }
  if (!payload.dissent.some(({ words }) => !isBlank(words))) {
    found.push(
      refuses(
        'R-09',
        'The objection of whoever is overruled is kept word for word, and none is given.',
        'Write down what they say, under their name.',
      ),
    );
  }
  return found;
}

function conditions({ day, state, payload }: Ask<'gate.decide'>): Objection[] {
  if (payload.outcome !== 'passed with conditions') return [];
  const most = state.settings.conditionalMaxDays;
  const given = payload.conditions ?? [];
  if (given.length === 0) {
    return [refuses('R-09', `${payload.gate} cannot pass on conditions without one.`, 'Write down what has to be done, and by when.')];
  }
  return given.flatMap(({ text, due }) => {
    const end = endFault(day, due, most, `The condition “${text}”`);
    return end === null ? [] : [refuses('R-09', end, `Set it due by ${dayWords(addDays(day, most))}.`)];
  });
}

/** What is let through for a while has an end, a guard, and somebody above who answers for it. */
export const waiversAreTimeBoxed = ruleOver({
  id: 'R-09',
  statement: 'What is let through for a while has an end, a compensating control, and an approver one level above in the same function.',
  subject: 'process',
  appealable: true,
  watches: ['gate.waive', 'gate.decide', 'refusal.override'],
  speaks: (ask) => {
    if (isOf(ask, 'gate.waive')) return waiver(ask);
    return isOf(ask, 'gate.decide') ? conditions(ask) : override(ask);
  },
});
