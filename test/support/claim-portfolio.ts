/** Portfolios in which one side truly binds, told by hand: what the test of the claim is tested with. */
import type { LinkId } from '../../src/domain/accountability/links.ts';
import { modelRows } from '../../src/domain/measures/model-row.ts';
import type { Ground } from '../../src/domain/measures/reading.ts';
import { questions } from '../../src/domain/gates/questions.ts';
import type { GateId } from '../../src/domain/gates/catalogue.ts';
import { day, model, opened, people, staged, stateOf, type Line } from './record-of.ts';

export const claimDay = '2026-04-01';
const linkIds: readonly LinkId[] = ['L1', 'L2', 'L3', 'L4', 'L5', 'L7', 'L8', 'L9', 'L10', 'L11'];

export interface Kept {
  readonly n: number;
  readonly stage: 'pilot' | 'production';
  /** Gates submitted and returned, and so open ever since. */
  readonly returned?: readonly GateId[];
  /** Gates passed on the first day. */
  readonly passed?: readonly GateId[];
  /** Questions nobody answered. */
  readonly unanswered?: readonly string[];
}

/** A deployment in order but for what it is told to lack. */
export function keptOne({ n, stage, returned = [], passed = [], unanswered = [] }: Kept): Line[] {
  const deploymentId = `DEP-${n}`;
  return [
    ...model(n),
    staged(n, 'pilot', '2026-01-02'),
    ...(stage === 'production' ? [staged(n, 'production', '2026-03-20')] : []),
    ...questions
      .filter(({ id }) => !unanswered.includes(id))
      .map(({ id }): Line => ['2026-01-02', 'question.accepted', { deploymentId, question: id, by: 'P-1' }]),
    ...linkIds.map((link): Line => [
      '2026-01-05',
      'link.accepted',
      { deploymentId, link, personId: link === 'L9' ? 'P-1' : `P-${link}`, statement: 'I answer for it', assurance: 'demonstration' },
    ]),
    [
      '2026-03-05',
      'rota.set',
      {
        deploymentId,
        pageTestedOn: day('2026-03-05'),
        shifts: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '00:00', primary: 'P-1', secondary: 'P-2' }],
      },
    ],
    ...passed.map((gate): Line => ['2026-01-02', 'gate.decided', { deploymentId, gate, outcome: 'passed', by: ['P-3'] }]),
    ...returned.map((gate): Line => [
      '2026-01-12',
      'gate.decided',
      { deploymentId, gate, outcome: 'returned', by: ['P-3'], reason: `Not yet: ${gate}` },
    ]),
  ];
}

/** A stalled pilot nobody keeps a record of: held, and nothing says by what. */
export function silentOne(n: number): Line[] {
  return [
    ...model(n, { governance: 'not reported' }),
    staged(n, 'pilot', '2026-01-02'),
    ['2026-01-02', 'pilot.chartered', { deploymentId: `DEP-${n}`, plannedEnd: day('2026-02-01') }],
    ['2026-03-31', 'activity.seen', { deploymentId: `DEP-${n}` }],
  ];
}

/** So many alike, each with a number of its own. */
export function many(count: number, from: number, tell: (n: number) => Line[]): Line[] {
  return Array.from({ length: count }, (_, place) => tell(from + place)).flat();
}

/** What the measures of a story are read from. */
export function groundOfLines(lines: readonly Line[], asOf = claimDay): Ground {
  const state = stateOf([opened, ...people, ...lines], asOf);
  return { state, asOf: day(asOf), rows: modelRows(state, day(asOf)).filter(({ notInFile }) => notInFile === null) };
}
