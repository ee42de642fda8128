/** The dates of one row: read, fitted to its stages, and reported where they cannot be right. */
import type { Fact } from '../../domain/audit/events.ts';
import type { RowDeployment } from '../../domain/imports/row.ts';
import type { Stage } from '../../domain/lifecycle/stages.ts';
import { isReported, notReported, type Reported } from '../../domain/reported.ts';
import { firstDayOf, type When } from '../../domain/time.ts';
import { isNothing, shown, textOf } from './cells.ts';
import type { ColumnPlan } from './column-plan.ts';
import { readDate } from './dates.ts';
import { stageDates, type FieldId } from './fields.ts';
import { warning } from './problems.ts';
import type { RowCells, RowContext } from './row-context.ts';
import { beyond, contradictionIn, type StageDates } from './spells.ts';
import type { TableRow } from './table.ts';

/** One cell of a date column. */
export function dateIn(context: RowContext, { row, cells }: TableRow, plan: ColumnPlan | undefined): Reported<When> {
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

/** The row's dates by the stage they say was entered. */
export function stageDatesOf(context: RowContext, row: TableRow): StageDates {
  return Object.fromEntries(
    Object.entries(stageDates).flatMap(([field, stage]) => {
      const plan = context.plans.find((each) => each.field === field);
      return plan === undefined ? [] : [[stage, dateIn(context, row, plan)]];
    }),
  );
}

/** Say it where dates run backwards, or lie after the day the file speaks of. */
export function reportDates(context: RowContext, cells: RowCells, deployments: readonly RowDeployment[]): void {
  const { row } = cells.row;
  const columnOf = (stage: Stage): string =>
    Object.entries(stageDates).flatMap(([field, each]) => (each === stage ? [cells.plan(field as FieldId)?.label ?? ''] : []))[0] ?? '';
  for (const { spells } of deployments) {
    const backwards = contradictionIn(spells);
    if (backwards !== null) {
      const { earlier, later } = backwards;
      context.problems.push(
        warning(
          row,
          columnOf(later.stage),
          later.from,
          `It entered ${later.stage} on ${later.from}, before ${earlier.stage} on ${earlier.from}.`,
          'Both dates are kept as written. Correct the wrong one.',
        ),
      );
      return;
    }
    const present = spells.at(-1);
    if (context.snapshot !== null && present !== undefined && isReported(present.from) && firstDayOf(present.from) > context.snapshot) {
      context.problems.push(
        warning(
          row,
          columnOf(present.stage),
          present.from,
          `This is after ${context.snapshot}, the day the file speaks of, though the row says it has happened.`,
          'It is kept as written. Correct it, or set the day of the file.',
        ),
      );
      return;
    }
  }
}

/** Dates of stages that no deployment of the row has reached: a plan, or a slip; kept as facts. */
export function plannedDates(context: RowContext, deployments: readonly RowDeployment[], dates: StageDates): readonly Fact[] {
  const used = new Set(deployments.flatMap(({ spells }) => spells.filter(({ from }) => isReported(from)).map(({ stage }) => stage)));
  const reached = deployments.flatMap(({ stage }) => (isReported(stage) ? [stage] : []));
  const lowest: Stage = reached[0] ?? 'intake';
  const unused = deployments.every(({ stage }) => !isReported(stage))
    ? Object.entries(dates).flatMap(([stage, when]) => (isReported(when) ? [{ stage: stage as Stage, when }] : []))
    : beyond(lowest, dates);
  return unused.flatMap(({ stage, when }) => {
    if (used.has(stage)) return [];
    const field = Object.entries(stageDates).find(([, each]) => each === stage)?.[0] as FieldId;
    const plan = context.plans.find((each) => each.field === field);
    return [{ label: `Date of ${stage}, as the file gives it`, value: when, ...(plan === undefined ? {} : { column: plan.label }) }];
  });
}
