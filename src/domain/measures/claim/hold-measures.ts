import { wilson } from '../../statistics/wilson.ts';
import type { HoldKind } from '../blockers.ts';
import { holdKinds } from '../definitions.ts';
import type { ModelRow } from '../model-row.ts';
import { countReading, valueReading, type Ground, type MeasureDefinition, type Reading } from '../reading.ts';
import { assignments, blockerUnder, natureByGate } from './assignments.ts';
import { firstOf, firsts, kindUnder, type First } from './attribution.ts';
import { claimOf } from './claim.ts';
import { countName, firstName, shareName } from './names.ts';
import { carriesWords, kindWords, ofClaim, readingRow, sentenceCase, whyNothingHeld, wordsOf } from './measure-words.ts';

const rule =
  'Held (silent or in pilot, with something in the way of the next stage) or stalled. What holds: unanswered questions, required gates opened and not passed, risks that hold release, broken links. An overrun is not counted.';

/** The share of held rows of one kind. Those without a reason on record stay in the base. */
function shareOfHeld(ground: Ground, kindOf: (row: ModelRow) => HoldKind, kind: HoldKind): Reading {
  const { held, untold } = claimOf(ground);
  const rows = held.map((row) => {
    const is = kindOf(row);
    return readingRow(row, is === kind ? 'counted' : 'not counted', sentenceCase(carriesWords[is]));
  });
  const counted = rows.filter(({ standing }) => standing === 'counted').length;
  return valueReading(rows.length === 0 ? null : counted / rows.length, rows, whyNothingHeld(untold.length), wilson(counted, rows.length));
}

function countOfHeld(ground: Ground, counts: (row: ModelRow) => boolean, say: (row: ModelRow) => string | null): Reading {
  const { held, untold } = claimOf(ground);
  const rows = held.map((row) => readingRow(row, counts(row) ? 'counted' : 'not counted', say(row)));
  // Where it is not known whether anything is held, none counted is not none.
  if (held.length === 0 && untold.length > 0) return valueReading(null, rows, whyNothingHeld(untold.length));
  return countReading(rows, '');
}

const onRecord = (row: ModelRow): HoldKind => row.hold ?? 'not reported';

function saidOf(row: ModelRow): string {
  return sentenceCase(kindWords[onRecord(row)]);
}

const formula = 'Counted ÷ all held or stalled, those without a reason on record among them, with Wilson’s 95 % interval.';

const shares = holdKinds.map((kind): MeasureDefinition => ({
  ...ofClaim,
  name: shareName(kind),
  label: `Held, ${kindWords[kind]}: share`,
  rule: `${rule} Counted: ${kindWords[kind]}.`,
  formula,
  kind: 'share',
  of: 'held or stalled',
  read: (ground) => shareOfHeld(ground, onRecord, kind),
}));

const counts = holdKinds.map((kind): MeasureDefinition => ({
  ...ofClaim,
  name: countName(kind),
  label: `Held, ${kindWords[kind]}`,
  rule: `${rule} Counted: ${kindWords[kind]}.`,
  formula: 'Held or stalled, counted.',
  kind: 'count',
  of: 'held or stalled',
  read: (ground) => countOfHeld(ground, (row) => onRecord(row) === kind, saidOf),
}));

const free = [
  {
    name: 'free-without-technology',
    kind: 'technical',
    label: 'Free if every technical blocker were gone',
    left: 'every technical blocker',
  },
  {
    name: 'free-without-governance',
    kind: 'governance',
    label: 'Free if every governance blocker were gone',
    left: 'every governance blocker',
  },
  { name: 'free-needs-both', kind: 'both', label: 'Free only if both were gone', left: 'both, and neither alone' },
] as const;

const freed = free.map(({ name, kind, label, left }): MeasureDefinition => ({
  ...ofClaim,
  name,
  label,
  rule: `${rule} Counted: those in whose way nothing would be left if ${left} vanished today, all else as it is.`,
  formula: 'Held or stalled, counted. It is a question of what is binding, not a promise that they would be promoted.',
  kind: 'count',
  of: 'held or stalled',
  read: (ground) => countOfHeld(ground, (row) => onRecord(row) === kind, saidOf),
}));

const firstWords: Readonly<Record<First, string>> = {
  governance: 'governance first',
  technical: 'technology first',
  'same day': 'on the same day',
  'not reported': 'which first is not reported',
};

const order = firsts.map((first): MeasureDefinition => ({
  ...ofClaim,
  name: firstName(first),
  label: `Held by both, ${firstWords[first]}`,
  rule: `Of those held by both, which began first, by the earliest day on record of each. An unanswered question counts from the day the deployment was opened. Counted: ${firstWords[first]}.`,
  formula: 'Held by both, counted.',
  kind: 'count',
  of: 'held by both',
  read: (ground) => {
    const { held, untold } = claimOf(ground);
    const both = held.filter((row) => row.hold === 'both');
    const rows = both.map((row) => {
      const is = firstOf(row);
      return readingRow(row, is === first ? 'counted' : 'not counted', is === null ? null : sentenceCase(firstWords[is]));
    });
    if (held.length === 0 && untold.length > 0) return valueReading(null, rows, whyNothingHeld(untold.length));
    return countReading(rows, '');
  },
}));

const moved = assignments.slice(1).flatMap((assignment) =>
  (['governance', 'both', 'technical'] as const).map((kind): MeasureDefinition => ({
    ...ofClaim,
    name: shareName(kind, assignment.id),
    label: `Held, ${kindWords[kind]}: share. ${wordsOf(assignment)}`,
    rule: `${rule} Counted: ${kindWords[kind]}, with these technical gates taken for governance: ${assignment.moved.join(', ')}.`,
    formula,
    kind: 'share',
    of: 'held or stalled',
    read: (ground) => shareOfHeld(ground, (row) => kindUnder(row, (blocker) => blockerUnder(assignment, blocker)), kind),
  })),
);

const withoutReclassifying = holdKinds.map((kind): MeasureDefinition => ({
  ...ofClaim,
  name: `${shareName(kind)}:unreclassified`,
  label: `Held, ${kindWords[kind]}: share, nothing reclassified`,
  rule: `${rule} Every blocker has the nature its gate has, whatever a person made of it. Counted: ${kindWords[kind]}.`,
  formula,
  kind: 'share',
  of: 'held or stalled',
  read: (ground) => shareOfHeld(ground, (row) => kindUnder(row, natureByGate), kind),
}));

/** Held or stalled, by what holds them: shares, counts, what would go free, which came first. */
export const holdMeasures: readonly MeasureDefinition[] = [...shares, ...counts, ...freed, ...order, ...moved, ...withoutReclassifying];
