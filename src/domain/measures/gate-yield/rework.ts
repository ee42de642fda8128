import type { Deployment } from '../../audit/state.ts';
import { catalogue, type Gate, type GateId } from '../../gates/catalogue.ts';
import { questionOfGate } from '../../gates/questions.ts';
import { daysBetween, type Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { deploymentsIn, rowsIn, valueReading, type Ground, type MeasureDefinition, type Reading, type ReadingRow } from '../reading.ts';
import { familyOf, rowsByGate } from './family.ts';
import { untilOf } from './histories.ts';
import { reviewLines } from './review-rows.ts';

/** What is done twice, and the time it takes: the work no plan shows. @source reference 7d */
export const reworkMeasures: readonly MeasureDefinition[] = [
  ...familyOf({
    name: 'rework-loops',
    version: 1,
    label: 'Submissions to a final decision',
    rule: 'How many submissions it takes until a gate is finally decided. 1 means that nothing was handed back. A return is not final; a pass, a refusal and a waiver are.',
    formula: 'Submissions decided ÷ decisions that were no return.',
    source: 'Lean Six Sigma: rework',
    settings: [],
    clock: 'as it happened',
    kind: 'ratio',
    of: 'submissions decided',
    read: reworkReading,
  }),
  ...familyOf({
    name: 'hidden-factory',
    version: 1,
    label: 'Days in return',
    rule: 'Days on which something handed back waited to be submitted again, up to the as-of day, or to the day the deployment ended.',
    formula: 'Sum of days from each return (or dispute) to the next submission (or answer).',
    source: 'Lean Six Sigma: the hidden factory',
    settings: [],
    clock: 'as it happened',
    kind: 'days',
    of: 'returns',
    read: returnedReading,
  }),
];

function reworkReading(ground: Ground, gates: readonly Gate[]): Reading {
  const rows = reviewLines(ground, gates).flatMap(({ review: { outcome }, row }): ReadingRow[] =>
    outcome === null ? [] : [{ ...row, standing: outcome === 'returned' ? 'not counted' : 'counted' }],
  );
  const final = rowsIn(rows, 'counted');
  const why = rows.length === 0 ? 'No submission on record has been decided.' : 'Every decision so far was a return.';
  return valueReading(final === 0 ? null : rows.length / final, rows, why);
}

function returnedReading(ground: Ground, gates: readonly Gate[]): Reading {
  const all = handlings(ground, gates);
  const rows = all.flatMap(({ returns }) => returns);
  const days = rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  // Decisions without a return are a true zero; a record without decisions has nothing to say.
  const decided = all.some((one) => one.decided);
  return valueReading(decided ? days : null, rows, 'No submission on record has been decided.');
}

/** What became of each gate of each deployment: was it decided at all, and every return. */
const handlings = rowsByGate(function* (ground): Generator<
  readonly [GateId, { readonly decided: boolean; readonly returns: readonly ReadingRow[] }]
> {
  const { state, asOf } = ground;
  for (const deployment of deploymentsIn(ground)) {
    const until = untilOf(state, deployment, asOf);
    for (const gate of catalogue) {
      const steps = stepsOf(deployment, gate).filter(({ on }) => on <= until);
      const returns = steps.flatMap(({ on, kind }, place) =>
        kind === 'returned' ? [returnRow(deployment, gate, place, on, steps[place + 1]?.on ?? until)] : [],
      );
      yield [gate.id, { decided: steps.some(({ kind }) => kind !== 'handed over'), returns }];
    }
  }
});

function returnRow({ deploymentId, modelId }: Deployment, gate: Gate, place: number, from: Day, to: Day): ReadingRow {
  return {
    id: `${deploymentId} ${gate.id} ${place + 1}`,
    modelId,
    deploymentId,
    standing: 'counted',
    what: `${gate.name}, returned ${dayWords(from)}`,
    amount: Math.max(0, daysBetween(from, to)),
  };
}

interface Step {
  readonly on: Day;
  readonly kind: 'handed over' | 'returned' | 'settled';
}

/** What happened to a gate, in order: a return lasts until whatever comes next. */
function stepsOf(deployment: Deployment, { id }: Gate): Step[] {
  const question = questionOfGate(id);
  if (question !== undefined) {
    return (deployment.questions.get(question.id)?.steps ?? []).flatMap(({ kind, on }): Step[] => {
      if (kind === 'answered' || kind === 'evidenced') return [{ on, kind: 'handed over' }];
      if (kind === 'disputed') return [{ on, kind: 'returned' }];
      return kind === 'accepted' ? [{ on, kind: 'settled' }] : [];
    });
  }
  const file = deployment.gates.get(id);
  if (file === undefined) return [];
  const { submissions, decisions } = file;
  return [
    ...submissions.map(({ on, seq }) => ({ on, seq, kind: 'handed over' as const })),
    ...decisions.map(({ on, seq, outcome }) => ({ on, seq, kind: outcome === 'returned' ? ('returned' as const) : ('settled' as const) })),
  ].toSorted((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1));
}
