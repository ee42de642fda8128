/** One row of any other file, by its matched columns, before rows of one model are joined. */
import type { Cost, Evidence, EvidenceStatus, Fact, Flags } from '../../domain/audit/events.ts';
import type { ImportRow, Problem, RowDeployment } from '../../domain/imports/row.ts';
import type { Stage } from '../../domain/lifecycle/stages.ts';
import { isReported, notReported, type Reported } from '../../domain/reported.ts';
import { firstDayOf, type Day, type When } from '../../domain/time.ts';
import { factLabels } from './answerable.ts';
import { isNothing, isPlaceholder, plain, shown, textOf, type Cell } from './cells.ts';
import { readCosts, type CostRules } from './costs.ts';
import { readDate } from './dates.ts';
import { partFormerName } from './former-names.ts';
import { linkFields, stageDates, type FieldId } from './fields.ts';
import { readMark } from './marks.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { DateOrder } from './outcome.ts';
import { warning } from './problems.ts';
import type { SiteReader } from './sites.ts';
import { beyond, contradictionIn, spellsOf, type StageDates } from './spells.ts';
import type { StageWord } from './stage-words.ts';
import type { Table, TableRow } from './table.ts';

/** All that reading a row needs to know of its file. */
export interface RowContext {
  readonly table: Table;
  readonly plans: readonly ColumnPlan[];
  readonly orderOf: (column: number) => DateOrder | null;
  readonly snapshot: Day | null;
  readonly sites: SiteReader | null;
  readonly costRules: (plan: ColumnPlan) => CostRules;
  /** A stage word as settled: by its meaning, or by an answer. */
  readonly stageFor: (text: string, word: StageWord | null) => { readonly stage: Reported<Stage>; readonly mapped?: string };
  readonly problems: Problem[];
}

const factFields = { hosting: factLabels.hosting, regime: factLabels.regime, auditTrail: factLabels.auditTrail, version: 'Version', impact: 'Impact', technique: 'Technique', formerName: 'Former name' } as const;
const evidenceFields = {
  security: ['Security authorisation', 'G-SEC'],
  privacy: ['Privacy assessment', 'G-PRV'],
  impactAssessment: ['Impact assessment', null],
  validation: ['Validation', 'G-VAL'],
  independentReview: ['Independent review', 'G-VAL'],
  monitoring: ['Monitoring', 'G-MON'],
  training: ['Operator training', 'G-TRN'],
  override: ['Fail-safe or override', 'G-OVR'],
} as const satisfies Partial<Record<FieldId, readonly [string, Evidence['gate']]>>;

export interface RowCells {
  readonly row: TableRow;
  readonly plan: (field: FieldId) => ColumnPlan | undefined;
  readonly cell: (field: FieldId) => Cell | undefined;
  /** One line of text, or why there is none. */
  readonly line: (field: FieldId) => Reported<string>;
}

export function cellsOf({ plans }: RowContext, row: TableRow): RowCells {
  const plan = (field: FieldId): ColumnPlan | undefined => plans.find((each) => each.field === field);
  const cell = (field: FieldId): Cell | undefined => {
    const found = plan(field);
    return found === undefined ? undefined : row.cells[found.index];
  };
  return {
    row,
    plan,
    cell,
    line: (field) => {
      if (plan(field) === undefined) return notReported('no column');
      const said = shown(textOf(cell(field)));
      if (said === '') return notReported('left blank');
      if (!isPlaceholder(said)) return said;
      return notReported(isNothing(said) ? 'left blank' : 'unrecognised', said);
    },
  };
}

