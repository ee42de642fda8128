import type { LinkView, Signature } from '../../domain/accountability/chain.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import { dayWords } from '../../ui/day.ts';
import { noteWords, printedName, stateWords, type Told } from '../link-words.ts';
import { timeWords } from './calendar.ts';
import { clause, inner } from './clause.ts';
import { sureWords } from './room-signature.ts';

/** One link as a sentence to be heard: "2 of 9, decision signatory: no name, 214 days; asked …". */
export function linkSentence(view: LinkView, place: number, of: number, told: Told, tie: string | null = null): string {
  const { role, meaning } = linkOf(view.link);
  const said = [
    inner(stateWords(view, told)),
    ...noteWords(view, told).map((note) => inner(clause(note))),
    ...(tie === null ? [] : [inner(clause(tie))]),
    ...(view.signature === null ? [] : [signatureClause(view.signature, told, meaning)]),
  ];
  return `${place} of ${of}, ${role.toLowerCase()}: ${said.join('; ')}.`;
}

function signatureClause(signature: Signature, { people }: Told, meaning: string): string {
  const { personId, at, version } = signature;
  const title = people[personId]?.title ?? '';
  const time = timeWords(at);
  const parts = [
    printedName(people, personId),
    ...(title === '' ? [] : [title]),
    dayWords(at),
    ...(time === null ? [] : [time]),
    ...(version === null ? [] : [`version ${version.replace(/^v/, '')}`]),
    sureWords(signature, (id) => printedName(people, id)),
  ];
  return `name on the line ${parts.join(', ')}, meaning “${meaning}”`;
}

/** "One name, 2 links: also override authority." Null where a name stands here alone. */
export function tieWords(view: LinkView, ties: readonly { readonly links: readonly LinkView['link'][] }[]): string | null {
  const tie = ties.find(({ links }) => links.includes(view.link));
  if (tie === undefined) return null;
  const others = tie.links.filter((link) => link !== view.link).map((link) => linkOf(link).role.toLowerCase());
  return `One name, ${tie.links.length} links: also ${others.join(', ')}.`;
}
