import { valueReading, type Ground, type MeasureDefinition, type Reading } from '../reading.ts';
import { gateOf, type Nature } from '../../gates/catalogue.ts';
import { assignments, type Assignment } from './assignments.ts';
import { natureOfTime, type BlockRatio, type Reclassified } from './base-rate.ts';
import { claimOf } from './claim.ts';
import { frequencyName, heldDaysName, ratioName, requiredName } from './names.ts';
import type { DeploymentTime } from './gate-time.ts';
import type { HeldDays } from './held-days.ts';
import { ofClaim, readingRow, whyNothingHeld, wordsOf } from './measure-words.ts';

const gateRule =
  'A gate is required of a deployment from the day it entered the stage before the one the gate guards, until it entered production, ended, or the day asked about. It blocks on the days on which somebody had opened it (submitted, returned, declined, run out, voided, noted) and it was not passed. A gate or question nobody has opened is required and blocks nothing.';
const bootstrapWords = 'The 95 % interval is a bootstrap over deployments: 2,000 draws from one seed, so that it can be worked out again.';
const whyNoRatio = 'No gate of one nature was required, or none of either blocked, on any day the record tells of.';

function ratioReading(ground: Ground, assignment: Assignment, reclassified: Reclassified, ratio: BlockRatio | undefined): Reading {
  return valueReading(
    ratio?.estimate ?? null,
    claimOf(ground).times.map((time) => ratioRow(time, assignment, reclassified)),
    whyNoRatio,
    ratio?.interval ?? null,
  );
}

function sumOf(
  { gates }: DeploymentTime,
  nature: Nature,
  assignment: Assignment,
  reclassified: Reclassified,
): { blocked: number; required: number } {
  const of = gates.filter((gate) => natureOfTime(assignment, gate, reclassified) === nature);
  return { blocked: of.reduce((sum, one) => sum + one.blocked, 0), required: of.reduce((sum, one) => sum + one.required, 0) };
}

function ratioRow(time: DeploymentTime, assignment: Assignment, reclassified: Reclassified): Reading['rows'][number] {
  if (time.gates.length === 0)
    return readingRow(time.deployment, 'not reported', 'No gate is on record as required of it before production');
  const governance = sumOf(time, 'governance', assignment, reclassified);
  const technical = sumOf(time, 'technical', assignment, reclassified);
  const said = `Governance ${governance.blocked} of ${governance.required} gate-days, technology ${technical.blocked} of ${technical.required}`;
  return readingRow(time.deployment, 'counted', said);
}

const ratios = assignments.map((assignment, place): MeasureDefinition => ({
  ...ofClaim,
  name: ratioName(assignment.id),
  label: assignment.moved.length === 0 ? 'Governance blocks so many times as often as technology' : `Block ratio. ${wordsOf(assignment)}`,
  rule:
    assignment.moved.length === 0
      ? `How often governance gates block while they are required, against how often technical gates do: 1 is as often. ${gateRule}`
      : `The block ratio with these technical gates taken for governance: ${assignment.moved.join(', ')}.`,
  formula: `(Governance block-days ÷ governance required-days) ÷ (technical block-days ÷ technical required-days). Where one side never blocked, half a day stands in its place. ${bootstrapWords}`,
  settings: ['claimRatioPercent'],
  kind: 'ratio',
  of: 'deployments',
  read: (ground) => ratioReading(ground, assignment, 'counted', claimOf(ground).sensitivity[place]?.ratio),
}));

const ratioWithout: MeasureDefinition = {
  ...ofClaim,
  name: 'block-ratio:unreclassified',
  label: 'Block ratio, nothing reclassified',
  rule: 'The block ratio with every gate as the catalogue sorts it, whatever a person made of it.',
  formula: `As the block ratio. ${bootstrapWords}`,
  settings: ['claimRatioPercent'],
  kind: 'ratio',
  of: 'deployments',
  read: (ground) => ratioReading(ground, assignments[0], 'left out', claimOf(ground).without.ratio),
};

