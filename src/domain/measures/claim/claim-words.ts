/** What holds pilots back, in a line. None names a culprit: only the verdict does. */
import { counted, countWords } from '../../words.ts';
import type { HoldKind } from '../blockers.ts';
import { said, type Piece } from '../../pieces.ts';
import type { ClaimView } from './claim-view.ts';
import { countName } from './names.ts';

type Of<K extends keyof ClaimView> = Pick<ClaimView, K>;

export const kinds: readonly HoldKind[] = ['governance', 'both', 'technical', 'not reported'];

export const kindLabels: Readonly<Record<HoldKind, string>> = {
  governance: 'Governance alone',
  both: 'Both',
  technical: 'Technology alone',
  'not reported': 'Not reported',
};

/** "governance alone 8, both 3, technology alone 2, not reported 1". */
export function kindsList(counts: ClaimView['counts']): Piece[] {
  return kinds.flatMap((kind, place): Piece[] => [
    `${place === 0 ? '' : ', '}${kindLabels[kind].toLowerCase()} `,
    { text: countWords(counts[kind]), measure: countName(kind) },
  ]);
}

export const unitWords = { models: ['model', 'models'], deployments: ['deployment', 'deployments'] } as const;

/** "18 models", "1 deployment". */
export function unitsOf({ unit }: Of<'unit'>, count: number): string {
  return counted(count, unitWords[unit][0], unitWords[unit][1]);
}

/** Everything for lack of which it cannot be told. */
export function lackingWords({ verdict, held, counts, untold, thresholds, unit }: ClaimView): Piece[] {
  const all: Piece = { text: unitsOf({ unit }, held), show: 'held' };
  const reasons = verdict.lacking.map((lacking): Piece[] => {
    if (lacking === 'too few held') {
      if (held === 0 && untold > 0) {
        return said`whether anything holds the ${{ text: unitsOf({ unit }, untold), measure: 'held-by-governance' }} silent or in pilot is not reported`;
      }
      const are = held === 1 ? 'is' : 'are';
      return said`${held === 0 ? `no ${unitWords[unit][0]} is` : said`${all} ${are}`} held or stalled, and ${countWords(thresholds.claimLeastHeld)} are needed`;
    }
    if (lacking === 'too many without a reason') {
      return said`for ${{ text: `${countWords(counts['not reported'])} of ${countWords(held)}`, measure: countName('not reported') }} held or stalled nobody wrote down why`;
    }
    return ['the record has no days on which both governance and technical gates were required'];
  });
  return reasons.flatMap((one, place) => (place === 0 ? one : ['; ', ...one]));
}

/** Those held or stalled, as a number that opens them. */
export function allHeld({ held }: Of<'held'>): Piece {
  return { text: countWords(held), show: 'held' };
}

/** What holds them, in a line. */
export function attributionMessage(view: Of<'held' | 'counts' | 'untold'>): Piece[] {
  if (view.held === 0) return [view.untold > 0 ? 'What holds them is not reported' : 'Nothing is held or stalled'];
  return said`Of ${allHeld(view)} held or stalled: ${kindsList(view.counts)}`;
}
