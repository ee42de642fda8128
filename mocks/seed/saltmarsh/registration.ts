/** A model enters the register, moves from stage to stage, and is seen in use. */
import type { Fact, Flags } from '../../../src/domain/audit/events.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { addDays, addMonths, toWhen, type Day } from '../../../src/domain/time.ts';
import { before, today } from './calendar.ts';
import { vendors, type Card } from './card.ts';
import { oneOf, pick } from './dice.ts';
import type { Log } from './log.ts';
import { modelId } from './models.ts';
import { onDay } from './teams.ts';
import { entries, entryOf, submitterOf, type Way } from './way.ts';

export function flagsOf({ n, care, payment, autonomy, vendor }: Card): Flags {
  // Nobody ever said what the bed-flow forecast touches.
  if (n === 56) {
    const blank = notReported('left blank');
    return { care: blank, payment: blank, autonomy: 'advisory', vendor: blank };
  }
  return { care: care === true, payment: payment === true, autonomy, vendor: vendor !== undefined };
}

const techniques: Record<Card['fn'], readonly string[]> = {
  'Emergency & acute': ['Gradient-boosted trees', 'Logistic regression', 'Recurrent network'],
  Imaging: ['Convolutional network', 'Vision transformer'],
  Documentation: ['Large language model'],
  Pharmacy: ['Rules and gradient-boosted trees', 'Large language model'],
  'Population health': ['Gradient-boosted trees', 'Logistic regression'],
  'Operations & access': ['Time-series forecast', 'Gradient-boosted trees'],
  'Revenue & claims': ['Gradient-boosted trees', 'Large language model'],
};

function outOfScope({ care, payment }: Card): string {
  if (care === true) return 'Patients under 18';
  return payment === true ? 'Medicaid claims' : 'Holidays and storm days';
}

function factsOf(card: Card, build: boolean): Fact[] {
  const technique = card.autonomy === 'agentic' ? 'Large language model with tools' : oneOf(`${card.n} technique`, techniques[card.fn]);
  const blank = notReported('left blank');
  return [
    { label: 'Used by', value: card.users },
    { label: 'Technique', value: build ? technique : blank },
    { label: 'Built by', value: card.vendor === undefined ? 'Saltmarsh Health, Data Science' : vendors[card.vendor] },
    { label: 'Out of scope', value: build && pick(`${card.n} scope`, 3) > 0 ? outOfScope(card) : blank },
  ];
}

/** Registration: the model, its first deployment, its card and what it costs. */
export function tellRegistration(log: Log, way: Way): void {
  const { card, course, team } = way;
  const id = modelId(card.n);
  const on = course.entered.intake;
  const by = submitterOf(way);
  log.tell(
    way.deploymentId,
    'model.registered',
    on,
    {
      modelId: id,
      name: card.name,
      businessFunction: card.fn,
      purpose: card.purpose,
      flags: flagsOf(card),
      vendorName: card.vendor === undefined ? notReported('not asked') : vendors[card.vendor],
    },
    by,
  );
  tellOpening(log, way, on, card.n === 56 ? 'not reported' : 'kept');
  log.tell(
    way.deploymentId,
    'deployment.staged',
    on,
    { deploymentId: way.deploymentId, stage: 'intake', from: toWhen(on), rule: 'T-01' },
    by,
  );
  log.tell(way.deploymentId, 'model.described', on, { modelId: id, facts: factsOf(card, course.entered.build !== undefined) }, by);
  if (card.cost !== undefined && course.entered.build !== undefined) {
    const [once, yearly] = card.cost;
    const costs = [
      { kind: 'one-off' as const, amount: once * 1000, currency: 'USD' },
      ...(yearly > 0 ? [{ kind: 'annual' as const, amount: yearly * 1000, currency: 'USD' }] : []),
    ];
    log.tell(
      way.deploymentId,
      'cost.reported',
      before(course.entered.build, 2),
      { modelId: id, costs },
      onDay(team.L1, course.entered.build),
    );
  }
}

export function tellOpening(log: Log, { card, deploymentId, site }: Way, on: Day, governance: 'kept' | 'not reported'): void {
  log.tell(
    deploymentId,
    'deployment.opened',
    on,
    { deploymentId, modelId: modelId(card.n), siteId: site, scope: card.users, governance },
    'whimbrel',
  );
}

