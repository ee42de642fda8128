/** What a newer file says of a model the record knows: only the difference, and that this file says it. */
import type { DomainEvent, Flags, Registered } from '../audit/events.ts';
import { canonicalJson } from '../audit/hash.ts';
import type { Deployment, Model, RecordState } from '../audit/state.ts';
import { isReported, type Reported } from '../reported.ts';
import { toWhen, type Day } from '../time.ts';
import { namedEvents, openedEvents, stagedEvents } from './deployment-events.ts';
import type { IdsToGive } from './ids-to-give.ts';
import { sameName } from './names.ts';
import type { ImportRow, RowDeployment } from './row.ts';
import { stageOfModel, stageOfRow } from './stage-said.ts';
import { statedFacts } from './stated-facts.ts';
import { growthOf, staysOf } from './stays.ts';

export interface KnownModelEvents {
  readonly events: readonly DomainEvent[];
  /** What differs, in words; empty where nothing does. */
  readonly what: readonly string[];
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/** What a row adds to a model. A blank takes nothing back: what was known stays until something else is said. */
export function knownModelEvents(state: RecordState, model: Model, row: ImportRow, ids: IdsToGive, snapshot: Day): KnownModelEvents {
  const { modelId } = model;
  const occurredAt = toWhen(snapshot);
  const events: DomainEvent[] = [];
  const what: string[] = [];
  const say = (word: string, ...said: readonly DomainEvent[]): void => {
    if (!what.includes(word)) what.push(word);
    events.push(...said);
  };

  const newId = row.externalId !== null && row.externalId !== model.externalId ? row.externalId : null;
  if (row.name !== model.name || newId !== null) {
    if (row.name !== model.name) say('name');
    if (newId !== null) say('id');
    events.push({
      type: 'model.renamed',
      occurredAt,
      payload: { modelId, name: row.name, ...(newId === null ? {} : { externalId: newId }) },
    });
  }
  const restated = changedWords(model, row);
  if (Object.keys(restated).length > 0) {
    say('what it was registered with', { type: 'model.restated', occurredAt, payload: { modelId, ...restated } });
  }
  const flags = changedFlags(model.flags, row.flags);
  if (Object.keys(flags).length > 0) say('what it touches', { type: 'model.flagged', occurredAt, payload: { modelId, flags } });
  if (row.evidence.length > 0 && !same(row.evidence, model.evidence))
    say('evidence', { type: 'evidence.reported', occurredAt, payload: { modelId, evidence: row.evidence } });
  if (row.costs.length > 0 && !same(row.costs, model.costs))
    say('costs', { type: 'cost.reported', occurredAt, payload: { modelId, costs: row.costs } });

  const beside: [string, Reported<string>][] = [];
  if (stageOfModel(state, model) !== stageOfRow(row) && stageOfRow(row) !== 'not reported') say('stage');
  for (const { deployment, known } of pairsOf(state, model, row)) {
    if (known === 'unclear') {
      beside.push(['Stage, as the newest file gives it without a site', deployment.stage]);
      continue;
    }
    if (known === null) {
      say('sites', ...openedEvents(row, deployment, modelId, ids, snapshot));
      continue;
    }
    if (!isReported(known.siteId)) beside.push(['Site, as the newest file gives it', deployment.site]);
    const { added, earlierStart } = growthOf(known.spells, staysOf(deployment));
    if (earlierStart !== null) beside.push([`Start of ${earlierStart.stage}, as the newest file gives it`, earlierStart.from]);
    if (added.length > 0) say('dates', ...stagedEvents(known.deploymentId, added, deployment, snapshot));
    const named = row.named.filter(({ link, name, column }) => !same(known.namedInFile.get(link), { name, column }));
    if (named.length > 0) say('people named', ...namedEvents(known.deploymentId, { ...row, named }, snapshot));
  }

  const facts = statedFacts(row, model, beside);
  if (!same(facts, model.facts) || !same(row.notes, model.notes)) say('facts');
  events.push({ type: 'model.described', occurredAt, payload: { modelId, facts, notes: row.notes } });
  return { events, what };
}

/** Is this news? A fact is, if it differs; a blank only where nothing was known, for it may be blank for another reason now. */
function isNews(known: Reported<unknown>, said: Reported<unknown>): boolean {
  return !same(known, said) && (isReported(said) || !isReported(known));
}

const registered = ['businessFunction', 'purpose', 'vendorName', 'bureau'] as const satisfies readonly (keyof Registered)[];

function changedWords(model: Model, row: ImportRow): Partial<Registered> {
  return Object.fromEntries(registered.flatMap((key) => (isNews(model[key], row[key]) ? [[key, row[key]]] : [])));
}

function changedFlags(known: Flags, said: Flags): Partial<Flags> {
  return Object.fromEntries(
    (Object.keys(said) as (keyof Flags)[]).flatMap((key) => (isNews(known[key], said[key]) ? [[key, said[key]]] : [])),
  );
}

interface Pair {
  readonly deployment: RowDeployment;
  /** The deployment it is; null where the record has none; `unclear` where it may be any of several. */
  readonly known: Deployment | null | 'unclear';
}

/** A row's deployments beside those of its model, by site. */
function pairsOf(state: RecordState, model: Model, { deployments }: ImportRow): Pair[] {
  const known = model.deploymentIds.flatMap((id) => state.deployments.get(id) ?? []);
  const siteOf = ({ siteId }: Deployment): string => (isReported(siteId) ? sameName(state.sites.get(siteId)?.name ?? siteId) : '');
  const [onlyKnown] = known;
  const [onlySaid] = deployments;
  if (onlyKnown !== undefined && onlySaid !== undefined && known.length === 1 && deployments.length === 1) {
    const sameSite = siteOf(onlyKnown) === siteOfRow(onlySaid);
    if (sameSite || siteOf(onlyKnown) === '' || siteOfRow(onlySaid) === '') return [{ deployment: onlySaid, known: onlyKnown }];
  }
  return deployments.map((deployment) => {
    const site = siteOfRow(deployment);
    const found = known.find((one) => siteOf(one) === site);
    if (found !== undefined) return { deployment, known: found };
    return { deployment, known: site === '' && known.length > 0 ? 'unclear' : null };
  });
}

function siteOfRow({ site }: RowDeployment): string {
  return isReported(site) ? sameName(site) : '';
}
