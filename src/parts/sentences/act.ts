import { linkOf, type LinkId } from '../../domain/accountability/links.ts';
import type { Holder } from '../../domain/authority/objection.ts';
import { gateOf, type GateId } from '../../domain/gates/catalogue.ts';
import { questions } from '../../domain/gates/questions.ts';
import type { Act } from '../../formats/api/ways-free.ts';
import { inner } from './clause.ts';

/** Who has to act: a name, or the seat nobody sits on. */
export function holderWords(holder: Holder): string {
  return holder.kind === 'person' ? holder.printedName : `the vacant seat of ${inner(holder.seat)}`;
}

/** What is done, after "to": "pass local validation", "sign as decision signatory". */
export function actWords({ does, about }: Pick<Act, 'does' | 'about'>): string {
  switch (does) {
    case 'decide the gate':
      return `pass ${inner(gateOf(about as GateId).name)}`;
    case 'accept the answer':
      return `accept an answer to “${questions.find(({ id }) => id === about)?.words ?? about}”`;
    case 'meet the condition':
      return `meet the overdue condition of ${inner(gateOf(about as GateId).name)}`;
    case 'sign the link':
      return `sign as ${inner(linkOf(about as LinkId).role)}`;
    case 'set the rota':
      return 'set a rota that covers every hour, and test the page';
    case 'own the risk':
      return `take over ${about}, which nobody owns`;
    case 'treat the risk':
      return `treat ${about}, and show with new evidence that it is lower`;
    case 'accept the risk':
      return `accept what remains of ${about}`;
    case 'finish the action':
      return `finish the overdue action on ${about}`;
    case 'verify the control':
      return `show that the control of ${about} works`;
    default:
      return does satisfies never;
  }
}

/** Who has to act first: a name, or that the seat is vacant. */
export function whoWords({ who: [first] }: Pick<Act, 'who'>): string {
  if (first === undefined) return 'Nobody';
  return first.kind === 'person' ? first.printedName : `Nobody yet: ${inner(first.seat)}`;
}

/** Who else could, and who signs with them; null where nobody. */
export function othersWords({ who: [, ...others], together }: Pick<Act, 'who' | 'together'>): string | null {
  const or = others.length === 0 ? [] : [others.length === 1 ? `or ${holderWords(others[0]!)}` : `or one of ${others.length} others`];
  const also = together.length === 0 ? [] : [`with the committee, ${together.map(holderWords).join(' and ')} in the chair`];
  const words = [...or, ...also].join('; ');
  return words === '' ? null : words;
}