const rules = { build: 'T-02', silent: 'T-03', pilot: 'T-05', production: 'T-06' } as const;

/** Each stage it entered, the pilot with its charter, extended in time where it went on to production. */
export function tellStages(log: Log, way: Way): void {
  const { deploymentId, course } = way;
  for (const { stage, on } of entries(way)) {
    log.tell(deploymentId, 'deployment.staged', on, { deploymentId, stage, from: toWhen(on), rule: rules[stage] }, 'whimbrel');
    if (stage !== 'pilot') continue;
    let plannedEnd = addDays(on, course.charterDays);
    log.tell(deploymentId, 'pilot.chartered', on, { deploymentId, plannedEnd, endpoints: 'Fixed before go-live' }, 'whimbrel');
    while (course.entered.production !== undefined && plannedEnd < course.entered.production) {
      const decided = before(plannedEnd, 6);
      plannedEnd = addDays(plannedEnd, 90);
      log.tell(deploymentId, 'pilot.extended', decided, { deploymentId, plannedEnd, by: 'whimbrel' }, 'whimbrel');
    }
  }
  if (course.stopped !== undefined) {
    const { on, reason, text, by } = course.stopped;
    log.tell(
      deploymentId,
      'deployment.staged',
      on,
      { deploymentId, stage: 'ended', from: toWhen(on), rule: 'T-10', end: { kind: 'stopped', reason, text, by } },
      by,
    );
  }
}

const seenAs: Record<Card['fn'], string> = {
  'Emergency & acute': 'alerts',
  Imaging: 'studies sorted',
  Documentation: 'drafts',
  Pharmacy: 'prompts',
  'Population health': 'patients listed',
  'Operations & access': 'forecasts',
  'Revenue & claims': 'claims',
};

/** Seen in use: every four to six weeks in pilot, every third of a year in production, and on its last day of life. */
export function tellUse(log: Log, way: Way): void {
  const { card, deploymentId, course } = way;
  const { silent, pilot, production } = course.entered;
  const use = (on: Day): void => {
    const count = 40 + pick(`${deploymentId} ${on} use`, 900);
    log.tell(deploymentId, 'activity.seen', on, { deploymentId, what: `${count} ${seenAs[card.fn]} in the week` }, 'snipe');
  };
  if (pilot === undefined) {
    if (silent !== undefined && course.quietSince !== undefined) use(course.quietSince);
    return;
  }
  for (let on = addDays(pilot, 7); on < (production ?? way.end); on = addDays(on, way.end === today && production === undefined ? 28 : 42))
    use(on);
  if (production !== undefined) for (let on = addDays(production, 14); on < way.end; on = addDays(on, 118)) use(on);
  if (course.quietSince !== undefined) use(course.quietSince);
  else if (way.end === today && production === undefined) use(before(addDays(today, -1 - pick(`${deploymentId} last`, 3)), 0));
}

/** The vendor's paper: a contract for the pilot, and a paid one where it went on. */
export function tellContracts(log: Log, way: Way): void {
  const { card, course, deploymentId, team } = way;
  const pilot = entryOf(way, 'pilot');
  if (card.vendor === undefined || pilot === undefined) return;
  const vendorName = vendors[card.vendor];
  const id = modelId(card.n);
  const by = onDay(team.L1, pilot);
  log.tell(
    deploymentId,
    'contract.signed',
    before(pilot, 12),
    { modelId: id, vendorName, kind: 'pilot', until: addDays(addMonths(pilot, 6), 0) },
    by,
  );
  if (course.entered.production === undefined || card.cost === undefined) return;
  const paidOn = before(course.entered.production, 4);
  const annual = card.cost[1] * 1000;
  log.tell(deploymentId, 'contract.signed', paidOn, { modelId: id, vendorName, kind: 'paid', until: addMonths(paidOn, 12), annual }, by);
  const renewed = before(addMonths(paidOn, 12), 21);
  if (renewed < today)
    log.tell(
      deploymentId,
      'contract.signed',
      renewed,
      { modelId: id, vendorName, kind: 'renewal', until: addMonths(paidOn, 24), annual },
      by,
    );
}
