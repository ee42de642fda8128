import type { ColumnShape } from './column-shape.ts';
import type { FieldId } from './fields.ts';
import type { MatchedBy } from './outcome.ts';

/** A column while it is being matched. */
export interface ColumnPlan {
  readonly index: number;
  readonly label: string;
  /** The header in plain letters, without marks and formats. */
  readonly header: string;
  readonly shape: ColumnShape;
  field: FieldId;
  by: MatchedBy;
  /** Set where the header leaves open what it dates or names. */
  open?: 'start' | 'end' | 'person' | 'cost';
  remark?: string;
}
