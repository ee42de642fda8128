import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack, Slide } from '../../../src/domain/board/pack.ts';
import { cellWords } from '../../../src/formats/pptx/board-table.ts';
import { packToPptx } from '../../../src/formats/pptx/pack-to-pptx.ts';
import { pptxFileName } from '../../../src/formats/pptx/pptx-file-name.ts';
import { adoptedAsk, barePack, draftAsk, figures, wholePack } from './support/packs.ts';
import { readDeck, type ReadSlide } from './support/read-deck.ts';
import { servedPacks } from './support/served-packs.ts';

/** The page of a slide: its number at the foot tells it. */
function pageOf(deck: readonly ReadSlide[], { n, of }: Slide): ReadSlide {
  const found = deck.filter(({ text }) => text.includes(`Slide ${n} of ${of}`));
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** What holds of every pack, whatever it says. */
function expectWhole(pack: Pack, deck: readonly ReadSlide[]): void {
  for (const page of deck) {
    expect(page.title).not.toBe('');
    expect(page.text).toContain(pack.evidenceId);
    expect(page.notes).toContain(pack.evidenceId);
    expect(page.text.includes('Fictional data')).toBe(pack.kind === 'demonstration');
    if (pack.label !== null) expect(page.text).toContain(pack.label.words);
    for (const { alt } of [...page.tables, ...page.charts, ...page.groups]) expect(alt).not.toBe('');
    expect(new Set(page.ids).size).toBe(page.ids.length);
    expect(page.reach.right).toBeLessThanOrEqual(13.334);
    expect(page.reach.bottom).toBeLessThanOrEqual(7.5);
    expect(`${page.text}${page.notes}`).not.toMatch(/\b(NaN|undefined|null)\b/);
  }
  for (const slide of pack.slides) expectSlide(pageOf(deck, slide), slide);
}

function expectSlide(page: ReadSlide, slide: Slide): void {
  expect(page.title).toBe(slide.title.shown);
  expect(page.notes).toContain(slide.title.computed);
  for (const { cells } of slide.table.rows) expect(page.notes).toContain(cells.map(cellWords).join(' | '));
  for (const { words, printed } of slide.asks) expect(page.text.includes(words)).toBe(printed);
  const { figure } = slide;
  switch (figure.kind) {
    case 'bars':
      if (figure.rows.length === 0) return;
      expect(page.charts).toMatchObject([
        { kind: 'bar', alt: slide.alternative, series: [{ name: figure.axis, values: figure.rows.map(({ value }) => value) }] },
      ]);
      break;
    case 'stacked stages':
      for (const [at, { total, parts }] of figure.stages.entries()) {
        expect(page.charts[0]!.categories[at]).toContain(`${total.label}, ${total.words}`);
        const drawn = Object.fromEntries(page.charts[0]!.series.map(({ name, values }) => [name, values[at]]));
        for (const { label, value } of parts) expect(drawn[label]).toBe(value);
      }
      break;
    case 'line':
      expect(page.charts).toMatchObject([{ kind: 'line', categories: figure.points.map(({ label }) => label) }]);
      expect(page.charts[0]!.series.map(({ name, values }) => [name, values])).toEqual([
        [figure.axis, figure.points.map(({ value }) => value)],
        ...figure.lines.map(({ label, value }) => [label, figure.points.map(() => value)]),
      ]);
      break;
    case 'unit rows':
      expect(page.groups.map(({ name }) => name)).toEqual(figure.rows.map(({ label, words }) => `${label}: ${words}`));
      for (const { label, words } of figure.beside) expect(page.tables[0]!.rows.flat()).toContain(`${label}\n${words}`);
      break;
    case 'numbers':
      expect(page.tables[0]!.rows).toEqual(figure.numbers.map(({ label, words }) => [words, label]));
      break;
    case 'table':
      expect(page.tables[0]!.rows[0]).toEqual(figure.table.columns.map(({ label }) => label));
      break;
    case 'nothing':
      expect(page.text).toContain(figure.why);
      break;
  }
}

describe('a pack with every kind of figure', () => {
  const deck = readDeck(packToPptx(wholePack));
  const page = (n: number): ReadSlide => pageOf(deck, wholePack.slides[n - 1]!);

  it('has a page for each of its parts, whole', () => {
    expect(deck.map(({ title }) => title)).toEqual([
      wholePack.title,
      '7 numbers to begin with',
      wholePack.exceptions.sentence,
      'The committee is asked to approve, note and challenge',
      ...wholePack.slides.map(({ title }) => title.shown),
      'How each number is counted',
      'What is not reported',
      'Slides that are left out',
      wholePack.sinceLast!.sentence,
    ]);
    expectWhole(wholePack, deck);
  });

  it('keeps 0 and not reported apart, in what is drawn and in what is edited', () => {
    const [bars] = page(5).charts;
    expect(bars!.categories).toEqual(['Regime determination (G-REG)', 'Local validation (G-VAL)', 'Cover at 2 a.m. (G-OPS): not reported']);
    expect(bars!.series[0]!.values).toEqual([7, 0, null]);
    expect(bars!.sheet).toEqual([[null, 'Held models'], [bars!.categories[0], 7], [bars!.categories[1], 0], [bars!.categories[2]]]);
    const [line] = page(6).charts;
    expect(line!.sheet.map((row) => row.slice(0, 2))).toEqual([
      [null, 'Median days'],
      ['Jul 2026', 61],
      ['Aug 2026', 0],
      ['Sep 2026', null],
      ['Oct 2026', 89],
    ]);
    expect(page(2).charts[0]!.categories[2]).toBe('Production, 9; stalled: not reported');
  });

  it('names a row of marks, and draws one mark a model', () => {
    expect(page(1).groups.map(({ name, alt, marks }) => [name, alt, marks])).toEqual(
      figures['unit rows'].rows.map(({ label, words, value }) => [`${label}: ${words}`, `${label}: ${words}`, value]),
    );
  });

  it('draws a bar where marks would be too small to count', () => {
    expect(page(9).groups.map(({ marks }) => marks)).toEqual([1, 1, 0]);
  });

  it('prints what somebody adopted, with who, by when and whose ask it is, and no draft anywhere', () => {
    const said = deck.map(({ text, notes }) => text + notes).join('\n');
    expect(said).not.toContain(draftAsk.words);
    expect(page(1).text).toContain(
      `We ask the board to\n${adoptedAsk.words}\nChief information officer, by 30 Nov 2026. Adopted by Chief information officer, 30 Oct 2026.`,
    );
    expect(page(5).text).not.toContain('We ask the board to');
    expect(deck[3]!.tables[0]!.rows.map(([to]) => to)).toEqual(['To', 'Approve', 'Note', 'Challenge']);
  });

  it('says who edited a title, warns, and keeps the computed one in the notes', () => {
    expect(page(4).text).toContain(
      'Title edited by Chief information officer, 30 Oct 2026\nIt names a direction that no control chart of this slide supports.',
    );
    expect(page(4).notes).toContain('Title as computed: 11 of 14 wait for governance');
    expect(page(4).notes).toContain('Title edited by Chief information officer, 30 Oct 2026');
    expect(page(1).text).not.toContain('Title edited');
  });

  it('shows the first 12 rows of a long table, and says how many more there are', () => {
    const [table] = page(7).tables;
    expect(table!.rows).toHaveLength(14);
    expect(table!.rows[1]).toEqual(['Pilot 1 <Sepsis> & “care”', 'Not reported', '1,000']);
    expect(table!.rows.at(-1)![0]).toBe('20 more, on the screen');
    expect(page(7).notes).toContain('Pilot 30 <Sepsis> & “care” | Harbour | Not reported');
  });

  it('shows all of the numbers of the first page', () => {
    expect(deck[1]!.tables[0]!.rows).toHaveLength(8);
  });

  it('prints an objection where the copy has it, else how many are on record', () => {
    expect(deck[2]!.tables[0]!.rows.map((row) => row.at(-1))).toEqual([
      'Objections',
      'None on record',
      'Chief information officer: “We were never asked.”',
      '2 on record',
    ]);
  });

  it('is the same to the byte each time', () => {
    expect(packToPptx(wholePack)).toEqual(packToPptx(structuredClone(wholePack)));
  });

  it('is named for its pack, its day and its evidence', () => {
    expect(pptxFileName(wholePack)).toBe('board-01-2026-10-30-CS-20261030-4f2a91.pptx');
    expect(pptxFileName(barePack)).toBe('board-draft-2026-10-30-CS-20261030-4f2a91.pptx');
  });
});

describe('a pack of nothing', () => {
  it('still says so on each of its pages', () => {
    const deck = readDeck(packToPptx(barePack));
    expectWhole(barePack, deck);
    expect(deck).toHaveLength(7);
    expect(deck[1]!.text).toContain('The record holds nothing to count yet.');
    expect(deck.at(-1)!.title).toBe('This is the first pack of this record.');
  });
});

describe('packs as they are served', () => {
  let served: Awaited<ReturnType<typeof servedPacks>>;

  beforeAll(async () => {
    served = await servedPacks();
  }, 60_000);

  it.each(['demonstration', 'committee', 'va', 'before'] as const)('%s: every slide, its numbers, its notes', (name) => {
    const pack = served[name];
    const deck = readDeck(packToPptx(pack));
    expect(deck.length).toBeGreaterThanOrEqual(pack.slides.length + 7);
    expectWhole(pack, deck);
  });

  it('draws native charts for the demonstration', () => {
    const kinds = readDeck(packToPptx(served.demonstration)).flatMap(({ charts }) => charts.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind === 'bar').length).toBeGreaterThanOrEqual(3);
    expect(kinds).toContain('line');
  });
});
