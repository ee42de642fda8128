import * as z from 'zod/mini';
import { ruleIds, type RuleId } from '../../domain/authority/rule-ids.ts';
import { catalogue, type OwnerFunction } from '../../domain/gates/catalogue.ts';
import type { DaysWithWhom } from '../../domain/gates/days-with-whom.ts';
import type { GateState } from '../../domain/gates/gate-status.ts';
import type { GateSeat } from '../../domain/gates/who-can-pass.ts';
import type { GateGrid, GridCell, GridRow } from '../../domain/measures/gate-grid.ts';
import type { GateLedger, LedgerDecision, LedgerRow } from '../../domain/measures/gate-ledger.ts';
import type { AtGate, GateView } from '../../domain/measures/gate-view.ts';
import type { FirstPass, MonthWait, WaitFigure } from '../../domain/measures/gate-waits.ts';
import type { DisciplineFigure, GateFigure, GatesOverview } from '../../domain/measures/gates-overview.ts';
import type { Party, PartyWaits } from '../../domain/measures/waits-with.ts';
import type { DeepReadonly } from './deep-readonly.ts';
import { evidence } from './model.ts';
import { questionId, questionState } from './model-row.ts';
import { filter } from './portfolio.ts';
import {
  count,
  day,
  gateId,
  ignored,
  named,
  nature,
  openStage,
  reported,
  reportedText,
  roomSignature,
  stage,
  standpoint,
  unit,
} from './terms.ts';

const days = z.nullable(count);

/** Where the rows behind a number are. */
const rows = z.string();

export const waitFigure = named(
  'WaitFigure',
  z.object({ median: days, decided: count, open: count }),
  'Days from submission (or answer) to decision: the day by which half are decided, open ones censored.',
) satisfies z.ZodMiniType<WaitFigure>;

const monthWait = z.object({ month: z.string(), days: z.nullable(z.number()), decided: count }) satisfies z.ZodMiniType<MonthWait>;

export const gateSeat = named(
  'GateSeat',
  z.object({
    seat: z.string(),
    of: z.enum(['the record', 'each model']),
    vacant: z.boolean(),
    people: z.array(z.object({ personId: z.string(), printedName: z.string(), title: z.string() })),
  }),
  'One signature a gate needs, and whoever can give it. Nobody in it and not vacant: the record lists no people.',
) satisfies z.ZodMiniType<GateSeat>;

const gateFigureParts = {
  gate: gateId,
  on: z.boolean(),
  held: count,
  open: count,
  longest: days,
  wait: waitFigure,
  months: z.array(monthWait),
  seats: z.array(gateSeat),
  withoutSeat: count,
};

const gateFigure = z.object(gateFigureParts) satisfies z.ZodMiniType<GateFigure>;

const gridCell = named('GridCell', z.object({ count, longest: days })) satisfies z.ZodMiniType<GridCell>;

const linkedCell = named('LinkedGridCell', z.object({ count, longest: days, rows }));

const owner = z.enum([...new Set(catalogue.map((gate) => gate.owner))] as [OwnerFunction, ...OwnerFunction[]]);

const gridRow = z.object({
  fn: z.string(),
  cells: z.array(gridCell),
  noGate: gridCell,
  notReported: gridCell,
  total: count,
}) satisfies z.ZodMiniType<GridRow>;

const linkedRow = z.object({
  fn: z.string(),
  cells: z.array(linkedCell),
  noGate: linkedCell,
  notReported: linkedCell,
  total: count,
  rows,
});

const gateGrid = z.object({
  columns: z.array(owner),
  clear: z.array(owner),
  rows: z.array(gridRow),
  totals: gridRow,
}) satisfies z.ZodMiniType<GateGrid>;

const person = { personId: z.nullable(z.string()), printedName: z.string(), title: z.string() };

