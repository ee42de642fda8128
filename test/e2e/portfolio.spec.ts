import { expect, test, type Page } from '@playwright/test';

const verdict =
  'Of 38 that reached pilot: 9 in production, 14 stalled, 8 ended quietly, 2 stopped by decision, 5 on time: a Scale Gap of 22.';

async function openPortfolio(page: Page, search = ''): Promise<void> {
  await page.goto(`/portfolio${search}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
}

/** What the API says, asked from inside the page: the same mocked backend answers. */
async function ask<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (address) => (await fetch(address)).json() as Promise<T>, path);
}

test('the first start shows a fictional health system, says so, and offers three doors', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(verdict, { timeout: 20_000 });
  const doors = page.getByRole('region', { name: 'Fictional data' });
  await expect(doors).toContainText('Fictional');
  await expect(doors.getByRole('link', { name: /your file/ })).toBeVisible();
  await expect(doors.getByRole('link', { name: /VA 2024/ })).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('Saltmarsh Health');
});

test('every number of the measure line equals GET /api/v1/measures and opens exactly its rows', async ({ page }) => {
  await openPortfolio(page);
  interface Linked {
    value: number;
    base: number;
    unknown: number;
    label: string;
  }
  const { headlines } = await ask<{ headlines: Record<string, Linked> }>(page, '/api/v1/measures');
  expect(Object.keys(headlines)).toHaveLength(6);
  for (const [name, { value, base, unknown, label }] of Object.entries(headlines)) {
    for (const [part, count] of [
      ['value', value],
      ['base', base],
      ['unknown', unknown],
    ] as const) {
      const { total } = await ask<{ total: number }>(page, `/api/v1/measures/${encodeURIComponent(name)}/rows?part=${part}`);
      expect(total, `${name} ${part}`).toBe(count);
    }
    await page
      .getByRole('region', { name: 'Measures' })
      .getByRole('link', { name: `${value} of ${base}: ${label}` })
      .click();
    await expect(page).toHaveURL(new RegExp(`show=${name}`));
    await expect(page.getByRole('table', { name: /models/i }).first()).toHaveAttribute('aria-rowcount', String(value + 1));
    await page.goBack();
  }
});

test('every count of the verdict and of the funnel opens that many models', async ({ page }) => {
  await openPortfolio(page);
  const figure = page.getByRole('figure', { name: /reached pilot/ });
  await expect(figure.getByRole('link').first()).toBeVisible({ timeout: 20_000 });
  const counted = [...(await page.locator('h1 a, main figure a[href*="/portfolio"][href*="show="]').all())];
  const claims = await Promise.all(
    counted.map(async (link) => ({ href: (await link.getAttribute('href')) ?? '', words: (await link.textContent()) ?? '' })),
  );
  expect(claims.length).toBeGreaterThan(20);
  for (const { href, words } of claims) {
    const number = /\d+/.exec(words)?.[0];
    if (number === undefined) continue;
    const keys = new URL(href, 'http://localhost').searchParams;
    const { total } = await ask<{ total: number }>(
      page,
      `/api/v1/portfolio?${new URLSearchParams([...keys].filter(([key]) => key !== 'sel'))}`,
    );
    expect(total, `${words} → ${href}`).toBe(Number(number));
  }
  await expect(figure).toBeVisible();
});

test('filters work together, live in the URL, and a reload gives the same view', async ({ page }) => {
  await openPortfolio(page);
  await page.getByRole('combobox', { name: 'Function' }).selectOption('Imaging');
  await page.getByRole('combobox', { name: 'Type' }).selectOption('Advisory');
  await expect(page).toHaveURL(/fn=Imaging/);
  await expect(page).toHaveURL(/type=advisory/);
  // What was shown stays while the narrower answer is read: the sentence is taken once it has come.
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Of 38 that', { timeout: 20_000 });
  const told = await page.getByRole('heading', { level: 1 }).textContent();
  const rows = await page
    .getByRole('table', { name: /models/i })
    .first()
    .getAttribute('aria-rowcount');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(told ?? '', { timeout: 20_000 });
  await expect(page.getByRole('table', { name: /models/i }).first()).toHaveAttribute('aria-rowcount', rows ?? '');
  await page.goBack();
  await expect(page).not.toHaveURL(/type=advisory/);
});

test('a filter that lets nothing through says which, and offers to clear it', async ({ page }) => {
  await openPortfolio(page, '?q=zebra');
  await expect(page.getByText(/No models match/).first()).toBeVisible();
  await page.getByRole('button', { name: /clear/i }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(verdict);
});

test('an unknown key in the link is named, and the page still shows', async ({ page }) => {
  await openPortfolio(page, '?gate=foo');
  await expect(page.getByText('gate=foo')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(verdict);
});

test('an earlier day is named across the page, and shows that day', async ({ page }) => {
  await openPortfolio(page, '?asof=2026-03-12');
  await expect(page.getByText(/as it stood on 12 Mar 2026/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(verdict);
  await page
    .getByRole('link', { name: /Return to today/ })
    .or(page.getByRole('button', { name: /Return to today/ }))
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(verdict);
});

test('a link to a record that is not in this browser says so and shows no other', async ({ page }) => {
  await page.goto('/portfolio?in=elsewhere');
  await expect(page.getByText(/not in this browser/).first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Scale Gap')).toHaveCount(0);
});

test('nothing is logged as an error on the way', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await openPortfolio(page);
  await page.goto('/models/M-031');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  expect(complaints).toEqual([]);
});

test('on paper the list of models is whole, and nothing that only leads somewhere is printed', async ({ page }) => {
  await page.goto('/portfolio');
  const table = page.getByRole('table', { name: 'Models' });
  await expect(table.getByRole('row').first()).toBeVisible({ timeout: 40_000 });
  expect(await table.locator('tbody [aria-rowindex]').count()).toBeLessThan(64);
  await page.emulateMedia({ media: 'print' });
  await expect(table.locator('tbody [aria-rowindex]')).toHaveCount(64);
  await expect(table.locator('tbody tr[aria-hidden]')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
});
