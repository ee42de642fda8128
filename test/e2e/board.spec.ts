import { AxeBuilder } from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { BoardAnswer, BoardPackAnswer } from '../../src/formats/api/board.ts';
import { readDeck } from '../formats/pptx/support/read-deck.ts';
import { readPdf, type PdfRead } from '../support/read-pdf.ts';
import { ask } from './support/asking.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('article').or(page.locator('[data-page=last]'))).toBeVisible({ timeout: 40_000 });
}

/** The deck as the address names its steps, with the title of each slide. */
async function deckOf(page: Page, query = ''): Promise<{ readonly id: string; readonly title: string | null }[]> {
  const { pack } = await ask<BoardPackAnswer>(page, `/board/draft${query}`);
  return [
    ...['vital', 'exceptions', 'decisions'].map((id) => ({ id, title: null })),
    ...pack.slides.map(({ id, title }) => ({ id, title: title.shown })),
    { id: 'last', title: null },
  ];
}

/** The smallest type on the slide but for its source line, and that of its title and its source line, in pixels. */
function sizesOn(page: Page): Promise<{ title: number; body: number; source: number; cut: boolean }> {
  return page.getByRole('article').evaluate((slide) => {
    const size = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const sizes: Record<'title' | 'body' | 'source', number[]> = { title: [], body: [], source: [] };
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? '').trim() === '') continue;
      const part =
        element.closest('h1') !== null ? 'title' : element.closest('footer') !== null && element.tagName !== 'CODE' ? 'source' : 'body';
      if (element.tagName !== 'CODE') sizes[part].push(size(element));
    }
    return {
      title: Math.min(...sizes.title),
      body: Math.min(...sizes.body),
      source: Math.min(...sizes.source),
      cut: slide.scrollHeight > (slide.parentElement?.clientHeight ?? 0) + 1 || slide.scrollWidth > slide.clientWidth + 1,
    };
  });
}

test('the whole deck by keyboard alone, each slide legible and whole, and a reload stays on it', async ({ page }) => {
  test.setTimeout(150_000);
  await open(page, '/board/draft/vital');
  const deck = await deckOf(page);
  expect(deck.length).toBeGreaterThanOrEqual(10);
  for (const [place, { id, title }] of deck.entries()) {
    await expect(page).toHaveURL(new RegExp(`/board/draft/${id}$`));
    await expect(heading(page)).toBeInViewport();
    if (title !== null) await expect(heading(page)).toHaveText(title);
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => sizesOn(page).then(({ cut }) => cut), { message: `${id} fits its frame` }).toBe(false);
    const sizes = await sizesOn(page);
    expect(sizes.title, `title of ${id}`).toBeGreaterThanOrEqual(44);
    expect(sizes.body, `smallest words of ${id}`).toBeGreaterThanOrEqual(20);
    expect(sizes.source, `source line of ${id}`).toBeGreaterThanOrEqual(15);
    if (place < deck.length - 1) await page.keyboard.press(['ArrowRight', 'Space', 'PageDown'][place % 3]!);
  }
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\/last$/);
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/\/vital$/);
  await page.keyboard.press('End');
  await page.keyboard.press('PageUp');
  const before = deck.at(-2)!;
  await expect(page).toHaveURL(new RegExp(`${before.id}$`));
  await page.reload();
  await expect(heading(page)).toHaveText(before.title!, { timeout: 40_000 });

  await page.keyboard.press('b');
  const black = page.getByRole('button', { name: /^Black screen/ });
  await expect(black).toBeVisible();
  expect(await black.evaluate((one) => [one.clientWidth, one.clientHeight, getComputedStyle(one).backgroundColor])).toEqual([
    1440,
    900,
    'rgb(0, 0, 0)',
  ]);
  await page.keyboard.press('Home');
  await expect(black).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`${before.id}$`));

  await page.keyboard.press('n');
  const notes = page.getByRole('region', { name: 'Notes' });
  await expect(notes).toContainText(before.title!);
  await page.keyboard.press('Escape');
  await expect(notes).toBeHidden();

  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(page.getByRole('navigation', { name: 'Slides' })).toBeHidden();
  await expect(page.locator('[data-presenter]')).toHaveAttribute('data-theme', 'projector');
  await page.keyboard.press('f');
  await expect(page.getByRole('navigation', { name: 'Slides' })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/board$/);
});

test('the same measure has the same value on the portfolio and on the slide', async ({ page }) => {
  await open(page, '/board/draft/the-gap');
  const link = page.getByRole('article').getByRole('link', { name: /^\d+: Scale Gap$/ });
  const value = await link.textContent();
  await page.goto('/portfolio');
  await expect(page.getByRole('main').getByText('Scale Gap').first()).toBeVisible({ timeout: 20_000 });
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: value!, exact: true })
      .or(page.getByRole('link', { name: new RegExp(`^${value}\\b.*Scale Gap`) }))
      .first(),
  ).toBeVisible();
  await page.goto('/measures/scale-gap');
  await expect(heading(page)).toHaveText(new RegExp(`^Scale Gap: ${value} of `), { timeout: 20_000 });
});

