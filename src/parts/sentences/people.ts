import type { PersonAnswer, PersonView, SeatView } from '../../formats/api/people.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { joined, said, type Piece } from '../../domain/pieces.ts';
import { causeWords } from '../words.ts';

/** People and seats, counted. */
export interface PeopleCounts {
  readonly people: number;
  /** Those of them who have left. */
  readonly left: number;
  readonly seats: Readonly<Record<'confirmed' | 'not confirmed' | 'left' | 'vacant', number>>;
}

/** The ids of the two lists of the screen. */
export const peopleList = 'people';
export const seatsList = 'seats';

/** A count of seats; `#` in its words is the count. */
function ofSeats(count: number, words: string, rows: string): Piece {
  return { text: words.replace('#', countWords(count)), list: seatsList, rows };
}

/** The first words of the screen: who is on record, and how the seats stand. */
export function peopleHeadline({ people, left, seats }: PeopleCounts): Piece[] {
  if (people === 0) return ['Nobody is on record yet.'];
  const all = seats.confirmed + seats['not confirmed'] + seats.left + seats.vacant;
  const filled = seats.confirmed + seats['not confirmed'];
  const some: Piece = left === people ? 'all' : { text: countWords(left), list: peopleList, rows: '[data-left]' };
  const here = left === 0 ? '' : said`, ${some} of whom ${left === 1 ? 'has' : 'have'} left`;
  const everybody: Piece = { text: counted(people, 'person', 'people'), list: peopleList };
  const who = said`${everybody} ${people === 1 ? 'is' : 'are'} on record${here}`;
  if (all === 0) return said`${who}. There is no seat yet.`;
  const every = ofSeats(all, counted(all, 'seat'), '[data-state]');
  if (filled === all) return said`${who}. ${every}, ${all === 1 ? 'filled' : 'all filled'}.`;
  const parts = [
    said`${ofSeats(filled, '#', '[data-state="confirmed"], [data-state="not confirmed"]')} filled`,
    ...(seats.vacant === 0 ? [] : [said`${ofSeats(seats.vacant, '#', '[data-state="vacant"]')} vacant`]),
    ...(seats.left === 0 ? [] : [said`${ofSeats(seats.left, '#', '[data-state="left"]')} whose holder has left`]),
  ];
  return said`${who}. ${every}: ${joined(parts)}.`;
}

/**
 * What of the appointments still waits for a second person; null where nothing does.
 * @param own whoever recorded their own appointment, and is the only one to wait; null where there is nobody
 */
export function unconfirmedWords({ confirmed, 'not confirmed': open }: PeopleCounts['seats'], own: string | null = null): string | null {
  if (open === 0) return null;
  if (own !== null) return `${own} recorded their own appointment, and nobody has confirmed it yet.`;
  const all = confirmed + open;
  const what =
    all === 1
      ? 'The appointment'
      : open === all
        ? `All ${countWords(all)} appointments`
        : `${countWords(open)} of ${countWords(all)} appointments`;
  return `${what} ${open === 1 ? 'is' : 'are'} not confirmed by a second person yet.`;
}

/** Since when somebody sits, who recorded it, and on which document. */
export function appointmentWords(
  { filledOn, by, personId, document }: Pick<SeatView, 'filledOn' | 'by' | 'personId' | 'document'>,
  nameOf: (personId: string) => string,
): string {
  const since = filledOn === null ? 'since when is not reported' : `since ${dayWords(filledOn)}`;
  const who = by === null ? 'recorded by whom is not reported' : by === personId ? 'recorded by the holder' : `recorded by ${nameOf(by)}`;
  const day = document?.day === undefined ? '' : ` of ${dayWords(document.day)}`;
  const paper = document === null ? 'no document named' : `on “${document.title}”${day}`;
  return `${since}, ${who}, ${paper}`;
}

/** Whether a second person has said so. */
export function confirmationWords(
  { confirmedBy, confirmedOn }: Pick<SeatView, 'confirmedBy' | 'confirmedOn'>,
  nameOf: (personId: string) => string,
): string {
  if (confirmedBy === null) return 'Not confirmed by a second person';
  return `Confirmed by ${nameOf(confirmedBy)}${confirmedOn === null ? '' : ` on ${dayWords(confirmedOn)}`}`;
}

/** What most appointments have in common, said once over all of them. */
export function usualWords(
  usual: Pick<SeatView, 'filledOn' | 'by' | 'document' | 'confirmedBy' | 'confirmedOn'>,
  nameOf: (personId: string) => string,
): string {
  const how = appointmentWords({ ...usual, personId: null }, nameOf);
  return `Where a seat says nothing else: ${how}. ${confirmationWords(usual, nameOf)}.`;
}

/** Where a seat counts. */
export function siteWords(siteId: string | null, sites: readonly { readonly siteId: string; readonly name: string }[]): string {
  return siteId === null ? 'Whole institution' : (sites.find((one) => one.siteId === siteId)?.name ?? siteId);
}

export const employerWords: Readonly<Record<PersonView['employer'], string>> = {
  staff: 'Of this institution',
  vendor: 'Of a vendor',
  software: 'Software',
};

