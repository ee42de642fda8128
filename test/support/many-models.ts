/** Portfolios of any size, governed in as many ways as the demonstration: its models, told again under other numbers. */
import { readFileSync } from 'node:fs';
import { emptyHead, toEntry } from '../../src/domain/audit/append.ts';
import type { Entry } from '../../src/domain/audit/entry.ts';
import type { DomainEvent, EventType } from '../../src/domain/audit/events.ts';
import { parseEntry } from '../../src/domain/audit/read-line.ts';
import { canonicalJson } from '../../src/domain/audit/hash.ts';

/** The last day of the story, whatever its size. */
export const manyModelsDay = '2026-10-30';

/** What is told of the institution, and of no model. */
const common: ReadonlySet<EventType> = new Set<EventType>([
  'person.joined',
  'person.left',
  'site.added',
  'seat.opened',
  'seat.filled',
  'release-line.set',
]);

/** What is told of a model by itself: no decision, release or ruling that is about several. */
const ofOneModel: ReadonlySet<EventType> = new Set<EventType>([
  'model.registered',
  'deployment.opened',
  'deployment.staged',
  'pilot.chartered',
  'pilot.extended',
  'activity.seen',
  'gate.submitted',
  'gate.decided',
  'question.answered',
  'question.accepted',
  'question.disputed',
  'link.offered',
  'link.accepted',
  'blocker.noted',
  'contract.signed',
  'cost.reported',
  'risk.raised',
  'risk.scored',
  'risk.closed',
]);

/** In a very large portfolio most records are thin: of copies beyond the first 8 only this is told. */
const inLarge: ReadonlySet<EventType> = new Set<EventType>([
  'model.registered',
  'deployment.opened',
  'deployment.staged',
  'pilot.chartered',
  'question.answered',
  'blocker.noted',
  'risk.raised',
  'risk.scored',
]);
const fullCopies = 8;

/** Copies of a model stand in so many wings, each a function of its own. */
const wings = 7;

const demonstration = readFileSync(new URL('../../mocks/seed/saltmarsh.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .flatMap((line) => (line === '' ? [] : [parseEntry(line)]))
  .filter((entry): entry is Entry => entry !== null);

/** The model each entry tells of; absent where it tells of none, or of several. */
const modelOf = ((): ReadonlyMap<Entry, string> => {
  const models = new Map<string, string>();
  const found = new Map<Entry, string>();
  for (const entry of demonstration) {
    if (!ofOneModel.has(entry.type)) continue;
    const { modelId, deploymentId, deploymentIds, riskId } = entry.payload as {
      readonly modelId?: string;
      readonly deploymentId?: string;
      readonly deploymentIds?: readonly string[];
      readonly riskId?: string;
    };
    const model = modelId ?? models.get(deploymentId ?? deploymentIds?.[0] ?? riskId ?? '');
    if (model === undefined) continue;
    if (deploymentId !== undefined) models.set(deploymentId, model);
    if (riskId !== undefined && (deploymentIds?.length ?? 1) === 1) models.set(riskId, model);
    if (riskId === undefined || models.has(riskId)) found.set(entry, model);
  }
  return found;
})();

/** The demonstration's models, the stuck, the ended and the live ones mixed. */
const inTurn = ((): readonly string[] => {
  const models = [...new Set(modelOf.values())];
  return models.map((_, place) => models[(place * 27 + 16) % models.length]!);
})();

const storyOf = Map.groupBy(modelOf.keys(), (entry) => modelOf.get(entry)!);

interface Told {
  readonly entry: Entry;
  readonly event: DomainEvent;
}

/** The story of the n-th model of a portfolio, 0 the first. */
function storyAt(n: number): Told[] {
  const copy = Math.floor(n / inTurn.length);
  const story = storyOf.get(inTurn[n % inTurn.length]!) ?? [];
  return story.filter(({ type }) => copy < fullCopies || inLarge.has(type)).map((entry) => ({ entry, event: copied(entry, copy) }));
}

function copied({ type, occurredAt, payload }: Entry, copy: number): DomainEvent {
  if (copy === 0) return { type, occurredAt, payload } as DomainEvent;
  const renamed = JSON.parse(
    JSON.stringify(payload).replaceAll(
      /\b(M|DEP|RISK)-(\d+)\b/g,
      (_, kind: string, number: string) => `${kind}-${Number(number) + 1000 * copy}`,
    ),
  ) as object;
  if (type !== 'model.registered') return { type, occurredAt, payload: renamed } as DomainEvent;
  const { name, businessFunction } = payload;
  const wing = copy % wings;
  const of = wing === 0 || typeof businessFunction !== 'string' ? businessFunction : `${businessFunction}, wing ${wing + 1}`;
  return { type, occurredAt, payload: { ...renamed, name: `${name} ${copy + 1}`, businessFunction: of } } as DomainEvent;
}

/**
 * A record of so many models, hashed, always the same: stages, holds, gates, risks, costs and contracts as varied as
 * in the demonstration. About 50 entries a model for the first 512, about 8 for each beyond.
 */
export function manyModels(count: number): Entry[] {
  const institution = demonstration.filter(({ type }) => common.has(type)).map(toldAgain);
  const opening: DomainEvent = {
    type: 'record.opened',
    occurredAt: demonstration[0]!.occurredAt,
    payload: { institution: `Harbor of ${count}`, zone: 'America/New_York', kind: 'own' },
  };
  const models = Array.from({ length: count }, (_, n) => storyAt(n)).flat();
  const all = [{ entry: demonstration[0]!, event: opening }, ...[...institution, ...models].toSorted(inOrder)];
  let head = emptyHead;
  return all.map(({ entry: { recordedAt, actor, source }, event }) => {
    const entry = toEntry(event, head, { recordedAt, actor, source });
    head = { seq: entry.seq, hash: entry.hash };
    return entry;
  });
}

function toldAgain(entry: Entry): Told {
  const { type, occurredAt, payload } = entry;
  return { entry, event: { type, occurredAt, payload } as DomainEvent };
}

function inOrder({ entry: a }: Told, { entry: b }: Told): number {
  return a.seq - b.seq;
}

/** The same as a file that can be restored. */
export function manyModelsFile(count: number): { readonly name: string; readonly text: string; readonly record: string } {
  const entries = manyModels(count);
  const record = `harbor-of-${count}`;
  const { seq, hash } = entries.at(-1)!;
  return {
    name: `${record}-${seq}-${hash.slice(0, 16)}.jsonl`,
    text: entries.map((entry) => `${canonicalJson(entry)}\n`).join(''),
    record,
  };
}
