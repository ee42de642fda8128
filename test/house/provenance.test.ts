import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Every figure a file draws, up to its own content: the attributes of each `<Fig`. */
function figuresIn(text: string): string[] {
  return text
    .split(/<Fig(?=\s)/)
    .slice(1)
    .map((rest) => rest.split(/\n {2,}>\n/)[0] ?? '');
}

const figures = ['src/features', 'src/parts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) => figuresIn(readFileSync(join(folder, name), 'utf8')).map((attributes) => ({ file: join(folder, name), attributes }))),
);

it('a figure whose numbers can be saved says where they come from', () => {
  const saved = figures.filter(({ attributes }) => /\bsheet=/.test(attributes));
  expect(saved.length).toBeGreaterThan(15);
  const silent = saved.filter(({ attributes }) => !/\bprovenance=/.test(attributes)).map(({ file }) => file);
  expect(silent, 'Give the figure `provenance`: which measures, of which record, on which day.').toEqual([]);
});
