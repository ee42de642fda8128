import type { LinkId } from '../../accountability/links.ts';
import { linkOf } from '../../accountability/links.ts';
import type { Settings } from '../../settings.ts';
import { addDays, daysBetween } from '../../time.ts';
import { dayWords, inSentence } from '../../words.ts';
import { isOf, placeOf, type Ask } from '../ask.ts';
import type { CommandType } from '../command.ts';
import { refuses, type Objection } from '../objection.ts';
import type { Rule } from '../rule.ts';
import { holdersOf } from '../seats.ts';

/** What nobody does on another's behalf: who signs is the person themselves. */
const inPerson = new Set<CommandType>(['link.accept', 'link.decline', 'link.hand-over', 'link.delegate', 'signature.confirm']);

/** Does it put a name on the decision itself? */
function isOwnName(ask: Ask): boolean {
  if (inPerson.has(ask.type)) return true;
  if (isOf(ask, 'gate.decide')) return ask.payload.gate === 'G-ACC';
  return isOf(ask, 'question.accept') && ask.payload.question === 'Q5';
}

function underDelegation(ask: Ask): Objection | null {
  const { delegation, delegationId, actor, day, state, type } = ask;
  if (delegationId === null || actor === null) return null;
  if (delegation === null) return refuses('R-22', `There is no delegation ${delegationId}.`, 'Act in your own right.');
  const from = state.people.get(delegation.from)?.printedName ?? delegation.from;
  const to = state.people.get(delegation.to)?.printedName ?? delegation.to;
  const whose = holdersOf(placeOf(ask), { kind: 'person', personId: delegation.from, as: 'Who delegated' });
  const instead = `Ask ${from} to decide, or act in your own right.`;
  if (delegation.to !== actor.personId) {
    return refuses('R-22', `${from} delegated to ${to}, not to ${actor.printedName}.`, instead, whose);
  }
  if (day < delegation.starts)
    return refuses('R-22', `The delegation from ${from} begins on ${dayWords(delegation.starts)}.`, instead, whose);
  if (day > delegation.ends) return refuses('R-22', `The delegation from ${from} ended on ${dayWords(delegation.ends)}.`, instead, whose);
  if (type === 'delegation.grant')
    return refuses('R-22', `${to} acts for ${from}, and cannot pass that on.`, `Ask ${from} to delegate.`, whose);
  if (isOwnName(ask)) return refuses('R-22', `Nobody signs for ${from}: a name is given in person.`, `Ask ${from} to sign.`, whose);
  if (!delegation.commands.includes(type)) {
    return refuses('R-22', `The delegation from ${from} does not cover this.`, `Ask ${from}, or a delegation that covers it.`, whose);
  }
  return null;
}

function granting({ payload, actor }: Ask<'delegation.grant'>): Objection | null {
  if (payload.ends < payload.starts) {
    return refuses(
      'R-22',
      `A delegation that begins on ${dayWords(payload.starts)} cannot end on ${dayWords(payload.ends)}.`,
      'Give an end on or after its first day.',
    );
  }
  return payload.to === actor?.personId ? refuses('R-22', 'Nobody delegates to themselves.', 'Name another person.') : null;
}

/** The longest somebody may stand in on a link; 0 where nobody may, null where no limit is set. @source reference 4a */
function standInDays(link: LinkId, { standInDaysSponsor, standInDaysOwner }: Settings): number | null {
  if (link === 'L2' || link === 'LA2') return 0;
  if (link === 'L1') return standInDaysSponsor;
  return link === 'L3' || link === 'L4' ? standInDaysOwner : null;
}

function standingIn({ payload, state, day }: Ask<'link.delegate'>): Objection | null {
  const { link, until } = payload;
  const role = inSentence(linkOf(link).role);
  const most = standInDays(link, state.settings);
  if (most === 0) {
    return refuses('R-22', `Nobody stands in for the ${role}: a new one signs in person.`, `Ask somebody to be the ${role}.`);
  }
  if (until < day)
    return refuses('R-22', `A stand-in until ${dayWords(until)} has ended before it begins.`, 'Give a day that is still to come.');
  if (most === null || daysBetween(day, until) <= most) return null;
  return refuses(
    'R-22',
    `Somebody stands in for the ${role} for at most ${most} days, until ${dayWords(addDays(day, most))}.`,
    `Give an end by ${dayWords(addDays(day, most))}, or hand the link over.`,
  );
}

/** Delegates act within scope and dates, and pass nothing on. */
export const delegatesStayWithinBounds: Rule = {
  id: 'R-22',
  statement: 'Delegates act within what was delegated and its dates, and do not delegate again.',
  subject: 'process',
  appealable: false,
  watches: 'every command',
  speaks: (ask) => {
    const own = isOf(ask, 'delegation.grant') ? granting(ask) : isOf(ask, 'link.delegate') ? standingIn(ask) : null;
    return [underDelegation(ask), own].flatMap((objection) => objection ?? []);
  },
};
