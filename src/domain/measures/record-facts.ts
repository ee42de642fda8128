/** What a governed portfolio says of each model, fact by fact, and how one tells that a record does not. */
import type { LinkId } from '../accountability/links.ts';
import { linkOf } from '../accountability/links.ts';
import { questions, type QuestionId } from '../gates/questions.ts';
import { isReported } from '../reported.ts';
import type { ModelRow } from './model-row.ts';

/** The names a record starts with. @source shared rule 15 */
export const starterLinks = ['L1', 'L2', 'L9', 'L10'] as const satisfies readonly LinkId[];

export type StarterLink = (typeof starterLinks)[number];

export const factIds = [
  'Q1',
  'Q2',
  'Q3',
  'Q4',
  'Q5',
  'L1',
  'L2',
  'L9',
  'L10',
  'night',
  'owner',
  'site',
  'care',
  'payment',
  'agentic',
  'vendor',
  'pilot-from',
  'pilot-until',
] as const;

export type FactId = (typeof factIds)[number];

/** One fact, of which models it is asked, and for which of them the record is silent. */
export interface RecordFact {
  readonly id: FactId;
  readonly label: string;
  readonly rule: string;
  /** Whether it is asked of a model at all. */
  readonly of: (row: ModelRow) => boolean;
  /** Asked, and nothing in the record answers it. What was inherited, or asked for and not given, is silence too. */
  readonly silent: (row: ModelRow) => boolean;
}

/** In use or in the making: what ended has nothing left to answer. */
export function isOpen({ standing }: ModelRow): boolean {
  return standing.stage !== 'ended';
}

function isSilentOnQuestion({ questions: states }: ModelRow, id: QuestionId): boolean {
  const state = states.find(({ question }) => question === id)?.state;
  return state === undefined || state === 'not reported' || state === 'inherited';
}

function toneOf({ chain }: ModelRow, link: StarterLink) {
  return chain.links.find((one) => one.link === link)?.tone ?? 'off';
}

function asksForName(row: ModelRow, link: StarterLink): boolean {
  const tone = toneOf(row, link);
  return isOpen(row) && tone !== 'off' && tone !== 'not needed';
}

function isSilentOnName(row: ModelRow, link: StarterLink): boolean {
  const tone = toneOf(row, link);
  return tone === 'not reported' || tone === 'inherited';
}

const asksAtNight = (row: ModelRow): boolean => row.live && row.night !== 'off' && row.night !== 'not needed';
const isSilentAtNight = ({ night }: ModelRow): boolean => night === 'not reported' || night === 'inherited';
const inPilot = ({ pilot }: ModelRow): boolean => pilot !== null;

/** The facts a governed portfolio rests on: the five questions, and the four names a record starts with. */
const governance: readonly RecordFact[] = [
  ...questions.map(({ id, words }): RecordFact => ({
    id,
    label: words,
    rule: `Models in use or in the making for which no answer to “${words}” is on record.`,
    of: isOpen,
    silent: (row) => isSilentOnQuestion(row, id),
  })),
  ...starterLinks.map((link): RecordFact => {
    const { role, requiredFrom } = linkOf(link);
    return {
      id: link,
      label: role,
      rule: `Models from ${requiredFrom} on, not ended, for which the record does not say who has accepted to be ${role.toLowerCase()}.`,
      of: (row) => asksForName(row, link),
      silent: (row) => isSilentOnName(row, link),
    };
  }),
];

const beside: readonly RecordFact[] = [
  {
    id: 'night',
    label: 'Who answers at 2 a.m. tonight',
    rule: 'Live models for which the record does not say who answers at 2 a.m. of the coming night.',
    of: asksAtNight,
    silent: isSilentAtNight,
  },
  {
    id: 'owner',
    label: 'Whom to ask about it',
    rule: 'Models in use or in the making for which neither a person nor the file names anybody to ask.',
    of: isOpen,
    silent: ({ ownerToAsk }) => ownerToAsk === null,
  },
  {
    id: 'site',
    label: 'At which site it runs',
    rule: 'Models in use or in the making for which no site is named.',
    of: isOpen,
    silent: ({ sites }) => sites.length === 0,
  },
  {
    id: 'care',
    label: 'Whether it touches care',
    rule: 'Models in use or in the making for which nobody has said whether they touch care.',
    of: isOpen,
    silent: ({ care }) => !isReported(care),
  },
  {
    id: 'payment',
    label: 'Whether it touches payment',
    rule: 'Models in use or in the making for which nobody has said whether they touch payment.',
    of: isOpen,
    silent: ({ payment }) => !isReported(payment),
  },
  {
    id: 'agentic',
    label: 'Whether it acts by itself',
    rule: 'Models in use or in the making for which nobody has said how far they act by themselves.',
    of: isOpen,
    silent: ({ autonomy }) => !isReported(autonomy),
  },
  {
    id: 'vendor',
    label: 'Whether a vendor supplies it',
    rule: 'Models in use or in the making for which nobody has said whether a vendor supplies them.',
    of: isOpen,
    silent: ({ vendor, vendorName }) => !isReported(vendor) && !isReported(vendorName),
  },
  {
    id: 'pilot-from',
    label: 'When its pilot began',
    rule: 'Models in pilot whose first day in pilot is not on record.',
    of: inPilot,
    silent: ({ pilot }) => pilot !== null && !isReported(pilot.from),
  },
  {
    id: 'pilot-until',
    label: 'When its pilot is to end',
    rule: 'Models in pilot for which neither a charter nor the file names a planned end.',
    of: inPilot,
    silent: ({ pilot }) => pilot !== null && !isReported(pilot.until),
  },
];

/** Every fact the record is asked for, in the order in which it is asked. */
export const recordFacts: readonly RecordFact[] = [...governance, ...beside];

/** How many governance facts of a row are asked for, and of how many the record is silent. */
export function silenceOf(row: ModelRow): { readonly asked: number; readonly silent: number } {
  const asked = governance.filter((fact) => fact.of(row));
  return { asked: asked.length, silent: asked.filter((fact) => fact.silent(row)).length };
}

/** Has a row any of the five answers; all of them? */
export function answersOf(row: ModelRow): number {
  return questions.filter(({ id }) => !isSilentOnQuestion(row, id)).length;
}

/** Does one of the four names stand? */
export function hasName(row: ModelRow): boolean {
  return starterLinks.some((link) => ['sound', 'weak'].includes(toneOf(row, link)));
}
