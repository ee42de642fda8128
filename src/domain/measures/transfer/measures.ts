import { gateOf } from '../../gates/catalogue.ts';
import { reviewsOf } from '../../gates/gate-reviews.ts';
import { addMonths, type Day } from '../../time.ts';
import { dayWords } from '../../words.ts';
import { countReading, rowsIn, shareReading, valueReading, type Ground, type MeasureDefinition, type ReadingRow } from '../reading.ts';
import { furtherSiteDeployments, laterStarts, type LaterStart, type LaterStarts } from './later-sites.ts';
import { isLive, modelsOf, placedOf, siteGrid, sitesOf } from './model-sites.ts';

/** Months a start at a further site is given to come into production. */
export const transferHorizons = [6, 12] as const;

export type TransferHorizon = (typeof transferHorizons)[number];

const shared = { version: 1, topic: 'Second site', settings: [] } as const;
const starts = 'starts at a further site';

/** Does the record say of no model in production where it runs? */
function isSilentOnSites(ground: Ground): boolean {
  const places = modelsOf(ground)
    .flatMap((modelId) => placedOf(ground.state, modelId, ground.asOf))
    .filter(({ standing }) => standing.stage === 'production');
  return places.length > 0 && sitesOf(places).length === 0;
}

const silentOnSites = 'The record does not say at which sites models run.';

/** What is said where there is nothing to count at further sites. */
function whyNone(ground: Ground, otherwise: string): string {
  return isSilentOnSites(ground) ? silentOnSites : otherwise;
}

function whyNoStarts(ground: Ground): string {
  return whyNone(ground, 'No model already in production at one site has started at another.');
}

function isMature({ startedOn }: LaterStart, months: TransferHorizon, asOf: Day): boolean {
  return addMonths(startedOn, months) <= asOf;
}

function startRow(start: LaterStart, counted: boolean): ReadingRow {
  const { deployment, startedOn, promotedOn } = start;
  const outcome = promotedOn === null ? 'not in production there' : `in production there from ${dayWords(promotedOn)}`;
  return {
    id: deployment.deploymentId,
    modelId: deployment.modelId,
    deploymentId: deployment.deploymentId,
    standing: counted ? 'counted' : 'not counted',
    what: `Started ${dayWords(startedOn)}, ${outcome}`,
    amount: null,
  };
}

function untoldRows({ untold }: LaterStarts): ReadingRow[] {
  return untold.map(({ deploymentId, modelId }) => ({
    id: deploymentId,
    modelId,
    deploymentId,
    standing: 'not reported',
    what: 'May be a start at a further site: its site, or a day that would tell, is not reported',
    amount: null,
  }));
}

const transferRates = transferHorizons.map((months): MeasureDefinition => ({
  ...shared,
  name: `transfer-rate:${months}`,
  label: `came into production at a further site within ${months} months`,
  rule: `Of the starts (silent or pilot) at a further site, of models already in production at another by then, those in production there within ${months} months. Only starts at least ${months} months old are in the base.`,
  formula: 'Starts in production in time ÷ starts old enough, with Wilson’s 95% interval.',
  source: 'Countersign',
  clock: 'as known',
  kind: 'share',
  of: `${starts} at least ${months} months old`,
  read: (ground) => {
    const found = laterStarts(ground);
    const mature = found.known.filter((start) => isMature(start, months, ground.asOf));
    const rows = mature.map((start) =>
      startRow(start, start.promotedOn !== null && start.promotedOn <= addMonths(start.startedOn, months)),
    );
    const why = found.known.length > 0 ? `No start at a further site is ${months} months old yet.` : whyNoStarts(ground);
    return shareReading([...rows, ...untoldRows(found)], why);
  },
}));

const tooYoung = transferHorizons.map((months): MeasureDefinition => ({
  ...shared,
  name: `too-young-for-transfer:${months}`,
  label: `started less than ${months} months ago`,
  rule: `Starts at a further site that have not had ${months} months yet. They stand outside the rate, whether or not they are in production already.`,
  formula: 'A count of starts.',
  source: 'Countersign',
  clock: 'as known',
  kind: 'count',
  of: starts,
  read: (ground) => {
    const found = laterStarts(ground);
    const rows = found.known.map((start) => startRow(start, !isMature(start, months, ground.asOf)));
    const all = [...rows, ...untoldRows(found)];
    // Where no site is on record, a count of 0 would say that nothing was ever taken further.
    if (all.length === 0 && isSilentOnSites(ground)) return valueReading(null, all, silentOnSites);
    return countReading(all, whyNoStarts(ground));
  },
}));

