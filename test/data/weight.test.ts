/** The page's way to the backend carries no calendar and no hashing: those belong to the backend's worker. `idb` keeps where copies were saved. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const data = fileURLToPath(new URL('../../src/data', import.meta.url));

/** What a file imports to run: types are gone by then. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)]
    .filter(([statement]) => !/^import \{(?:\s*type [^,}]+,?)+\s*\} from/.test(statement))
    .map(([, from]) => from!);
}

it('is light', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const queue = readdirSync(data).map((name) => join(data, name));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const from of importsOf(file)) {
      if (from.startsWith('.')) queue.push(resolve(dirname(file), from));
      else packages.add(from);
    }
  }
  expect(seen.size).toBeGreaterThan(15);
  expect([...packages].toSorted()).toEqual(['@tanstack/react-query', 'idb', 'zod/mini']);
});
