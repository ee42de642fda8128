/** What all handlers stand on: the store, the clock, and what has been folded already. */
import { dayOfEntry } from '../../src/domain/audit/at-entry.ts';
import { fold } from '../../src/domain/audit/fold.ts';
import { UnreadableEntry } from '../../src/domain/audit/unreadable-entry.ts';
import { verify } from '../../src/domain/audit/verify.ts';
import type { Payloads } from '../../src/domain/audit/events.ts';
import type { RecordState } from '../../src/domain/audit/state.ts';
import { modelRows, type ModelRow, type Unit } from '../../src/domain/measures/model-row.ts';
import type { Day } from '../../src/domain/time.ts';
import { todayIn, type Clock } from '../clock.ts';
import type { LogStore, RecordId } from '../store/log-store.ts';
import type { ExampleFile } from './example-files.ts';
import { damaged, guardedStore } from './guarded-store.ts';
import { ProblemError } from './problem-error.ts';
import { headOf, RecordLogs, type Damage, type RecordLog } from './record-log.ts';

/** The record meant where a request names none. */
export const defaultRecord: RecordId = 'saltmarsh';

/** Folded states kept: a day, the day compared with it, and a few records. */
const keptStates = 8;

interface Folded {
  readonly state: RecordState;
  readonly rows: Map<string, readonly ModelRow[]>;
}

export interface BackendParts {
  readonly store: LogStore;
  readonly clock: Clock;
  readonly examples: readonly ExampleFile[];
}

export class Backend {
  readonly store: LogStore;
  readonly clock: Clock;
  readonly examples: readonly ExampleFile[];
  readonly #logs: RecordLogs;
  readonly #folded = new Map<string, Folded>();
  /** The head each record was last seen to fold with. */
  readonly #folds = new Map<RecordId, string>();
  #writing: Promise<unknown> = Promise.resolve();

  constructor({ store, clock, examples }: BackendParts) {
    this.#logs = new RecordLogs(store);
    this.store = guardedStore(store, (id) => this.#logs.damageOf(id));
    this.clock = clock;
    this.examples = examples;
  }

  /**
   * A record with all its entries; of a damaged one, those up to the last good one.
   * @throws ProblemError 404 where this backend has no such record, 409 where not even its opening can be read
   */
  async record(id: RecordId): Promise<RecordLog> {
    const read = await this.#logs.read(id);
    const log = read === null || read.entries.length === 0 ? read : this.#readable(read);
    if (log !== null && log.damage !== null && log.entries[0]?.type !== 'record.opened') throw damaged(id, log.damage);
    if (log === null || log.entries.length === 0) {
      throw new ProblemError(404, 'unknown-record', 'No such record', `There is no record “${id}” here.`, {
        remedy: 'A record stays in the browser it was loaded in. Choose another under Records, or load the file here.',
      });
    }
    return log;
  }

  /** What verification found: a record is read up to before the first bad entry, from now on and after a new start. */
  async verified(id: RecordId, found: Pick<Damage, 'firstBad' | 'why'> | null): Promise<void> {
    await this.#logs.note(id, found);
    if (found !== null) this.#logs.cut(id, found.firstBad, found.why);
  }

  /** What is known to be wrong with a record that was read. */
  damageOf(id: RecordId): Damage | null {
    return this.#logs.damageOf(id);
  }

  /** A record that folds. One that does not is damaged, or was written by a newer product: it is read as far as it goes. */
  #readable(log: RecordLog): RecordLog {
    if (log.entries.length === 0 || this.#folds.get(log.id) === log.head.hash) return log;
    try {
      this.state(log, this.today(log));
    } catch (error) {
      const found = verify(log.entries);
      if (!found.intact) return this.#readable(this.#logs.cut(log.id, found.firstBad, found.why) ?? log);
      if (error instanceof UnreadableEntry) return this.#readable(this.#logs.cut(log.id, error.seq, error.message) ?? log);
      throw error;
    }
    this.#folds.set(log.id, log.head.hash);
    return log;
  }

  /**
   * Let one piece of writing after another through: within one backend nothing
   * has to be planned twice. Another tab's writing is still found out by the store.
   */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#writing.then(work, work);
    this.#writing = turn;
    return turn;
  }

  /** A record as it was when it had `seq` entries. */
  at(log: RecordLog, seq: number): RecordLog {
    if (seq >= log.head.seq) return log;
    const entries = log.entries.slice(0, seq);
    return { id: log.id, head: headOf(entries), entries, damage: log.damage };
  }

  /**
   * The day on which a record stands. A damaged one stands at the day of its last
   * good entry: of what came after, silence would tell things that did not happen.
   */
  today(log: RecordLog): Day {
    const today = todayIn(openedOf(log), this.clock);
    if (log.damage === null) return today;
    const last = dayOfEntry(log.entries, log.entries.length);
    return last < today ? last : today;
  }

  /** What a record knew on a day. */
  state(log: RecordLog, asOf: Day): RecordState {
    return this.#fold(log, asOf).state;
  }

  /** A record's rows on a day; of one site's deployments only, where a site is named. */
  rows(log: RecordLog, asOf: Day, unit: Unit, site?: string): readonly ModelRow[] {
    const { state, rows } = this.#fold(log, asOf);
    const key = `${unit} ${site ?? ''}`;
    const found = rows.get(key) ?? modelRows(state, asOf, unit, site);
    rows.set(key, found);
    return found;
  }

  #fold(log: RecordLog, asOf: Day): Folded {
    const key = `${log.id} ${log.head.hash} ${asOf}`;
    const known = this.#folded.get(key);
    this.#folded.delete(key);
    const folded = known ?? { state: fold(log.entries, asOf), rows: new Map() };
    this.#folded.set(key, folded);
    const [oldest] = this.#folded.keys();
    if (this.#folded.size > keptStates && oldest !== undefined) this.#folded.delete(oldest);
    return folded;
  }
}

/**
 * How a record was opened: its institution, zone and kind.
 * @throws RangeError where its first entry is not its opening
 */
export function openedOf(log: RecordLog): Payloads['record.opened'] {
  const [first] = log.entries;
  if (first === undefined || first.type !== 'record.opened' || !('payload' in first)) {
    throw new RangeError(`The record ${log.id} does not begin with its opening.`);
  }
  return first.payload;
}
