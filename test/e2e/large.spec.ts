import { expect, test, type Page } from '@playwright/test';
import { threeMegabytes } from '../bench/three-megabytes.ts';

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/import/file');
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible({ timeout: 20_000 });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test('200,000 rows are refused with what to do, and the product stays usable', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(240_000);
  const rows = Array.from({ length: 200_000 }, (_, n) => `Tool ${n},Live,North`);
  await choose(page, 'everything.csv', `Tool,Status,Hospital\n${rows.join('\n')}\n`);
  await expect(page.getByRole('main')).toContainText('20,000', { timeout: 120_000 });
  await expect(page.getByRole('button', { name: /^Load \d/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Portfolio', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scale Gap of 22', { timeout: 20_000 });
});

test('thousands of models load, count to the same as the file, and can be scrolled to the last', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(240_000);
  const file = threeMegabytes();
  const models = file.trim().split('\n').length - 1;
  await choose(page, 'harbor.csv', file);
  await page.getByRole('button', { name: `Load ${models.toLocaleString('en-US')} models` }).click({ timeout: 120_000 });
  await page.getByRole('link', { name: 'See the portfolio' }).click({ timeout: 120_000 });
  const table = page.getByRole('table', { name: /models/i }).first();
  await expect(table).toHaveAttribute('aria-rowcount', String(models + 1), { timeout: 60_000 });
  await page.getByRole('searchbox').fill(`Tool ${models}`);
  await expect(table).toHaveAttribute('aria-rowcount', '2', { timeout: 30_000 });
  await expect(page.getByRole('link', { name: `Tool ${models}`, exact: true })).toBeVisible();
});
