import { wilson } from '../../statistics/wilson.ts';
import { countReading, valueReading, type Ground, type MeasureDefinition, type Reading } from '../reading.ts';
import { claimOf } from './claim.ts';
import { carried, carriedName, excessName, governanceShareName, type Group } from './names.ts';
import { carriesWords, ofClaim, readingRow, sentenceCase } from './measure-words.ts';
import { isInBase, type Carrier, type Carries } from './production.ts';

const groupWords: Readonly<Record<Group, string>> = { way: 'silent or in pilot', production: 'in production' };

const rule =
  'The rule that says what holds a pilot, asked of what is in production too: unanswered questions, gates required up to production opened and not passed (returned, run out, voided), risks that hold release, broken links.';

/** Of a group, what each carries. Where one cannot tell it is apart from the base, unless it is held for a reason nobody wrote down. */
function rowOf(one: Carrier, carries: Carries): Reading['rows'][number] {
  const standing = one.carries === carries ? 'counted' : isInBase(one) ? 'not counted' : 'not reported';
  return readingRow(one.row, standing, sentenceCase(carriesWords[one.carries]));
}

function shareIn(ground: Ground, group: Group): Reading {
  const { beside, carried: counts } = claimOf(ground);
  const { governance, base } = counts[group];
  return valueReading(
    base === 0 ? null : governance / base,
    beside[group].map((one) => rowOf(one, 'governance')),
    beside[group].length === 0 ? `Nothing is ${groupWords[group]}.` : `What anything ${groupWords[group]} carries is not reported.`,
    wilson(governance, base),
  );
}

const shares = (['way', 'production'] as const).map((group): MeasureDefinition => ({
  ...ofClaim,
  name: governanceShareName(group),
  label: `Governance alone, ${groupWords[group]}`,
  rule: `${rule} Counted: governance alone, of all ${groupWords[group]} of which the record can tell.`,
  formula: 'Counted ÷ all of which the record can tell, with Wilson’s 95 % interval.',
  kind: 'share',
  of: groupWords[group],
  read: (ground) => shareIn(ground, group),
}));

const counts = (['way', 'production'] as const).flatMap((group) =>
  carried.map((carries): MeasureDefinition => ({
    ...ofClaim,
    name: carriedName(group, carries),
    label: `${sentenceCase(groupWords[group])}: ${carriesWords[carries]}`,
    rule: `${rule} Counted: ${carriesWords[carries]}.`,
    formula: `All ${groupWords[group]}, counted.`,
    kind: 'count',
    of: groupWords[group],
    read: (ground) =>
      countReading(
        claimOf(ground).beside[group].map((one) => ({
          ...rowOf(one, carries),
          ...(one.carries === carries ? { standing: 'counted' as const } : { standing: 'not counted' as const }),
        })),
        '',
      ),
  })),
);

const excesses = (['held', 'way'] as const).map((of): MeasureDefinition => ({
  ...ofClaim,
  name: excessName(of),
  label: `Governance alone, ${of === 'held' ? 'held or stalled' : groupWords.way} less in production, in percentage points`,
  rule: `${rule} Counted: governance alone, ${of === 'held' ? 'of all held or stalled' : `of all ${groupWords.way}`} and of all in production of which the record can tell.`,
  formula: 'The one share less the other, × 100, with Newcombe’s 95 % interval.',
  kind: 'ratio',
  of: of === 'held' ? 'held or stalled, or in production' : 'silent, in pilot or in production',
  read: (ground) => excessReading(ground, of),
}));

function excessReading(ground: Ground, of: 'held' | 'way'): Reading {
  const { beside, carried: found, held, excess } = claimOf(ground);
  const interval = of === 'held' ? excess.ofHeld : excess.ofWay;
  const heldAlone = held.filter((row) => row.hold === 'governance').length;
  const before = of === 'held' ? { governance: heldAlone, base: held.length } : found.way;
  const { governance, base } = found.production;
  const first =
    of === 'held'
      ? held.map((row) => readingRow(row, row.hold === 'governance' ? 'counted' : 'not counted', 'Held or stalled'))
      : beside.way.map((one) => rowOf(one, 'governance'));
  return valueReading(
    before.base === 0 || base === 0 ? null : (before.governance / before.base - governance / base) * 100,
    [...first, ...beside.production.map((one) => rowOf(one, 'governance'))],
    'Nothing to compare with is on record.',
    interval === null ? null : { low: interval.low * 100, high: interval.high * 100 },
  );
}

const reclassified: MeasureDefinition = {
  ...ofClaim,
  name: 'reclassified-blockers',
  label: 'Blockers reclassified',
  rule: 'Blockers of what is held or stalled to which somebody gave another nature than their gate has. Who did so, and why, where the record says.',
  formula: 'Open blockers, counted.',
  kind: 'count',
  of: 'open blockers',
  read: (ground) => {
    const claim = claimOf(ground);
    const moved = new Map(claim.reclassified.map((one) => [`${one.deploymentId} ${one.id}`, one]));
    const rows = claim.held.flatMap((row) =>
      row.blockers.map((blocker): Reading['rows'][number] => {
        const one = moved.get(`${row.deploymentId} ${blocker.id}`);
        const by =
          one?.by == null
            ? 'who and why is not on record'
            : `${ground.state.people.get(one.by.personId)?.printedName ?? one.by.personId}: ${one.by.why}`;
        return {
          ...readingRow(row, one === undefined ? 'not counted' : 'counted'),
          id: `${row.deploymentId} ${blocker.id}`,
          what: one === undefined ? blocker.what : `${blocker.what}. From ${one.was} to ${one.is}; ${by}`,
        };
      }),
    );
    return countReading(rows, '');
  },
};

/** What is on its way beside what is in production, and what a person made of a blocker. */
export const productionMeasures: readonly MeasureDefinition[] = [...shares, ...counts, ...excesses, reclassified];
