/** What was written between two packs. */
import { entryKinds, kindOf, type EntryKind } from '../audit/entry-kind.ts';
import type { DisposedEntry, Entry } from '../audit/entry.ts';
import { whatHappened } from '../authority/conflict/what-happened.ts';
import { firstDayOf } from '../time.ts';
import { counted, dayWords, listed } from '../words.ts';
import type { Desk } from './desk.ts';
import type { Position, SinceLast } from './pack.ts';
import type { BoardPackId } from './slide-ids.ts';

/** The pack before, and every entry after its position up to that of this one. */
export interface Earlier {
  readonly packId: BoardPackId;
  readonly title: string;
  readonly position: Position;
  readonly entries: readonly (Entry | DisposedEntry)[];
}

/** What a board reads of them by name; the others are counted. */
const listedKinds: ReadonlySet<EntryKind> = new Set<EntryKind>(['decisions', 'signatures', 'refusals', 'rules']);

const mostListed = 40;

const kindWords: Readonly<Record<EntryKind, readonly [string, string]>> = {
  decisions: ['decision', 'decisions'],
  signatures: ['signature', 'signatures'],
  refusals: ['refusal', 'refusals'],
  asks: ['ask', 'asks'],
  stages: ['move between stages', 'moves between stages'],
  risks: ['entry of the risk register', 'entries of the risk register'],
  imports: ['import', 'imports'],
  rules: ['change of the rules', 'changes of the rules'],
  facts: ['fact', 'facts'],
};

/** "312 entries since BOARD-01, as of 30 Sep 2026: 12 decisions, …", and those that matter one by one. */
export function sinceLastOf(desk: Desk, { packId, title, position, entries }: Earlier): SinceLast {
  const byKind = entryKinds
    .map((kind) => ({ kind, count: entries.filter((entry) => kindOf(entry) === kind).length }))
    .filter(({ count }) => count > 0);
  const chosen = entries
    .filter((entry): entry is Entry => 'payload' in entry && entry.type !== 'decision.recorded' && listedKinds.has(kindOf(entry)))
    .toReversed();
  return {
    packId,
    title,
    from: position,
    total: entries.length,
    byKind,
    listed: chosen.slice(0, mostListed).map((entry) => ({
      seq: entry.seq,
      day: firstDayOf(entry.occurredAt),
      what: `${whatHappened(entry)}${modelOf(desk, entry)}`,
      by: entry.actor.personId === null ? entry.actor.role : desk.who(entry.actor.personId).words,
    })),
    more: Math.max(0, chosen.length - mostListed),
    sentence: sinceSentence(packId, position, entries.length, byKind),
  };
}

/** " (Prior-authorization agent)" where the entry names a deployment by its id alone; a board knows it by its model. */
function modelOf({ ground: { state } }: Desk, { payload }: Entry): string {
  const deployment = 'deploymentId' in payload ? state.deployments.get(payload.deploymentId) : undefined;
  const name = deployment === undefined ? undefined : state.models.get(deployment.modelId)?.name;
  return name === undefined ? '' : ` (${name})`;
}

export function sinceSentence(packId: string, { asOf }: Pick<Position, 'asOf'>, total: number, byKind: SinceLast['byKind']): string {
  const since = `since ${packId}, as of ${dayWords(asOf)}`;
  if (total === 0) return `Nothing was written ${since}.`;
  return `${counted(total, 'entry', 'entries')} ${since}: ${listed(byKind.map(({ kind, count }) => counted(count, ...kindWords[kind])))}.`;
}
