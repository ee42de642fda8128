import type { Chain, Tone } from '../../domain/accountability/chain.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { toneWords } from '../words.ts';

/** The order in which tones are counted aloud. */
export const tonesInOrder: readonly Tone[] = ['sound', 'weak', 'broken', 'not reported', 'not needed', 'inherited', 'off'];

/** "13 links: 9 sound, 1 weak, 3 broken". Every tone that occurs is named, so that they add up to the links. */
export function chainCounts({ links, count }: Pick<Chain, 'links' | 'count'>): string {
  const parts = tonesInOrder.filter((tone) => count[tone] > 0).map((tone) => `${countWords(count[tone])} ${toneWords[tone]}`);
  return parts.length === 0 ? 'No links' : `${counted(links.length, 'link')}: ${parts.join(', ')}`;
}

/** Links that are switched off, in one sentence: they are listed, not drawn. Null where all are on. */
export function offLinks({ links }: Pick<Chain, 'links'>): string | null {
  const off = links.filter(({ tone }) => tone === 'off').map(({ link }) => linkOf(link).role.toLowerCase());
  if (off.length === 0) return null;
  return `${counted(off.length, 'link is', 'links are')} off until this institution switches ${off.length === 1 ? 'it' : 'them'} on: ${listed(off)}.`;
}
