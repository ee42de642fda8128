import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/domain/board/pack.ts';
import { packToPptx } from '../../../src/formats/pptx/pack-to-pptx.ts';
import { convertedByLibreOffice, whyNoLibreOffice } from '../packs/support/libre-office.ts';
import { barePack, wholePack } from './support/packs.ts';
import { readDeck } from './support/read-deck.ts';
import { servedPacks } from './support/served-packs.ts';

/** LibreOffice may be installed without the part that opens presentations. */
function whyNoPresentations(): string | null {
  const missing = whyNoLibreOffice();
  if (missing !== null) return missing;
  try {
    convertedByLibreOffice(packToPptx(barePack), 'pptx', 'odp');
    return null;
  } catch (error) {
    return String(error);
  }
}

const missing = whyNoPresentations();
if (missing !== null) console.log(`Skipped: a board pack through LibreOffice. ${missing}`);

/** Pages of a PDF, by the count its tree of pages gives. */
function pagesOf(pdf: Uint8Array): number {
  return Math.max(...Array.from(strFromU8(pdf, true).matchAll(/\/Type\s*\/Pages[^>]*?\/Count\s+(\d+)/g), ([, count]) => Number(count)));
}

/** A deck as LibreOffice understood it: opened, and saved as its own kind. */
function understood(deck: Uint8Array): { readonly xml: string; readonly charts: number } {
  const files = unzipSync(convertedByLibreOffice(deck, 'pptx', 'odp'));
  const xml = strFromU8(files['content.xml'] ?? new Uint8Array());
  return { xml, charts: Object.keys(files).filter((path) => /^Object \d+\/content\.xml$/.test(path)).length };
}

function expectUnderstood(pack: Pack): void {
  const bytes = packToPptx(pack);
  const deck = readDeck(bytes);
  const { xml, charts } = understood(bytes);
  const texts = xml.replaceAll(/<text:s[^>]*>/g, ' ').replaceAll(/<[^>]+>/g, '');
  expect(xml.match(/<draw:page /g)).toHaveLength(deck.length);
  expect(charts).toBe(deck.reduce((sum, page) => sum + page.charts.length, 0));
  expect(xml.match(/<table:table /g) ?? []).toHaveLength(deck.reduce((sum, page) => sum + page.tables.length, 0));
  for (const { title } of deck) expect(texts).toContain(title.replaceAll('&', '&amp;'));
  expect(pagesOf(convertedByLibreOffice(bytes, 'pptx', 'pdf'))).toBe(deck.length);
}

describe.skipIf(missing !== null)('a board pack through the LibreOffice of this machine', () => {
  it('opens with every page, title, chart and table, whatever is drawn', () => {
    expectUnderstood(wholePack);
  });

  it('keeps what is not reported a gap in the chart', () => {
    const files = unzipSync(convertedByLibreOffice(packToPptx(wholePack), 'pptx', 'odp'));
    const charts = Object.entries(files).filter(([path]) => /^Object \d+\/content\.xml$/.test(path));
    const line = charts.map(([, bytes]) => strFromU8(bytes)).find((xml) => xml.includes('Sep 2026')) ?? '';
    const row = /<text:p>Sep 2026<\/text:p>.*?<\/table:table-row>/s.exec(line)?.[0] ?? '';
    expect(row).not.toBe('');
    expect(row).not.toContain('office:value="0"');
  });

  it('opens for the demonstration and for the file of the VA', async () => {
    const { demonstration, va } = await servedPacks();
    expectUnderstood(demonstration);
    expectUnderstood(va);
  });
});
