/** Whether the day or the month comes first, from what the file's own dates show. */
import { plain, shown, textOf } from './cells.ts';
import { orderShown } from './dates.ts';
import { stageDates, type FieldId } from './fields.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { DateOrder, Found, Question } from './outcome.ts';
import type { Table } from './table.ts';

export interface DateOrders {
  readonly of: (column: number) => DateOrder | null;
  readonly question: Question | null;
}

const DATES: ReadonlySet<FieldId> = new Set<FieldId>([...(Object.keys(stageDates) as FieldId[]), 'plannedEnd']);
/** The money and the letters of places that write the day first. */
const DAY_FIRST_SIGNS = /£|€|\b(?:gbp|aud|nzd|eur|nhs|trust|centre|organisation)\b/;

/**
 * Settle the order column by column: a day above 12 shows it; a column that
 * shows nothing follows the others; if no column shows it and it matters, ask.
 */
export function dateOrders(table: Table, plans: readonly ColumnPlan[], chosen: DateOrder | undefined): DateOrders {
  const columns = plans.filter(({ field }) => DATES.has(field));
  const shownBy = new Map(columns.map(({ index }) => [index, orderShown(table.rows.map(({ cells }) => plainDate(cells[index])))] as const));
  const all = [...shownBy.values()];
  const dayFirst = all.reduce((sum, each) => sum + each.dayFirst, 0);
  const monthFirst = all.reduce((sum, each) => sum + each.monthFirst, 0);
  const fileOrder: DateOrder | null =
    dayFirst > 0 && monthFirst === 0 ? 'day first' : monthFirst > 0 && dayFirst === 0 ? 'month first' : null;
  const of = (column: number): DateOrder | null => {
    if (chosen !== undefined) return chosen;
    const counts = shownBy.get(column);
    if (counts === undefined) return fileOrder;
    if (counts.dayFirst > 0 && counts.monthFirst === 0) return 'day first';
    if (counts.monthFirst > 0 && counts.dayFirst === 0) return 'month first';
    return counts.dayFirst + counts.monthFirst === 0 ? fileOrder : null;
  };
  const open = columns.filter(({ index }) => of(index) === null && (shownBy.get(index)?.open ?? 0) > 0);
  for (const plan of columns) {
    const counts = shownBy.get(plan.index);
    if (counts !== undefined && counts.dayFirst > 0 && counts.monthFirst > 0) {
      const few = Math.min(counts.dayFirst, counts.monthFirst);
      plan.remark = `${counts.dayFirst > counts.monthFirst ? 'Day' : 'Month'} first. ${few} ${few === 1 ? 'row differs' : 'rows differ'}.`;
    }
  }
  if (open.length === 0) return { of, question: null };
  const signs = DAY_FIRST_SIGNS.test([...table.above, ...table.headers].join(' ').toLowerCase());
  const suggested: DateOrder | null =
    dayFirst > monthFirst || (dayFirst === monthFirst && signs) ? 'day first' : monthFirst > dayFirst ? 'month first' : null;
  return {
    of,
    question: {
      kind: 'date order',
      id: 'date order',
      asks: `Which comes first in dates like ${examples(table, open)[0]?.value ?? '04/05/2024'}?`,
      found: examples(table, open),
      options: ['day first', 'month first'],
      suggested,
    },
  };
}

function plainDate(cell: Table['rows'][number]['cells'][number] | undefined): string {
  return typeof cell === 'object' && cell.when !== undefined ? '' : textOf(cell);
}

function examples(table: Table, columns: readonly ColumnPlan[]): readonly Found[] {
  return columns
    .flatMap(({ index }) =>
      table.rows.flatMap(({ row, cells }) => {
        const text = shown(plainDate(cells[index]));
        return orderShown([plain(text)]).open > 0 ? [{ value: text, count: 1, rows: [row] }] : [];
      }),
    )
    .slice(0, 5);
}