const partyWaits = named(
  'PartyWaits',
  z.object({
    party: z.union([
      z.object({ kind: z.literal('vacant seat'), seat: z.string() }),
      z.object({ kind: z.literal('nobody named') }),
      z.object({ kind: z.literal('person'), ...person }),
    ]),
    open: count,
    asked: count,
    hasIt: count,
    longest: days,
    waits: z.array(
      z.object({
        modelId: z.string(),
        deploymentId: z.string(),
        name: z.string(),
        gate: gateId,
        how: z.nullable(z.enum(['asked', 'has it'])),
        days,
      }),
    ),
  }),
  'The open gates that wait for one person or seat. One that waits for two is listed under both.',
) satisfies z.ZodMiniType<PartyWaits>;

export const firstPass = z.object({ passed: count, conditional: count, base: count }) satisfies z.ZodMiniType<FirstPass>;

const ruleId = z.enum(ruleIds as unknown as [RuleId, ...RuleId[]]);

const disciplineParts = {
  discipline: z.enum(['SAFe', 'Lean Six Sigma', 'ITIL']),
  gates: z.array(gateId),
  held: count,
  open: count,
  longest: days,
  firstPass,
  wait: waitFigure,
  rules: z.array(z.object({ ruleId, refusals: count })),
};

const disciplineFigure = z.object(disciplineParts) satisfies z.ZodMiniType<DisciplineFigure>;

const overviewParts = {
  mode: z.enum(['kept', 'snapshot']),
  unit,
  records: count,
  held: count,
  atGate: count,
  noGate: count,
  notReported: count,
  untold: count,
  openWaits: count,
  parties: z.array(partyWaits),
};

const gatesOverview = z.object({
  ...overviewParts,
  asOf: day,
  gates: z.array(gateFigure),
  grid: gateGrid,
  disciplines: z.array(disciplineFigure),
}) satisfies z.ZodMiniType<GatesOverview>;

/** Where decisions wait, each number with a link to the rows behind it. */
export const gatesAnswer = named(
  'Gates',
  z.object({
    ...standpoint,
    ...overviewParts,
    filter,
    ignored: z.array(ignored),
    rows: z.object({ held: rows, atGate: rows, noGate: rows, notReported: rows }),
    gates: z.array(z.object({ ...gateFigureParts, rows: z.object({ held: rows, open: rows }) })),
    grid: z.object({ columns: z.array(owner), clear: z.array(owner), rows: z.array(linkedRow), totals: linkedRow }),
    disciplines: z.array(z.object({ ...disciplineParts, rows: z.object({ held: rows, open: rows }) })),
  }),
) satisfies z.ZodMiniType<GatesOverview>;

/** Asked of the compiler, so that a new state is not forgotten here. */
const gateStates: Readonly<Record<GateState, true>> = {
  off: true,
  'not reported': true,
  inherited: true,
  'not started': true,
  'in review': true,
  returned: true,
  passed: true,
  'passed with conditions': true,
  declined: true,
  waived: true,
  'not applicable': true,
  expired: true,
  'void: new version': true,
  'void: new scope': true,
  'void: new hosting': true,
  'void: more autonomy': true,
  'void: condition overdue': true,
};

export const gateState = z.enum(Object.keys(gateStates) as [GateState, ...GateState[]]);

const side = z.enum(['reviewer', 'submitter']);

const lain = z.object({
  openedOn: z.nullable(day),
  reviewer: count,
  submitter: count,
  settled: count,
  now: z.nullable(z.object({ side, since: day })),
}) satisfies z.ZodMiniType<DaysWithWhom>;

const since = z.nullable(day);

const party = named(
  'Party',
  z.union([
    z.object({ kind: z.literal('vacant seat'), seat: z.string(), since }),
    z.object({ kind: z.literal('nobody named'), since }),
    z.object({ kind: z.literal('person'), ...person, how: z.enum(['asked', 'has it']), since }),
  ]),
  'Whom an open gate waits for.',
) satisfies z.ZodMiniType<Party>;

const assurance = z.enum(['authenticated', 'in the room', 'attested from a document', 'demonstration']);

