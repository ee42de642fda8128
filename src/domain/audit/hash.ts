import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** What the first entry of a record follows. */
export const genesisHash = '0'.repeat(64);

/**
 * JSON in its one canonical form: sorted keys, no spaces, fixed numbers.
 * @source RFC 8785
 * @throws RangeError for what JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new RangeError('Not representable as JSON');
  return text;
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Hash of a payload, as the chain covers it. */
export function hashPayload(payload: unknown): string {
  return sha256Hex(canonicalJson(payload));
}

/**
 * Hash of an entry: SHA-256 of its canonical JSON with `payloadHash` in place
 * of the payload, a line feed, and the hash before it.
 */
export function hashEntry(entry: { readonly prevHash: string } & Readonly<Record<string, unknown>>): string {
  const { payload: _payload, hash: _hash, ...covered } = entry;
  return sha256Hex(`${canonicalJson(covered)}\n${entry.prevHash}`);
}
