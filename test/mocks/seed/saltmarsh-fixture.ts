/** The numbers Saltmarsh Health has to give on 30 Oct 2026, and the record they are read from. */
import { readFileSync } from 'node:fs';
import type { Entry } from '../../../src/domain/audit/entry.ts';
import { fold } from '../../../src/domain/audit/fold.ts';
import type { HoldKind } from '../../../src/domain/measures/blockers.ts';
import { modelRows } from '../../../src/domain/measures/model-row.ts';
import { overviewOf } from '../../../src/domain/measures/overview.ts';
import { toDay } from '../../../src/domain/time.ts';

export const asset = readFileSync(new URL('../../../mocks/seed/saltmarsh.jsonl', import.meta.url), 'utf8');

export const entries: readonly Entry[] = asset
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Entry);

export const asOf = toDay('2026-10-30');

export const state = fold(entries, asOf);

export const rows = modelRows(state, asOf);

export const overview = overviewOf(state, asOf, {}, 'models', rows);

/** Row of the funnel: reached, moved on, here on time, stalled, ended by decision, ended quietly, median days. */
export const funnel = [
  ['intake', 64, 52, 6, 0, 3, 3, 21],
  ['build', 52, 44, 5, 0, 1, 2, 96],
  ['silent', 44, 38, 3, 0, 1, 2, 58],
  ['pilot', 38, 9, 5, 14, 2, 8, 236],
  ['production', 9, 3, 6, 0, 0, 0, 311],
  ['second site', 3, 0, 3, 0, 0, 0, 140],
] as const;

/** A stalled pilot: days in pilot, days late, what holds it, what is missing, the five answers (1 accepted, 0 not, ? not reported), unresolved risks. */
export interface StalledRow {
  readonly id: string;
  readonly name: string;
  readonly type: 'advisory' | 'agentic';
  readonly fn: string;
  readonly days: number;
  readonly late: number;
  readonly hold: HoldKind;
  readonly missing: string | null;
  readonly answers: string;
  readonly risks: number | null;
  /** Who stands for the decision; null: nobody. Not reported for the bed-flow forecast. */
  readonly signatory: string | null;
}

type Row = readonly [
  string,
  string,
  'Adv' | 'Agt',
  string,
  number,
  number,
  keyof typeof holds,
  string | null,
  string,
  number | null,
  string | null,
];

const holds = { G: 'governance', B: 'both', T: 'technical', N: 'not reported' } as const;

const stalledRows: readonly Row[] = [
  ['M-017', 'Sepsis early warning', 'Adv', 'Emergency & acute', 388, 268, 'G', 'Nobody on call at 2 a.m.', '10110', 4, null],
  ['M-012', 'Readmission risk', 'Adv', 'Population health', 365, 245, 'G', 'No name on the decision', '10110', 2, null],
  ['M-005', 'Pressure-injury risk', 'Adv', 'Emergency & acute', 322, 202, 'G', 'Nobody on call at 2 a.m.', '10110', 1, null],
  ['M-022', 'CT head triage', 'Adv', 'Imaging', 301, 181, 'B', 'Regime not determined; image feed drops 4%', '11011', 3, 'Dr. Edwin Knot'],
  ['M-019', 'Deterioration index', 'Adv', 'Emergency & acute', 295, 175, 'B', 'No runtime chosen; alert rate too high', '01100', 3, null],
  [
    'M-009',
    'Ambient visit notes',
    'Adv',
    'Documentation',
    276,
    156,
    'G',
    'Compliance sign-off, 96 days waiting',
    '11001',
    2,
    'Dr. Imogen Plover',
  ],
  ['M-026', 'Chest X-ray queue', 'Adv', 'Imaging', 240, 120, 'T', 'Calibration drift since v2.1', '11111', 2, 'Dr. Edwin Knot'],
  ['M-033', 'Coding assist', 'Adv', 'Revenue & claims', 233, 113, 'T', 'Validation set below agreed size', '11111', 1, 'Osric Godwit'],
  ['M-031', 'Prior-authorization agent', 'Agt', 'Revenue & claims', 214, 124, 'G', 'No name on the decision', '10100', 5, null],
  ['M-044', 'Denial-appeal drafter', 'Agt', 'Revenue & claims', 198, 78, 'G', 'No name on the decision', '10000', 3, null],
  ['M-051', 'Medication reconciliation', 'Adv', 'Pharmacy', 188, 68, 'B', 'No name; allergy feed missing', '10010', 4, null],
  ['M-038', 'No-show outreach agent', 'Agt', 'Operations & access', 171, 51, 'G', 'No runtime chosen', '00100', 2, null],
  ['M-047', 'Inbox reply drafts', 'Adv', 'Documentation', 160, 40, 'G', 'No name on the decision', '11110', 1, null],
  ['M-056', 'Bed-flow forecast', 'Adv', 'Operations & access', 149, 29, 'N', null, '?????', null, null],
];

export const stalledPilots: readonly StalledRow[] = stalledRows.map(
  ([id, name, type, fn, days, late, hold, missing, answers, risks, signatory]) => ({
    id,
    name,
    fn,
    days,
    late,
    missing,
    answers,
    risks,
    signatory,
    type: type === 'Adv' ? 'advisory' : 'agentic',
    hold: holds[hold],
  }),
);

/** How many stalled pilots lack an answer: runs, on call, regime, audit, name. */
export const unanswered = [2, 7, 4, 5, 9];

/** Risks on the register, likelihood 5 down to 1, severity 1 up to 5. */
export const riskGrid = [
  [0, 1, 2, 1, 1],
  [0, 2, 3, 4, 2],
  [1, 3, 5, 3, 1],
  [1, 2, 3, 2, 0],
  [1, 1, 1, 1, 0],
];

/** Median days a governance decision waited, by month of decision, May 2025 to October 2026. */
export const monthlyWaits = [71, 66, 75, 70, 76, 68, 73, 69, 75, 72, 66, 73, 79, 82, 80, 86, 84, 89];