/** Read a row that has a name. */
export function otherRow(context: RowContext, row: TableRow): ImportRow {
  const cells = cellsOf(context, row);
  const { name, formerNames } = partFormerName(textOf(cells.cell('name')));
  const former = cells.line('formerName');
  const dates = stageDatesOf(context, row);
  const plannedEnd = dateIn(context, row, cells.plan('plannedEnd'));
  const deployments = deploymentsOf(context, cells, dates, plannedEnd);
  const id = shown(textOf(cells.cell('id')));
  return {
    row: row.row,
    externalId: id === '' || isPlaceholder(id) ? null : id,
    name,
    formerNames: isReported(former) ? [...formerNames, former] : formerNames,
    agency: cells.line('organisation'),
    bureau: cells.line('bureau'),
    businessFunction: cells.line('businessFunction'),
    purpose: cells.line('purpose'),
    vendorName: cells.line('vendorName'),
    flags: flagsOf(cells),
    deployments,
    named: Object.entries(linkFields).flatMap(([field, link]) => {
      const said = cells.line(field as FieldId);
      return isReported(said) ? [{ link, name: said, column: cells.plan(field as FieldId)?.label ?? '' }] : [];
    }),
    evidence: evidenceIn(cells),
    costs: costsOf(context, row),
    facts: [...factsOf(cells), ...plannedDates(context, deployments, dates)],
    notes: notesOf(context, row),
  };
}

function dateIn(context: RowContext, { row, cells }: TableRow, plan: ColumnPlan | undefined): Reported<When> {
  if (plan === undefined) return notReported('no column');
  const cell = cells[plan.index];
  const said = shown(textOf(cell));
  if (typeof cell === 'object' && cell.when !== undefined) return cell.when;
  const read = readDate(said, { order: context.orderOf(plan.index), dayMonth: 'unreadable' });
  if (read.kind === 'date') return read.when;
  if (read.kind === 'blank') return notReported('left blank');
  if (read.kind === 'unreadable') context.problems.push(warning(row, plan.label, said, read.why, read.todo));
  // 04/05/2024 before its order is answered: until then the file does not say.
  return notReported(read.kind === 'placeholder' && isNothing(said) ? 'left blank' : 'unrecognised', said);
}

function stageDatesOf(context: RowContext, row: TableRow): StageDates {
  return Object.fromEntries(
    Object.entries(stageDates).flatMap(([field, stage]) => {
      const plan = context.plans.find((each) => each.field === field);
      return plan === undefined ? [] : [[stage, dateIn(context, row, plan)]];
    }),
  );
}

function deploymentsOf(context: RowContext, cells: RowCells, dates: StageDates, plannedEnd: Reported<When>): readonly RowDeployment[] {
  const plan = cells.plan('stage');
  const said = shown(textOf(cells.cell('stage')));
  const own = plan === undefined ? { stage: notReported('no column') } : context.stageFor(said, null);
  const at = (site: Reported<string>, text: string | null, word: StageWord | null): RowDeployment => {
    const staged = text === null || word === null ? own : context.stageFor(text, word);
    const spells = isReported(staged.stage) ? spellsOf(staged.stage, dates) : [];
    return { site, stage: staged.stage, ...(staged.mapped === undefined ? {} : { mapped: staged.mapped }), spells, plannedEnd };
  };
  const deployments = bySite(context, cells, at);
  reportDates(context, cells, deployments);
  return deployments;
}

function bySite(context: RowContext, cells: RowCells, at: (site: Reported<string>, text: string | null, word: StageWord | null) => RowDeployment): readonly RowDeployment[] {
  const marks = context.plans.filter(({ field }) => field === 'siteMark');
  if (marks.length > 0) {
    const here = marks.flatMap((plan) => {
      const text = shown(textOf(cells.row.cells[plan.index]));
      const mark = readMark(text);
      const site = shown(context.table.headers[plan.index] ?? plan.label);
      if (mark.kind === 'not here') return [];
      return [mark.kind === 'here' ? at(site, null, null) : at(site, text, mark.word)];
    });
    return here.length > 0 ? here : [at(notReported('left blank'), null, null)];
  }
  const plan = cells.plan('site');
  if (plan === undefined) return [at(notReported('no column'), null, null)];
  const text = textOf(cells.cell('site'));
  const entries = context.sites?.read(text) ?? [];
  if (context.sites?.unsure(text) === true) {
    context.problems.push(warning(cells.row.row, plan.label, text, 'Which sites these are, the file does not say.', 'It was read as one site of that name. Name the sites, parted by semicolons.'));
  }
  if (entries.length === 0) return [at(notReported('left blank', shown(text) === '' ? undefined : shown(text)), null, null)];
  return entries.map(({ site, word }) => (word === null ? at(site, null, null) : at(site, bracketOf(text, site), word)));
}

