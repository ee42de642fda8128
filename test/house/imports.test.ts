import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A folder's rule: whom its files may import, and what to do instead. */
interface HouseRule {
  readonly folder: string;
  readonly may: readonly string[];
  readonly instead: string;
}

/** The house reads downward: app → features → parts → ui, and under them state, data, formats, domain. */
const rules: readonly HouseRule[] = [
  { folder: 'src/domain', may: ['src/domain'], instead: 'The domain imports nothing above it: pass what it needs as an argument.' },
  {
    folder: 'src/formats',
    may: ['src/formats', 'src/domain'],
    instead: 'Formats turn text into domain values and know no screen and no network.',
  },
  {
    folder: 'src/data',
    may: ['src/data', 'src/formats', 'src/domain'],
    instead: 'Data asks the backend over HTTP; it knows neither mocks nor screens.',
  },
  {
    folder: 'src/state',
    may: ['src/state', 'src/data', 'src/formats', 'src/domain'],
    instead: 'State says what a viewer chose and which record that means; it draws nothing.',
  },
  { folder: 'src/ui', may: ['src/ui'], instead: 'ui knows nothing of AI or governance: move it to src/parts.' },
  {
    folder: 'src/parts',
    may: ['src/parts', 'src/ui', 'src/formats', 'src/domain'],
    instead: 'A part shows one domain value it is given: fetch it in the feature.',
  },
  {
    folder: 'src/features',
    may: ['src/features/(own)', 'src/parts', 'src/ui', 'src/state', 'src/data', 'src/formats', 'src/domain'],
    instead: 'Features never meet: move what they share to src/parts, or compose them in src/app.',
  },
  { folder: 'src/app', may: ['src'], instead: 'Only src/main.tsx starts the mocked backend.' },
  { folder: 'src/main.tsx', may: ['src', 'mocks'], instead: 'main.tsx starts the mocked backend, then the app.' },
  {
    folder: 'mocks',
    may: ['mocks', 'src/domain', 'src/formats'],
    instead: 'The mocked backend knows the domain and the contract, never a screen.',
  },
];

/** Packages only one folder may import. */
const packages: readonly { readonly name: RegExp; readonly only: string; readonly instead: string }[] = [
  { name: /^recharts$/, only: 'src/ui/charts', instead: 'Draw through a chart of src/ui/charts, which brings its table along.' },
  { name: /^msw(\/|$)|^@mswjs\//, only: 'mocks', instead: 'src talks HTTP; only mocks answers it.' },
];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsIn(source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]/g)].map((match) => match[1]!);
}

function ruleFor(file: string): HouseRule | undefined {
  return rules
    .filter(({ folder }) => file === folder || file.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

/** Every import of a file that its folder's rule forbids, with what to do instead. */
function breachesOf(file: string, source: string): string[] {
  const rule = ruleFor(file);
  if (rule === undefined) return [`${file}: no rule says whom it may import. Give its folder one in test/house/imports.test.ts.`];
  return importsIn(source).flatMap((specifier) => {
    const outsider = packages.find(({ name }) => name.test(specifier));
    if (outsider !== undefined) return file.startsWith(outsider.only) ? [] : [`${file} imports ${specifier}. ${outsider.instead}`];
    if (!specifier.startsWith('.')) return [];
    const target = normalize(join(dirname(file), specifier.replace(/\?.*$/, '')));
    const own = file.split('/').slice(0, 3).join('/');
    const allowed = rule.may.some((place) => target.startsWith(`${place === 'src/features/(own)' ? own : place}/`) || target === place);
    return allowed ? [] : [`${file} imports ${relative('.', target)}. ${rule.instead}`];
  });
}

describe('the direction of the house', () => {
  const files = [...filesIn('src'), ...filesIn('mocks')];

  it('looks at every file of src and mocks', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => ruleFor(file) === undefined)).toEqual([]);
  });

  it('lets nobody import upward or across', () => {
    expect(files.flatMap((file) => breachesOf(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    ['src/domain/planted.ts', "import { x } from '../formats/y.ts';"],
    ['src/formats/planted.ts', "import { x } from '../data/y.ts';"],
    ['src/data/planted.ts', "import { x } from '../../mocks/y.ts';"],
    ['src/state/planted.ts', "import { x } from '../parts/y.ts';"],
    ['src/ui/planted.tsx', "import type { x } from '../domain/y.ts';"],
    ['src/parts/planted.tsx', "import { x } from '../features/model/y.tsx';"],
    ['src/features/model/planted.tsx', "import { x } from '../portfolio/y.tsx';"],
    ['src/app/planted.tsx', "import { x } from '../../mocks/y.ts';"],
    ['src/main.tsx', "import { x } from '../test/y.ts';"],
    ['mocks/planted.ts', "import { x } from '../src/parts/y.tsx';"],
    ['src/parts/planted.tsx', "import { Bar } from 'recharts';"],
    ['src/data/planted.ts', "const x = await import('msw');"],
  ])('fires on a planted breach in %s: %s', (file, source) => {
    expect(breachesOf(file, source)).toHaveLength(1);
  });
});

describe('the looks of the house', () => {
  it('keeps colours in the tokens', () => {
    const coloured = readdirSync('src', { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(css|tsx?)$/.test(entry.name) && entry.name !== 'tokens.css')
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => /#[0-9a-f]{6}\b|#[0-9a-f]{3}\b(?=[;\s'")])|\brgba?\(|\bhsla?\(/i.test(readFileSync(file, 'utf8')));
    expect(coloured).toEqual([]);
  });
});