const ledgerDecision = named(
  'LedgerDecision',
  z.object({
    on: day,
    outcome: z.enum(['passed', 'passed with conditions', 'returned', 'declined', 'waived', 'not applicable', 'disputed']),
    by: z.array(z.object({ personId: z.string(), assurance: z.nullable(assurance), room: z.exactOptional(roomSignature) })),
    reason: z.nullable(z.string()),
    version: z.nullable(z.string()),
    expiresOn: z.nullable(day),
    conditions: z.array(z.object({ id: z.string(), text: z.string(), due: day, metOn: z.nullable(day), overdue: z.boolean() })),
    compensatingControl: z.nullable(z.string()),
    askedBy: z.nullable(z.string()),
  }),
) satisfies z.ZodMiniType<LedgerDecision>;

const ledgerRow = named(
  'LedgerRow',
  z.object({
    gate: gateId,
    question: z.nullable(z.object({ id: questionId, state: questionState, text: z.nullable(z.string()) })),
    applies: z.enum(['yes', 'unless ruled out']),
    needed: z.enum(['now', 'later', 'on occasion']),
    state: gateState,
    passes: z.boolean(),
    reason: z.nullable(z.string()),
    blocks: z.nullable(z.object({ what: z.string(), since, nature, reclassified: z.boolean() })),
    asked: z.array(z.string()),
    given: z.array(
      z.object({
        title: z.string(),
        uri: z.exactOptional(z.string()),
        version: z.exactOptional(z.string()),
        sha256: z.exactOptional(z.string()),
        day: z.exactOptional(day),
        on: day,
        by: z.nullable(z.string()),
      }),
    ),
    missing: z.array(z.string()),
    filed: z.array(evidence),
    with: z.extend(lain, { days }),
    parties: z.array(party),
    seats: z.array(gateSeat),
    signed: z.array(z.object({ on: day, by: z.string() })),
    decisions: z.array(ledgerDecision),
  }),
  'One gate of one deployment: asked, given, missing, decided by whom, and with whom it lay how long.',
) satisfies z.ZodMiniType<LedgerRow>;

const people = z.record(z.string(), z.object({ printedName: z.string(), title: z.string(), leftOn: z.nullable(day) }));

const ledger = named(
  'GateLedger',
  z.object({
    deploymentId: z.string(),
    governance: z.enum(['kept', 'not reported']),
    stage: z.nullable(openStage),
    next: z.nullable(openStage),
    ended: z.boolean(),
    rows: z.array(ledgerRow),
  }),
) satisfies z.ZodMiniType<GateLedger>;

/** The gate ledgers of a model's deployments, furthest first. */
export const ledgerAnswer = named(
  'ModelGates',
  z.object({ ...standpoint, modelId: z.string(), ignored: z.array(ignored), ledgers: z.array(ledger), people }),
);

const atGate = named(
  'AtGate',
  z.object({
    modelId: z.string(),
    deploymentId: z.string(),
    name: z.string(),
    businessFunction: reportedText,
    stage: reported(stage),
    place: z.enum(['first', 'also', 'not held']),
    heldAt: z.nullable(gateId),
    days,
    ledger: ledgerRow,
  }),
) satisfies z.ZodMiniType<AtGate>;

/** One gate from inside: its figures, and every model for which it is open. */
export const gateAnswer = named(
  'Gate',
  z.object({
    ...standpoint,
    filter,
    ignored: z.array(ignored),
    mode: z.enum(['kept', 'snapshot']),
    gate: gateId,
    figure: z.object({ ...gateFigureParts, rows: z.object({ held: rows, open: rows }) }),
    models: z.array(atGate),
    people,
  }),
) satisfies z.ZodMiniType<GateView>;

void gatesOverview;

export type GatesAnswer = DeepReadonly<z.infer<typeof gatesAnswer>>;
export type GateAnswer = DeepReadonly<z.infer<typeof gateAnswer>>;
export type LedgerAnswer = DeepReadonly<z.infer<typeof ledgerAnswer>>;