/** The words in brackets after a site. */
function bracketOf(text: string, site: string): string {
  const at = plain(text).indexOf(plain(site));
  return /[([]([^)\]]*)[)\]]/.exec(shown(text).slice(Math.max(0, at)))?.[1] ?? text;
}

function reportDates(context: RowContext, cells: RowCells, deployments: readonly RowDeployment[]): void {
  const { row } = cells.row;
  const columnOf = (stage: Stage): string => Object.entries(stageDates).flatMap(([field, each]) => (each === stage ? [cells.plan(field as FieldId)?.label ?? ''] : []))[0] ?? '';
  for (const { spells } of deployments) {
    const backwards = contradictionIn(spells);
    if (backwards !== null) {
      const { earlier, later } = backwards;
      context.problems.push(warning(row, columnOf(later.stage), later.from, `It entered ${later.stage} on ${later.from}, before ${earlier.stage} on ${earlier.from}.`, 'Both dates are kept as written. Correct the wrong one.'));
      return;
    }
    const present = spells.at(-1);
    if (context.snapshot !== null && present !== undefined && isReported(present.from) && firstDayOf(present.from) > context.snapshot) {
      context.problems.push(warning(row, columnOf(present.stage), present.from, `This is after ${context.snapshot}, the day the file speaks of, though the row says it has happened.`, 'It is kept as written. Correct it, or set the day of the file.'));
      return;
    }
  }
}

/** Dates of stages that no deployment of the row has reached: a plan, or a slip; kept as facts. */
function plannedDates(context: RowContext, deployments: readonly RowDeployment[], dates: StageDates): readonly Fact[] {
  const used = new Set(deployments.flatMap(({ spells }) => spells.filter(({ from }) => isReported(from)).map(({ stage }) => stage)));
  const reached = deployments.flatMap(({ stage }) => (isReported(stage) ? [stage] : []));
  const lowest: Stage = reached[0] ?? 'intake';
  const unused = deployments.every(({ stage }) => !isReported(stage)) ? Object.entries(dates).flatMap(([stage, when]) => (isReported(when) ? [{ stage: stage as Stage, when }] : [])) : beyond(lowest, dates);
  return unused.flatMap(({ stage, when }) => {
    if (used.has(stage)) return [];
    const field = Object.entries(stageDates).find(([, each]) => each === stage)?.[0] as FieldId;
    const plan = context.plans.find((each) => each.field === field);
    return [{ label: `Date of ${stage}, as the file gives it`, value: when, ...(plan === undefined ? {} : { column: plan.label }) }];
  });
}

function yesNo(text: string): boolean | null {
  const said = plain(text);
  if (/^(?:y|yes|true|1|x|✓|✔)\b|^(?:x|✓|✔)$/.test(said)) return true;
  return /^(?:n|no|false|0)\b/.test(said) ? false : null;
}

function flagsOf({ line }: RowCells): Flags {
  const flag = (field: FieldId, yes: RegExp, no: RegExp): Reported<boolean> => {
    const said = line(field);
    if (!isReported(said)) return said;
    const answer = yesNo(said);
    if (answer !== null) return answer;
    if (no.test(plain(said))) return false;
    return yes.test(plain(said)) ? true : notReported('unrecognised', said);
  };
  return { care: flag('care', /^(?:clinical|direct|patient)/, /^(?:non-?clinical|admin|operational|back office)/), payment: flag('payment', /^(?:claims?|payment|billing)/, /^(?:none|not )/), autonomy: autonomyOf(line('autonomy')), vendor: vendorOf(line('vendorName'), line('sourcing')) };
}

function autonomyOf(said: Reported<string>): Flags['autonomy'] {
  if (!isReported(said)) return said;
  const text = plain(said);
  if (/^(?:semi|partly|partial|drafts?|human (?:approves|in the loop))/.test(text)) return 'semi-agentic';
  if (/^(?:agentic|autonomous|fully auto|acts)/.test(text)) return 'agentic';
  return /^(?:advis\w+|assist\w*|decision support|recommend\w*|informs?)/.test(text) ? 'advisory' : notReported('unrecognised', said);
}

