import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const control = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Acting as/ });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Acting as' });

async function open(page: Page, address = '/records'): Promise<void> {
  await page.goto(address);
  await expect(control(page)).toBeVisible({ timeout: 20_000 });
  for (let n = 0; n < 30 && !(await control(page).evaluate((button) => button === document.activeElement)); n += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(control(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('In this browser anybody can act as anybody');
}

test('another person acts, by keyboard alone, and still does after a reload', async ({ page }) => {
  await open(page);
  await expect(panel(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('compliance lead');
  await expect(panel(page).getByRole('status')).toHaveText('1 of 52');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeHidden();
  await expect(control(page)).toHaveText(/Adaeze Lapwing\s*Compliance Lead/);
  await expect(control(page)).toBeFocused();
  await page.reload();
  await expect(control(page)).toHaveText(/Adaeze Lapwing/, { timeout: 20_000 });
  const said = await page.evaluate(async () => (await (await fetch('/api/v1/session')).json()) as { person: { printedName: string } });
  expect(said.person.printedName).toBe('Adaeze Lapwing');
});

test('the list is walked with the arrows, and Escape leaves it as it was', async ({ page }) => {
  await open(page);
  await expect(panel(page).getByRole('status')).toHaveText('52 people');
  await expect(panel(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(panel(page).getByRole('button', { name: /^Marguerite Kestrel/ })).toBeFocused();
  await page.keyboard.press('End');
  const last = panel(page).getByRole('listitem').last().getByRole('button');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(control(page)).toBeFocused();
  await expect(control(page)).toHaveText(/Marguerite Kestrel/);

  await page.keyboard.press('Enter');
  await page.keyboard.type('nob');
  await expect(panel(page).getByRole('status')).toHaveText('0 of 52');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(control(page)).toHaveText(/Nobody: read only/);
  await expect(control(page)).toBeFocused();
});

test('Escape closes it also with something typed', async ({ page }) => {
  await open(page);
  await expect(panel(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('risk');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(control(page)).toBeFocused();
});

test('on a past day nothing can be signed, and one key leads back', async ({ page }) => {
  await open(page, '/portfolio?asof=2026-03-12');
  await expect(panel(page)).toContainText('as it stood on 12 Mar 2026. Nothing can be signed in the past.');
  await expect(panel(page).getByRole('button', { name: 'Return to today' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/portfolio$/);
  await expect(control(page)).toHaveText(/Chief Information Officer/);
});

test('an imported record knows nobody who could act', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/import/file');
  await page.locator('input[type=file]').first().setInputFiles('mocks/seed/va-2024.csv', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Load 229 models' }).click({ timeout: 30_000 });
  await page.getByRole('link', { name: 'See the portfolio' }).click({ timeout: 30_000 });
  await expect(control(page)).toHaveText(/Nobody yet: add people first/, { timeout: 20_000 });
  await control(page).click();
  await expect(panel(page)).toContainText('nothing in it can be signed');
  await expect(panel(page).getByRole('textbox')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open list in ${colorScheme} @long`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await open(page);
    await expect(panel(page).getByRole('status')).toHaveText('52 people');
    const { violations, passes } = await new AxeBuilder({ page })
      .include('[role=dialog]:popover-open')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(passes.length).toBeGreaterThan(10);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await context.close();
  });
}

test('the list stands inside a window of 320 by 500', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 500 } });
  const page = await context.newPage();
  await open(page);
  await expect(panel(page).getByRole('status')).toHaveText('52 people');
  const box = await panel(page).boundingBox();
  expect(box).not.toBeNull();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(320);
  expect(box!.y + box!.height).toBeLessThanOrEqual(500);
  await context.close();
});
