import type { Chain, LinkView } from '../../domain/accountability/chain.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import type { Autonomy } from '../../domain/audit/events.ts';
import { isReported, type Reported } from '../../domain/reported.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

/** An agent acts; everything else (and what does not say) is a model. */
export function nounOf(autonomy: Reported<Autonomy>): 'agent' | 'model' {
  return isReported(autonomy) && autonomy !== 'advisory' ? 'agent' : 'model';
}

/**
 * What the chain says, in one sentence: the first that matches.
 * Nobody's name on the decision · broken · not on record · inherited · weak · sound.
 * Unknowns that could change the sentence are named in it.
 */
export function chainVerdict(chain: Pick<Chain, 'links' | 'firstBroken'>, noun: 'agent' | 'model'): string {
  const decision = chain.links.find(({ link }) => link === 'L2');
  if (decision?.tone === 'broken' && ['vacant', 'declined', 'asked'].includes(decision.cause)) {
    return `Nobody has put a name on the decisions this ${noun} makes.`;
  }
  if (chain.firstBroken !== null) return `The chain is broken at the ${linkOf(chain.firstBroken).role.toLowerCase()}.`;

  const on = chain.links.filter(({ tone }) => tone !== 'off');
  if (on.length === 0) return 'No link of this chain is switched on.';
  const asked = on.filter(({ tone }) => tone !== 'not needed');
  if (asked.length === 0) return 'Nothing is asked of this chain yet.';

  const unknown = asked.filter(({ tone }) => tone === 'not reported');
  const inherited = asked.filter(({ tone }) => tone === 'inherited');
  if (unknown.length * 2 > asked.length) return silentVerdict(asked, unknown.length, noun);
  if (inherited.length * 2 > asked.length) return inheritedVerdict(inherited, noun);

  const others = [
    ...(unknown.length === 0 ? [] : [`${counted(unknown.length, 'link is', 'links are')} not reported`]),
    ...(inherited.length === 0 ? [] : [`${counted(inherited.length, 'link is', 'links are')} inherited`]),
  ];
  return [standingVerdict(asked, noun), ...others].join('; ').concat('.');
}

/** Most is not reported: what is on record is said all the same. */
function silentVerdict(asked: readonly LinkView[], unknown: number, noun: string): string {
  const named = asked.filter(({ tone }) => tone === 'sound' || tone === 'weak').length;
  if (named === 0) return `The record cannot show who answers for this ${noun}.`;
  return `${named} of ${counted(asked.length, 'link')} of this ${noun} ${named === 1 ? 'has' : 'have'} a name; ${unknown} ${unknown === 1 ? 'is' : 'are'} not reported.`;
}

function standingVerdict(asked: readonly LinkView[], noun: string): string {
  const weak = asked.filter(({ tone }) => tone === 'weak');
  const until = weak.flatMap(({ detail }) => detail.until ?? []).toSorted()[0];
  if (until !== undefined) return `The chain holds until ${dayWords(until)}`;
  if (weak.length > 0) return `The chain holds, with nobody behind the ${linkOf(weak[0]!.link).role.toLowerCase()}`;
  const names = new Set(asked.flatMap(({ tone, signature }) => (tone === 'sound' && signature !== null ? [signature.personId] : [])));
  return `${counted(names.size, 'name stands', 'names stand')} behind this ${noun}`;
}

function inheritedVerdict(inherited: readonly LinkView[], noun: string): string {
  const until = inherited.flatMap(({ detail }) => detail.until ?? []).toSorted()[0];
  return `This ${noun} was in use before the rules${until === undefined ? '' : `; its chain is to be signed by ${dayWords(until)}`}.`;
}