test('the pack is exported as a presentation that holds every title, and the number of the slide', async ({ page }) => {
  await open(page, '/board/draft/the-gap');
  const deck = await deckOf(page);
  const value = await page
    .getByRole('article')
    .getByRole('link', { name: /^\d+: Scale Gap$/ })
    .textContent();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export PPTX' }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.pptx$/);
  const slides = readDeck(await readFile(await file.path()));
  for (const { title } of deck) {
    if (title !== null)
      expect(
        slides.filter((slide) => slide.title.replaceAll('\n', ' ') === title),
        title,
      ).toHaveLength(1);
  }
  expect(slides.find(({ title }) => title.includes(`Scale Gap of ${value!}`))?.text).toContain(value);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a slide in ${colorScheme} @long`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    for (const path of [
      '/board',
      '/board/draft/governance-or-technology',
      '/board/draft/is-waiting-normal',
      '/board/draft/names-we-need',
      '/board/draft/print',
    ]) {
      await page.goto(path);
      await expect(heading(page).first()).toBeVisible({ timeout: 40_000 });
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 40_000 });
      const { violations, passes } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(passes.length).toBeGreaterThan(10);
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    await context.close();
  });
}

test('a slide reflows on a phone and nothing scrolls sideways @long', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await open(page, '/board/draft/vital');
  for (const { id } of await deckOf(page)) {
    await open(page, `/board/draft/${id}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), id).toBeLessThanOrEqual(390);
    expect((await sizesOn(page)).body, id).toBeGreaterThanOrEqual(12);
  }
  await context.close();
});

/** What holds of every printed pack. */
async function printed(page: Page, query: string): Promise<PdfRead> {
  await open(page, `/board/draft/print${query}`);
  await page.evaluate(() => document.fonts.ready);
  const { pack } = await ask<BoardPackAnswer>(page, `/board/draft${query}`);
  const pdf = readPdf(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }));

  expect(pdf.tagged).toBe(true);
  expect(pdf.language).toBe('en');
  const roles = new Set(pdf.tags.map(({ role }) => role));
  for (const role of ['H1', 'Table', 'TH', 'TD', 'Caption']) expect([...roles]).toContain(role);
  const drawn = pack.slides.filter(({ figure }) => ['unit rows', 'bars', 'stacked stages', 'line'].includes(figure.kind));
  expect(pdf.tags.flatMap(({ role, alternative }) => (role === 'Figure' ? [alternative ?? 'no alternative'] : [])).toSorted()).toEqual(
    drawn.map(({ alternative }) => alternative).toSorted(),
  );

  // Every page of the pack begins on one of its own, in order, and its title stands there in words.
  const titles = await page.locator('[data-page] h1').allTextContents();
  const plain = (words: string): string => words.replace(/\s/g, '');
  const starts = titles.map((title) => pdf.outline.find((entry) => plain(entry.title) === plain(title))?.page ?? -1);
  expect(titles).toHaveLength(3 + pack.slides.length + 2);
  expect(starts[0]).toBe(0);
  for (const [place, start] of starts.entries()) {
    expect(start, titles[place]).toBeGreaterThan(place === 0 ? -1 : starts[place - 1]!);
    expect(pdf.pages[start]!.words, titles[place]).toContain(plain(titles[place]!));
  }
  // A page that begins none carries on a table under its repeated head, or the list of what is not reported.
  for (const [at, { words }] of pdf.pages.entries()) {
    expect(words, `page ${at + 1}`).toContain(`Page${at + 1}of${pdf.pages.length}`);
    expect(words, `page ${at + 1}`).toContain(plain(`${pack.source} Evidence ${pack.evidenceId}`));
    const owner = pack.slides.find((_, place) => starts[3 + place]! < at && at < starts[4 + place]!);
    if (owner !== undefined) expect(words, `page ${at + 1}`).toContain(plain(owner.table.columns.map(({ label }) => label).join('')));
  }
  // No draft of an ask is printed.
  const all = pdf.pages.map(({ words }) => words).join('');
  for (const { asks } of pack.slides) for (const { words, printed: prints } of asks) if (!prints) expect(all).not.toContain(plain(words));
  return pdf;
}

/** Boxes that stand out of a sheet of that width once it is printed. */
async function outside(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 700 });
  await page.emulateMedia({ media: 'print' });
  const found = await page.locator('[data-page] *').evaluateAll((all) =>
    all.flatMap((one) => {
      const { right, left, width: wide } = one.getBoundingClientRect();
      return wide > 0 && (right > document.documentElement.clientWidth + 1 || left < -1)
        ? [`${one.tagName} ${(one.textContent ?? '').slice(0, 40)}`]
        : [];
    }),
  );
  await page.emulateMedia({ media: null });
  return found;
}

