import { expect, test, type Page } from '@playwright/test';

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
}

const list = (page: Page) => page.getByRole('table', { name: 'Risks', exact: true });

test('the register of Saltmarsh says 41 on the register, 11 above the line, and every count opens that many', async ({ page }) => {
  await open(page, '/risks');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('41 on the register, 11 above the line.');
  await expect(page.getByRole('heading', { level: 2, name: '25 unresolved, 16 accepted' })).toBeVisible();
  const counts = page.getByRole('navigation', { name: 'Counts of the register' });
  const claims = await Promise.all((await counts.getByRole('link').all()).map(async (link) => (await link.textContent()) ?? ''));
  expect(claims.length).toBeGreaterThanOrEqual(8);
  for (const words of claims) {
    const count = Number(/\d+/.exec(words)?.[0]);
    await counts.getByRole('link', { name: words.trim() }).click();
    if (count === 0) await expect(page.getByText('No risk is all of this.')).toBeVisible();
    else await expect(list(page)).toHaveAttribute('aria-rowcount', String(count + 1));
  }
});

test('every cell of the grid opens exactly the risks it counts, and the same address shows them again @long', async ({ page }) => {
  await open(page, '/risks');
  const grid = page.getByRole('table', { name: /Risks by likelihood and severity/ });
  await expect(grid.getByRole('link').first()).toBeVisible();
  const names = await Promise.all((await grid.getByRole('link').all()).map((link) => link.locator('.unseen').textContent()));
  expect(names.reduce((sum, name) => sum + Number(/^\d+/.exec(name ?? '')?.[0]), 0)).toBe(41);
  for (const name of names) {
    await grid.getByRole('link', { name: name ?? '', exact: true }).click();
    await expect(list(page)).toHaveAttribute('aria-rowcount', String(Number(/^\d+/.exec(name ?? '')?.[0]) + 1));
    await page.getByRole('button', { name: 'Clear the cell' }).click();
  }
  await page.goto('/risks?cell=S3L3');
  await expect(list(page)).toHaveAttribute('aria-rowcount', '6', { timeout: 20_000 });
});

test('the release line runs between exactly the cells above it and those below', async ({ page }) => {
  await open(page, '/risks');
  const grid = page.getByRole('table', { name: /Risks by likelihood and severity/ });
  await expect(grid.getByRole('link').first()).toBeVisible();
  const box = (await grid.boundingBox())!;
  const corner = (await grid.getByRole('link', { name: /severity 5, likelihood 3/ }).boundingBox())!;
  const line = (await page.locator('figure svg path').nth(1).boundingBox())!;
  // It ends at the right edge, along the foot of severity 5, likelihood 3.
  expect(Math.abs(line.x + line.width - (box.x + box.width))).toBeLessThan(8);
  expect(Math.abs(line.y + line.height - (corner.y + corner.height))).toBeLessThan(8);
});

test('a risk is reached by keyboard alone, says what it holds and what lifts it, and leads back', async ({ page }) => {
  await open(page, '/risks');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/risks\/RISK-096/);
  await expect(page.getByText('It keeps Readmission risk from production.')).toBeVisible();
  await expect(page.getByRole('figure', { name: 'It holds by 2 rules' })).toContainText('Dr. Samuel Rail');
  await page.keyboard.press('k');
  await expect(page).toHaveURL(/\/risks\/RISK-095/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/risks\?sel=RISK-095/);
});

test('an attempt stands in the address, and writes nothing', async ({ page }) => {
  const head = async (): Promise<unknown> =>
    page.evaluate(async () => ((await (await fetch('/api/v1/risks?limit=0')).json()) as { head: unknown }).head);
  await open(page, '/risks/RISK-118');
  const before = await head();
  await page.getByRole('link', { name: 'Score it' }).first().click();
  await expect(page).toHaveURL(/do=risk\.score/);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  expect(await head()).toEqual(before);
});

test('on a past day the register is read as it stood', async ({ page }) => {
  await open(page, '/risks?asof=2026-03-31');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('on the register');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('41');
});

test('on a phone the risks are cards, and nothing is lost at the side', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '/risks');
  await expect(page.getByRole('list', { name: 'Risks' }).getByRole('listitem')).toHaveCount(41);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
