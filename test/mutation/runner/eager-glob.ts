import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where its types stood, there are spaces by now. */
const call = /import\.meta\.glob\s*\('([^']+)', \{ eager: true, import: '(\w+)' \}\)/g;

/** Vite's `import.meta.glob`, in the one form the tests of the domain use; in any other form it stays, and fails. */
export function withEagerGlobs(file: string, source: string): string {
  const imports: string[] = [];
  const globbed = source.replace(call, (_, pattern: string, name: string) => {
    const found = globSync(pattern, { cwd: dirname(file) }).toSorted();
    const entries = found.map((path) => {
      const local = `globbed${imports.length}`;
      imports.push(`import { ${name} as ${local} } from './${path}';`);
      return `'./${path}': ${local}`;
    });
    return `({ ${entries.join(', ')} })`;
  });
  return `${imports.join(' ')}${globbed}`;
}