test('the printed pack of the demonstration: tagged, a page for each slide, every title on its page, nothing cut off @long', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const letter = await printed(page, '');
  for (const { width, height, words } of letter.pages) {
    expect([width, height]).toEqual([792, 612]);
    expect(words).toContain('Fictionaldata');
  }
  // 11 inches less the margins, at 96 pixels.
  expect(await outside(page, Math.floor((11 - 1.1) * 96))).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
  const a4 = await printed(page, '?paper=a4');
  for (const { width, height } of a4.pages) expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
});

test('the printed pack of VA 2025, where the file is silent of most, is as whole @long', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('/import/file');
  await expect(heading(page)).toBeVisible({ timeout: 20_000 });
  await page.locator('input[type=file]').first().setInputFiles('test/data/va-2025.csv');
  await page.getByRole('button', { name: 'Load 367 models' }).click({ timeout: 30_000 });
  await page.getByRole('link', { name: 'See the portfolio' }).click({ timeout: 60_000 });
  await expect(heading(page)).toContainText(/models in production/, { timeout: 30_000 });
  const record = new URL(page.url()).searchParams.get('in') ?? '';
  const pdf = await printed(page, `?in=${record}`);
  expect(pdf.pages.map(({ words }) => words).join('')).not.toMatch(/NaN|undefined|\u{FFFD}/u);
  expect(await outside(page, Math.floor((11 - 1.1) * 96))).toEqual([]);
});

/** Decide something as somebody, as the screens do. */
async function decide(page: Page, as: string, command: unknown): Promise<void> {
  const status = await page.evaluate(
    async ([personId, sent]) => {
      const api = (path: string, init?: RequestInit) => fetch(`/api/v1${path}`, init);
      await api('/session', { method: 'PUT', body: JSON.stringify({ personId }) });
      const { head } = (await (await api('/board')).json()) as { readonly head: { readonly seq: number } };
      const body = JSON.stringify({ command: sent, key: crypto.randomUUID(), decidedOn: head.seq });
      return (await api('/commands', { method: 'POST', body })).status;
    },
    [as, command] as const,
  );
  expect(status, JSON.stringify(command)).toBe(201);
}

async function printedWords(page: Page, path: string): Promise<string[]> {
  await open(page, path);
  await page.evaluate(() => document.fonts.ready);
  return readPdf(await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true })).pages.map(({ words }) => words);
}

test('a frozen pack prints counsel’s words on every page, an edited title under a name and the adopted ask, and the same a change later @long', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await open(page, '/board/draft/vital');
  const { draft } = await ask<BoardAnswer>(page, '/board');
  const { asOf, head } = draft.position;
  const packId = 'BOARD-01';
  const [chief, counsel] = ['kestrel', 'pratincole'];
  await decide(page, chief, { type: 'board-pack.freeze', payload: { packId, title: 'Third quarter', asOf, head } });
  await decide(page, chief, {
    type: 'board-pack.title',
    payload: { packId, slide: 'the-gap', title: '22 of our pilots wait for somebody to decide' },
  });
  const words = 'name who decides on the 14 stalled models';
  await decide(page, chief, { type: 'board-pack.ask', payload: { packId, slide: 'the-gap', words, who: chief, due: '2026-11-30' } });
  await decide(page, chief, { type: 'board-pack.adopt', payload: { packId, askId: 'ASK-01' } });
  await decide(page, counsel, { type: 'board-pack.label', payload: { packId, words: 'Prepared at the request of counsel' } });

  const before = await printedWords(page, `/board/${packId}/print`);
  const plain = (text: string): string => text.replace(/\s/g, '');
  for (const [at, text] of before.entries()) {
    expect(text, `page ${at + 1}`).toContain(plain('Prepared at the request of counsel'));
    expect(text, `page ${at + 1}`).toContain(plain('Fictional data'));
  }
  const gap = before.find((text) => text.includes(plain('22 of our pilots wait for somebody to decide')))!;
  expect(gap).toContain(plain('Title edited by Chief Information Officer'));
  expect(gap).toContain(plain('Computed: A Scale Gap of 22'));
  expect(gap).toContain(plain(words));
  expect(before[2]).toContain(plain('Name who decides on the 14 stalled models'));

  await decide(page, 'jacana', { type: 'deployment.suspend', payload: { deploymentId: 'DEP-031', reason: 'It answers payers' } });
  expect(await printedWords(page, `/board/${packId}/print`)).toEqual(before);
  expect((await printedWords(page, '/board/draft/print')).at(-1)).toContain(plain('suspended DEP-031 (Prior-authorization agent)'));

  const named = await printedWords(page, `/board/${packId}/print?audience=committee`);
  expect(named.join('')).toContain(plain('Marguerite Kestrel, Chief Information Officer'));
  expect(before.join('')).not.toContain('MargueriteKestrel');
});
