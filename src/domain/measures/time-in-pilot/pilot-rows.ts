import { daysBetween } from '../../time.ts';
import { dayWords } from '../../words.ts';
import type { Ground, Reading, ReadingRow, Standing } from '../reading.ts';
import type { PilotExit } from './pilot-exits.ts';
import { pilotsOf, type Pilot, type UntoldPilot, type WhyUntold } from './pilots.ts';

/** The words of an exit within a sentence: "promoted after 131 days". */
export const exitWords: Readonly<Record<PilotExit, string>> = {
  promoted: 'promoted',
  stopped: 'stopped by decision',
  lapsed: 'ended quietly',
  'sent back': 'sent back',
  'ended, kind not reported': 'ended in a way not reported',
};

const whyWords: Readonly<Record<WhyUntold, string>> = {
  'start not reported': 'the first day in pilot is not reported',
  'end not reported': 'it has left pilot; the day is not reported',
  'over before it was recorded': 'its pilot was over before the record first spoke of it',
  'seen in one file only': 'one file speaks of it, and nothing since',
};

/** A pilot's own row: when it started, what became of it, and its days. */
export function pilotRow(pilot: Pilot, standing: Standing): ReadingRow {
  const { modelId, deploymentId, stay } = pilot;
  return { id: deploymentId, modelId, deploymentId, standing, what: pilotWords(pilot), amount: stay.until };
}

/** A pilot nobody can put on a clock. */
export function untoldRow({ modelId, deploymentId, why }: UntoldPilot): ReadingRow {
  return { id: deploymentId, modelId, deploymentId, standing: 'not reported', what: whyWords[why], amount: null };
}

/** "started 26 Mar 2025, promoted after 131 days" */
function pilotWords({ entered, stay, lastDay, suspended }: Pilot): string {
  const days = daysBetween(entered, lastDay);
  const after = `${days} ${days === 1 ? 'day' : 'days'}`;
  const became =
    stay.exit === null ? `in pilot for ${after} so far${suspended ? ', now suspended' : ''}` : `${exitWords[stay.exit]} after ${after}`;
  const late = stay.from === 0 ? '' : `; already running for ${stay.from} days when the record first spoke of it`;
  return `started ${dayWords(entered)}, ${became}${late}`;
}

/** The rows of every pilot: those on a clock as they count, the others as not reported. */
export function rowsOfPilots(ground: Ground, standingOf: (pilot: Pilot) => Standing): ReadingRow[] {
  const { told, untold } = pilotsOf(ground);
  return [...told.map((pilot) => pilotRow(pilot, standingOf(pilot))), ...untold.map(untoldRow)];
}

/** Why nothing can be told of a ground's pilots; null where something can. */
export function whyNoPilot(ground: Ground): string | null {
  const { told, untold } = pilotsOf(ground);
  if (told.length > 0) return null;
  if (untold.length === 0) return 'None has reached pilot.';
  return untold.every(({ why }) => why === 'start not reported')
    ? 'For no pilot is the first day on record.'
    : 'No pilot was watched from a day on record on.';
}

/** A reading, unless no pilot can be put on a clock: then that, and never a zero. */
export function unlessUntold(ground: Ground, read: () => Reading): Reading {
  const why = whyNoPilot(ground);
  return why === null ? read() : { value: null, why, interval: null, rows: pilotsOf(ground).untold.map(untoldRow) };
}
