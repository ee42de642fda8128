/**
 * Loads the modules of the sandbox, Stryker's copy of the project with every change in it, as often as wanted:
 *
 * - A *graph* is one set of the sources. Changes of what the sources do while they are loaded need one of their own.
 * - Each test file has a *copy* of what it imports from test/: what it works out while it is loaded is its own,
 *   and the file can be loaded anew, with a change active, over sources loaded without it.
 *
 * Both are told in the query of a module's address, handed on from module to module. ESM forgets no module, so
 * each load costs memory: Stryker takes a new process now and then (maxTestRunnerReuse).
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withEagerGlobs } from './eager-glob.ts';

const standIn = new URL('vitest-stand-in.ts', import.meta.url).href;
const sandbox = (): string => pathToFileURL(`${process.cwd()}/`).href;

/** The address of a test file's next copy. What it does while it is loaded counts for the test of this id. */
export function addressOf(file: string, of: { readonly graph: number; readonly copy: number; readonly id: string }): string {
  const { graph, copy, id } = of;
  return `${sandbox()}${file}?${new URLSearchParams({ graph: `${graph}`, copy: `${copy}`, id }).toString()}`;
}

function addressIn(importer: string, url: string, root: string): string {
  const address = new URL(url);
  const { searchParams, search } = new URL(importer);
  address.search = url.startsWith(`${root}src/`) ? `graph=${searchParams.get('graph')}` : search;
  return address.href;
}

/** Stryker counts what runs in the name of no test as run while the sources are loaded. */
const inTheNameOf = (id: string, body: string): string =>
  `globalThis.__stryker__.currentTestId = ${JSON.stringify(id)};${body}\n;globalThis.__stryker__.currentTestId = undefined;`;

const known = new Map<string, string>();

function sourceOf(file: string): string {
  const source = known.get(file) ?? withEagerGlobs(file, stripTypeScriptTypes(readFileSync(file, 'utf8')));
  known.set(file, source);
  return source;
}

/** From here on, this process loads the working directory as the sandbox. */
export function hookModules(): void {
  const root = sandbox();
  registerHooks({
    resolve(specifier, context, next) {
      const importer = context.parentURL ?? '';
      if (!importer.startsWith(root)) return next(specifier, context);
      if (specifier === 'vitest') return { url: standIn, shortCircuit: true };
      const found = next(specifier, context);
      return found.url.startsWith(root) ? { ...found, url: addressIn(importer, found.url, root) } : found;
    },
    load(url, context, next) {
      if (!url.startsWith(root)) return next(url, context);
      const source = sourceOf(fileURLToPath(url));
      const id = new URL(url).searchParams.get('id');
      return { format: 'module', shortCircuit: true, source: id === null ? source : inTheNameOf(id, source) };
    },
  });
}
