import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/imports/read-file.ts';
import { bytesOf } from './support/reading.ts';

const sources = {
  'a published inventory': bytesOf('mocks/seed/va-2024.csv').subarray(0, 80_000),
  'a workbook': bytesOf('test/data/stranger/lakeshore.xlsx'),
  'an official workbook': bytesOf('test/data/federal/2025-long.xlsx'),
  'tab-separated UTF-16': bytesOf('test/data/hospitals/oakridge.tsv'),
};

describe('readFile, a few thousand times over', () => {
  it.each(Object.entries(sources))('never throws, on %s changed at random', async (_, source) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(source.length - 1), fc.nat(255)), { maxLength: 60 }),
        fc.nat(source.length),
        async (changes, cut) => {
          const bytes = source.slice(0, cut % 4 === 0 ? cut : source.length);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          expect(['read', 'ask', 'refused']).toContain((await readFile({ name: 'a', bytes })).kind);
        },
      ),
      { numRuns: 400 },
    );
  });
});