const frequencies = (['governance', 'technical'] as const).map((nature): MeasureDefinition => ({
  ...ofClaim,
  name: frequencyName(nature),
  label: `Block-days per 100 required-days, ${nature === 'governance' ? 'governance' : 'technical'} gates`,
  rule: gateRule,
  formula: 'Block-days ÷ required-days × 100, over all gates of the nature and all deployments.',
  settings: [],
  kind: 'ratio',
  of: 'gates of deployments',
  read: (ground) => {
    const { times, sensitivity } = claimOf(ground);
    const { blocked, required } = sensitivity[0].ratio[nature];
    const rows = times.flatMap(({ deployment, gates }) =>
      gates
        .filter((gate) => natureOfTime(assignments[0], gate, 'counted') === nature)
        .map((time): Reading['rows'][number] => ({
          id: `${deployment.deploymentId} ${time.gate}`,
          modelId: deployment.modelId,
          deploymentId: deployment.deploymentId,
          standing: time.blocked > 0 ? 'counted' : 'not counted',
          what: `${gateOf(time.gate).name}: ${time.blocked} of ${time.required} days`,
          amount: time.blocked,
        })),
    );
    return valueReading(
      required === 0 ? null : (blocked / required) * 100,
      rows,
      'No gate of this nature was required on any day the record tells of.',
    );
  },
}));

const requiredDays = (['governance', 'technical'] as const).map((nature): MeasureDefinition => ({
  ...ofClaim,
  name: requiredName(nature),
  label: `Required-days, ${nature === 'governance' ? 'governance' : 'technical'} gates`,
  rule: gateRule,
  formula: 'Days on which a gate of the nature was required of a deployment, added up over gates and deployments.',
  settings: [],
  kind: 'days',
  of: 'gates of deployments',
  read: (ground) => {
    const { times, sensitivity } = claimOf(ground);
    const rows = times.flatMap(({ deployment, gates }) =>
      gates
        .filter((gate) => natureOfTime(assignments[0], gate, 'counted') === nature)
        .map((time): Reading['rows'][number] => ({
          id: `${deployment.deploymentId} ${time.gate}`,
          modelId: deployment.modelId,
          deploymentId: deployment.deploymentId,
          standing: time.required > 0 ? 'counted' : 'not counted',
          what: gateOf(time.gate).name,
          amount: time.required,
        })),
    );
    const { required } = sensitivity[0].ratio[nature];
    return valueReading(required === 0 ? null : required, rows, 'No gate of this nature was required on any day the record tells of.');
  },
}));

const openWords: Readonly<Record<keyof HeldDays, string>> = {
  governance: 'only governance open',
  technical: 'only technology open',
  both: 'both open',
  nothing: 'nothing on record open',
};

const heldDays = (['governance', 'technical', 'both', 'nothing'] as const).map((kind): MeasureDefinition => ({
  ...ofClaim,
  name: heldDaysName(kind),
  label: `Days held, ${openWords[kind]}`,
  rule: `Days that what is held or stalled has spent in its present stage with ${openWords[kind]}. Gates and questions as their history on record tells; risks that hold today and links broken today from the day they began. A risk since closed, a link since mended and a note since cleared are not looked for.`,
  formula: 'Days of all held or stalled, added up. The four kinds add up to all their days.',
  kind: 'days',
  of: 'held or stalled',
  read: (ground) => {
    const { held, heldDays: all, heldDaysOf, untold } = claimOf(ground);
    const rows = held.map((row) => {
      const days = heldDaysOf.get(row) ?? null;
      return readingRow(row, days === null ? 'not reported' : days[kind] > 0 ? 'counted' : 'not counted', null, days?.[kind] ?? null);
    });
    const known = rows.some(({ standing }) => standing !== 'not reported');
    return valueReading(
      known ? all[kind] : null,
      rows,
      held.length === 0 ? whyNothingHeld(untold.length) : 'The day they entered their stage is not on record.',
    );
  },
}));

/** How often gates of either nature block while required, and for how many days what is held has been held by which. */
export const timeMeasures: readonly MeasureDefinition[] = [...ratios, ratioWithout, ...frequencies, ...requiredDays, ...heldDays];
