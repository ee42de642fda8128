/** What every page of a pack is made from: the record on a day, read once. */
import type { PersonId } from '../audit/events.ts';
import type { RecordState } from '../audit/state.ts';
import { claimViewOf, type ClaimView } from '../measures/claim/claim-view.ts';
import type { Unit } from '../measures/model-row.ts';
import { overviewOf, type Overview } from '../measures/overview.ts';
import type { Ground, ReadingRow } from '../measures/reading.ts';
import { namedMeasure, tell, type MeasureTold } from '../measures/tell.ts';
import { trendOf, type Trend } from '../measures/trend/trend.ts';
import type { Day } from '../time.ts';
import { endOfNextMonth } from './due.ts';
import type { BoardNumber, MeasurePart } from './figure.ts';
import { numberOf } from './number.ts';
import type { Printed } from './pack.ts';
import { printedPerson } from './people.ts';
import type { BoardAudience } from './slide-ids.ts';

export interface Desk {
  readonly ground: Ground;
  readonly unit: Unit;
  readonly audience: BoardAudience;
  readonly overview: Overview;
  readonly claim: () => ClaimView;
  readonly trend: () => Trend;
  readonly told: (name: string) => MeasureTold;
  readonly rowsOf: (name: string) => readonly ReadingRow[];
  readonly who: (personId: PersonId) => Printed;
  /** By when what is asked should be done: the end of the next month. */
  readonly due: Day;
}

/**
 * Read a record for a pack. Each measure is read once, whichever pages show it.
 * @param since who is on record by now: somebody may edit a frozen pack who joined after it
 */
export function deskOf(ground: Ground, unit: Unit, audience: BoardAudience, since: Pick<RecordState, 'people'> = ground.state): Desk {
  const read = new Map<string, ReturnType<typeof tell>>();
  const reading = (name: string): ReturnType<typeof tell> => {
    const known = read.get(name);
    if (known !== undefined) return known;
    const measure = namedMeasure(name);
    if (measure === undefined) throw new RangeError(`No measure is called ${name}`);
    const found = tell(measure, ground);
    read.set(name, found);
    return found;
  };
  let claim: ClaimView | null = null;
  let trend: Trend | null = null;
  return {
    ground,
    unit,
    audience,
    overview: overviewOf(ground.state, ground.asOf, {}, unit, ground.rows),
    claim: () => (claim ??= claimViewOf(ground, unit)),
    trend: () => (trend ??= trendOf(ground)),
    told: (name) => reading(name).told,
    rowsOf: (name) => reading(name).rows,
    who: (personId) => printedPerson(ground.state.people.has(personId) ? ground.state : since, personId, audience),
    due: endOfNextMonth(ground.asOf),
  };
}

/** Takes numbers for one page, and keeps which measures they were of: a page shows no number it does not name. */
export interface Teller {
  readonly number: (name: string, part?: MeasurePart, label?: string) => BoardNumber;
  /** A measure that is spoken of, its numbers among the page's. */
  readonly told: (name: string) => MeasureTold;
  readonly measures: () => readonly MeasureTold[];
}

export function tellerOf(desk: Desk): Teller {
  const used = new Map<string, MeasureTold>();
  const told = (name: string): MeasureTold => {
    const one = desk.told(name);
    used.set(name, one);
    return one;
  };
  return {
    number: (name, part = 'value', label) => numberOf(told(name), part, label),
    told,
    measures: () => [...used.values()],
  };
}
