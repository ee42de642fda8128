import { bands, type Band } from '../../risk/bands.ts';
import { dayWords } from '../../words.ts';
import { isKept } from '../coverage/places.ts';
import { medianOf } from '../median.ts';
import { oncePerGround } from '../once.ts';
import { shareReading, valueReading, type Ground, type MeasureDefinition, type Reading, type ReadingRow } from '../reading.ts';
import { isInReleaseSet, releasePlanOf } from '../release-plan.ts';
import type { RiskRow } from '../risk-row.ts';
import { allRisksIn } from '../risks-in.ts';
import { daysBetween } from '../../time.ts';

const common = { version: 1, topic: 'Risks, waivers and overrides', source: 'Countersign', clock: 'as known', settings: [] } as const;

const notKept = 'Nobody keeps a risk register for these models here.';

/** The models a ground lets through. */
const modelsIn = oncePerGround(({ rows }) => new Set(rows.map(({ modelId }) => modelId)));

/** Risks on the register of the models a ground lets through. */
const risksIn = oncePerGround((ground): readonly RiskRow[] => {
  const models = modelsIn(ground);
  return allRisksIn(ground).filter(
    ({ closedOn, deployments }) => closedOn === null && deployments.some(({ modelId }) => models.has(modelId)),
  );
});

/** A risk as a row: of the first of its models the ground lets through. */
function rowOfRisk(ground: Ground, risk: RiskRow, standing: ReadingRow['standing'], amount: number | null = null): ReadingRow {
  const models = modelsIn(ground);
  const place = risk.deployments.find(({ modelId }) => models.has(modelId));
  return {
    id: risk.riskId,
    modelId: place?.modelId ?? '',
    deploymentId: place?.deploymentId ?? null,
    standing,
    what: `${risk.riskId} ${risk.title}: ${risk.band ?? 'not scored'}, raised ${dayWords(risk.raisedOn)}`,
    amount,
  };
}

function isRegisterKept(ground: Ground, risks: readonly RiskRow[]): boolean {
  return risks.length > 0 || isKept(ground);
}

/** A count of risks; null, and no zero, where nobody keeps a register. */
function countOf(ground: Ground, base: readonly RiskRow[], counts: (risk: RiskRow) => boolean): Reading {
  const rows = base.map((risk) => rowOfRisk(ground, risk, counts(risk) ? 'counted' : 'not counted'));
  const value = isRegisterKept(ground, risksIn(ground)) ? rows.filter(({ standing }) => standing === 'counted').length : null;
  return valueReading(value, rows, notKept);
}

function unresolvedIn(ground: Ground): RiskRow[] {
  return risksIn(ground).filter(({ unresolved }) => unresolved);
}

function openOf(band: Band | 'not scored'): MeasureDefinition {
  const label = band === 'not scored' ? 'Open risks nobody has scored' : `Open risks, ${band}`;
  return {
    ...common,
    name: `risks-open:${band === 'not scored' ? 'not-scored' : band}`,
    label,
    rule:
      band === 'not scored'
        ? 'Risks on the register, neither closed nor validly accepted, that have no score.'
        : `Risks on the register, neither closed nor validly accepted, whose score is in the band ${band}.`,
    formula: 'The risks counted.',
    kind: 'count',
    of: 'open risks',
    read: (ground) => countOf(ground, unresolvedIn(ground), (risk) => (risk.band ?? 'not scored') === band),
  };
}

function age(which: 'median' | 'oldest'): MeasureDefinition {
  return {
    ...common,
    name: which === 'median' ? 'risk-age-median' : 'risk-age-oldest',
    label: which === 'median' ? 'Age of open risks, the middle one' : 'Age of the oldest open risk',
    rule: `Days since they were raised of the risks that are neither closed nor validly accepted: ${which === 'median' ? 'half are no older than this' : 'the most'}.`,
    formula: which === 'median' ? 'The median of the days.' : 'The greatest of the days.',
    kind: 'days',
    of: 'open risks',
    read: (ground) => {
      const open = unresolvedIn(ground);
      const ages = open.map((risk) => risk.age);
      const value = which === 'median' ? medianOf(ages) : ages.length === 0 ? null : ages.reduce((most, one) => Math.max(most, one));
      const rows = open.map((risk) => rowOfRisk(ground, risk, 'counted', risk.age));
      return valueReading(value, rows, isRegisterKept(ground, risksIn(ground)) ? 'No risk is open.' : notKept);
    },
  };
}

const overdue: MeasureDefinition = {
  ...common,
  name: 'risks-overdue',
  label: 'Open risks with an action overdue',
  rule: 'Risks that are neither closed nor validly accepted, with an action past its day and not done.',
  formula: 'Counted ÷ open risks, with Wilson’s 95% interval.',
  kind: 'share',
  of: 'open risks',
  read: (ground) =>
    shareReading(
      unresolvedIn(ground).map((risk) => rowOfRisk(ground, risk, risk.overdue > 0 ? 'counted' : 'not counted')),
      isRegisterKept(ground, risksIn(ground)) ? 'No risk is open.' : notKept,
    ),
};

const holds: MeasureDefinition = {
  ...common,
  name: 'holds-in-force',
  label: 'Risks that hold a release',
  rule: 'Risks on the register by which at least one hold rule (H1 to H8) stops a release or a promotion today.',
  formula: 'The risks counted.',
  settings: ['unscoredRiskDays', 'overdueActionDays'],
  kind: 'count',
  of: 'risks on the register',
  read: (ground) => countOf(ground, risksIn(ground), (risk) => risk.holds.length > 0),
};

const releaseDays: MeasureDefinition = {
  ...common,
  name: 'release-days-held',
  label: 'Days releases have been held',
  rule: 'Planned releases the risk register holds today: days past the day each was first planned for, moved or not. One planned for a day to come has none.',
  formula: 'The sum of the days.',
  kind: 'days',
  of: 'releases the register holds',
  read: (ground) => {
    const { state, asOf } = ground;
    const models = modelsIn(ground);
    const plan = releasePlanOf(state, asOf);
    const held = plan.rows.filter((row) => models.has(row.modelId) && isInReleaseSet(row, 'held by the register'));
    const rows = held.map(({ releaseId, modelId, deploymentId, title, planned, movedFrom, risks }): ReadingRow => {
      const first = [...movedFrom, planned].toSorted()[0] ?? planned;
      return {
        id: releaseId,
        modelId,
        deploymentId,
        standing: 'counted',
        what: `${releaseId} ${title}: first planned for ${dayWords(first)}, held by ${risks.map(({ riskId }) => riskId).join(', ')}`,
        amount: Math.max(0, daysBetween(first, asOf)),
      };
    });
    const value = plan.kept && ground.rows.length > 0 ? rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0) : null;
    return valueReading(value, rows, 'Nobody plans the releases of these models here.');
  },
};

export const riskMeasures: readonly MeasureDefinition[] = [
  ...bands.toReversed().map(openOf),
  openOf('not scored'),
  overdue,
  age('median'),
  age('oldest'),
  holds,
  releaseDays,
];
