import { canonicalJson, sha256Hex } from '../../domain/audit/hash.ts';
import type { Bundle } from './bundle.ts';

/** JSON in one form only, a line for each value, so that a changed place can be named by its line. */
export function layOut(value: unknown): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(value)), null, 1)}\n`;
}

/** SHA-256 over the canonical JSON of what is hashed, without its own hash. */
export function hashOf({ sha256: _own, ...content }: Readonly<Record<string, unknown>>): string {
  return sha256Hex(canonicalJson(content));
}

/** A bundle as a file: each command with its own hash, and one over all. */
export function writeBundle(bundle: Bundle): string {
  const commands = bundle.commands.map((one) => ({ ...one, sha256: hashOf({ ...one }) }));
  const whole = { ...bundle, commands };
  return layOut({ ...whole, sha256: hashOf(whole) });
}

/** Its name: whose record, from which entry to which, and the first digits of its hash. A slip says so. */
export function bundleName({ kind, recordId, madeOn, until }: Bundle, text: string): string {
  return `${recordId}-${kind === 'slip' ? 'slip' : 'bundle'}-${madeOn.seq + 1}-${until.seq}-${sha256Hex(text).slice(0, 8)}.json`;
}
