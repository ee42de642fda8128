import type { RecordState } from '../../../src/domain/audit/state.ts';
import { gateOf } from '../../../src/domain/gates/catalogue.ts';
import { daysBetween, type Days } from '../../../src/domain/time.ts';

/**
 * Median days from submission to decision of governance gates, by the month in
 * which each was decided. A decision counts once, from the last submission
 * since the decision before it; one without a submission of its own is not a
 * wait. The five questions are answered and accepted, not submitted.
 */
export function medianWaits(state: RecordState): ReadonlyMap<string, Days> {
  const byMonth = new Map<string, Days[]>();
  for (const { gates } of state.deployments.values()) {
    for (const [gate, { submissions, decisions }] of gates) {
      if (gateOf(gate).nature !== 'governance') continue;
      let previous = '';
      for (const { on } of decisions) {
        const submitted = submissions.findLast((submission) => submission.on <= on && submission.on > previous)?.on;
        previous = on;
        if (submitted === undefined) continue;
        const month = on.slice(0, 7);
        byMonth.set(month, [...(byMonth.get(month) ?? []), daysBetween(submitted, on)]);
      }
    }
  }
  return new Map([...byMonth].map(([month, waits]) => [month, middleOf(waits)]));
}

function middleOf(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)] ?? Number.NaN;
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
