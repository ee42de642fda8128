/** One row of any other file, by its matched columns, before rows of one model are joined. */
import type { Cost } from '../../domain/audit/events.ts';
import type { ImportRow, RowDeployment } from '../../domain/imports/row.ts';
import { isReported, notReported, type Reported } from '../../domain/reported.ts';
import type { When } from '../../domain/time.ts';
import { isPlaceholder, shown, textOf } from './cells.ts';
import type { ColumnPlan } from './column-plan.ts';
import { readCosts } from './costs.ts';
import { linkFields, type FieldId } from './fields.ts';
import { partFormerName } from './former-names.ts';
import { readMark } from './marks.ts';
import { dateIn, plannedDates, reportDates, stageDatesOf } from './other-dates.ts';
import { evidenceIn, factsOf, flagsOf } from './other-facts.ts';
import { warning } from './problems.ts';
import { cellsOf, type RowCells, type RowContext } from './row-context.ts';
import { spellsOf, type StageDates } from './spells.ts';
import type { StageWord } from './stage-words.ts';
import type { TableRow } from './table.ts';

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

function bySite(
  context: RowContext,
  cells: RowCells,
  at: (site: Reported<string>, text: string | null, word: StageWord | null) => RowDeployment,
): readonly RowDeployment[] {
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
    context.problems.push(
      warning(
        cells.row.row,
        plan.label,
        text,
        'Which sites these are, the file does not say.',
        'It was read as one site of that name. Name the sites, parted by semicolons.',
      ),
    );
  }
  if (entries.length === 0) return [at(notReported('left blank', shown(text) === '' ? undefined : shown(text)), null, null)];
  return entries.map(({ site, says, word }) => at(site, says, word));
}

function costsOf(context: RowContext, { row, cells }: TableRow): readonly Cost[] {
  const order = { costOneOff: 0, costs: 1, costAnnual: 2 } as const;
  const plans = context.plans
    .filter((plan): plan is ColumnPlan & { field: keyof typeof order } => plan.field in order)
    .toSorted((a, b) => order[a.field] - order[b.field] || a.index - b.index);
  return plans.flatMap((plan) => {
    const { costs, why, unread } = readCosts(cells[plan.index], context.costRules(plan));
    if (why !== undefined)
      context.problems.push(warning(row, plan.label, unread ?? '', why, 'It is kept as a note. Write one amount, as £12,500.'));
    return costs;
  });
}

/** What nothing was read from, verbatim: note columns, words in cost columns, site cells that say more than their names. */
function notesOf(context: RowContext, { cells }: TableRow): Readonly<Record<string, string>> {
  const kept = context.plans.flatMap((plan): [string, string][] => {
    const text = textOf(cells[plan.index]);
    if (shown(text) === '') return [];
    const costly = plan.field === 'costs' || plan.field === 'costOneOff' || plan.field === 'costAnnual';
    const unread = costly && readCosts(cells[plan.index], context.costRules(plan)).unread !== null;
    const sited =
      plan.field === 'site' &&
      (context.sites
        ?.read(text)
        .map(({ site }) => site)
        .join('; ') ?? '') !== shown(text);
    const renamed = plan.field === 'name' && /renamed:|previously|formerly/i.test(text);
    return plan.field === 'note' || plan.field === 'fact' || unread || sited || renamed ? [[plan.label, text]] : [];
  });
  return Object.fromEntries(kept);
}
