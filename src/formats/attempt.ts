/**
 * A command as one readable key of a link: `gate.waive(deploymentId:DEP-031,gate:G-TRN)`.
 * Such a link opens the attempt filled in. It sends nothing.
 */

/** A command begun: its type, and as much of its payload as a link says. */
export interface Attempt {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

const SHAPE = /^([a-z-]+\.[a-z-]+)(?:\((.*)\))?$/s;
/** What may stand as it is; everything else is percent-encoded, so that `,` and `)` inside a value cannot end it. */
const PLAIN = /^[\p{L}\p{N} ._@/-]+$/u;

/** Write an attempt as one key's value. Texts stand as they are, everything else as JSON. */
export function writeAttempt({ type, payload }: Attempt): string {
  const said = Object.entries(payload).filter(([, value]) => value !== undefined);
  if (said.length === 0) return type;
  return `${type}(${said.map(([key, value]) => `${key}:${writeValue(value)}`).join(',')})`;
}

function writeValue(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return value;
  return `=${encodeURIComponent(JSON.stringify(value))}`;
}

/** Read an attempt; null for a text that is none. */
export function readAttempt(text: string): Attempt | null {
  const [, type, inside] = SHAPE.exec(text) ?? [];
  if (type === undefined) return null;
  const payload: Record<string, unknown> = {};
  for (const part of inside === undefined || inside === '' ? [] : inside.split(',')) {
    const colon = part.indexOf(':');
    if (colon < 1) return null;
    const value = readValue(part.slice(colon + 1));
    if (value === undefined) return null;
    payload[part.slice(0, colon)] = value;
  }
  return { type, payload };
}

function readValue(text: string): unknown {
  if (!text.startsWith('=')) return text;
  try {
    return JSON.parse(decodeURIComponent(text.slice(1))) as unknown;
  } catch {
    return undefined;
  }
}
