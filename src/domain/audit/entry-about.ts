/** Who did what an entry says, and what it is about. */
import type { DisposedEntry, Entry } from './entry.ts';
import type { PersonId } from './events.ts';
import type { RecordState } from './state.ts';

type AnyEntry = Entry | DisposedEntry;
type Content = Readonly<Record<string, unknown>>;

function contentOf(entry: AnyEntry): Content {
  return 'payload' in entry && entry.payload !== undefined ? (entry.payload as Content) : {};
}

/** Texts under a key: one, several, or none. */
function textsAt(content: Content, key: string): readonly string[] {
  const value = content[key];
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

/** Keys under which the person who acts is named, and not somebody who is only spoken of. */
const doing = ['by', 'decidedBy'] as const;

/** Entries whose `personId` is the person who acted: signing, declining, giving up. */
const ownActs: ReadonlySet<string> = new Set(['link.accepted', 'link.declined', 'link.released', 'link.covered', 'signature.confirmed']);

/**
 * Whose act it is, as the entry says: who decided, signed, declined. The actor
 * only where nobody is named, since old registers are entered by a registrar.
 */
export function doersOf(entry: AnyEntry): readonly PersonId[] {
  const content = contentOf(entry);
  const signed = entry.type === 'decision.recorded' ? signersIn(content) : [];
  const named = [
    ...doing.flatMap((key) => textsAt(content, key)),
    ...(ownActs.has(entry.type) ? textsAt(content, 'personId') : []),
    ...signed,
  ];
  if (named.length > 0) return [...new Set(named)];
  return entry.actor.personId === null ? [] : [entry.actor.personId];
}

function signersIn(content: Content): string[] {
  const { signatures } = content;
  return Array.isArray(signatures) ? signatures.flatMap((line) => textsAt(line as Content, 'personId')) : [];
}

/** Everybody an entry concerns: who did it, who recorded it, who is spoken of. */
export function peopleIn(entry: AnyEntry): readonly PersonId[] {
  const content = contentOf(entry);
  const keys = ['personId', 'owner', 'askedBy', 'secondScorer', 'from', 'to', 'sponsor', 'requestedBy', 'approvedBy', 'present'];
  const spokenOf = keys.flatMap((key) => (key === 'from' || key === 'to' ? fromTo(entry, content, key) : textsAt(content, key)));
  return [...new Set([...doersOf(entry), ...(entry.actor.personId === null ? [] : [entry.actor.personId]), ...spokenOf])];
}

/** `from` and `to` are people only where one person hands a right to another. */
function fromTo(entry: AnyEntry, content: Content, key: string): readonly string[] {
  return entry.type === 'delegation.granted' ? textsAt(content, key) : [];
}

const subjectKeys = [
  'deploymentId',
  'deploymentIds',
  'modelId',
  'modelIds',
  'riskId',
  'releaseId',
  'adrId',
  'changeId',
  'itemId',
  'refusalId',
  'overrideId',
  'appealId',
  'decisionId',
  'meetingId',
  'seatId',
  'importId',
  'packId',
  'siteId',
] as const;

/** Ids of everything an entry speaks of: models, deployments, risks, releases … A decision names its subject in a few words. */
export function subjectsOf(entry: AnyEntry): readonly string[] {
  const content = contentOf(entry);
  const told = textsAt(content, 'subject').flatMap((subject) => subject.split(' '));
  return [...new Set([...subjectKeys.flatMap((key) => textsAt(content, key)), ...told])];
}

/**
 * An id and all that belongs to it: a model means its deployments and their
 * risks, a deployment its risks.
 */
export function belongingTo(state: RecordState, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const deploymentId of state.models.get(id)?.deploymentIds ?? []) found.add(deploymentId);
  for (const { riskId, deploymentIds } of state.risks.values()) if (deploymentIds.some((one) => found.has(one))) found.add(riskId);
  for (const { releaseId, deploymentId } of state.releases.values()) if (found.has(deploymentId)) found.add(releaseId);
  return found;
}
