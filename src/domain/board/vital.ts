/** The first page: at most seven numbers, each in a sentence with its base and its period. @source reference 9b */
import { cellWords, cells, type Cell } from '../measures/partition.ts';
import { quarterWords } from '../measures/oversight/this-quarter.ts';
import { leastPercentBase } from '../measures/percent-base.ts';
import { baseWords, figureWords } from '../measures/told-words.ts';
import type { MeasureTold } from '../measures/tell.ts';
import { counted, countWords, sentenceCase } from '../words.ts';
import { knownValue } from './known-value.ts';
import { tellerOf, type Desk, type Teller } from './desk.ts';
import type { Vital } from './pack.ts';
import { unitOf } from './units.ts';
import { waitsWords } from './waits-words.ts';

interface Said {
  readonly sentence: string;
  /** The number of the statement first, then those that stand beside it. */
  readonly show: readonly string[];
}

/** "7 of 12 pilots", "58% (14 of 24 pilots)". */
function share(told: MeasureTold): string {
  return told.base - told.unknown < leastPercentBase
    ? `${figureWords(told)} ${baseWords(told)}`
    : `${figureWords(told)} (${baseWords(told)})`;
}

/** "22", or that it is not reported: within a sentence. */
function say(told: MeasureTold, words: string): string {
  const value = knownValue(told);
  if (value === null) return `${words}: not reported`;
  const rest = told.unknown === 0 ? '' : ` (${countWords(told.unknown)} not reported)`;
  return `${words} ${countWords(value)}${rest}`;
}

function gap(desk: Desk, tell: Teller): Said {
  const told = tell.told('scale-gap');
  const { one, many } = unitOf(desk);
  const parts = cells.flatMap((cell: Cell) => {
    const { value } = desk.told(`cell:${cell}`);
    if (value === null || value === 0) return [];
    tell.told(`cell:${cell}`);
    return [`${countWords(value)} ${cellWords[cell]}`];
  });
  const gapNow = knownValue(told);
  const reached = `Of ${counted(told.base, one, many)} that reached pilot: ${parts.join(', ')}`;
  const whole =
    told.base === 0
      ? `No ${one} is on record as having reached pilot`
      : gapNow === null
        ? `${reached}. Whether there is a Scale Gap is not reported`
        : `Scale Gap of ${countWords(gapNow)}. ${reached}`;
  return { sentence: `${whole}. ${waitsWords(desk.trend())}.`, show: ['scale-gap'] };
}

function conversion(_desk: Desk, tell: Teller): Said {
  const told = tell.told('conversion:12');
  const sentence =
    told.value === null
      ? `Within 12 months in production: we do not know. ${told.why ?? ''}`.trim()
      : `In production within 12 months of the start of the pilot: ${share(told)}.`;
  return { sentence, show: ['conversion:12'] };
}

function now(desk: Desk, tell: Teller): Said {
  const shown = ['stage:production', 'stage:pilot', 'stopped-this-quarter', 'ended-quietly-this-quarter'] as const;
  const [production, pilot, stopped, lapsed] = shown.map((name) => tell.told(name));
  const quarter = quarterWords(desk.ground.asOf);
  return {
    sentence: `${say(production!, 'In production')}; ${say(pilot!, 'in pilot')}. In ${quarter} so far: ${say(stopped!, 'ended by decision')}; ${say(lapsed!, 'ended quietly')}.`,
    show: shown,
  };
}

function names(_desk: Desk, tell: Teller): Said {
  const chain = tell.told('accountability');
  const live = tell.told('live-without-name-or-night');
  const first = chain.value === null ? 'Every name in place: we do not know' : `In use with every name in place: ${share(chain)}`;
  const lacking = 'In use without an accepted name or night cover';
  const second =
    live.base === 0
      ? 'Nothing is in use'
      : knownValue(live) === null
        ? `${lacking}: not reported for ${live.unknown === live.base ? 'any of the ' : `${countWords(live.unknown)} of `}${countWords(live.base)} in use`
        : `${say(live, lacking)}, of ${countWords(live.base)}`;
  return {
    sentence: `${first}. ${second}.`,
    show: ['accountability', 'live-without-name-or-night'],
  };
}

function risks(_desk: Desk, tell: Teller): Said {
  const extreme = tell.told('risks-open:Extreme');
  const high = tell.told('risks-open:High');
  const overdue = tell.told('risks-overdue');
  const late =
    overdue.value === null
      ? 'Overdue actions: not reported'
      : `With an action overdue: ${countWords(overdue.counted)} of ${counted(overdue.base, 'open risk')} of any band`;
  return {
    sentence:
      extreme.value === null
        ? 'Open risks: we do not know. Nobody keeps a risk register for these models here.'
        : `Open: ${say(extreme, 'Extreme')}, ${say(high, 'High')}. ${late}.`,
    show: ['risks-open:Extreme', 'risks-open:High', 'risks-overdue'],
  };
}

function exceptions(_desk: Desk, tell: Teller): Said {
  const shown = ['overrides-in-force', 'waivers-in-force'] as const;
  const [overrides, waivers] = shown.map((name) => tell.told(name));
  return { sentence: `${say(overrides!, 'Refusals set aside, in force')}; ${say(waivers!, 'gate waivers in force')}.`, show: shown };
}

function safety(desk: Desk, tell: Teller): Said {
  const shown = ['safety-events-this-quarter', 'suspended-now'] as const;
  const [events, stops] = shown.map((name) => tell.told(name));
  return {
    sentence: `In ${quarterWords(desk.ground.asOf)} so far: ${say(events!, 'safety events')}. ${sentenceCase(say(stops!, 'stopped for now'))}.`,
    show: shown,
  };
}

/** No number: a 0 would be read as all being well. */
function nothing(): Said {
  return { sentence: 'Nothing is on record here: there is nothing to report, and nothing is known to be well.', show: [] };
}

/** Seven numbers and no more. */
export function vitalOf(desk: Desk): Vital[] {
  const pages = desk.ground.rows.length === 0 ? [nothing] : [gap, conversion, now, names, risks, exceptions, safety];
  return pages.map((of, at) => {
    const tell = tellerOf(desk);
    const { sentence, show } = of(desk, tell);
    return {
      n: at + 1,
      sentence,
      numbers: show.map((name) => tell.number(name, 'value', sentenceCase(tell.told(name).label))),
      measures: tell.measures(),
    };
  });
}
