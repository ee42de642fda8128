/** What a request asks for: which record, on which day, narrowed to what. */
import { dayOfEntry } from '../../src/domain/audit/at-entry.ts';
import { dayIn, isDay, type Day } from '../../src/domain/time.ts';
import type { ModelRow } from '../../src/domain/measures/model-row.ts';
import { matches } from '../../src/domain/measures/filter.ts';
import { rowsBehind } from '../../src/domain/measures/overview.ts';
import type { Ignored } from '../../src/formats/api/terms.ts';
import { filterOf, readView, type View } from '../../src/formats/api/view.ts';
import { defaultRecord, openedOf, type Backend } from './backend.ts';
import { ProblemError } from './problem-error.ts';
import type { RecordLog } from './record-log.ts';

export interface Asking {
  readonly url: URL;
  readonly view: View;
  readonly ignored: readonly Ignored[];
  readonly log: RecordLog;
  readonly asOf: Day;
}

/**
 * Read a request's record, day and view.
 * @param also keys the route reads itself
 * With `seq` the record has only so many entries, and without a day it is read
 * on the day the last of them was recorded.
 * @throws ProblemError 404 for an unknown record, 400 for a day that is none or has not come, and for an entry there is not
 */
export async function askingOf(backend: Backend, request: Request, also: readonly string[] = []): Promise<Asking> {
  const url = new URL(request.url);
  const { view, ignored } = readView(url.searchParams, also);
  const whole = await backend.record(view.in === undefined || view.in === '' ? defaultRecord : view.in);
  const log = logAt(backend, whole, view.seq);
  return { url, view, ignored, log, asOf: asOfIn(backend, whole, view.asof ?? dayAt(whole, view.seq)) };
}

function logAt(backend: Backend, log: RecordLog, seq: string | undefined): RecordLog {
  if (seq === undefined || seq === '') return log;
  const count = Number(seq);
  if (!Number.isInteger(count) || count < 1 || count > log.head.seq) {
    throw new ProblemError(400, 'no-such-entry', 'No such entry', `seq=${seq} is no entry: this record has entries 1 to ${log.head.seq}.`, {
      remedy: 'Leave it out to read the whole record.',
    });
  }
  return backend.at(log, count);
}

/** The day on which the last of so many entries was recorded; null where all are meant. */
function dayAt(log: RecordLog, seq: string | undefined): Day | null {
  return seq === undefined || seq === '' ? null : dayOfEntry(log.entries, Number(seq));
}

/**
 * Read a day a request names; today where it names none.
 * @throws ProblemError 400 for a day that is none or has not come
 */
export function asOfIn(backend: Backend, log: RecordLog, asked: string | null, key = 'asof'): Day {
  const today = backend.today(log);
  if (asked === null || asked === '') return today;
  if (!isDay(asked)) {
    throw new ProblemError(400, 'not-a-day', 'Not a day', `${key}=${asked} is no day of the calendar.`, {
      remedy: `Write it as YYYY-MM-DD, for example ${key}=${today}.`,
    });
  }
  if (asked > today) {
    throw new ProblemError(
      400,
      'day-to-come',
      'That day has not come',
      `${key}=${asked} is after ${today}, the day on which this record stands.`,
      {
        remedy: `Ask for ${today} or a day before it.`,
      },
    );
  }
  return asked;
}

/** The day on which a record's first entry was recorded: before it, nothing was known. */
export function startOf(log: RecordLog): Day {
  const [first] = log.entries;
  if (first === undefined) throw new RangeError(`The record ${log.id} has no entries.`);
  return dayIn(first.recordedAt, openedOf(log).zone);
}

export interface Chosen {
  /** Rows of the newest file that pass the view, or those behind the measure it names. */
  readonly rows: readonly ModelRow[];
  /** What of the view meant nothing in this record. */
  readonly ignored: readonly Ignored[];
}

/** The rows a view lets through. A measure nobody knows narrows nothing, and is said. */
export function chosenRows(rows: readonly ModelRow[], view: View): Chosen {
  const passing = rows.filter((row) => matches(row, filterOf(view)));
  const inFile = (): ModelRow[] => passing.filter(({ notInFile }) => notInFile === null);
  if (view.show === undefined) return { rows: inFile(), ignored: [] };
  const behind = rowsBehind(passing, view.show, view['show-part']);
  if (behind !== null) return { rows: behind, ignored: [] };
  return { rows: inFile(), ignored: [{ key: 'show', value: view.show, why: 'no such measure' }] };
}
