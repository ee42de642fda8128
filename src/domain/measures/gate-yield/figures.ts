/** Everything the Gate yield screen draws, read from the same rows as its measures. */
import { catalogue, type Gate, type GateId } from '../../gates/catalogue.ts';
import type { Days } from '../../time.ts';
import { firstOutcome, firstPass, waitFigure, type FirstPass, type WaitFigure } from '../gate-waits.ts';
import { rowsIn, type Ground, type ReadingRow } from '../reading.ts';
import { contactFunctions, type ContactId } from './contact-functions.ts';
import { lainReading } from './cycle.ts';
import { contactRows, lateRows, medianReading, readyRows } from './first-contact.ts';
import { historiesIn } from './histories.ts';
import { pathFigure, profiles, type PathFigure } from './paths.ts';

/** One gate: how its first submissions went, and the days its submissions took. */
export interface GateYieldRow {
  readonly gate: GateId;
  /** Off: this record's ruleset does not use it. */
  readonly on: boolean;
  readonly firstPass: FirstPass;
  /** First submissions returned or declined. The rest of the base was waived or ruled out. */
  readonly returned: number;
  readonly cycle: WaitFigure;
  /** Days all its rounds lay with those who decide, and with those who bring; null where nobody opened it. */
  readonly reviewer: Days | null;
  readonly submitter: Days | null;
}

/** How long after registration models met a function, or were ready. */
export interface ContactRow {
  readonly met: number;
  readonly notYet: number;
  readonly unknown: number;
  /** The day by which half had, those not yet counted for as long as they have waited; null where that is not reached. */
  readonly median: Days | null;
  /** The middle half of those that had; null of none. */
  readonly middle: { readonly from: Days; readonly to: Days } | null;
  /** Each of those that had, in order; empty where there are too many to draw. */
  readonly days: readonly Days[];
}

/** Models a function met only after they were ready, or not yet, of those that were ready. */
export interface LateRow {
  readonly late: number;
  readonly base: number;
  readonly unknown: number;
}

export interface GateYield {
  /** Rows the view lets through. */
  readonly records: number;
  /** Deployments of which governance is on record; with none, no gate can be told. */
  readonly kept: number;
  readonly gates: readonly GateYieldRow[];
  readonly paths: readonly PathFigure[];
  readonly ready: ContactRow;
  readonly contacts: readonly (ContactRow & { readonly id: ContactId; readonly after: LateRow })[];
}

/** More marks than this on one line are a smear. */
const mostMarks = 200;

/** The figures of a ground. */
export function gateYieldOf(ground: Ground): GateYield {
  const { state, rows } = ground;
  return {
    records: rows.length,
    kept: rows.flatMap(({ deploymentIds }) => deploymentIds).filter((id) => state.deployments.get(id)?.governance === 'kept').length,
    gates: catalogue.map((gate) => gateRow(ground, gate)),
    paths: profiles.map((profile) => pathFigure(ground, profile)),
    ready: contactRow(readyRows(ground), ground),
    contacts: contactFunctions.map((one) => {
      const late = lateRows(ground, one);
      const unknown = rowsIn(late, 'not reported');
      return {
        id: one.id,
        ...contactRow(contactRows(ground, one), ground),
        after: { late: rowsIn(late, 'counted'), base: late.length - unknown, unknown },
      };
    }),
  };
}

function gateRow(ground: Ground, gate: Gate): GateYieldRow {
  const histories = (historiesIn(ground).get(gate.id) ?? []).map(({ reviews }) => reviews);
  return {
    gate: gate.id,
    on: ground.state.ruleset.gatesOn.has(gate.id),
    firstPass: firstPass(histories),
    returned: histories.map(firstOutcome).filter((outcome) => outcome === 'returned' || outcome === 'declined').length,
    cycle: waitFigure(histories.flat(), ground.asOf),
    reviewer: lainReading(ground, [gate], 'reviewer').value,
    submitter: lainReading(ground, [gate], 'submitter').value,
  };
}

function contactRow(rows: readonly ReadingRow[], { asOf }: Ground): ContactRow {
  const days = rows
    .flatMap(({ standing, amount }) => (standing === 'counted' && amount !== null ? [amount] : []))
    .toSorted((a, b) => a - b);
  const at = (share: number): Days => days[Math.max(0, Math.ceil(days.length * share) - 1)] ?? 0;
  return {
    met: days.length,
    notYet: rowsIn(rows, 'not counted'),
    unknown: rowsIn(rows, 'not reported'),
    median: medianReading(rows, asOf, '').value,
    middle: days.length === 0 ? null : { from: at(0.25), to: at(0.75) },
    days: days.length > mostMarks ? [] : days,
  };
}
