/** Any other file, by its columns: matched, asked where it matters, joined by model. */
import type { ImportRow, Problem } from '../../domain/imports/row.ts';
import type { Stage } from '../../domain/lifecycle/stages.ts';
import { plain, shown, textOf } from './cells.ts';
import type { ColumnPlan } from './column-plan.ts';
import { costKindOf, currencyIn, type CostRules } from './costs.ts';
import { dateOrders } from './date-order.ts';
import { nameProblem } from './federal/identity.ts';
import { paced, type Work } from './grid.ts';
import { matchColumns, matchesOf } from './match-columns.ts';
import { mergeRows } from './merge-rows.ts';
import { askWord, openWords, settle } from './open-words.ts';
import { otherRow } from './other-row.ts';
import type { Choices, ColumnMatch, Found, HeldRow, Question } from './outcome.ts';
import { held } from './problems.ts';
import { cellsOf, type RowContext } from './row-context.ts';
import { siteReader } from './sites.ts';
import { suggestSnapshot } from './snapshot.ts';
import type { Table, TableRow } from './table.ts';

export interface OtherRows {
  readonly rows: readonly ImportRow[];
  readonly held: readonly HeldRow[];
  readonly columns: readonly ColumnMatch[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
}

/** Words of the stage column asked about at most; a column of many unknown words is no list of stages. */
const MOST_WORDS = 6;

/**
 * Read a table by its matched columns.
 * @throws Stopped if the reading was cancelled
 */
export async function readOther(name: string, table: Table, choices: Choices, remembered: Choices, work: Work): Promise<OtherRows> {
  const { plans, questions: columnQuestions } = matchColumns(table, choices, remembered);
  const values = new Map<string, Stage | 'not reported'>(
    [...Object.entries(remembered.values ?? {}), ...Object.entries(choices.values ?? {})].map(([word, stage]) => [plain(word), stage]),
  );
  const orders = dateOrders(table, plans, choices.dateOrder ?? remembered.dateOrder);
  const sites = siteReaderOf(table, plans);
  const words = openWords(table, plans, sites, values);
  const askedWords = words.length <= MOST_WORDS ? words : words.filter(({ suggested }) => suggested !== null).slice(0, MOST_WORDS);
  const nameQuestion = plans.some(({ field }) => field === 'name') ? [] : askName(plans);
  const named = nameQuestion[0]?.kind === 'field' ? nameQuestion[0].suggested : null;
  const draftName = plans.find(({ label }) => label === named);
  if (draftName !== undefined) Object.assign(draftName, { field: 'name', by: 'shape of values' });
  const problems: Problem[] = [];
  const context: RowContext = {
    table,
    plans,
    orderOf: orders.of,
    snapshot: choices.snapshot ?? null,
    sites,
    costRules: costRulesOf(table, plans, orders.of),
    stageFor: (text, word) => settle(text, word, values, words),
    problems,
  };
  const { rows, held: heldRows } = await readRows(context, work);
  const labelFor = (field: ColumnPlan['field']): string | undefined => plans.find((plan) => plan.field === field)?.label;
  const merged = mergeRows(rows, { id: labelFor('id') ?? '', name: labelFor('name') ?? '' }, problems);
  for (const { value, column, rows: at } of words.filter((each) => !askedWords.includes(each))) {
    problems.push({
      severity: 'warning',
      row: at[0] ?? 0,
      column,
      found: value,
      why: 'This is no stage we know.',
      todo: 'It is kept as written, and the stage counts as not reported. Say what it means, or write one of: intake, build, silent, pilot, production, ended.',
    });
  }
  const questions: Question[] = [
    ...nameQuestion,
    ...(choices.snapshot === undefined ? [askSnapshot(name, table, orders.of(-1))] : []),
    ...columnQuestions,
    ...askedWords.map(askWord),
    ...(orders.question === null ? [] : [orders.question]),
  ];
  return { rows: merged, held: heldRows, columns: matchesOf(plans), problems, questions };
}

function siteReaderOf(table: Table, plans: readonly ColumnPlan[]): RowContext['sites'] {
  const plan = plans.find(({ field }) => field === 'site');
  return plan === undefined
    ? null
    : siteReader(
        table.rows.map(({ cells }) => textOf(cells[plan.index])),
        table.above,
      );
}

async function readRows(
  context: RowContext,
  work: Work,
): Promise<{ readonly rows: readonly ImportRow[]; readonly held: readonly HeldRow[] }> {
  const rows: ImportRow[] = [];
  const heldRows: HeldRow[] = [];
  const hold = ({ row, cells }: TableRow, problem: Problem): void => {
    context.problems.push(problem);
    heldRows.push({ row, cells: context.table.headers.map((_, column) => textOf(cells[column])) });
  };
  for await (const row of paced(context.table.rows, work)) {
    const { broken } = row;
    const { cell, plan } = cellsOf(context, row);
    if (broken !== undefined)
      hold(row, held(row.row, context.table.labels[broken.column] ?? '', textOf(row.cells[broken.column]), broken.why, broken.todo));
    else if (shown(textOf(cell('name'))) === '') hold(row, nameProblem(row.row, plan('name')?.label ?? ''));
    else rows.push(otherRow(context, row));
  }
  return { rows, held: heldRows };
}

/** Kind from the header; currency from the header, else from the title; a bare "$" is the U.S. dollar where months come first. */
function costRulesOf(table: Table, plans: readonly ColumnPlan[], orderOf: RowContext['orderOf']): RowContext['costRules'] {
  const title = table.above.map(currencyIn).find((currency) => currency !== null) ?? null;
  const others = table.headers.map(currencyIn).find((currency) => currency !== null) ?? null;
  const rulesOf = (plan: ColumnPlan): CostRules => {
    const kind = plan.field === 'costOneOff' ? 'one-off' : plan.field === 'costAnnual' ? 'annual' : costKindOf(plan.header);
    const dollars = plan.header.includes('$') || plan.shape.samples.some((sample) => sample.includes('$'));
    const dollar = dollars && orderOf(-1) !== 'day first' && !plans.some(({ header }) => /£|€/.test(header)) ? 'USD' : null;
    return { kind: kind === 'both' ? null : kind, currency: currencyIn(table.headers[plan.index] ?? '') ?? others ?? title ?? dollar };
  };
  const rules = new Map(plans.map((plan) => [plan.index, rulesOf(plan)]));
  return (plan) => rules.get(plan.index) ?? rulesOf(plan);
}

function askSnapshot(name: string, table: Table, order: ReturnType<RowContext['orderOf']>): Question {
  const suggested = suggestSnapshot(name, table.above, order);
  const found: Found[] = table.above.slice(0, 3).map((value) => ({ value, count: 1, rows: [] }));
  return { kind: 'snapshot', id: 'snapshot', asks: 'On which day was this how things stood?', found, suggested };
}

/** No header says what a model is called: the text column with the most different cells is likeliest. */
function askName(plans: readonly ColumnPlan[]): readonly Question[] {
  const could = plans.filter(
    ({ shape, field }) =>
      shape.filled > 0 &&
      shape.numbers < 0.5 &&
      shape.dates < 0.5 &&
      shape.emails < 0.5 &&
      shape.marks < 0.9 &&
      shape.length < 120 &&
      field !== 'stage' &&
      field !== 'siteMark',
  );
  const best = could.toSorted(
    (a, b) =>
      b.shape.distinct / (b.shape.filled + b.shape.blanks) - a.shape.distinct / (a.shape.filled + a.shape.blanks) || a.index - b.index,
  )[0];
  return [
    {
      kind: 'field',
      id: 'field:name',
      field: 'name',
      asks: 'Which column holds the names of the models?',
      found: [],
      options: (could.length > 0 ? could : plans).map(({ label }) => label),
      suggested: best?.label ?? null,
    },
  ];
}
