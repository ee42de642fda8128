import type { Assurance } from '../audit/events.ts';
import type { DecisionRecord, RecordState } from '../audit/state.ts';
import type { Score } from '../audit/events.ts';
import type { Day } from '../time.ts';
import { namedIn, riskRowOf, type Named, type RiskRow } from './risk-row.ts';
import type { RefusedRequest } from './release-plan.ts';

/** A name under an acceptance, the words agreed to, and how sure it is. */
export interface AcceptanceName extends Named {
  /** Null where the record it was loaded from does not say. */
  readonly assurance: Assurance | null;
  readonly statement: string | null;
  readonly recordedBy: string | null;
}

/** One risk with its history. */
export interface RiskView extends RiskRow {
  readonly target: Score | null;
  readonly treatment: 'mitigate' | 'transfer' | 'avoid' | 'accept' | null;
  readonly realisedOn: Day | null;
  readonly controlFailedOn: Day | null;
  readonly controlVerifiedOn: Day | null;
  /** Every residual score, latest first. */
  readonly scores: readonly (Score & { readonly on: Day; readonly by: Named })[];
  readonly acceptedBy: readonly AcceptanceName[];
  /** What was asked about it and refused. */
  readonly refused: readonly RefusedRequest[];
  /** What was decided about it here, latest first. */
  readonly decisions: readonly {
    readonly decisionId: string;
    readonly seq: number;
    readonly on: Day;
    readonly command: string;
    readonly by: readonly Named[];
    readonly reason: string | null;
  }[];
}

/**
 * One risk on a day.
 * @returns null for a risk the record did not know on that day
 */
export function riskViewOf(state: RecordState, riskId: string, asOf: Day): RiskView | null {
  const risk = state.risks.get(riskId);
  if (risk === undefined) return null;
  const decisions = state.decisions.filter(({ subject }) => subject === riskId);
  const accepting = decisions.findLast(({ command, on }) => command === 'risk.accept' && on === risk.acceptance?.on);
  return {
    ...riskRowOf(state, risk, asOf),
    target: risk.target,
    treatment: risk.treatment,
    realisedOn: risk.realisedOn,
    controlFailedOn: risk.controlFailedOn,
    controlVerifiedOn: risk.controlVerifiedOn,
    scores: risk.scores.toReversed().map(({ severity, likelihood, on, by }) => ({ severity, likelihood, on, by: namedIn(state, by) })),
    acceptedBy: (risk.acceptance?.by ?? []).map((id) => acceptanceName(state, id, accepting)),
    refused: state.refusals
      .filter(({ subject }) => subject === riskId)
      .map(({ by, seq, refusalId, on, command, subject, rules, sentence }) => ({
        seq,
        refusalId,
        on,
        command,
        subject,
        rules,
        sentence,
        by: namedIn(state, by),
      })),
    decisions: decisions.toReversed().map(({ decisionId, seq, on, command, signatures, reason }) => ({
      decisionId,
      seq,
      on,
      command,
      by: signatures.map(({ personId }) => namedIn(state, personId)),
      reason: reason ?? null,
    })),
  };
}

function acceptanceName(state: RecordState, personId: string, decision: DecisionRecord | undefined): AcceptanceName {
  const named = namedIn(state, personId);
  const signature = decision?.signatures.find((one) => one.personId === personId);
  if (signature === undefined) {
    return { ...named, assurance: state.kind === 'demonstration' ? 'demonstration' : null, statement: null, recordedBy: null };
  }
  const { assurance, statement, recordedBy } = signature;
  return { ...named, assurance, statement, recordedBy: recordedBy === undefined ? null : namedIn(state, recordedBy).printedName };
}
