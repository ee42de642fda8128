import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteReader } from '../../../src/formats/imports/sites.ts';

const title = ['AI register (six sites: North, South, East, West, Lakeside, Hilltop)'];

function sites(text: string, others: readonly string[] = [], above: readonly string[] = title): readonly string[] {
  return siteReader([text, ...others], above)
    .read(text)
    .map(({ site, word }) => (word?.kind === 'stage' ? `${site}=${word.stage}` : site));
}

describe('siteReader', () => {
  it.each([
    ['North; South', ['North', 'South']],
    ['North, South and East', ['North', 'South', 'East']],
    ['North + South', ['North', 'South']],
    ['Lakeside/Hilltop', ['Lakeside', 'Hilltop']],
    ['North & Lakeside', ['North', 'Lakeside']],
    ['North\nSouth', ['North', 'South']],
    [' South ', ['South']],
    ['', []],
    ['TBC', []],
  ] as const)('cuts %j', (text, expected) => {
    expect(sites(text)).toEqual(expected);
  });

  it('reads a stage in brackets as that site’s own, and a department as none', () => {
    expect(sites('North; South (silent)')).toEqual(['North', 'South=silent']);
    expect(sites('North (ED only)')).toEqual(['North']);
    expect(sites('East (wards 4, 5 and 6); West (pilot)')).toEqual(['East', 'West=pilot']);
  });

  it('spells out “all six” from the title, less those excepted', () => {
    expect(sites('All six')).toHaveLength(6);
    expect(sites('All 6 sites')).toHaveLength(6);
    expect(sites('All six except Hilltop')).toEqual(['North', 'South', 'East', 'West', 'Lakeside']);
  });

  it('spells out “all three” from the column where exactly three stand in it, and otherwise says it is unsure', () => {
    const three = siteReader(['Main; Annex', 'Harbour', 'All three'], []);
    expect(three.read('All three').map(({ site }) => site)).toEqual(['Main', 'Annex', 'Harbour']);
    const two = siteReader(['Main; Annex', 'All three'], []);
    expect(two.unsure('All three')).toBe(true);
    expect(two.read('All three').map(({ site }) => site)).toEqual(['All three']);
  });

  it('does not cut a hospital’s name at its “and”', () => {
    expect(sites('St Mary and St John', ['St Mary and St John', 'Mercy'], [])).toEqual(['St Mary and St John']);
    expect(sites('Mercy and Grace', ['Mercy', 'Grace'], [])).toEqual(['Mercy', 'Grace']);
  });

  it('names no site twice where the file names it once, and never a blank one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('North', 'South', 'East', 'West'), { minLength: 1 }),
        fc.constantFrom('; ', ', ', '\n', ' | ', ' + '),
        (names, between) => {
          expect(sites(names.join(between))).toEqual(names);
        },
      ),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(
          siteReader([text], title)
            .read(text)
            .every(({ site }) => site.trim() !== ''),
        ).toBe(true);
      }),
    );
  });
});
