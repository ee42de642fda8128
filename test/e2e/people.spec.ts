import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';

interface Expected {
  readonly answers: { readonly snapshotDate: string };
  readonly models: readonly unknown[];
}

/** Sixty rows of a hospital's inventory: models and sites, and nobody who could act. */
async function imported(page: Page): Promise<string> {
  const { answers, models } = JSON.parse(readFileSync('test/data/hospitals/oakridge.expected.json', 'utf8')) as Expected;
  await page.goto('/import/file');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  await page.locator('input[type=file]').first().setInputFiles('test/data/hospitals/oakridge.tsv');
  const main = page.getByRole('main');
  await main.getByLabel('Day', { exact: true }).fill(answers.snapshotDate, { timeout: 20_000 });
  await main.getByRole('button', { name: 'Use this day' }).click();
  await main.getByRole('link', { name: /Match values/ }).click();
  await main.getByRole('button', { name: 'Silent' }).click();
  await main.getByRole('link', { name: /^Load|5 ?Load/ }).click();
  await main.getByLabel('Institution').fill('Oakridge Health');
  await page.getByRole('button', { name: `Load ${models.length} models` }).click({ timeout: 30_000 });
  await page.getByRole('link', { name: 'See the portfolio' }).click({ timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
  return new URL(page.url()).searchParams.get('in') ?? '';
}

/** To the screen's first field, as a keyboard gets there. */
async function toContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Skip/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
}

async function declare(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Nobody is on record yet.' })).toBeVisible({ timeout: 20_000 });
  await toContent(page);
  await expect(page.getByLabel('Your name, as it is printed')).toBeFocused();
  await page.keyboard.type('Cordelia Marsh-Harrier');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Director of AI Governance');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '1 person is on record. 1 seat, filled.' })).toBeVisible({ timeout: 20_000 });
}

/** A line of the quick form: a name, a role by its first letters, a site where there is one. */
async function line(page: Page, name: string, role: string, site = ''): Promise<void> {
  await expect(page.getByLabel('Name, as it is printed')).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(role);
  await page.keyboard.press('Tab');
  if (site !== '') await page.keyboard.type(site);
  await page.keyboard.press('Enter');
}

test('from an imported file to eight seats filled, by keyboard alone', async ({ page }) => {
  test.setTimeout(150_000);
  const record = await imported(page);
  await page.goto(`/people?in=${record}`);
  await declare(page);
  const banner = page.getByRole('banner');
  await expect(banner.getByRole('button', { name: /^Acting as/ })).toHaveText(/Cordelia Marsh-Harrier/);
  await expect(page.getByText('Cordelia Marsh-Harrier recorded their own appointment, and nobody has confirmed it yet.')).toBeVisible();

  const field = page.getByLabel('Name, as it is printed');
  for (let n = 0; n < 30 && !(await field.evaluate((one) => one === document.activeElement)); n += 1) await page.keyboard.press('Tab');
  await line(page, 'Ann Lee', 'Committee c');
  await line(page, 'Dr. Bo Reedling', 'CMIO');
  await line(page, 'Cy Dunnock', 'CISO');
  await line(page, 'Dee Ouzel', 'Enterprise');
  await line(page, 'Eli Fulmar', 'Clinical s', 'Cedar Fork');
  await line(page, 'Fay Gannet', 'Service');
  await line(page, 'Guy Skua', 'Compliance');
  await line(page, 'Hal Petrel', 'Audit c');
  await expect(page.getByRole('table', { name: 'Lines taken, not recorded yet' }).getByRole('row')).toHaveCount(9);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('8 lines recorded.')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('heading', { level: 1, name: '9 people are on record. 9 seats, all filled.' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Every function the rules ask for has somebody' })).toBeVisible();
  await expect(page.getByText('All 9 appointments are not confirmed by a second person yet.')).toBeVisible();

  // A reload loses nothing, and she still acts.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '9 people are on record. 9 seats, all filled.' })).toBeVisible({
    timeout: 20_000,
  });
  const seats = page.getByRole('table', { name: 'Seats by function and site' });
  await expect(seats.getByRole('row', { name: /^Clinical safety officer/ })).toContainText('Eli Fulmar');
  await expect(banner.getByRole('button', { name: /^Acting as/ })).toHaveText(/Cordelia Marsh-Harrier/);

  // A second person confirms the steward: nobody confirms what they recorded.
  await expect(page.getByRole('link', { name: /^Confirm/ })).toHaveCount(0);
  await banner.getByRole('button', { name: /^Acting as/ }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Acting as' });
  await expect(panel.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('ann lee');
  await expect(panel.getByRole('status')).toHaveText('1 of 9');
  await page.keyboard.press('Enter');
  await expect(banner.getByRole('button', { name: /^Acting as/ })).toHaveText(/Ann Lee/);
  await page.getByRole('link', { name: 'Confirm it: Cordelia Marsh-Harrier, Registrar' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: /as Ann Lee$/ })).toHaveAttribute('aria-disabled', 'false', {
    timeout: 20_000,
  });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(/Ann Lee/);
  await page.keyboard.press('Escape');
  await expect(seats.getByRole('row', { name: /^Registrar/ })).toContainText('Confirmed by Ann Lee', { timeout: 20_000 });
});

test('a list of sixty people is previewed, and recorded with its leavers and its two odd sites @long', async ({ page }) => {
  test.setTimeout(150_000);
  const record = await imported(page);
  await page.goto(`/people?in=${record}`);
  await declare(page);
  await page.getByLabel('The list of people').setInputFiles('test/data/people/oakridge-people.csv');
  await expect(page.getByText(/^57 people: 54 new and 3 who left before they were on record\./)).toBeVisible({ timeout: 20_000 });
  await page.getByLabel(/“Pine Holow”/).selectOption({ label: 'It is Pine Hollow' });
  await page.getByLabel(/“Quarry Road Clinic”/).selectOption({ label: 'Add it as a new site' });
  await page.getByRole('button', { name: 'Record the list as Cordelia Marsh-Harrier' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '55 people are on record. 33 seats, all filled.' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('56 rows recorded.')).toBeVisible();
  // Long names and seven columns: the page itself never scrolls sideways.
  for (const width of [1440, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
});

async function axe(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(passes.length).toBeGreaterThan(20);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

async function inColour(browser: Browser, colorScheme: 'light' | 'dark', look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
  await look(await context.newPage());
  await context.close();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the people of the demonstration, on one of them, and on a first steward in ${colorScheme} @long`, async ({
    browser,
  }) => {
    test.setTimeout(150_000);
    await inColour(browser, colorScheme, async (page) => {
      await page.goto('/people');
      await expect(page.getByRole('heading', { level: 2, name: '61 people' })).toBeVisible({ timeout: 20_000 });
      await axe(page);
      await page.goto('/people/tringa');
      await expect(page.getByRole('heading', { level: 1, name: 'Dr. Ilse Tringa' })).toBeVisible({ timeout: 20_000 });
      await axe(page);
      const record = await imported(page);
      await page.goto(`/people?in=${record}`);
      await expect(page.getByRole('heading', { level: 2, name: 'Who keeps this record?' })).toBeVisible({ timeout: 20_000 });
      await axe(page);
      await declare(page);
      await page.getByLabel('The list of people').setInputFiles('test/data/people/oakridge-people.csv');
      await expect(page.getByText(/^57 people/)).toBeVisible({ timeout: 20_000 });
      await axe(page);
    });
  });
}
