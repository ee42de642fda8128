import { describe, expect, it } from 'vitest';
import { exportName, readExportName } from '../../src/formats/export-name.ts';

const name = { record: 'lakeshore-clinics-2', count: 4074, head: '57b56bc8962af979' };

describe('the name of an export', () => {
  it('says which record, how many entries, and how the last hash begins', () => {
    expect(exportName({ ...name, head: `${name.head}${'0'.repeat(48)}` })).toBe('lakeshore-clinics-2-4074-57b56bc8962af979.jsonl');
    expect(readExportName('lakeshore-clinics-2-4074-57b56bc8962af979.jsonl')).toEqual(name);
  });

  it.each(['lakeshore-clinics-2-4074-57b56bc8962af979 (1).jsonl', 'lakeshore-clinics-2-4074-57b56bc8962af979.damaged-at-9.jsonl'])(
    'is still read in %s',
    (text) => {
      expect(readExportName(text)).toEqual(name);
    },
  );

  it.each(['inventory.jsonl', 'a-12-short.jsonl', 'a-4074-57b56bc8962af979.csv', ''])('is not read into %s', (text) => {
    expect(readExportName(text)).toBeNull();
  });
});
