import type { Day } from '../../domain/time.ts';
import type { RecordSummary } from '../../formats/api/records.ts';

/** From where one decides: in which record, on which day, as whom. */
export interface Standing {
  readonly record: RecordSummary;
  readonly actor: { readonly personId: string; readonly printedName: string; readonly title: string } | null;
  /** Through whose eyes the link was opened, where that is somebody else than acts. */
  readonly as: string | null;
  /** The day that is read; absent: the record's today. */
  readonly asof: Day | undefined;
  /** Why nothing can be signed on the day that is read; null on the record's today. */
  readonly notToday: string | null;
  /** Let somebody else act. */
  readonly act: (personId: string) => Promise<unknown>;
  readonly returnToToday: () => void;
}
