/** What the import says, computed from what was read. */
import type { Answerable } from '../../domain/imports/row.ts';
import type { ImportPreview } from '../../formats/api/imports.ts';
import type { Progress } from '../../formats/imports/outcome.ts';
import { stageWords } from '../../parts/words.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import type { StageCount } from './stage-counts.ts';

/** "7 columns matched; 1 needs your word". */
export function columnsHeading(matched: number, asked: number): string {
  const needs = asked === 0 ? 'none needs your word' : `${countWords(asked)} ${asked === 1 ? 'needs' : 'need'} your word`;
  return `${counted(matched, 'column')} matched; ${needs}`;
}

/** "2 words of yours could mean more than one stage". */
export function valuesHeading(asked: number, stages: number): string {
  if (asked > 0) return `${counted(asked, 'word')} of yours could mean more than one stage`;
  return stages === 0 ? 'No row names a stage' : 'Every stage word was understood';
}

/**
 * "5 of 58 rows need a hand; 53 are ready". Where several rows make one model,
 * rows and models are not added up: "1 row needs a hand; 28 models are ready".
 */
export function rowsHeading(held: number, ready: number, oneRowEach = true): string {
  const models = `${counted(ready, 'model')} ${ready === 1 ? 'is' : 'are'} ready`;
  if (held === 0) return `No row is held back; ${models}`;
  if (!oneRowEach) return `${counted(held, 'row')} ${held === 1 ? 'needs' : 'need'} a hand; ${models}`;
  const are = `${countWords(ready)} ${ready === 1 ? 'is' : 'are'} ready`;
  return `${countWords(held)} of ${counted(held + ready, 'row')} ${held === 1 ? 'needs' : 'need'} a hand; ${are}`;
}

/** "21 in pilot, 138 in production". */
export function pilotsWords(counts: readonly StageCount[]): string {
  const count = (stage: string): number => counts.find((one) => one.stage === stage)?.count ?? 0;
  return `${countWords(count('pilot'))} in pilot, ${countWords(count('production'))} in production`;
}

/** What the portfolio would say first: the Scale Gap where it can be told, else pilots and production. */
export function pilotsMessage({ overview }: ImportPreview): string {
  const gap = overview.headlines['scale-gap'];
  if (overview.mode === 'kept' && gap.base > 0)
    return `A Scale Gap of ${countWords(gap.value)} of ${countWords(gap.base)} that reached pilot`;
  return pilotsWords(overview.stages);
}

/** "for 31 of 53", "No column", "Column left empty", "Left blank in every row". */
export function answerableWords({ answered, of, why }: Answerable): string {
  if (answered > 0) return `for ${countWords(answered)} of ${countWords(of)}`;
  if (why === 'no column') return 'No column';
  return why === 'column empty' ? 'The column is empty' : 'Left blank in every row';
}

/** Does the record know models already, so that the file is to be compared with it? */
export function isSecondFile({ summary }: ImportPreview): boolean {
  return summary.changed + summary.unchanged + summary.gone + summary.likely.length > 0;
}

/** "17 new, 350 changed, 97 not in this file". Nothing of a kind is left out of the sentence. */
export function comparisonWords({ new: fresh, changed, unchanged, gone }: ImportPreview['summary']): string {
  const parts = [
    ...(fresh > 0 ? [`${countWords(fresh)} new`] : []),
    ...(changed > 0 ? [`${countWords(changed)} changed`] : []),
    ...(unchanged > 0 ? [`${countWords(unchanged)} unchanged`] : []),
    ...(gone > 0 ? [`${countWords(gone)} not in this file`] : []),
  ];
  return parts.length === 0 ? 'Nothing differs' : listed(parts);
}

/** "Text in 2 columns looks as if it identifies patients". */
export function patientsHeading(columns: number): string {
  return `Text in ${counted(columns, 'column')} looks as if it identifies patients`;
}

type Cohort = NonNullable<ImportPreview['summary']['notYetInProduction']>;

/** "Of 97 not yet in production: 54 found again (28 Ended, 17 Build, 7 Production, 2 Pilot), 30 likely under another name, 13 untraced." Never that they ended. */
export function cohortWords({ count, linked, likely, untraced }: Cohort): string {
  const found = linked.reduce((sum, one) => sum + one.count, 0);
  const by = linked
    .filter((one) => one.count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map((one) => `${countWords(one.count)} ${stageWords[one.stage]}`);
  const parts = [
    `${countWords(found)} found again${by.length === 0 ? '' : ` (${by.join(', ')})`}`,
    ...(likely > 0 ? [`${countWords(likely)} likely here under another name`] : []),
    ...(untraced > 0 ? [`${countWords(untraced)} untraced`] : []),
  ];
  return `Of ${countWords(count)} not yet in production: ${listed(parts)}.${untraced > 0 ? ' What is untraced may have been renamed: nothing says that it ended.' : ''}`;
}

const phaseWords: Readonly<Record<Progress['phase'], string>> = {
  opening: 'Opening the file',
  'reading rows': 'Reading the rows',
  'matching columns': 'Matching the columns',
  'checking rows': 'Checking the rows',
};

/** What the reader is doing now. */
export function progressWords(progress: Progress | null): string {
  return progress === null ? phaseWords.opening : phaseWords[progress.phase];
}
