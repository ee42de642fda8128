import { conversionMonths } from '../../domain/measures/coverage/name-before-build.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { counted, countWords } from '../../ui/count.ts';
import { said, type Piece } from '../../domain/pieces.ts';
import { measureNamed } from './measure-named.ts';

/** The two groups, by the names of their measures. */
export const namedGroups = [
  { name: 'converted:name-before-build', label: 'Name accepted before build' },
  { name: 'converted:no-name-before-build', label: 'No name by then' },
] as const;

/** Does a name on the decision before build go with conversion? An association, and never more. */
export function nameBeforeBuildMessage(measures: readonly MeasureTold[]): string {
  const { value, why, interval, base, unknown } = measureNamed(measures, 'name-before-build');
  if (base === unknown) return 'Whether an early name helps cannot be told';
  if (value === null || interval === null) return `Cannot tell. ${why ?? ''}`.trim();
  const [early, rest] = namedGroups.map(({ name }) => groupWords(measureNamed(measures, name)));
  const groups = `${early} named before build came into production within ${conversionMonths} months, and ${rest} of the rest`;
  if (interval.low > 0) return `A name before build goes with more conversion: ${groups}`;
  if (interval.high < 0) return `A name before build goes with less conversion: ${groups}`;
  return `No difference can be told: ${groups}`;
}

/** "4 of 25": both groups as counts, so that they are read alike. */
export function groupWords({ counted: converted, base, unknown }: MeasureTold): string {
  return `${countWords(converted)} of ${countWords(base - unknown)}`;
}

/** What the comparison is, and is not. */
export function nameBeforeBuildFoot(measures: readonly MeasureTold[]): Piece[] {
  const { unknown } = measureNamed(measures, 'name-before-build');
  const untold =
    unknown === 0 ? '' : said` For ${{ text: counted(unknown, 'more model'), measure: 'name-before-build' }} the record does not say.`;
  return said`An association only: models named early may differ in other ways. Models whose build began at least ${String(conversionMonths)} months ago. The line is the 95% interval of each share.${untold}`;
}