const IN_HOUSE = /^(?:in-?\s?house|internal\w*|home-?\s?grown|self-?\s?built|own\b|built (?:in-?house|internally))/;

function vendorOf(name: Reported<string>, sourcing: Reported<string>): Reported<boolean> {
  const said = isReported(sourcing) ? sourcing : name;
  if (!isReported(said)) return said;
  const text = plain(said);
  if (IN_HOUSE.test(text)) return false;
  if (!isReported(sourcing)) return true;
  const answer = yesNo(said);
  if (answer !== null) return !answer;
  return /^(?:vendor|bought|buy|purchas\w*|third[- ]party|external|commercial|both|hybrid|co-?develop\w*)/.test(text) ? true : /^(?:built|build)/.test(text) ? false : notReported('unrecognised', said);
}

function evidenceIn({ line, plan }: RowCells): readonly Evidence[] {
  return Object.entries(evidenceFields).flatMap(([field, [about, gate]]): Evidence[] => {
    const column = plan(field as FieldId);
    if (column === undefined) return [];
    const said = line(field as FieldId);
    if (!isReported(said)) return [{ about, gate, status: /^n/i.test(said.verbatim ?? '') ? 'not applicable' : said, column: column.label, ...(said.verbatim === undefined ? {} : { verbatim: said.verbatim }) }];
    return [{ about, gate, status: statusOf(said), column: column.label, verbatim: said }];
  });
}

function statusOf(text: string): EvidenceStatus {
  const said = plain(text);
  if (/^(?:n\/?a\b|not applicable|not (?:required|needed))/.test(said)) return 'not applicable';
  if (/\bwaive[dr]\b/.test(said)) return 'waived';
  if (/^(?:in[- ]?progress|under ?way|started|planned|pending|partial\w*|draft\w*|ongoing|submitted|in review|to do|scheduled)/.test(said)) return 'in progress';
  if (/^(?:y|yes|true|complete[d]?|done|passed?|approved|signed|met|✓|✔|x|granted|in place)\b|^[✓✔]/.test(said)) return 'met';
  return /^(?:n|no|not|none|false|fail\w*|missing|outstanding|overdue|declined|rejected|✗|✘)\b|^[✗✘]/.test(said) ? 'not met' : 'unrecognised';
}

function costsOf(context: RowContext, { row, cells }: TableRow): readonly Cost[] {
  const order = { costOneOff: 0, costs: 1, costAnnual: 2 } as const;
  const plans = context.plans.filter((plan): plan is ColumnPlan & { field: keyof typeof order } => plan.field in order).toSorted((a, b) => order[a.field] - order[b.field] || a.index - b.index);
  return plans.flatMap((plan) => {
    const { costs, why, unread } = readCosts(cells[plan.index], context.costRules(plan));
    if (why !== undefined) context.problems.push(warning(row, plan.label, unread ?? '', why, 'It is kept as a note. Write one amount, as £12,500.'));
    return costs;
  });
}

function factsOf({ line, plan }: RowCells): readonly Fact[] {
  return Object.entries(factFields).flatMap(([field, label]): Fact[] => {
    const column = plan(field as FieldId);
    return column === undefined ? [] : [{ label, value: line(field as FieldId), column: column.label }];
  });
}

/** What nothing was read from, verbatim: note columns, words in cost columns, site cells that say more than their names. */
function notesOf(context: RowContext, { cells }: TableRow): Readonly<Record<string, string>> {
  const kept = context.plans.flatMap((plan): [string, string][] => {
    const text = textOf(cells[plan.index]);
    if (shown(text) === '') return [];
    const costly = plan.field === 'costs' || plan.field === 'costOneOff' || plan.field === 'costAnnual';
    const unread = costly && readCosts(cells[plan.index], context.costRules(plan)).unread !== null;
    const sited = plan.field === 'site' && (context.sites?.read(text).map(({ site }) => site).join('; ') ?? '') !== shown(text);
    const renamed = plan.field === 'name' && /renamed:|previously|formerly/i.test(text);
    return plan.field === 'note' || plan.field === 'fact' || unread || sited || renamed ? [[plan.label, text]] : [];
  });
  return Object.fromEntries(kept);
}

