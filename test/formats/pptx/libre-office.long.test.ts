import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack, Slide } from '../../../src/domain/board/pack.ts';
import { stageParts } from '../../../src/domain/board/part-order.ts';
import { cellWords } from '../../../src/formats/pptx/board-table.ts';
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

/** A number as LibreOffice keeps it in a chart; null for a gap. */
type Drawn = number | null;

/** LibreOffice keeps 15 digits of a number. */
function kept(value: number): number {
  return Number(value.toPrecision(12));
}

/** What a slide's figure draws as a chart: its categories, each with its values. Null where it is no chart. */
function drawnOf({ figure }: Slide): readonly (readonly Drawn[])[] | null {
  switch (figure.kind) {
    case 'bars':
      return figure.rows.map(({ value }) => [value]);
    case 'stacked stages': {
      const parts = stageParts(figure.stages);
      return figure.stages.map((stage) => parts.map(({ label }) => stage.parts.find((part) => part.label === label)?.value ?? null));
    }
    case 'line':
      return figure.points.map(({ value }) => [value, ...figure.lines.map((line) => kept(line.value))]);
    case 'numbers':
    case 'unit rows':
    case 'table':
    case 'nothing':
      return null;
  }
}

/** The charts of an opened deck in the order of its slides: the rows of numbers LibreOffice keeps behind each. */
function chartsIn(files: Readonly<Record<string, Uint8Array>>): (readonly (readonly Drawn[])[])[] {
  return Object.entries(files)
    .flatMap(([path, bytes]) => {
      const place = /^Object (\d+)\/content\.xml$/.exec(path)?.[1];
      return place === undefined ? [] : [{ place: Number(place), xml: strFromU8(bytes) }];
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ xml }) => {
      const body = /<table:table-rows>(.*?)<\/table:table-rows>/s.exec(xml)?.[1] ?? '';
      return body
        .split('</table:table-row>')
        .slice(0, -1)
        .map((row) => Array.from(row.matchAll(/office:value="([^"]*)"/g), ([, value]) => (value === 'NaN' ? null : kept(Number(value)))));
    });
}

/** The texts of every cell of every table, without white space, in order. */
function cellsIn(xml: string): string[] {
  return Array.from(xml.matchAll(/<table:table-cell[^>]*?(?:\/>|>(.*?)<\/table:table-cell>)/gs), ([, inner = '']) =>
    bare(
      inner
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    ),
  ).filter((text) => text !== '');
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
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

  describe.each(['demonstration', 'committee', 'va'] as const)('%s', (name) => {
    let pack: Pack;
    let files: Readonly<Record<string, Uint8Array>>;
    beforeAll(async () => {
      pack = (await servedPacks())[name];
      files = unzipSync(convertedByLibreOffice(packToPptx(pack), 'pptx', 'odp'));
    }, 120_000);

    it('opens with every page, title, chart and table', () => {
      const { written, opened } = bothCounted(pack);
      expect(opened).toEqual(written);
    });

    it('has in every chart the numbers the screen draws, and a gap for what is not reported', () => {
      const drawn = pack.slides.flatMap((slide) => drawnOf(slide) ?? []);
      expect(drawn.flat().filter((value) => value !== null).length).toBeGreaterThan(5);
      expect(chartsIn(files)).toEqual(pack.slides.flatMap((slide) => (drawnOf(slide) === null ? [] : [drawnOf(slide)])));
    });

    it('has in every table the words and numbers that were written, and those are the screen’s', () => {
      const cells = cellsIn(strFromU8(files['content.xml']!));
      const written = readDeck(packToPptx(pack)).flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat()));
      expect(cells).toEqual(written.map(bare).filter((text) => text !== ''));
      for (const { sentence, numbers } of pack.vital) for (const said of [sentence, numbers[0]!.words]) expect(cells).toContain(bare(said));
      for (const { figure } of pack.slides)
        if (figure.kind === 'unit rows') for (const { label, words } of figure.beside) expect(cells).toContain(bare(`${label}${words}`));
    });

    it('has beside every row of marks its number, and in the notes every row of the table', () => {
      const texts = bare(
        strFromU8(files['content.xml']!)
          .replaceAll(/<[^>]+>/g, '')
          .replaceAll('&amp;', '&')
          .replaceAll('&apos;', "'")
          .replaceAll('&quot;', '"'),
      );
      for (const { figure, table } of pack.slides) {
        if (figure.kind === 'unit rows') for (const { label, words } of figure.rows) expect(texts).toContain(bare(`${label}${words}`));
        for (const { cells } of table.rows) expect(texts).toContain(bare(cells.map(cellWords).join(' | ')));
      }
    });
  });
});
