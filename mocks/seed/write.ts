/** Write the demonstration as a built asset: one entry in canonical JSON per line. */
import { writeFileSync } from 'node:fs';
import { canonicalJson } from '../../src/domain/audit/hash.ts';
import { generate } from './saltmarsh/generate.ts';

const entries = generate();
const text = entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
writeFileSync(new URL('saltmarsh.jsonl', import.meta.url), text);
process.stdout.write(`Saltmarsh Health: ${entries.length} entries, ${Buffer.byteLength(text)} bytes\n`);
