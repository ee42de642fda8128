/** The way to a value inside a payload. */
export type Path = readonly (string | number)[];

/** A value deep inside another; undefined where there is none. */
export function valueAt(whole: unknown, path: Path): unknown {
  let value = whole;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The whole with one value put in place; nothing that was there is changed. `undefined` takes it away. */
export function withValueAt(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(whole) ? (whole as unknown[]) : [];
    if (rest.length === 0 && value === undefined) return list.filter((_, place) => place !== key);
    if (key >= list.length) return [...list, withValueAt(undefined, rest, value)];
    return list.map((one, place) => (place === key ? withValueAt(one, rest, value) : one));
  }
  const record = typeof whole === 'object' && whole !== null && !Array.isArray(whole) ? (whole as Record<string, unknown>) : {};
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  }
  return { ...record, [key]: withValueAt(record[key], rest, value) };
}
