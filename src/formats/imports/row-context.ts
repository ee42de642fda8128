/** What reading a row of any other file needs to know of the file, and its cells by field. */
import type { Problem } from '../../domain/imports/row.ts';
import type { Stage } from '../../domain/lifecycle/stages.ts';
import { notReported, type Reported } from '../../domain/reported.ts';
import type { Day } from '../../domain/time.ts';
import { isNothing, isPlaceholder, shown, textOf, type Cell } from './cells.ts';
import type { ColumnPlan } from './column-plan.ts';
import type { CostRules } from './costs.ts';
import type { FieldId } from './fields.ts';
import type { DateOrder } from './outcome.ts';
import type { SiteReader } from './sites.ts';
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
