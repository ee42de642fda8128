/** Rows of made-up portfolios for tests of screens: what the domain would compute, without a log behind it. */
import fc from 'fast-check';
import type { Tone } from '../../src/domain/accountability/chain.ts';
import { links } from '../../src/domain/accountability/links.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import type { QuestionState } from '../../src/domain/gates/questions.ts';
import type { OpenStage, Stage } from '../../src/domain/lifecycle/stages.ts';
import type { HoldKind, OpenBlocker } from '../../src/domain/measures/blockers.ts';
import type { Filter } from '../../src/domain/measures/filter.ts';
import type { ModelRow } from '../../src/domain/measures/model-row.ts';
import { overviewOf, type Overview } from '../../src/domain/measures/overview.ts';
import { cellOf } from '../../src/domain/measures/partition.ts';
import { notReported } from '../../src/domain/reported.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { toDay } from '../../src/domain/time.ts';

export const today = toDay('2026-10-30');

/** A portfolio's numbers from its rows alone. Median days need a log, and are given here. */
export function overviewFrom(rows: readonly ModelRow[], filter: Filter = {}): Overview {
  const state = { models: new Map(), deployments: new Map(), settings: defaultSettings } as unknown as RecordState;
  const overview = overviewOf(state, today, filter, 'models', rows);
  const days = { intake: 21, build: 96, silent: 58, pilot: 236, production: 311, 'second site': 140 };
  return {
    ...overview,
    funnel: overview.funnel.map((row) => ({
      ...row,
      median: row.reached === 0 ? null : { days: days[row.stage], meaning: row.stage === 'second site' ? 'so far' : 'left' },
    })),
  };
}

export interface RowWish {
  readonly id: string;
  readonly name?: string;
  readonly stage: Stage;
  readonly reached?: OpenStage;
  readonly end?: 'stopped' | 'lapsed' | 'not reported';
  readonly stalled?: boolean;
  readonly hold?: HoldKind;
  readonly missing?: readonly string[];
  readonly days?: number;
  readonly overdue?: number;
  readonly sites?: number;
  readonly fn?: string;
  readonly autonomy?: 'advisory' | 'agentic';
  readonly name2?: string | null;
  readonly questions?: readonly QuestionState[];
  readonly tones?: readonly Tone[];
  readonly watched?: boolean;
}

/** A row as wished; all else as a kept record would have it. */
export function rowOf({
  id,
  name = `Model ${id}`,
  stage,
  reached = stage === 'ended' ? 'pilot' : stage,
  end,
  stalled = false,
  hold,
  missing = [],
  days = 100,
  overdue = 0,
  sites = 1,
  fn = 'Imaging',
  autonomy = 'advisory',
  name2 = 'Dr. Sana Redshank',
  questions = ['accepted', 'accepted', 'accepted', 'accepted', 'accepted'],
  tones,
  watched = true,
}: RowWish): ModelRow {
  const unknown = notReported('not on record');
  const standing: ModelRow['standing'] = {
    stage,
    openStage: reached,
    since: watched ? toDay('2026-01-01') : unknown,
    days: watched ? days : unknown,
    end: stage === 'ended' ? { kind: end ?? 'stopped', on: watched ? today : unknown } : null,
    due: watched && stage !== 'production' ? { day: today, assumed: false } : null,
    overdue,
    suspended: false,
    overrun: false,
    lapsing: false,
    stalled: watched || stage === 'ended' ? stalled : unknown,
  };
  const reachedPilot = reached === 'pilot' || reached === 'production';
  const linkTones = tones ?? links.slice(0, 12).map(() => (watched ? (name2 === null ? 'broken' : 'sound') : 'not reported') as Tone);
  const count: Record<Tone, number> = { sound: 0, weak: 0, broken: 0, 'not reported': 0, 'not needed': 0, inherited: 0, off: 0 };
  for (const tone of linkTones) count[tone] += 1;
  const natures: Record<HoldKind, OpenBlocker['nature'][]> = {
    governance: ['governance'],
    technical: ['technical'],
    both: ['governance', 'technical'],
    'not reported': [],
  };
  const blockers =
    hold === undefined
      ? []
      : (missing.length > 0 ? missing : ['No name on the decision']).map((what, place): OpenBlocker => ({
          kind: 'gate',
          id: `G-${what}`,
          nature: natures[hold][place % Math.max(1, natures[hold].length)] ?? 'governance',
          what,
          waitingOn: null,
          since: null,
          reclassified: false,
        }));
  return {
    modelId: id,
    externalId: null,
    deploymentId: `DEP-${id}`,
    deploymentIds: [`DEP-${id}`],
    name,
    businessFunction: fn,
    autonomy,
    care: watched ? false : unknown,
    payment: watched ? false : unknown,
    vendor: watched ? false : unknown,
    vendorName: unknown,
    sites: Array.from({ length: sites }, (_, place) => `Site ${place + 1}`),
    standing,
    reached,
    reachedPilot,
    cell: reachedPilot ? cellOf(standing, reached === 'production') : null,
    live: stage === 'pilot' || stage === 'production',
    productionSites: stage === 'production' ? Math.max(1, sites) : 0,
    watched,
    blockers: hold === 'not reported' ? [] : blockers,
    hold: hold ?? null,
    missing: hold === undefined || hold === 'not reported' ? null : (missing[0] ?? 'No name on the decision'),
    questions: (['Q1', 'Q2', 'Q3', 'Q4', 'Q5'] as const).map((question, place) => ({
      question,
      state: watched ? (questions[place] ?? 'unanswered') : 'not reported',
    })),
    chain: { links: linkTones.map((tone, place) => ({ link: links[place]!.id, tone })), count, firstBroken: null },
    signatory: watched
      ? { tone: name2 === null ? 'broken' : 'sound', cause: name2 === null ? 'vacant' : 'accepted', printedName: name2 }
      : { tone: 'not reported', cause: 'not reported', printedName: null },
    night: watched ? (name2 === null ? 'nobody' : 'covered') : 'not reported',
    unresolvedRisks: watched ? 2 : unknown,
    ownerToAsk: null,
    inherited: null,
    pilot: stage === 'pilot' ? { from: standing.since, until: watched ? today : unknown } : null,
    asked: [],
    notInFile: null,
  };
}

