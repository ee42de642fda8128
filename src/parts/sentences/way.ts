import type { HoldKind } from '../../domain/measures/blockers.ts';
import type { Best, WayFree, WaysFree } from '../../formats/api/ways-free.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { actWords, holderWords } from './act.ts';
import { inner } from './clause.ts';

/** What would release one deployment, in a sentence. */
export function wayMessage(way: WayFree | null, hold: HoldKind | null): string {
  if (way === null)
    return hold === null
      ? 'Nothing on record holds it.'
      : 'Nobody wrote down what holds it, so nothing here can say what would release it.';
  const { acts, frees } = way;
  if (!frees) return `${counted(acts.length, 'act')} would help, and something would still hold it.`;
  const vacant = acts.filter(({ who }) => who[0]?.kind === 'vacant seat').length;
  const all = acts.length === 1 ? '1 act would release it' : `${countWords(acts.length)} acts, all of them, would release it`;
  if (vacant === 0) return `${all}.`;
  return `${all}; for ${vacant === acts.length ? (vacant === 1 ? 'it' : 'each') : countWords(vacant)} nobody is named yet.`;
}

/** The one signature: who, what, and what goes free. Null where no single one frees anything. */
export function signatureSentence({ signature, seat }: Pick<WaysFree, 'signature' | 'seat'>): string | null {
  const [act] = signature?.acts ?? [];
  if (signature === null || act === undefined) return null;
  const one = `One signature would release ${freed(signature)}: ${personOrSeat(signature)} would have to ${actWords(act)}`;
  return isSameAct({ signature, seat }) ? `${one}. No one seat, with all its acts, would release more.` : `${one}.`;
}

/** Is the best seat's whole work that one signature? Then it is told once. */
function isSameAct({ signature, seat }: Pick<WaysFree, 'signature' | 'seat'>): boolean {
  return seat !== null && signature !== null && seat.acts.length === 1 && seat.acts[0]?.key === signature.acts[0]?.key;
}

/** The one seat: who sits on it (or that nobody does), how many acts that is, and what goes free. */
export function seatSentence({ seat, signature }: Pick<WaysFree, 'seat' | 'signature'>): string | null {
  if (seat === null || isSameAct({ signature, seat })) return null;
  const acts = counted(seat.acts.length, 'act');
  return seat.who.kind === 'person'
    ? `One seat would release ${freed(seat)}: ${seat.who.printedName}, ${inner(seat.who.seat)}, with ${acts}.`
    : `One seat would release ${freed(seat)}: ${holderWords(seat.who)}, once filled, with ${acts}.`;
}

/** Beyond the first seat the choice is greedy, and says so. */
export function inTurnSentence({ inTurn }: Pick<WaysFree, 'inTurn'>): string | null {
  const more = inTurn.slice(1);
  if (more.length === 0) return null;
  const each = more.map(
    (best) => `${best.who.kind === 'person' ? best.who.printedName : holderWords(best.who)} (${countWords(best.frees.length)} more)`,
  );
  return `After that, one seat at a time: ${listed(each, 'and')}. Chosen greedily; another pair may release more together.`;
}

/** Where no single signature frees anything, how near the nearest is. */
export function nearestSentence({ signature, ways }: Pick<WaysFree, 'signature' | 'ways'>): string | null {
  if (signature !== null) return null;
  const free = ways.filter(({ frees }) => frees).toSorted((a, b) => a.acts.length - b.acts.length);
  const nearest = free[0];
  if (nearest === undefined) return null;
  return `No single signature releases a model. The nearest is ${nearest.name}, with ${counted(nearest.acts.length, 'act')}.`;
}

/** Holds nobody can lift: a deciding seat is vacant. */
export function nobodySentence({ nobodyCanLift, ways }: Pick<WaysFree, 'nobodyCanLift' | 'ways'>): string {
  if (nobodyCanLift.length === 0) return 'Somebody can act on every hold.';
  return `${countWords(nobodyCanLift.length)} of ${countWords(ways.length)} holds nobody can lift: a seat that has to act is vacant.`;
}

function freed({ frees }: Best): string {
  return frees.length === 1 ? frees[0]!.name : counted(frees.length, 'model');
}

function personOrSeat({ who }: Best): string {
  return who.kind === 'person' ? `${who.printedName}, ${inner(who.title)},` : `whoever fills ${holderWords(who)}`;
}
