import { askGroupLabel, askGroupOf, askGroups } from './ask-first.ts';
import { countsVersion } from './counts-version.ts';
import { askedCounts, askedPackCount } from './asked-counts.ts';
import { isAllSilent } from './first-week.ts';
import { answersOf, hasName, isOpen, recordFacts } from './record-facts.ts';
import { fateOf, fates, funnelStages, type Fate, type FunnelStage } from './funnel.ts';
import { catalogue, gateOf, type Gate } from '../gates/catalogue.ts';
import { reasonOf, type HoldKind } from './blockers.ts';
import { heldAt, isOpenAt } from './held-at.ts';
import type { ModelRow } from './model-row.ts';
import { cells, isScaleGap } from './partition.ts';
import type { SettingName } from '../settings.ts';

/** A number on a screen: which rows are its base, which of them it counts, and which cannot be told. */
export interface Definition {
  readonly name: string;
  readonly version: number;
  readonly label: string;
  /** The rule in a sentence a board member can read. */
  readonly rule: string;
  /** Read as known on the as-of day, or as it happened. */
  readonly clock: 'as known' | 'as it happened';
  readonly of: (row: ModelRow) => boolean;
  readonly counts: (row: ModelRow) => boolean;
  /** In the base, and the record cannot say whether it counts. */
  readonly unknown: (row: ModelRow) => boolean;
  /** Settings the rule depends on: their values are shown beside it. */
  readonly settings?: readonly SettingName[];
  /** Who defines it so, where it is not the product alone. */
  readonly source?: string;
}

const stalling = ['stallAgeDays', 'stallNoProgressDays', 'pilotMaxDays'] as const;
const lapsing = ['lapseGraceDays', 'lapseSilenceDays'] as const;

const never = (): boolean => false;
const every = (): boolean => true;

const nameStands = (row: ModelRow): boolean => row.signatory.tone === 'sound' || row.signatory.tone === 'weak';
const inPilot = (row: ModelRow): boolean => row.standing.stage === 'pilot' && !row.standing.suspended;
const ended = (row: ModelRow): boolean => row.standing.stage === 'ended';
const knowsName = (row: ModelRow): boolean => nameStands(row) || row.signatory.tone === 'broken';
const knowsNight = (row: ModelRow): boolean => row.night === 'covered' || row.night === 'nobody';
const lacksNameOrNight = (row: ModelRow): boolean => row.signatory.tone === 'broken' || row.night === 'nobody';

/** The measure line of the Portfolio, in its order. */
export const headlineNames = [
  'live-without-name-or-night',
  'scale-gap',
  'stalled',
  'ended-quietly',
  'second-site',
  'stalled-without-name',
] as const;

export type HeadlineName = (typeof headlineNames)[number];

export const headlines: readonly (Definition & { readonly name: HeadlineName })[] = [
  {
    name: 'live-without-name-or-night',
    version: 1,
    label: 'live without an accepted name or night cover',
    rule: 'Live models (in pilot or production, not ended or suspended) whose decision nobody has signed for, or for which nobody answers at 2 a.m. tonight.',
    clock: 'as known',
    of: ({ live }) => live,
    counts: lacksNameOrNight,
    unknown: (row) => !lacksNameOrNight(row) && !(knowsName(row) && knowsNight(row)),
  },
  {
    name: 'scale-gap',
    version: 1,
    label: 'Scale Gap',
    rule: 'Of the models that reached pilot, those that stalled there or ended quietly. A pilot on time or stopped by decision is not counted.',
    clock: 'as known',
    settings: [...stalling, ...lapsing],
    of: ({ reachedPilot }) => reachedPilot,
    counts: ({ cell }) => isScaleGap(cell),
    unknown: ({ cell }) => cell === 'in pilot, stalling not reported' || cell === 'ended, kind not reported',
  },
  {
    name: 'stalled',
    version: 1,
    label: 'stalled in pilot',
    rule: 'Pilots past their planned end, or old, that nothing has moved forward for a while. The settings say how old, and how long.',
    clock: 'as it happened',
    settings: stalling,
    of: inPilot,
    counts: ({ standing }) => standing.stalled === true,
    unknown: ({ standing }) => typeof standing.stalled !== 'boolean',
  },
  {
    name: 'ended-quietly',
    version: 1,
    label: 'ended quietly',
    rule: 'Models that went silent past their end date while nobody decided to end them. Only ever inferred.',
    clock: 'as it happened',
    settings: lapsing,
    of: ended,
    counts: ({ standing }) => standing.end?.kind === 'lapsed',
    unknown: ({ standing }) => standing.end?.kind === 'not reported',
  },
  {
    name: 'second-site',
    version: 1,
    label: 'run at a second site',
    rule: 'Models in production at two or more sites, of those in production at one or more.',
    clock: 'as known',
    of: ({ productionSites }) => productionSites > 0,
    counts: ({ productionSites }) => productionSites > 1,
    unknown: ({ productionSites, sites }) => productionSites === 1 && sites.length === 0,
  },
  {
    name: 'stalled-without-name',
    version: 1,
    label: 'stalled with no name on the decision',
    rule: 'Stalled pilots whose decision nobody has a standing signature for.',
    clock: 'as known',
    settings: stalling,
    of: ({ standing }) => standing.stalled === true,
    counts: ({ signatory }) => signatory.tone === 'broken',
    unknown: (row) => !knowsName(row),
  },
];

