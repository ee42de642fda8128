import { fates, funnelStages, type Fate, type FunnelStage } from '../../measures/funnel.ts';
import { funnelMeasure } from '../../measures/definitions.ts';
import { countWords, sentenceCase } from '../../words.ts';
import type { Desk, Teller } from '../desk.ts';
import type { Drafted, Made, MakeSlide } from '../drafted.ts';
import type { Fill } from '../figure.ts';
import { boardTable } from '../model-table.ts';
import { unitOf } from '../units.ts';

const fills: Readonly<Record<Fate, Fill>> = {
  'moved on': 'light',
  'here, on time': 'light',
  'here, past its end but moving': 'half',
  'here, not reported': 'dotted',
  suspended: 'half',
  stalled: 'solid',
  'sent back': 'half',
  'ended by decision': 'light',
  'ended, kind not reported': 'dotted',
  'ended quietly': 'solid',
};

export interface StopsSaid {
  readonly records: number;
  readonly pilot: number;
  readonly production: number;
  readonly stalled: number;
  /** Without a stage on record. */
  readonly unknown: number;
  readonly one: string;
  readonly many: string;
}

/** "Of 64 models, 38 reached pilot and 9 reached production; 14 stand stalled in pilot." */
export function stopsTitle({ records, pilot, production, stalled, unknown, one, many }: StopsSaid): string {
  const of = `Of ${countWords(records)} ${records === 1 ? one : many}, ${countWords(pilot)} reached pilot and ${countWords(production)} reached production`;
  const still = stalled === 0 ? '' : `; ${countWords(stalled)} ${stalled === 1 ? 'stands' : 'stand'} stalled in pilot`;
  const rest = unknown === 0 ? '' : `; for ${countWords(unknown)} no stage is reported`;
  return `${of}${still}${rest}.`;
}

/** Where one file alone speaks, it says where models are and not where they stopped. */
export function snapshotStopsTitle({ production, pilot, many }: Pick<StopsSaid, 'production' | 'pilot' | 'many'>): string {
  return `As the file reports: ${countWords(production)} ${many} in production and ${countWords(pilot)} in pilot. Where the others stopped is not reported.`;
}

/** Where models stop: every stage, and what became of those that reached it. */
export const whereModelsStop: MakeSlide = (desk, tell): Made => {
  const { one, many } = unitOf(desk);
  if (desk.overview.mode === 'snapshot') return asTheFileReports(desk, tell);
  const stages = funnelStages.map((stage) => ({
    stage,
    total: tell.number(`reached:${stage}`, 'value', sentenceCase(stage)),
    parts: fates
      .map((fate) => ({ ...tell.number(funnelMeasure(stage, fate), 'value', sentenceCase(fate)), fill: fills[fate] }))
      .filter(({ value }) => value !== 0),
  }));
  const reached = (stage: FunnelStage): number => stages.find((row) => row.stage === stage)?.total.value ?? 0;
  const title = stopsTitle({
    records: tell.told('records').value ?? 0,
    pilot: reached('pilot'),
    production: reached('production'),
    stalled: tell.told('funnel:pilot:stalled').value ?? 0,
    unknown: tell.told('stage:not reported').value ?? 0,
    one,
    many,
  });
  return {
    title,
    subtitle: `${sentenceCase(many)} at ${desk.ground.state.institution} that ever reached each stage, and what became of them.`,
    figure: { kind: 'stacked stages', one, stages: stages.map(({ total, parts }) => ({ total, parts })) },
    table: boardTable(
      'Stages, and what became of those that reached them',
      [
        { label: 'Stage', kind: 'text' },
        { label: 'Reached', kind: 'number' },
        ...fates.map((fate) => ({ label: sentenceCase(fate), kind: 'number' as const })),
      ],
      stages.map(({ stage, total }) => ({
        modelId: null,
        cells: [sentenceCase(stage), total.value, ...fates.map((fate) => desk.told(funnelMeasure(stage, fate)).value)],
      })),
    ),
    list: null,
    terms: ['cell:stalled', 'ended-quietly'],
    ask: null,
    screen: '/portfolio',
  };
};

const stagesOfFile = ['intake', 'build', 'silent', 'pilot', 'production', 'ended', 'not reported'] as const;

/** One file says where models are on its day: what became of those that reached a stage it does not say. */
function asTheFileReports(desk: Desk, tell: Teller): Drafted {
  const { many } = unitOf(desk);
  const rows = stagesOfFile.map((stage) => ({
    ...tell.number(`stage:${stage}`, 'value', stage === 'not reported' ? 'No stage reported' : sentenceCase(stage)),
    fill: stage === 'not reported' ? ('dotted' as const) : ('light' as const),
  }));
  const valueOf = (stage: (typeof stagesOfFile)[number]): number => tell.told(`stage:${stage}`).value ?? 0;
  return {
    title: snapshotStopsTitle({ production: valueOf('production'), pilot: valueOf('pilot'), many }),
    subtitle: `${sentenceCase(many)} at ${desk.ground.state.institution}, by the stage the file gives.`,
    figure: { kind: 'bars', axis: sentenceCase(many), rows: rows.filter(({ value }) => value !== 0), more: 0 },
    table: boardTable(
      'Stages, as the file reports',
      [
        { label: 'Stage', kind: 'text' },
        { label: sentenceCase(many), kind: 'number' },
      ],
      rows.map(({ label, value }) => ({ modelId: null, cells: [label, value] })),
    ),
    list: null,
    terms: ['stalled'],
    ask: null,
    screen: '/portfolio',
  };
}
