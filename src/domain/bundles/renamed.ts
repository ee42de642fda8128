/** Fields that name something by its id. In any other field the same letters are words. */
const naming: ReadonlySet<string> = new Set([
  'adrId',
  'approvedBy',
  'askedBy',
  'by',
  'changeId',
  'delegationId',
  'deploymentId',
  'deploymentIds',
  'itemId',
  'modelId',
  'modelIds',
  'owner',
  'personId',
  'present',
  'primary',
  'releaseId',
  'reportsTo',
  'restartOf',
  'riskId',
  'seatId',
  'secondScorer',
  'secondary',
  'siteId',
  'sponsor',
  'successor',
  'supersedes',
  'to',
]);

type Fields = Readonly<Record<string, unknown>>;

/** A command's content with ids of another copy replaced by those here. */
export function renamed<T>(content: T, ids: ReadonlyMap<string, string>): T {
  return ids.size === 0 ? content : (walk(content, '', ids, {}) as T);
}

/** The ids a command's content names. */
export function idsIn(content: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  walk(content, '', { get: (id) => void found.add(id) }, {});
  return found;
}

function walk(value: unknown, key: string, ids: { readonly get: (id: string) => string | undefined | void }, around: Fields): unknown {
  if (typeof value === 'string') {
    if (key === 'actionId') {
      const found = ids.get(`${String(around['riskId'])}/${value}`);
      return typeof found === 'string' ? found.slice(found.lastIndexOf('/') + 1) : value;
    }
    return naming.has(key) ? (ids.get(value) ?? value) : value;
  }
  if (Array.isArray(value)) return value.map((one) => walk(one, key, ids, around));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, walk(held, name, ids, value as Fields)]));
}