function countOf(name: string, label: string, rule: string, of: Definition['of'], counts: Definition['counts']): Definition {
  return { name, version: countsVersion, label, rule, clock: 'as known', of, counts, unknown: never };
}

const stageCounts = (['intake', 'build', 'silent', 'pilot', 'production', 'ended', 'not reported'] as const).map((stage) =>
  countOf(`stage:${stage}`, `in ${stage}`, `Models whose furthest deployment not ended is in ${stage}.`, every, ({ standing }) =>
    stage === 'not reported' ? typeof standing.stage !== 'string' : standing.stage === stage,
  ),
);

const cellCounts = cells.map((cell) =>
  countOf(
    `cell:${cell}`,
    cell,
    `Models that reached pilot and are ${cell}.`,
    ({ reachedPilot }) => reachedPilot,
    (row) => row.cell === cell,
  ),
);

const funnelCounts = funnelStages.flatMap((stage) => [
  countOf(`reached:${stage}`, `reached ${stage}`, `Models that ever reached ${stage}.`, every, (row) => fateOf(row, stage) !== null),
  ...fates.map((fate) =>
    countOf(
      `funnel:${stage}:${fate}`,
      `${stage}: ${fate}`,
      `Models that reached ${stage}: ${fate}.`,
      (row) => fateOf(row, stage) !== null,
      (row) => fateOf(row, stage) === fate,
    ),
  ),
]);

export const holdKinds: readonly HoldKind[] = ['governance', 'both', 'technical', 'not reported'];

const isStalled = ({ standing }: ModelRow): boolean => standing.stalled === true;

const holdCounts = holdKinds.map((kind) =>
  countOf(
    `stalled-by:${kind}`,
    `stalled, held by ${kind}`,
    `Stalled pilots whose open blockers are ${kind}.`,
    isStalled,
    (row) => isStalled(row) && row.hold === kind,
  ),
);

const isHeld = ({ hold }: ModelRow): boolean => hold !== null;

/** The gate a row is held at; null where no gate holds it, or nobody said. */
function gateHolding(row: ModelRow): Gate | null {
  const at = heldAt(row);
  return at === null || at === 'no gate' || at === 'not reported' ? null : gateOf(at);
}

const gateCounts = [
  countOf('held', 'held', 'Models in silent or pilot with something that blocks their next stage, and stalled pilots.', every, isHeld),
  countOf(
    'held-on-record',
    'held, and the record says by what',
    'Held models of which somebody wrote down what holds them: a question, a gate, a risk or a broken link.',
    isHeld,
    (row) => isHeld(row) && row.blockers.length > 0,
  ),
  countOf(
    'hold-not-told',
    'held or not, the record cannot tell',
    'Models that have not ended, of which nothing is on record by which one could tell whether anything holds them.',
    isOpen,
    (row) => isOpen(row) && !row.watched && !isHeld(row),
  ),
  countOf(
    'held-at:gate',
    'held at a gate',
    'Held models with an open gate. Each is counted at the first, in the order of the process.',
    isHeld,
    (row) => gateHolding(row) !== null,
  ),
  countOf(
    'held-at:no gate',
    'held by no gate',
    'Held models whose gates are clear: a risk or a broken link holds them.',
    isHeld,
    (row) => heldAt(row) === 'no gate',
  ),
  countOf(
    'held-at:not reported',
    'stalled, hold not reported',
    'Stalled pilots for which nobody wrote down what holds them.',
    isHeld,
    (row) => heldAt(row) === 'not reported',
  ),
  ...[...new Set(catalogue.map(({ owner }) => owner))].map((owner) =>
    countOf(
      `held-by:${owner}`,
      `held at a gate of ${owner}`,
      `Held models whose first open gate, in the order of the process, is one that ${owner} owns.`,
      isHeld,
      (row) => gateHolding(row)?.owner === owner,
    ),
  ),
  ...(['SAFe', 'Lean Six Sigma', 'ITIL'] as const).flatMap((discipline) => [
    countOf(
      `held-in:${discipline}`,
      `held at a gate of ${discipline}`,
      `Held models whose first open gate, in the order of the process, belongs to ${discipline}.`,
      isHeld,
      (row) => gateHolding(row)?.discipline === discipline,
    ),
    countOf(
      `open-in:${discipline}`,
      `open at a gate of ${discipline}`,
      `Held models for which a gate of ${discipline} is open.`,
      isHeld,
      (row) => catalogue.some((gate) => gate.discipline === discipline && isOpenAt(row, gate.id)),
    ),
  ]),
  ...catalogue.flatMap(({ id, name }) => [
    countOf(
      `held-at:${id}`,
      `held at ${name}`,
      `Held models whose first open gate, in the order of the process, is ${name}.`,
      isHeld,
      (row) => heldAt(row) === id,
    ),
    countOf(
      `open-at:${id}`,
      `open at ${name}`,
      `Held models for which ${name} is open, whether or not an earlier gate holds them too.`,
      isHeld,
      (row) => isOpenAt(row, id),
    ),
  ]),
];

