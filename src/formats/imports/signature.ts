import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { plain } from './cells.ts';

/** The key under which a matching is remembered: the same headers in the same order, however spaced or cased. */
export function signatureOf(headers: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(headers.map(plain).join('\n')))).slice(0, 32);
}

/** SHA-256 of a file's bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