/** What rests on somebody, in a few words: "11 names, 2 risks"; null where nothing does. */
export function carriedWords(
  carried: { readonly names: number; readonly offers: number; readonly risks: number } | undefined,
): string | null {
  if (carried === undefined) return null;
  const { names, offers, risks } = carried;
  const parts = [
    ...(names === 0 ? [] : [counted(names, 'link')]),
    ...(risks === 0 ? [] : [counted(risks, 'risk')]),
    ...(offers === 0 ? [] : [`${counted(offers, 'question')} not answered`]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

/** What a figure of seats says first: functions without anybody, else seats without anybody. */
export function seatsMessage({ wanting, seats }: { readonly wanting: number; readonly seats: PeopleCounts['seats'] }): Piece[] {
  if (wanting > 0)
    return said`${{ text: counted(wanting, 'function'), list: seatsList, rows: '[data-wanting]' }} the rules ask for ${wanting === 1 ? 'has' : 'have'} nobody yet`;
  const empty = seats.vacant + seats.left;
  const all = 'Every function the rules ask for has somebody';
  return empty === 0
    ? [all]
    : said`${all}; nobody sits on ${{ text: counted(empty, 'seat'), list: seatsList, rows: '[data-state="vacant"], [data-state="left"]' }} beside them`;
}

/** What recording a line typed in a hurry does. */
export function quickEffectWords(
  effect:
    | {
        readonly person: 'added' | 'known';
        readonly seat: 'opened' | 'filled a vacant one' | 'opened beside a filled one' | 'theirs already' | null;
        readonly newSite: string | null;
      }
    | undefined,
): string {
  if (effect === undefined) return '';
  const person = effect.person === 'added' ? 'Adds the person' : 'Known already';
  const who = effect.newSite === null ? person : `${person}, adds the site ${effect.newSite}`;
  switch (effect.seat) {
    case null:
      return effect.person === 'added' ? `${who}.` : `${who}: nothing to record.`;
    case 'opened':
      return `${who}, opens the seat and fills it.`;
    case 'filled a vacant one':
      return `${who}, fills the vacant seat.`;
    case 'opened beside a filled one':
      return `${who}, opens a second seat beside one that is filled, and fills it.`;
    case 'theirs already':
      return `${who}, and sits there already: nothing to record.`;
    default:
      return effect.seat satisfies never;
  }
}

/** The one button that records lines, and in whose name. */
export function recordButtonWords(lines: number, actor: string | null): string {
  return `Record ${counted(lines, 'line')}${actor === null ? '' : ` as ${actor}`}`;
}

/** What came of recording lines; empty while nothing was sent. */
export function recordedWords(done: number, refused: number, sending: number): string {
  if (sending > 0) return `Recording ${counted(sending, 'line')}`;
  if (done === 0 && refused === 0) return '';
  const kept = refused === 0 ? '' : ` ${counted(refused, 'line')} not recorded: each stands above with its reason.`;
  return `${counted(done, 'line')} recorded.${kept}`;
}

/** What breaks without somebody: told of whoever is here as what would break, of whoever has left as what is broken. */
export function breaksWords(of: {
  readonly person: Pick<PersonView, 'leftOn'>;
  readonly isHere: boolean;
  readonly breaks: readonly { readonly modelId: string; readonly links: readonly unknown[] }[];
  readonly names: readonly unknown[];
}): string {
  const { person, isHere, breaks, names } = of;
  const links = breaks.reduce((sum, one) => sum + one.links.length, 0);
  const models = new Set(breaks.map(({ modelId }) => modelId)).size;
  const what = `${counted(links, 'link')} on ${counted(models, 'model')}`;
  if (!isHere && person.leftOn !== null) {
    const left = `Left ${dayWords(person.leftOn)}`;
    return links === 0 ? `${left}. No link is broken for it.` : `${left}. ${what} ${links === 1 ? 'is' : 'are'} broken for it.`;
  }
  if (links > 0) return `If they left today, ${what} would break.`;
  return names.length === 0 ? 'No link carries their name yet.' : 'If they left today, no link would break that stands now.';
}

/** What goes vacant with somebody; null where nothing does. */
export function aloneWords(alone: readonly string[], isHere: boolean): string | null {
  if (alone.length === 0 || !isHere) return null;
  return `Nobody else here decides as ${listed([...alone], 'or')}.`;
}

/** How a link stands: its state, how sure the signature is, since when, and how long it holds. */
export function heldWords({ cause, since, until, assurance }: PersonAnswer['names'][number]): string {
  const from = since === null || cause === 'accepted' ? '' : `since ${dayWords(since)}`;
  const to = until === null || cause === 'left' || cause === 'expired' ? '' : `holds until ${dayWords(until)}`;
  const how = assurance === null || assurance === 'demonstration' ? '' : assurance;
  return [causeWords[cause].toLowerCase(), how, from, to].filter((part) => part !== '').join(', ');
}

/** An offer that waits: since when, and by when an answer was asked for. */
export function offerWords({ on, due }: { readonly on: string; readonly due: string | null }, asOf: string): string {
  if (due === null) return `Asked ${dayWords(on)}, no answer.`;
  return `Asked ${dayWords(on)}, answer asked for by ${dayWords(due)}${due < asOf ? ', and that day is past' : ''}.`;
}

/** What of a person's page there is nothing to show of, in one sentence; empty where there is something of everything. */
export function nothingWords(of: Readonly<Record<'offers' | 'gates' | 'risks' | 'names' | 'shifts', readonly unknown[]>>): string {
  const parts = [
    ...(of.offers.length === 0 ? ['nothing waits for their answer'] : []),
    ...(of.gates.length === 0 ? ['no gate waits for them'] : []),
    ...(of.risks.length === 0 ? ['no risk on the register is theirs'] : []),
    ...(of.names.length === 0 ? ['no link carries their name'] : []),
    ...(of.shifts.length === 0 ? ['no rota names them'] : []),
  ];
  const words = listed(parts);
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What it means to sit on no seat. */
export function noSeatWords(hasRoles: boolean, isHere: boolean): string {
  if (!hasRoles) return isHere ? 'They decide nothing yet.' : 'They decided nothing.';
  return isHere ? 'They decide by roles of their own: no seat says where.' : 'They decided by roles of their own: no seat says where.';
}
