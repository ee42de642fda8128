import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';

const file = resolve('dist-file/index.html');

test('one file, opened from disk, shows the same screens and keeps what was loaded', async ({ browser }) => {
  test.setTimeout(180_000);
  expect(existsSync(file), 'dist-file/index.html is missing: npm run build:file').toBe(true);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  await page.goto(address);
  const verdict = page.getByRole('heading', { level: 1 });
  await expect(verdict).toContainText('a Scale Gap of 22', { timeout: 60_000 });
  await page.goto(`${address}#/models/M-031`);
  await expect(page.getByRole('main')).toContainText('Nobody has put a name', { timeout: 60_000 });
  await page.goto(`${address}#/import/file`);
  await page.locator('input[type=file]').first().setInputFiles('mocks/seed/va-2024.csv');
  await page.getByRole('button', { name: 'Load 229 models' }).click({ timeout: 60_000 });
  await page.getByRole('link', { name: 'See the portfolio' }).click({ timeout: 60_000 });
  await expect(verdict).toContainText('131', { timeout: 60_000 });
  await page.reload();
  await expect(verdict).toContainText('131', { timeout: 60_000 });
  await context.close();
});
