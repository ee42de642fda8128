import type { HierarchyRow, Rank } from '../../domain/measures/hierarchy.ts';
import type { HoldingRisk, ReleasePlan, ReleaseRow, RefusedRequest } from '../../domain/measures/release-plan.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { said, type Piece } from '../../domain/pieces.ts';

/** The id of the list of releases on their screen. */
export const planList = 'plan';

/** What the plan says: how many planned releases are held, and by what. */
export function planMessage({ counts: { planned, held, heldByRegister, released } }: Pick<ReleasePlan, 'counts'>): Piece[] {
  if (planned === 0) return [released === 0 ? 'No release is planned' : 'Nothing more is planned'];
  const all: Piece = { text: countWords(planned), releases: 'planned' };
  const of = said`${all} planned ${planned === 1 ? 'release' : 'releases'}`;
  if (held === 0) return said`Nothing holds the ${of}`;
  const are = held === 1 ? 'is' : 'are';
  const some: Piece = { text: countWords(held), releases: 'held' };
  const count = planned === 1 ? said`The ${of}` : said`${some} of ${of}`;
  if (heldByRegister === held) return said`${count} ${are} held by the register`;
  if (heldByRegister === 0) return said`${count} ${are} held, none by the register`;
  // The list of those held says of each by what.
  return said`${count} ${are} held, ${{ text: countWords(heldByRegister), list: planList, rows: '[data-held~="register"]' }} by the register`;
}

/** Whose risk it is, and by when it could be lifted. */
function holdingRiskWords({ riskId, owner, orphan, clearBy }: HoldingRisk): string {
  const who = owner === null ? 'no owner' : `owner ${owner.printedName}${orphan ? ', who has left' : ''}`;
  return `${riskId}, ${who}, ${clearBy === null ? 'no date' : `due ${dayWords(clearBy)}`}`;
}

/** What holds a release, on its bar; or that nothing does. */
export function releaseWords(row: ReleaseRow): string {
  const { state, risks, objections, executedOn, names, setAside, late } = row;
  if (state === 'released') return `Released ${executedOn === null ? '' : dayWords(executedOn)}`.trim();
  if (state === 'clear') {
    const aside = setAside === null ? '' : `, by an override until ${dayWords(setAside.until)}`;
    const past = late === 0 ? '' : `, ${counted(late, 'day')} past its day`;
    return `Clear${aside}${past}: ${names.standing} of ${counted(names.required, 'required name')} ${names.standing === 1 ? 'stands' : 'stand'}`;
  }
  const others = objections.map(({ sentence }) => sentence.replace(/\.$/, ''));
  return `Held: ${[...risks.map(holdingRiskWords), ...others].join('; ')}`;
}

/** The soonest it could go, if everything planned is done by then. */
export function earliestWords({ state, earliest, planned }: Pick<ReleaseRow, 'state' | 'earliest' | 'planned'>): string | null {
  if (state === 'released') return null;
  if (earliest === null) return 'No day can be named on which it could go';
  if (state === 'clear') return earliest === planned ? null : `Could go on ${dayWords(earliest)}`;
  return `Not before ${dayWords(earliest)}, and only if all that holds it is lifted by then`;
}

/** "Moved once, from 15 Sep 2026." A move lifts nothing, and the sentence says so. */
export function movedWords({ movedFrom }: Pick<ReleaseRow, 'movedFrom'>): string | null {
  if (movedFrom.length === 0) return null;
  const times = movedFrom.length === 1 ? 'once' : `${countWords(movedFrom.length)} times`;
  return `Moved ${times}, from ${listed(movedFrom.map(dayWords))}. Moving a date lifts nothing.`;
}

/** A request that was refused, in one line. */
export function refusedWords({ on, by, rules }: RefusedRequest): string {
  return `Requested ${dayWords(on)} by ${by.printedName}: refused by ${rules.join(', ')}`;
}

/** The three sentences of the hierarchy. Each is about one subject, and about no person as a whole. */
export const rankWords: Readonly<
  Record<Rank, { readonly over: string; readonly under: string; readonly subject: string; readonly attempt: string }>
> = {
  'architecture over sprint': {
    over: 'Architecture',
    under: 'sprint',
    subject: 'on where it runs, what it connects to and as whom it acts',
    attempt: 'Try it: commit a sprint item against an architecture decision',
  },
  'risk register over release': {
    over: 'Risk register',
    under: 'release',
    subject: 'on whether a release may go: a fact of the record, and nobody’s opinion',
    attempt: 'Try it: release what a risk holds',
  },
  'compliance over product': {
    over: 'Compliance',
    under: 'product',
    subject: 'on the gates compliance owns',
    attempt: 'Try it: pass a gate compliance turned away',
  },
};

/** How often a sentence was put to the test here. */
export function refusedTimes({ refused }: Pick<HierarchyRow, 'refused'>): string {
  return refused === 0 ? 'Not tried here yet' : `Refused ${refused === 1 ? 'once' : `${countWords(refused)} times`} here`;
}
