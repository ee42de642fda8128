import { isWatched, standingOf } from '../../lifecycle/standing.ts';
import { addMonths, daysBetween, type Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import {
  countReading,
  deploymentsIn,
  shareReading,
  type Ground,
  type MeasureDefinition,
  type ReadingRow,
  type Standing,
} from '../reading.ts';
import { pilotRow, unlessUntold, untoldRow } from './pilot-rows.ts';
import type { PilotExit } from './pilot-exits.ts';
import { pilotsOf } from './pilots.ts';

const common = {
  version: 1,
  topic: 'Time in pilot',
  clock: 'as it happened',
  source: 'Countersign',
} as const satisfies Partial<MeasureDefinition>;

const lapseSettings = ['pilotMaxDays', 'lapseGraceDays', 'lapseSilenceDays'] as const;

const quiet: MeasureDefinition = {
  ...common,
  name: 'quiet-ending-share',
  label: 'of those that left pilot in 12 months, ended quietly',
  rule: 'Of the pilots that left pilot in the last 12 months, the share that ended quietly: past their end, silent, and nobody decided. A quiet ending is dated by its last sign of life.',
  formula: 'Ended quietly ÷ left pilot, by the day they left; Wilson’s 95 % interval.',
  settings: lapseSettings,
  kind: 'share',
  of: 'pilots that left',
  read: (ground) =>
    unlessUntold(ground, () =>
      shareReading(
        exitsSince(ground, addMonths(ground.asOf, -12)),
        `No pilot is known to have left in the 12 months to ${dayWords(ground.asOf)}.`,
      ),
    ),
};

const quietness = (kind: PilotExit): Standing =>
  kind === 'lapsed' ? 'counted' : kind === 'ended, kind not reported' ? 'not reported' : 'not counted';

/** Everything that left pilot after a day; what left on a day nobody reported may have. */
function exitsSince(ground: Ground, after: Day): ReadingRow[] {
  const { told, untold } = pilotsOf(ground);
  return [
    ...told.flatMap((pilot) => (pilot.stay.exit !== null && pilot.lastDay > after ? [pilotRow(pilot, quietness(pilot.stay.exit))] : [])),
    ...untold.flatMap((pilot) => {
      const { left } = pilot;
      if (left === null || (left.on !== null && left.on <= after)) return [];
      return [{ ...untoldRow(pilot), standing: left.on === null ? ('not reported' as const) : quietness(left.kind) }];
    }),
  ];
}

const late: MeasureDefinition = {
  ...common,
  name: 'late-decisions',
  label: 'quiet endings decided late',
  rule: 'Of the pilots that ended quietly, those for which somebody has since made the missing decision. The quiet ending stays one, on its own day.',
  formula: 'A count, out of all that ended quietly.',
  settings: lapseSettings,
  kind: 'count',
  of: 'pilots that ended quietly',
  read: (ground) =>
    unlessUntold(ground, () =>
      countReading(
        pilotsOf(ground)
          .told.filter(({ stay }) => stay.exit === 'lapsed')
          .map((pilot) => {
            const row = pilotRow(pilot, pilot.confirmedOn === null ? 'not counted' : 'counted');
            return pilot.confirmedOn === null ? row : { ...row, what: `${row.what}; decided on ${dayWords(pilot.confirmedOn)}` };
          }),
        'It is not reported for any of them.',
      ),
    ),
};

const suspended: MeasureDefinition = {
  ...common,
  name: 'suspended-pilots',
  label: 'pilots suspended now',
  rule: 'Pilots that stand still by a decision to suspend them. Their days in pilot go on counting.',
  formula: 'A count, out of all in pilot.',
  settings: [],
  kind: 'count',
  of: 'pilots running',
  read: (ground) =>
    countReading(
      deploymentsIn(ground).flatMap((deployment): ReadingRow[] => {
        const { modelId, deploymentId, suspended: since } = deployment;
        const standing = standingOf(deployment, ground.asOf, ground.state.settings);
        if (standing.stage !== 'pilot') return [];
        const days = since === null ? null : Math.max(0, daysBetween(since.since, ground.asOf));
        return [
          {
            id: deploymentId,
            modelId,
            deploymentId,
            standing: since !== null ? 'counted' : isWatched(deployment) ? 'not counted' : 'not reported',
            what: since === null ? null : `suspended since ${dayWords(since.since)}: ${since.reason}`,
            amount: days,
          },
        ];
      }),
      'Whether any is suspended is not reported.',
      'No model of this view is in pilot.',
    ),
};

/** How pilots end when nobody decides, and those that stand still. */
export const endingMeasures: readonly MeasureDefinition[] = [quiet, late, suspended];
