import type { RiskCell, RiskRegister } from '../../domain/measures/risk-register.ts';
import type { RiskSet } from '../../domain/measures/risk-set.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

import { said, type Piece } from '../../domain/pieces.ts';

type Numbers = Pick<RiskRegister, 'counts' | 'line'>;

/** The register in one line: how many, and how many stand above the board's line. */
export function registerMessage({ counts, line }: Numbers): Piece[] {
  const all = counts['on the register'];
  if (all === 0) return ['No risk is on the register'];
  const opens = (risks: keyof Numbers['counts']): Piece => ({ text: countWords(counts[risks]), risks });
  if (line === null) return said`${opens('on the register')} on the register, ${opens('holding')} hold release`;
  const words = said`${opens('on the register')} on the register, ${opens('above the line')} above the line`;
  return counts.holding === counts['above the line'] ? words : said`${words}, ${opens('holding')} hold release`;
}

/** How the risks on the register stand: each is one or the other. */
export function registerStanding({ counts }: Pick<Numbers, 'counts'>): Piece[] {
  const opens = (risks: keyof Numbers['counts']): Piece => ({ text: countWords(counts[risks]), risks });
  return said`${opens('unresolved')} unresolved, ${opens('accepted')} accepted`;
}

/** Whose line it is. */
export function lineWords({ line }: Pick<Numbers, 'line'>): string {
  return line === null ? 'No release line is drawn.' : `Line drawn by ${line.by} on ${dayWords(line.on)}.`;
}

/** A cell of the grid, said aloud. */
export function cellWords({ severity, likelihood, count, unresolved, accepted, holding, band }: RiskCell): string {
  const where = `severity ${severity}, likelihood ${likelihood}, ${band}`;
  const how = [
    ...(unresolved > 0 ? [`${countWords(unresolved)} unresolved`] : []),
    ...(accepted > 0 ? [`${countWords(accepted)} accepted`] : []),
    ...(holding > 0 ? [`${countWords(holding)} holding release`] : []),
  ];
  return `${counted(count, 'risk')} at ${where}${how.length === 0 ? '' : `: ${how.join(', ')}`}`;
}

/** What each count of the register is called beside its number. */
export const setWords: Readonly<Record<RiskSet, string>> = {
  'on the register': 'on the register',
  holding: 'hold release',
  'above the line': 'above the line',
  unresolved: 'unresolved',
  accepted: 'accepted',
  overdue: 'with an action overdue',
  'review overdue': 'past their review',
  'stale score': 'scored too long ago',
  'no owner': 'without an owner',
  'acceptance lapsed': 'whose acceptance ran out',
  unscored: 'not scored',
  closed: 'closed',
  Low: 'Low and unresolved',
  Moderate: 'Moderate and unresolved',
  High: 'High and unresolved',
  Extreme: 'Extreme and unresolved',
  H1: 'hold because they are Extreme (H1)',
  H2: 'hold because they are High and not accepted (H2)',
  H3: 'hold because an action is long overdue (H3)',
  H4: 'hold because nobody scored them (H4)',
  H5: 'hold because nobody owns them (H5)',
  H6: 'hold because a safeguard failed (H6)',
  H7: 'hold because they happened (H7)',
  H8: 'hold because an acceptance ran out (H8)',
};