const reach: MeasureDefinition = {
  ...shared,
  name: 'site-reach',
  label: 'sites a model in production is live at, on average',
  rule: 'Sites at which a model in production is live (in pilot or production, not suspended), on average. Which sites a model is fit for is not recorded, so it is set beside all sites on record.',
  formula: 'Sum of live sites ÷ models in production whose sites are reported.',
  source: 'Countersign',
  clock: 'as known',
  kind: 'ratio',
  of: 'models in production',
  read: (ground) => {
    const sites = ground.state.sites.size;
    const rows = modelsOf(ground).flatMap((modelId): ReadingRow[] => {
      const placed = placedOf(ground.state, modelId, ground.asOf);
      if (!placed.some(({ standing }) => standing.stage === 'production')) return [];
      const live = sitesOf(placed.filter(isLive)).length;
      const row = { id: modelId, modelId, deploymentId: null };
      return sitesOf(placed).length === 0
        ? [{ ...row, standing: 'not reported', what: 'Its site is not reported', amount: null }]
        : [{ ...row, standing: 'counted', what: `Live at ${live} of ${sites} sites on record`, amount: live }];
    });
    const told = rowsIn(rows, 'counted');
    const total = rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
    const why = rows.length === 0 ? 'No model is in production.' : silentOnSites;
    return valueReading(told === 0 ? null : total / told, rows, why);
  },
};

const validation: MeasureDefinition = {
  ...shared,
  name: 'site-validation-pass',
  label: 'passed local validation the first time at a further site',
  rule: 'Of the first submissions for local validation at a model’s second or further site that were decided, those passed. Passed with conditions is not counted; a decision without a submission is not reported.',
  formula: 'Passed on first submission ÷ first submissions decided, with Wilson’s 95% interval.',
  source: 'Countersign',
  clock: 'as it happened',
  kind: 'share',
  of: 'first validations at a further site',
  read: (ground) => {
    const rows = furtherSiteDeployments(ground).flatMap((deployment): ReadingRow[] => {
      const row = { id: `${deployment.deploymentId} G-VAL 1`, modelId: deployment.modelId, deploymentId: deployment.deploymentId };
      const [first] = reviewsOf(deployment, gateOf('G-VAL'));
      if (first === undefined) {
        const decided = (deployment.gates.get('G-VAL')?.decisions.length ?? 0) > 0;
        if (!decided && deployment.governance === 'kept') return [];
        const what = decided ? 'Decided, and no submission is on record' : 'Whether it was validated there is not reported';
        return [{ ...row, standing: 'not reported', what, amount: null }];
      }
      if (first.outcome === null || first.closedOn === null) return [];
      const what = `Submitted ${dayWords(first.openedOn)}, ${first.outcome} ${dayWords(first.closedOn)}`;
      return [{ ...row, standing: first.outcome === 'passed' ? 'counted' : 'not counted', what, amount: null }];
    });
    return shareReading(rows, whyNone(ground, 'No first validation at a further site has been decided.'));
  },
};

const taken: MeasureDefinition = {
  ...shared,
  name: 'taken-to-second-site',
  label: 'models taken to a second site',
  rule: 'Of the models that came into production anywhere, or run at two or more sites, those with a deployment at two or more sites, however far it came there and whether it still runs.',
  formula: 'A count of models.',
  source: 'Countersign',
  clock: 'as known',
  kind: 'count',
  of: 'models that came into production, or run at two or more sites',
  read: (ground) => {
    const { rows } = siteGrid(ground);
    const found = rows.map(({ modelId, at }): ReadingRow => {
      const sites = at.filter((one) => one !== null).length;
      const standing = sites === 0 ? 'not reported' : sites > 1 ? 'counted' : 'not counted';
      return { id: modelId, modelId, deploymentId: null, standing, what: null, amount: sites === 0 ? null : sites };
    });
    return found.length === 0
      ? valueReading(null, found, whyNone(ground, 'No model has come into production yet.'))
      : countReading(found, silentOnSites);
  },
};

export const transferMeasures: readonly MeasureDefinition[] = [...transferRates, ...tooYoung, reach, validation, taken];