const functions = [
  'Revenue & claims',
  'Emergency & acute',
  'Imaging',
  'Documentation',
  'Operations & access',
  'Pharmacy',
  'Population health',
];

type Group = readonly [count: number, wish: Omit<RowWish, 'id'>];

function rowsOf(groups: readonly Group[]): ModelRow[] {
  let next = 0;
  return groups.flatMap(([count, wish]) =>
    Array.from({ length: count }, () => {
      next += 1;
      return rowOf({
        fn: functions[next % functions.length]!,
        autonomy: next % 5 === 0 ? 'agentic' : 'advisory',
        ...wish,
        id: `M-${String(next).padStart(3, '0')}`,
      });
    }),
  );
}

/** Sixty-four models with the totals of the demonstration: 38 reached pilot, 14 stalled, 8 ended quietly. */
export function sixtyFour(times = 1): ModelRow[] {
  const n = (count: number): number => count * times;
  return rowsOf([
    [
      n(8),
      {
        stage: 'pilot',
        stalled: true,
        hold: 'governance',
        days: 320,
        overdue: 200,
        name2: null,
        missing: ['No name on the decision', 'Nobody on call at 2 a.m.'],
        questions: ['accepted', 'unanswered', 'accepted', 'accepted', 'unanswered'],
        tones: ['sound', 'broken', 'sound', 'weak', 'sound', 'sound', 'broken', 'broken', 'sound', 'not needed', 'sound', 'sound'],
      },
    ],
    [n(3), { stage: 'pilot', stalled: true, hold: 'both', days: 240, overdue: 120, missing: ['Regime not determined', 'Performance'] }],
    [n(2), { stage: 'pilot', stalled: true, hold: 'technical', days: 233, overdue: 113, missing: ['Performance'] }],
    [
      n(1),
      {
        stage: 'pilot',
        stalled: true,
        hold: 'not reported',
        days: 149,
        overdue: 29,
        questions: ['not reported', 'not reported', 'not reported', 'not reported', 'not reported'],
        tones: Array.from({ length: 12 }, () => 'not reported' as const),
      },
    ],
    [n(5), { stage: 'pilot', days: 60 }],
    [n(3), { stage: 'production', days: 400, sites: 2 }],
    [n(6), { stage: 'production', days: 300 }],
    [n(6), { stage: 'intake', days: 20 }],
    [n(5), { stage: 'build', days: 90 }],
    [n(3), { stage: 'silent', days: 50 }],
    [n(2), { stage: 'ended', reached: 'pilot', end: 'stopped' }],
    [n(8), { stage: 'ended', reached: 'pilot', end: 'lapsed' }],
    [n(3), { stage: 'ended', reached: 'intake', end: 'stopped' }],
    [n(3), { stage: 'ended', reached: 'intake', end: 'lapsed' }],
    [n(1), { stage: 'ended', reached: 'build', end: 'stopped' }],
    [n(2), { stage: 'ended', reached: 'build', end: 'lapsed' }],
    [n(1), { stage: 'ended', reached: 'silent', end: 'stopped' }],
    [n(2), { stage: 'ended', reached: 'silent', end: 'lapsed' }],
  ]);
}

/** A file that says where each model is on one day, and nothing else. */
export function oneFile(counts: Readonly<Partial<Record<Stage, number>>>): ModelRow[] {
  return rowsOf(
    Object.entries(counts).map(([stage, count]): Group => [
      count,
      { stage: stage as Stage, watched: false, sites: 0, ...(stage === 'ended' ? { end: 'not reported' as const } : {}) },
    ]),
  );
}

/** Any row of any portfolio, but for its id. */
export const anyWish: fc.Arbitrary<Omit<RowWish, 'id'>> = fc.record(
  {
    stage: fc.constantFrom('intake', 'build', 'silent', 'pilot', 'production', 'ended'),
    watched: fc.boolean(),
    sites: fc.nat(2),
    autonomy: fc.constantFrom('advisory' as const, 'agentic' as const),
    name2: fc.constantFrom('Dr. Sana Redshank', null),
    questions: fc.array(
      fc.constantFrom<QuestionState>(
        'not reported',
        'inherited',
        'unanswered',
        'answered, no evidence',
        'evidenced',
        'accepted',
        'expired',
        'disputed',
      ),
      { minLength: 5, maxLength: 5 },
    ),
    tones: fc.array(fc.constantFrom<Tone>('sound', 'weak', 'broken', 'not reported', 'not needed', 'inherited', 'off'), {
      minLength: 12,
      maxLength: 12,
    }),
  },
  { requiredKeys: ['stage', 'watched'] },
);
