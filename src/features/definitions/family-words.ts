import { capital } from '../../parts/sentences/told.ts';

/** What the measures of a family are of, all together, where none is of the whole; and what each is of. */
const words: Readonly<Record<string, readonly [title: string | null, per: string]>> = {
  stage: ['Models by stage', 'each stage'],
  cell: ['Where models that reached pilot are now', 'each place'],
  reached: ['Models that ever reached a stage', 'each stage'],
  funnel: ['What became of the models at a stage', 'each stage and fate'],
  'stalled-by': ['Stalled, by what holds them', 'each kind'],
  'held-at': ['Held, by whether a gate holds them', 'each place'],
  'held-by': ['Held, by the owner of the gate', 'each owner'],
  'held-in': ['Held, by the discipline of the gate', 'each discipline'],
  'open-in': ['A gate open, by discipline', 'each discipline'],
  'longest-open-in': ['Longest open, by discipline', 'each discipline'],
  'first-pass-in': ['First pass, by discipline of the gate', 'each discipline'],
  'first-pass-conditional-in': ['First pass with conditions, by discipline of the gate', 'each discipline'],
  'gate-cycle-in': ['Days to a decision, by discipline of the gate', 'each discipline'],
  'open-at': ['Open at a gate', 'per gate'],
  'cannot-answer': ['What the record cannot answer yet', 'each fact'],
  'ask-first': ['Whom to ask first', 'each group'],
  'asked-owner': ['Owners asked, by what they replied', 'each reply'],
  'asked-said': ['Models asked about, by what came back', 'each reply'],
  conversion: ['In production within some months of starting a pilot', 'each follow-up'],
  'first-contact': ['Days to the first act of a function', 'each function'],
  'met-after-ready': ['Met a function only after it was ready', 'each function'],
  'question-accepted': ['A question answered and accepted', 'each question'],
  'link-accepted': ['A name in place on a link', 'each link'],
  'top-holder': ['A link held by one person', 'each link'],
  'names-lapsed': [null, 'each reason'],
  converted: ['In production within 12 months, by when the name came', 'named before build, and not'],
  'risks-open': ['Open risks by band', 'each band'],
  'transfer-rate': ['Came into production at a further site', 'each follow-up'],
  'too-young-for-transfer': ['Started too lately to be told of', 'each follow-up'],
  'rolled-yield': [null, 'each profile'],
  'observed-yield': [null, 'each profile'],
  'governance-alone-share': [null, 'each other way to count'],
  'both-share': [null, 'each other way to count'],
  'technology-alone-share': [null, 'each other way to count'],
  'no-reason-share': [null, 'nothing reclassified'],
  'blocked-first': ['Held by both, by which came first', 'each order'],
  'block-ratio': [null, 'each other way to count'],
  'held-days': ['Days held, by what was open', 'each kind'],
  'on-the-way': ['Silent or in pilot, by what blocks', 'each kind'],
  'in-production': ['In production, by what blocks', 'each kind'],
};

/** The title of a family none of whose measures is of the whole. */
export function familyTitle(family: string, firstLabel: string): string {
  return words[family]?.[0] ?? capital(firstLabel);
}

/** Of what there is one: "per gate". */
export function familyPer(family: string): string {
  return words[family]?.[1] ?? 'per gate';
}
