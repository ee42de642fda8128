import type { Overview } from '../../domain/measures/overview.ts';
import type { AskGroup } from '../../domain/measures/ask-first.ts';
import type { FirstWeek } from '../../domain/measures/first-week.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { joined, type Piece } from '../pieces.ts';
import { unitWords } from '../words.ts';
import { cellWords } from '../../domain/measures/partition.ts';

/** The file a snapshot record speaks from. */
export interface FileOfRecord {
  readonly day: string;
  readonly assumed: boolean;
}

/** What a portfolio says in one sentence. */
export function verdict(overview: Overview, file: FileOfRecord | null): Piece[] {
  return overview.mode === 'snapshot' || overview.firstWeek !== null ? stageVerdict(overview, file) : keptVerdict(overview);
}

/** "Of 38 that reached pilot: 9 in production, … : a Scale Gap of 22." Empty cells are left out. */
function keptVerdict({ partition, reachedPilot, headlines, unit }: Overview): Piece[] {
  const gap = headlines['scale-gap'];
  if (reachedPilot === 0) return [`No ${unitWords[unit].one} has reached pilot yet.`];
  const base: Piece = { text: countWords(reachedPilot), show: 'scale-gap', part: 'base' };
  const cells = partition
    .filter(({ count }) => count > 0)
    .map(({ cell, count }): Piece[] => [{ text: `${countWords(count)} ${cellWords[cell]}`, show: `cell:${cell}` }]);
  const untold: Piece[] =
    gap.unknown === 0
      ? []
      : [', and for ', { text: countWords(gap.unknown), show: 'scale-gap', part: 'unknown' }, ' more it cannot be told'];
  return [
    'Of ',
    base,
    unit === 'models' ? ' that reached pilot: ' : ' deployments that reached pilot: ',
    ...joined(cells, ', '),
    ...gapWords(gap),
    ...untold,
    '.',
  ];
}

function gapWords({ value, unknown }: { value: number; unknown: number }): Piece[] {
  if (value === 0 && unknown > 0) return [': no Scale Gap that the record can show'];
  return [': a ', { text: `Scale Gap of ${countWords(value)}`, show: 'scale-gap' }];
}

/** By stage alone. "As the file of 31 Dec 2025 reports: 138 models in production and 21 in pilot; …" What it cannot say is said. */
function stageVerdict({ stages, unit, mode, headlines }: Overview, file: FileOfRecord | null): Piece[] {
  const count = new Map(stages.map((row) => [row.stage, row.count]));
  const of = (stage: (typeof stages)[number]['stage'], words: string): Piece[] => {
    const n = count.get(stage) ?? 0;
    return n === 0 ? [] : [{ text: `${countWords(n)} ${words}`, show: `stage:${stage}` }];
  };
  const first = count.get('production') ?? 0;
  const { one, many } = unitWords[unit];
  const live = [
    of('production', `${first === 1 ? one : many} in production`),
    of('pilot', first === 0 ? `${many} in pilot` : 'in pilot'),
  ].filter((group) => group.length > 0);
  const before = [of('silent', 'in silent use'), of('build', 'in build'), of('intake', 'at intake')].filter((group) => group.length > 0);
  const where = live.length === 0 ? joined(before) : [...joined(live), ...(before.length === 0 ? [] : ['; ', ...joined(before)])];
  const ended = of('ended', 'ended');
  const unknown = of('not reported', `without a stage`);
  const said = file === null ? 'As the file reports: ' : `As the file of ${dayWords(file.day)} reports: `;
  return [
    said,
    ...(where.length === 0 ? [`no ${one} in use or in the making`] : where),
    '. ',
    ...(ended.length === 0 ? [] : [...ended, ', how is not reported. ']),
    ...(unknown.length === 0 ? [] : [...unknown, '. ']),
    ...(mode === 'snapshot' ? ['Whether a pilot has stalled cannot be known from one file.'] : stalledSoFar(headlines.stalled)),
  ];
}

