import { readFileSync } from 'node:fs';
import { join, dirname } from 'node:path';

/** `import type` is gone when a file runs, and so are types imported by name alone; what stands here is loaded. */
const imported = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'|^import '(\.[^']+)'/gm;
const globbed = /import\.meta\.glob/;

const known = new Map<string, ReadonlySet<string>>();

function importsOf(file: string): readonly string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(imported)].flatMap(([, from, alone]) => from ?? alone ?? []).map((path) => join(dirname(file), path));
}

/** Every file of the sandbox that a file loads, itself included. */
function loadedBy(file: string): ReadonlySet<string> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const found = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    if (next.endsWith('.ts')) open.push(...importsOf(next));
  }
  known.set(file, found);
  return found;
}

/** Can a change of this source be noticed by this test file at all? One that gathers files by a pattern may load anything. */
export function reaches(testFile: string, source: string): boolean {
  return loadedBy(testFile).has(source) || globbed.test(readFileSync(testFile, 'utf8'));
}
