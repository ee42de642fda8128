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

interface Counted {
  readonly pages: number;
  readonly printed: number;
  readonly charts: number;
  readonly tables: number;
  /** Titles that are not found. */
  readonly missing: readonly string[];
}

/** What a deck holds, as it was written and as LibreOffice opened it. */
function bothCounted(pack: Pack): { readonly written: Counted; readonly opened: Counted } {
  const bytes = packToPptx(pack);
  const deck = readDeck(bytes);
  const files = unzipSync(convertedByLibreOffice(bytes, 'pptx', 'odp'));
  const xml = strFromU8(files['content.xml'] ?? new Uint8Array());
  const texts = xml.replaceAll(/<text:s[^>]*>/g, ' ').replaceAll(/<[^>]+>/g, '');
  const sum = (of: 'charts' | 'tables'): number => deck.reduce((total, page) => total + page[of].length, 0);
  return {
    written: { pages: deck.length, printed: deck.length, charts: sum('charts'), tables: sum('tables'), missing: [] },
    opened: {
      pages: xml.match(/<draw:page /g)?.length ?? 0,
      printed: pagesOf(convertedByLibreOffice(bytes, 'pptx', 'pdf')),
      charts: Object.keys(files).filter((path) => /^Object \d+\/content\.xml$/.test(path)).length,
      tables: xml.match(/<table:table[ >]/g)?.length ?? 0,
      missing: deck.map(({ title }) => title).filter((title) => !texts.includes(title.replaceAll('&', '&amp;'))),
    },
  };
}

describe.skipIf(missing !== null)('a board pack through the LibreOffice of this machine', () => {
  it('opens with every page, title, chart and table, whatever is drawn', () => {
    const { written, opened } = bothCounted(wholePack);
    expect(opened).toEqual(written);
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
    for (const pack of [demonstration, va]) {
      const { written, opened } = bothCounted(pack);
      expect(opened).toEqual(written);
    }
  });
});
