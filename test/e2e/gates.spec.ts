import { expect, test, type Page } from '@playwright/test';

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
}

/** What the API says, asked from inside the page: the same mocked backend answers. */
async function ask<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (address) => (await fetch(address)).json() as Promise<T>, path);
}

/** Every count of a figure that can be followed opens exactly so many models. */
async function followCounts(page: Page, within: string): Promise<number> {
  const links = await page.locator(`${within} a[href*="show="]`).all();
  const claims = await Promise.all(
    links.map(async (link) => ({ href: (await link.getAttribute('href')) ?? '', words: (await link.textContent()) ?? '' })),
  );
  let followed = 0;
  for (const { href, words } of claims) {
    const number = words.startsWith('?') ? /\d+/.exec(words)?.[0] : /^\d+/.exec(words.trim())?.[0];
    if (number === undefined) continue;
    const keys = new URL(href, 'http://localhost').searchParams;
    const { total } = await ask<{ total: number }>(page, `/api/v1/portfolio?${keys}`);
    expect(total, `${words} → ${href}`).toBe(Number(number));
    followed += 1;
  }
  return followed;
}

test('the menu leads to the gates with the count that needs somebody', async ({ page }) => {
  await open(page, '/portfolio');
  await page.getByRole('link', { name: /^Gates,? 18 models held$/ }).click();
  await expect(page).toHaveURL(/\/gates/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '17 models wait at a gate: On-call ownership holds 9 of them. Of 1 more, nobody wrote down what holds it.',
  );
});

test('every count of the gates opens exactly its models @long', async ({ page }) => {
  await open(page, '/gates');
  await expect(page.getByRole('table', { name: 'Gates in the order of the process' })).toBeVisible();
  expect(await followCounts(page, 'main')).toBeGreaterThan(15);
  await open(page, '/gates?by=discipline');
  expect(await followCounts(page, 'main')).toBeGreaterThan(5);
});

test('the grid of the Portfolio puts each held model in one cell, and opens it @long', async ({ page }) => {
  await open(page, '/portfolio');
  const figure = page.getByRole('figure', { name: '9 of 18 held wait for IT operations' });
  await expect(figure.getByRole('table')).toBeVisible({ timeout: 20_000 });
  expect(await followCounts(page, 'figure:has-text("Which gate, which function?")')).toBeGreaterThan(15);
  await figure.getByRole('link', { name: /where held is not reported/ }).click();
  await expect(page.getByRole('table', { name: /models/i }).first()).toContainText('Bed-flow forecast');
});

test('a gate opens from the keyboard, and from it the ledger of a model', async ({ page }) => {
  await open(page, '/gates');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/sel=G-ONC/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On-call ownership holds 9 models', { timeout: 20_000 });
  await page.getByRole('link', { name: 'Sepsis early warning', exact: true }).click();
  await expect(page).toHaveURL(/\/models\/M-017\/gates/);
  await expect(page.getByRole('link', { name: 'Gate ledger' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('figure', { name: /gates it needs now count as passed/ })).toBeVisible({ timeout: 20_000 });
});

test('the figure stood on becomes a table with W, and a figure again', async ({ page }) => {
  await open(page, '/gates');
  const months = page.getByRole('table', { name: /Median days from submission to decision/ });
  await page.getByRole('link', { name: '9 held at On-call ownership' }).focus();
  await page.keyboard.press('w');
  await expect(months).toBeVisible();
  await page.keyboard.press('w');
  await expect(months).toBeHidden();
});

test('a decision is offered as a link that only opens the attempt', async ({ page }) => {
  await open(page, '/models/M-031/gates');
  const waive = page.getByRole('link', { name: 'Waive: Training and notice' });
  await expect(waive).toBeVisible({ timeout: 20_000 });
  expect(decodeURIComponent((await waive.getAttribute('href')) ?? '')).toContain('do=gate.waive(deploymentId:DEP-031,gate:G-TRN)');
  const before = await ask<{ head: { seq: number } }>(page, '/api/v1/gates');
  await waive.click();
  await expect(page).toHaveURL(/do=gate\.waive/);
  expect((await ask<{ head: { seq: number } }>(page, '/api/v1/gates')).head.seq).toBe(before.head.seq);
});

test('a past day shows its gates and offers nothing to sign', async ({ page }) => {
  await open(page, '/gates/G-ONC?asof=2026-08-01');
  await expect(page.getByText(/as it stood on 1 Aug 2026/)).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^(Answer|Accept|Decide|Waive)/ })).toHaveCount(0);
});

test('by discipline: what each holds, what passes the first time, and the rule that binds it', async ({ page }) => {
  await open(page, '/gates');
  await page.getByRole('radio', { name: 'By discipline' }).check();
  await expect(page).toHaveURL(/by=discipline/);
  const lean = page.getByRole('region', { name: 'Lean Six Sigma' });
  await expect(lean).toContainText('71%');
  await expect(lean).toContainText('196 of 276 first submissions');
  await expect(lean).toContainText('The product manager does not override the compliance lead. R-06');
});