/** Of the few pilots somebody gave an end here it is known; of the others it is not. */
function stalledSoFar({ value, base, unknown }: Overview['headlines']['stalled']): Piece[] {
  if (base === 0) return [];
  const known: Piece = value === 0 ? 'No pilot is known to have stalled' : { text: `${countWords(value)} stalled`, show: 'stalled' };
  if (unknown === 0) return [known, '.'];
  return [known, '; of ', { text: countWords(unknown), show: 'stalled', part: 'unknown' }, ' it cannot be told.'];
}

const groupWords: Readonly<Record<AskGroup, string>> = {
  production: 'in production',
  pilot: 'in pilot',
  'production-neither': 'in production and touching neither care nor payment',
  'before-pilot': 'not in use yet',
  'no-stage': 'without a stage',
};

/** "No answer and no name is on record for 40 of 60. Something is open for 55: ask first about the 20 in production, then 35 in pilot." */
export function firstWeekLine({ base, silent, order }: FirstWeek): Piece[] {
  const groups = order.map(({ group, count }): Piece[] => [
    { text: `${countWords(count)} ${groupWords[group]}`, show: `ask-first:${group}` },
  ]);
  // With some answers in, more are open than are silent: each number says which it is.
  const open = order.reduce((sum, { count }) => sum + count, 0);
  const first: Piece[] =
    groups.length === 0
      ? []
      : [
          silent === base ? ' Ask first about the ' : ` Something is open for ${countWords(open)}: ask first about the `,
          ...joined(groups, ', then ').map((piece) => (piece === ', ' ? ', then ' : piece)),
          '.',
        ];
  const who: Piece[] =
    silent === 0
      ? ['Each of ', countWords(base), ' has an answer or a name on record; most are still open.']
      : ['No answer and no name is on record for ', { text: countWords(silent), show: 'governance-silent' }, ` of ${countWords(base)}.`];
  return [...who, ...first];
}

/** "governance alone 8, technology alone 2, both 3, not reported 1": one rule for all four. */
export function holdsLine({ holds }: Pick<Overview, 'holds'>): Piece[] {
  const names = { governance: 'governance alone', technical: 'technology alone', both: 'both', 'not reported': 'not reported' } as const;
  const order = ['governance', 'technical', 'both', 'not reported'] as const;
  const groups = order.flatMap((kind): Piece[][] => {
    const count = holds.find((row) => row.kind === kind)?.count ?? 0;
    if (count === 0 && (kind === 'both' || kind === 'not reported')) return [];
    return [[`${names[kind]} `, count === 0 ? '0' : { text: countWords(count), show: `stalled-by:${kind}` }]];
  });
  return joined(groups, ', ');
}

/** "78 not in the file of 31 Dec 2025, by last stage: 12 in build, 3 at intake." Null where there are none. */
export function notInFileLine({ notInFile, unit }: Pick<Overview, 'notInFile' | 'unit'>): Piece[] | null {
  if (notInFile === null) return null;
  const at = {
    intake: 'at intake',
    build: 'in build',
    silent: 'in silent use',
    pilot: 'in pilot',
    production: 'in production',
    ended: 'ended',
    'not reported': 'without a stage',
  } as const;
  const stages = notInFile.byStage
    .filter(({ count }) => count > 0)
    .map(({ stage, count }): Piece[] => [{ text: `${countWords(count)} ${at[stage]}`, show: `not-in-file:${stage}` }]);
  const { one, many } = unitWords[unit];
  return [
    { text: `${countWords(notInFile.count)} ${notInFile.count === 1 ? one : many}`, show: 'not-in-file' },
    ` not in the file of ${dayWords(notInFile.snapshot)}, by last stage: `,
    ...joined(stages),
    `. Outside every other count here: a name that is gone has not ended for that reason.`,
  ];
}
