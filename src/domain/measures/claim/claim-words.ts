/** What holds pilots back, in a line. None names a culprit: only the verdict does. */
import { counted, countWords } from '../../words.ts';
import type { HoldKind } from '../blockers.ts';
import type { ClaimView } from './claim-view.ts';

type Of<K extends keyof ClaimView> = Pick<ClaimView, K>;

export const kinds: readonly HoldKind[] = ['governance', 'both', 'technical', 'not reported'];

export const kindLabels: Readonly<Record<HoldKind, string>> = {
  governance: 'Governance alone',
  both: 'Both',
  technical: 'Technology alone',
  'not reported': 'Not reported',
};

/** "governance alone 8, both 3, technology alone 2, not reported 1". */
export function kindsList(counts: ClaimView['counts']): string {
  return kinds.map((kind) => `${kindLabels[kind].toLowerCase()} ${countWords(counts[kind])}`).join(', ');
}

export const unitWords = { models: ['model', 'models'], deployments: ['deployment', 'deployments'] } as const;

/** "18 models", "1 deployment". */
export function unitsOf({ unit }: Of<'unit'>, count: number): string {
  return counted(count, unitWords[unit][0], unitWords[unit][1]);
}

/** Everything for lack of which it cannot be told. */
export function lackingWords({ verdict, held, counts, untold, thresholds, unit }: ClaimView): string[] {
  return verdict.lacking.map((lacking) => {
    if (lacking === 'too few held') {
      if (held === 0 && untold > 0) {
        return `whether anything holds the ${unitsOf({ unit }, untold)} silent or in pilot is not reported`;
      }
      const are = held === 1 ? 'is' : 'are';
      return `${held === 0 ? `no ${unitWords[unit][0]} is` : `${unitsOf({ unit }, held)} ${are}`} held or stalled, and ${countWords(thresholds.claimLeastHeld)} are needed`;
    }
    if (lacking === 'too many without a reason') {
      return `for ${countWords(counts['not reported'])} of ${countWords(held)} held or stalled nobody wrote down why`;
    }
    return 'the record has no days on which both governance and technical gates were required';
  });
}

/** What holds them, in a line. */
export function attributionMessage(view: Of<'held' | 'counts' | 'untold'>): string {
  if (view.held === 0) return view.untold > 0 ? 'What holds them is not reported' : 'Nothing is held or stalled';
  return `Of ${countWords(view.held)} held or stalled: ${kindsList(view.counts)}`;
}
