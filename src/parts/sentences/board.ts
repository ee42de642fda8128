import type { Ask, BoardException, DecisionPoint, ExceptionKind, Pack, Purpose, Slide, SlideTitle } from '../../domain/board/pack.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

type Shape = Pick<Pack, 'institution' | 'vital' | 'position'>;

/** What stands on the second page where it names nothing. */
export const lookedFor =
  'Looked for: Extreme risks, refusals set aside and in force, pilots that ended quietly, and agents that touch care or payment.';

/** What the list of packs says first. */
export function packsHeading(packs: readonly { readonly title: string; readonly position: { readonly asOf: string } }[]): string {
  const [newest] = packs;
  if (newest === undefined) return 'No board pack is frozen yet.';
  return `${counted(packs.length, 'board pack')} ${packs.length === 1 ? 'is' : 'are'} frozen, the newest as of ${dayWords(newest.position.asOf)}.`;
}

/** The first page: "Saltmarsh Health in 7 numbers, 30 Oct 2026". */
export function vitalHeading({ institution, vital, position }: Shape): string {
  const told = vital.filter(({ numbers }) => numbers.length > 0).length;
  if (told === 0) return `${institution}: no number can be told on ${dayWords(position.asOf)}`;
  return `${institution} in ${counted(told, 'number')}, ${dayWords(position.asOf)}`;
}

/** A purpose as it heads its points. */
export const purposeWords: Readonly<Record<Purpose, string>> = { approve: 'Approve', note: 'Note', challenge: 'Challenge' };

export const purposes: readonly Purpose[] = ['approve', 'note', 'challenge'];

/** The third page: "The committee is asked to approve 2 points, note 3 and challenge 1." */
export function decisionsHeading(points: readonly Pick<DecisionPoint, 'purpose'>[]): string {
  const asked = purposes
    .map((purpose) => ({ purpose, count: points.filter((point) => point.purpose === purpose).length }))
    .filter(({ count }) => count > 0)
    .map(({ purpose, count }, place) => `${purpose} ${place === 0 ? counted(count, 'point') : countWords(count)}`);
  return asked.length === 0 ? 'The committee is asked for nothing.' : `The committee is asked to ${listed(asked)}.`;
}

/** The last page. */
export function lastHeading({ notReported, definitions }: Pick<Pack, 'notReported' | 'definitions'>): string {
  if (definitions.length === 0) return 'No number stands behind this pack.';
  const of = `${counted(definitions.length, 'measure')} of this pack`;
  if (notReported.length === 0) return `${definitions.length === 1 ? 'The' : 'Each of the'} ${of} can be told of everything.`;
  return `${countWords(notReported.length)} of the ${of} cannot be told, or not of everything.`;
}

/** "Title edited by Chief information officer, 2 Nov 2026"; null where nobody did. */
export function editedWords({ edited }: SlideTitle): string | null {
  return edited === null ? null : `Title edited by ${edited.by.words}, ${dayWords(edited.on)}`;
}

/** What was asked, as the end of a sentence. */
export function sentenceEnd(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** "Chief information officer, by 30 Nov 2026". */
export function askDueWords({ who, due }: Pick<Ask, 'who' | 'due'>): string {
  return `${who === null ? 'Nobody on record yet' : who.words}, by ${dayWords(due)}`;
}

/** Where an ask stands: a draft is never mistaken for what was adopted. */
export function askStatusWords({ status, draftedBy, adoptedBy }: Pick<Ask, 'status' | 'draftedBy' | 'adoptedBy'>): string {
  if (status === 'adopted' && adoptedBy !== null) return `Adopted by ${adoptedBy.by.words}, ${dayWords(adoptedBy.on)}`;
  if (draftedBy !== null) return `Draft of ${draftedBy.by.words}, ${dayWords(draftedBy.on)}: it prints once somebody adopts it`;
  return 'Draft: proposed from the record, and adopted by nobody. It does not print';
}

/** "3 more, on the screen"; null for none. */
export function moreWords(more: number, where = 'on the screen'): string | null {
  return more === 0 ? null : `${countWords(more)} more, ${where}.`;
}

/** "12 of 31 shown, all in print."; null where all are shown. */
export function shownOfWords(shown: number, all: number, where: string): string | null {
  return shown === all ? null : `${countWords(shown)} of ${countWords(all)} shown, ${where}.`;
}

/** Where the rest of a list or a figure stands that is no list of the models in the table behind the slide. */
export const onItsScreen = 'on the screen this slide is read from';

/** A slide's place among the slides. */
export function placeWords({ n, of }: Pick<Slide, 'n' | 'of'>): string {
  return `Slide ${n} of ${of}`;
}

export const exceptionWords: Readonly<Record<ExceptionKind, string>> = {
  'extreme risk': 'Extreme risk',
  'override in force': 'Override in force',
  'ended quietly': 'Ended quietly',
  'agent in care or payment': 'Agent in care or payment',
};

/** What those said who were overruled: verbatim for the committee, else how many did. Null where nobody objected. */
export function objectionWords({ objected, objections }: Pick<BoardException, 'objected' | 'objections'>): string | null {
  if (objected === 0) return null;
  if (objections.length === 0) return `${counted(objected, 'objection')} on record.`;
  return objections.map(({ by, words }) => `${by.words}: “${words}”`).join(' ');
}

/** What stands on each page of fictional or public data; null for one's own. */
export function dataWords(kind: Pack['kind']): string | null {
  if (kind === 'demonstration') return 'Fictional data';
  return kind === 'public' ? 'Public data' : null;
}

/** Whether a pack is frozen, and by whom. */
export function frozenWords({ packId, frozen }: Pick<Pack, 'packId' | 'frozen'>): string {
  if (frozen === null) return 'Live draft: nobody has frozen it';
  return `${packId ?? 'Pack'}, frozen by ${frozen.by.words}, ${dayWords(frozen.on)}`;
}
