import { catalogue } from '../../domain/gates/catalogue.ts';
import type { Overview } from '../../domain/measures/overview.ts';
import { fateWords, holdWords, stageWords } from '../words.ts';
import { cellWords } from '../../domain/measures/partition.ts';

export interface ShownWords {
  /** The measure in a few words, as it follows "22 models:". */
  readonly label: string;
  /** Its rule in a sentence. */
  readonly rule: string;
}

type Part = 'value' | 'base' | 'unknown' | undefined;

/** What an active `show=` filter lets through, in words: the measure, and the rule it counts by. */
export function shownWords(
  show: string,
  part: Part,
  { headlines, notInFile }: Pick<Overview, 'headlines' | 'notInFile'>,
  told: ShownWords | null = null,
): ShownWords {
  const headline = Object.values(headlines).find(({ name }) => name === show);
  const words =
    headline === undefined
      ? openWords(show, notInFile?.fileName ?? 'the newest file', told)
      : { label: headline.label, rule: headline.rule };
  if (part === 'base') return { label: `the base of “${words.label}”`, rule: words.rule };
  if (part === 'unknown') return { label: `“${words.label}” cannot be told`, rule: words.rule };
  return words;
}

function openWords(show: string, fileName: string, told: ShownWords | null): ShownWords {
  const [kind = '', ...rest] = show.split(':');
  const of = rest.join(':');
  switch (kind) {
    case 'stage':
      return {
        label: stageLabel(of),
        rule: 'Counted at the furthest deployment not ended, else the last ended.',
      };
    case 'cell':
      return { label: lookUp(cellWords, of), rule: 'Of the models that reached pilot; each is in exactly one cell.' };
    case 'reached':
      return { label: `reached ${stage(of)}`, rule: 'Models that ever came so far, wherever they are now.' };
    case 'funnel': {
      const [row = '', fate = ''] = rest;
      return {
        label: `${stage(row)}: ${lookUp(fateWords, fate).toLowerCase()}`,
        rule: `Models that reached ${stage(row)}, by what became of them there.`,
      };
    }
    case 'stalled-by':
      return {
        label: `stalled, held by: ${lookUp(holdWords, of).toLowerCase()}`,
        rule: 'By the nature of what blocks the next stage: governance alone, technical alone, both, or not reported.',
      };
    case 'reason':
      return { label: `stalled, missing: ${of}`, rule: 'A stalled pilot can lack several.' };
    case 'not-in-file':
      return {
        label: of === '' ? 'not in the newest file' : `not in the newest file, last seen in ${stage(of)}`,
        rule: `${fileName} does not name them. They stand outside every other count, and have not ended for that reason.`,
      };
    case 'held':
      return { label: 'held', rule: 'In silent or pilot with something that blocks the next stage, or stalled in pilot.' };
    case 'held-at':
      return heldAtWords(of);
    case 'held-by':
      return { label: `held at a gate of ${of}`, rule: 'Each held model counts at its first open gate, in the order of the process.' };
    case 'held-in':
      return { label: `held at a gate of ${of}`, rule: 'Each held model counts at its first open gate, in the order of the process.' };
    case 'open-in':
      return { label: `held, with a gate of ${of} open`, rule: 'Whether or not an earlier gate holds them too.' };
    case 'open-at': {
      const name = catalogue.find(({ id }) => id === of)?.name ?? of;
      return { label: `held, and open at ${name}`, rule: 'Whether or not an earlier gate holds them too.' };
    }
    case 'live':
      return { label: 'live', rule: 'In pilot or production, not ended or suspended.' };
    default:
      return told ?? { label: show, rule: '' };
  }
}

function heldAtWords(of: string): ShownWords {
  if (of === 'no gate') return { label: 'held by no gate', rule: 'A risk or a broken link holds them; their gates are clear.' };
  if (of === 'not reported') return { label: 'stalled, hold not reported', rule: 'Nobody wrote down what holds them.' };
  return { label: 'held at a gate', rule: 'Each held model counts at its first open gate, in the order of the process.' };
}

function stageLabel(of: string): string {
  if (of === 'not reported') return 'stage not reported';
  return of === 'ended' ? 'ended' : `in ${stage(of)} now`;
}

function stage(of: string): string {
  return lookUp(stageWords, of).toLowerCase();
}

function lookUp(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? words[key]! : key;
}