/** What a record cannot answer yet, whom to ask first, and how far it has come. */
const firstWeekCounts = [
  ...recordFacts.map(({ id, label, rule, of, silent }) => countOf(`cannot-answer:${id}`, `cannot answer yet: ${label}`, rule, of, silent)),
  countOf(
    'governance-silent',
    'no answer and no name on record',
    'Models in use or in the making with not one of the five answers, and none of the four names, on record.',
    isOpen,
    isAllSilent,
  ),
  ...askGroups.map((group) =>
    countOf(
      `ask-first:${group}`,
      `to be asked: ${askGroupLabel(group)}`,
      'Models for which a question or a name is still open: production that touches care or payment (or may) first, then pilots, then the rest.',
      isOpen,
      (row) => askGroupOf(row) === group,
    ),
  ),
  countOf(
    'answered-some',
    'an answer on record',
    'Models with at least one of the five questions answered.',
    isOpen,
    (row) => answersOf(row) > 0,
  ),
  countOf(
    'answered-all',
    'all five answered',
    'Models with all five questions answered, accepted or not.',
    isOpen,
    (row) => answersOf(row) === 5,
  ),
  countOf('name-accepted', 'a name accepted', 'Models for which one of the four names stands.', isOpen, hasName),
  countOf(
    'night-covered',
    'covered at 2 a.m.',
    'Live models for which somebody answers at 2 a.m. of the coming night.',
    ({ live }) => live,
    ({ night }) => night === 'covered',
  ),
  countOf(
    'inherited',
    'inherited',
    'Models live before the rules, each with a day by which it has to catch up.',
    isOpen,
    ({ inherited }) => inherited !== null,
  ),
  countOf(
    'catch-up-late',
    'past the catch-up date',
    'Inherited models whose catch-up date has passed while a question or a name is still open.',
    ({ inherited }) => inherited !== null,
    ({ inherited }) => inherited?.late === true,
  ),
];

const fixed = new Map<string, Definition>(
  [
    ...headlines,
    ...stageCounts,
    ...cellCounts,
    ...funnelCounts,
    ...holdCounts,
    ...gateCounts,
    ...firstWeekCounts,
    ...askedCounts.map(({ name, label, rule, of, counts }) => countOf(name, label, rule, of, counts)),
    countOf('records', 'models', 'Every model in the record that the filter lets through and the newest file names.', every, every),
    countOf('vendor-models', 'vendor models', 'Models reported to come from a vendor.', every, ({ vendor }) => vendor === true),
    countOf('live', 'live models', 'Models in pilot or production, not ended or suspended.', every, ({ live }) => live),
    countOf(
      'stalled-hold-not-reported',
      'stalled, hold not reported',
      'Stalled pilots for which nobody wrote down what holds them.',
      isStalled,
      (row) => isStalled(row) && row.hold === 'not reported',
    ),
  ].map((definition) => [definition.name, definition]),
);

/** Every count of models that has a name of its own, in the order of the screens that show them. */
export const rowDefinitions: readonly Definition[] = [...fixed.values()];

/**
 * The definition behind a name. Reasons (`reason:…`) are open-ended: one for
 * whatever is found missing.
 * @returns undefined for a name no measure has
 */
export function definitionOf(name: string): Definition | undefined {
  if (name.startsWith('reason:')) {
    const reason = name.slice('reason:'.length);
    return countOf(name, reason, `Stalled pilots held by: ${reason}.`, isStalled, (row) => isStalled(row) && reasonsOf(row).has(reason));
  }
  if (name.startsWith('held-reason:')) {
    const reason = name.slice('held-reason:'.length);
    const rule = `Held or stalled models for which this is missing: ${reason}. Silent and pilot alike, governance and technical by one rule.`;
    return countOf(name, reason, rule, isHeld, (row) => isHeld(row) && reasonsOf(row).has(reason));
  }
  const ofPacks = askedPackCount(name);
  if (ofPacks !== null) return countOf(name, ofPacks.label, ofPacks.rule, ofPacks.of, ofPacks.counts);
  return fixed.get(name);
}

/** What is missing for a row, each reason once. */
export function reasonsOf(row: ModelRow): ReadonlySet<string> {
  return new Set(row.blockers.map(reasonOf));
}

/** Name of a mark in the funnel. */
export function funnelMeasure(stage: FunnelStage, fate: Fate): string {
  return `funnel:${stage}:${fate}`;
}
