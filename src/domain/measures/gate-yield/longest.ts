import { catalogue, gateOf, type Gate } from '../../gates/catalogue.ts';
import { daysHeld } from '../days-held.ts';
import { openGates } from '../held-at.ts';
import { valueReading, type Ground, type MeasureDefinition, type Reading, type ReadingRow } from '../reading.ts';
import { disciplines, inDiscipline } from './disciplines.ts';
import { familyOf, type GateFamily } from './family.ts';

const longestFamily: GateFamily = {
  name: 'longest-open',
  version: 1,
  label: 'Longest open',
  rule: 'Of the held models for which it is open, the days it has been open for the one that has waited longest: from the day it was opened, at the earliest from the day the model entered its stage.',
  formula: 'The largest number of days among open gates of held models.',
  source: 'Countersign',
  settings: [],
  clock: 'as known',
  kind: 'days',
  of: 'open gates of held models',
  read: longestReading,
};

/** For how long the longest of the held models has waited: anywhere, at each gate, and at the gates of each discipline. */
export const longestMeasures: readonly MeasureDefinition[] = [
  ...familyOf(longestFamily),
  ...disciplines.map((discipline): MeasureDefinition => ({
    ...longestFamily,
    topic: 'Gates',
    name: inDiscipline(longestFamily.name, discipline),
    label: `${longestFamily.label}: gates of ${discipline}`,
    read: (ground) =>
      longestReading(
        ground,
        catalogue.filter((gate) => gate.discipline === discipline),
      ),
  })),
];

function longestReading({ rows, asOf }: Ground, gates: readonly Gate[]): Reading {
  const ids = new Set(gates.map(({ id }) => id));
  const found = rows.flatMap((row): ReadingRow[] =>
    row.hold === null
      ? []
      : openGates(row).flatMap(({ gate, blocker }): ReadingRow[] => {
          if (!ids.has(gate)) return [];
          const days = daysHeld(row, blocker.since, asOf);
          return [
            {
              id: `${row.deploymentId} ${gate}`,
              modelId: row.modelId,
              deploymentId: row.deploymentId,
              standing: days === null ? 'not reported' : 'counted',
              what: gateOf(gate).name,
              amount: days,
            },
          ];
        }),
  );
  const days = found.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  return valueReading(
    days.length === 0 ? null : Math.max(...days),
    found,
    found.length === 0 ? 'It is open for no held model.' : 'Since when it has been open is not reported.',
  );
}
