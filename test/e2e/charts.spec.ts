import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { manyModelsDay, manyModelsFile } from '../support/many-models.ts';

/** Every screen that draws numbers of a portfolio. */
const screens = [
  '/portfolio',
  '/gates',
  '/gates/yield',
  '/risks',
  '/portfolio/time-in-pilot',
  '/portfolio/claim',
  '/portfolio/second-site',
  '/portfolio/vendors',
  '/portfolio/money',
];

/** Bring a portfolio of so many models into this browser, as a reader would. */
async function restore(page: Page, count: number, folder: string): Promise<string> {
  const { name, text, record } = manyModelsFile(count);
  const path = `${folder}/${name}`;
  writeFileSync(path, text);
  await page.goto('/records');
  await page.getByLabel('The saved or exported file').setInputFiles(path);
  await expect(page.getByText(`Harbor of ${count} is back`)).toBeVisible({ timeout: 400_000 });
  return record;
}

/** What is wrong with the figures of the page as it stands; empty where nothing is. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    const text = document.body.innerText;
    for (const word of [/\bNaN\b/, /\bundefined\b/, /\bInfinity\b/, /\[object/]) if (word.test(text)) said.push(`says ${word.source}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) said.push(`is ${scrollWidth - clientWidth} px too wide`);
    if (document.querySelector('[role="application"]') !== null) said.push('has an application role');
    for (const figure of document.querySelectorAll('main figure[data-figure]')) {
      const named = document.getElementById(figure.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
      if (named.trim() === '') said.push(`figure ${figure.id} says nothing`);
      if (figure.querySelector('[data-table-toggle]') === null) said.push(`“${named}” has no table`);
    }
    for (const drawing of document.querySelectorAll('main svg.recharts-surface, main [role="img"]')) {
      const told = drawing.closest('[role="img"]')?.getAttribute('aria-label') ?? '';
      if (told.trim() === '' && drawing.closest('[aria-hidden="true"]') === null) said.push('a drawing has no sentence');
    }
    return said;
  });
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('main figure').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('main figure[aria-busy="true"]')).toHaveCount(0, { timeout: 180_000 });
}

async function walk(page: Page, count: number, folder: string): Promise<void> {
  const record = await restore(page, count, folder);
  const faults: string[] = [];
  let figures = 0;
  for (const path of screens) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${path}?in=${record}&asof=${manyModelsDay}`);
    await settled(page);
    figures += await page.locator('main figure').count();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: width === 1440 ? 900 : 844 });
      // Charts are laid out anew once they have seen the new width.
      await page
        .waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, undefined, { timeout: 10_000 })
        .catch(() => 'told below, as a fault');
      for (const fault of await faultsOf(page)) faults.push(`${path} at ${width} px ${fault}`);
    }
  }
  expect(figures, 'the figures that were looked at').toBeGreaterThan(25);
  expect(faults).toEqual([]);
}

// The smallest every day, where names stand beside their marks; the others in the long tier.
for (const count of [5, 50, 500, 10_000]) {
  const tag = count === 5 ? [] : ['@long'];
  test(`figures of ${count} models: a sentence and a table each, no wider than the page`, { tag }, async ({ page }, info) => {
    test.setTimeout(count > 50 ? 900_000 : 240_000);
    await walk(page, count, info.outputPath());
  });
}
