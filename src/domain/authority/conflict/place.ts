/**
 * Where in a record something stands, as a path: `DEP-031/gate/G-REG`. A place
 * holds every place below it: `DEP-031/gate` all gates of that deployment.
 */
export type Place = string;

/** The whole record. */
export const everything: Place = '';

/** Is one of two places the other, or inside it? */
export function overlap(a: Place, b: Place): boolean {
  return holds(a, b) || holds(b, a);
}

function holds(outer: Place, inner: Place): boolean {
  return outer === everything || inner === outer || inner.startsWith(`${outer}/`);
}

/** Some places of one deployment or model. */
export function at(id: string, ...parts: readonly string[]): Place[] {
  return parts.map((part) => `${id}/${part}`);
}
